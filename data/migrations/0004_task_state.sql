-- How far a province is with a task of a conference. The newest version holds;
-- the older ones stay.
CREATE TABLE task_state (
	conference INTEGER NOT NULL,
	position   INTEGER NOT NULL,
	place      TEXT    NOT NULL REFERENCES place (key),
	version    INTEGER NOT NULL CHECK (version > 0),
	state      TEXT    NOT NULL CHECK (state IN ('doing', 'done', 'blocked')),
	note       TEXT    NOT NULL DEFAULT '',
	at         TEXT    NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
	who        TEXT    NOT NULL CHECK (who <> ''),
	PRIMARY KEY (conference, position, place, version),
	FOREIGN KEY (conference, position) REFERENCES task (conference, position)
) STRICT;
