-- Where an answer with figures stands for all to read: when one of them changes,
-- a reply under it says so.
CREATE TABLE quoted (
	message    TEXT PRIMARY KEY,             -- the chat's id
	channel    TEXT NOT NULL,
	code       TEXT NOT NULL,                -- of the kept answer
	at         TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
	told       TEXT NOT NULL DEFAULT '',     -- which changes were told last, '' for none
	reply      TEXT NOT NULL DEFAULT '',     -- the message that told them
	claim      TEXT NOT NULL DEFAULT '',     -- which are being told
	claimed_at TEXT CHECK (claimed_at GLOB '????-??-??T??:??:??Z'),
	last_error TEXT NOT NULL DEFAULT ''
) STRICT;
