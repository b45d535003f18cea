-- A list of projects that was read from a file and waits to be accepted.
CREATE TABLE project_file (
	code    TEXT PRIMARY KEY,
	name    TEXT NOT NULL,
	who     TEXT NOT NULL CHECK (who <> ''),
	at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
	place   TEXT NOT NULL DEFAULT '',
	content BLOB NOT NULL,
	digest  TEXT NOT NULL,                         -- of what was proposed
	done    INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT;
