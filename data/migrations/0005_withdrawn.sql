-- Reading figures asks for each whether its entry was withdrawn: of the few that
-- were, not of all.
CREATE INDEX entry_withdrawn ON entry (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
