-- The last questions of an asker in a channel, for the ten minutes in which a
-- short one may lean on them.
CREATE TABLE asked (
	who   TEXT PRIMARY KEY,   -- guild:channel:asker
	texts TEXT NOT NULL,      -- JSON: the question, then those that leaned on it
	at    TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z')
) STRICT;
