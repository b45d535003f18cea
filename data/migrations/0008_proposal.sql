-- What was read from a file and waits for a person to accept it. The file stays
-- with what was accepted from it; that of a dropped or expired one is let go.
CREATE TABLE proposal (
	code       TEXT PRIMARY KEY,
	guild      TEXT NOT NULL,                    -- '' where somebody talks to the bot alone
	made_by    TEXT NOT NULL CHECK (made_by <> ''),
	made_at    TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??Z'),
	expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??Z'),
	name       TEXT NOT NULL,                    -- the file's, or what a pasted text is called
	publisher  TEXT NOT NULL,
	place      TEXT NOT NULL DEFAULT '',         -- what was said of the file beside its words
	period     TEXT NOT NULL DEFAULT '',
	published  TEXT NOT NULL DEFAULT '',
	content    BLOB,
	digest     TEXT NOT NULL,                    -- of the figures that were shown
	state      TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'dropped', 'undone')),
	entry      INTEGER REFERENCES entry (id),    -- NULL also where all of it was known already
	CHECK (entry IS NULL OR state IN ('accepted', 'undone'))
) STRICT;

CREATE INDEX proposal_open ON proposal (expires_at) WHERE state = 'open' AND content IS NOT NULL;
CREATE INDEX proposal_entry ON proposal (entry) WHERE entry IS NOT NULL;

-- What a person has decided about single figures of a proposal.
CREATE TABLE settled (
	proposal TEXT    NOT NULL REFERENCES proposal (code),
	figure   INTEGER NOT NULL CHECK (figure > 0),               -- its number in the proposal
	reading  TEXT    NOT NULL DEFAULT '',                       -- of several, the one that is meant
	ticked   INTEGER NOT NULL DEFAULT 0 CHECK (ticked IN (0, 1)), -- the reasons against it were read
	at       TEXT    NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
	who      TEXT    NOT NULL CHECK (who <> ''),
	PRIMARY KEY (proposal, figure)
) STRICT;
