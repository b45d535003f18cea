-- What is planned of a conference to come, by versions: the newest holds.
CREATE TABLE conference_plan (
	number    INTEGER NOT NULL CHECK (number > 0),
	version   INTEGER NOT NULL CHECK (version > 0),
	day       TEXT    NOT NULL CHECK (length(day) = 10),
	minute    INTEGER NOT NULL CHECK (minute BETWEEN -1 AND 1439), -- after midnight; -1: the time is not known
	last_day  TEXT    NOT NULL CHECK (last_day >= day),
	venue     TEXT    NOT NULL DEFAULT '',
	host      TEXT    NOT NULL DEFAULT '',                         -- a place's key; empty: not known
	note      TEXT    NOT NULL DEFAULT '',
	cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)),
	source    TEXT    NOT NULL REFERENCES source (code),
	at        TEXT    NOT NULL,
	who       TEXT    NOT NULL CHECK (who <> ''),
	why       TEXT    NOT NULL DEFAULT '',
	PRIMARY KEY (number, version)
) STRICT;

-- A duty may be one towards a conference, which is one more that is due once; a
-- duty that was moved is reminded of anew.
ALTER TABLE obligation ADD COLUMN conference INTEGER NOT NULL DEFAULT 0; -- its number; 0: of none
ALTER TABLE obligation ADD COLUMN event INTEGER NOT NULL DEFAULT 0 CHECK (event IN (0, 1)); -- a day to be there, with nothing to hand in
ALTER TABLE obligation ADD COLUMN moved_at TEXT NOT NULL DEFAULT '';     -- when its day was changed last, of one that is due once
