-- Since when it has been unknown whether a post was made: an answer of Discord
-- that never came. Empty when the last post is known to be made or refused.
ALTER TABLE notice ADD COLUMN doubt_at TEXT;

-- The figures that a report should bring, as codes of indicators separated by a
-- vertical bar; empty: not said.
ALTER TABLE obligation ADD COLUMN wants TEXT NOT NULL DEFAULT '';

-- The machine of the holder: on it a file lock tells whether the process lives.
ALTER TABLE lease ADD COLUMN machine TEXT NOT NULL DEFAULT '';
