-- What was answered, under the code that stands below it, so that it can be
-- shown as it was and compared with what is known now. Nobody's name is kept.
CREATE TABLE answer (
	code     TEXT PRIMARY KEY,
	asked_at TEXT NOT NULL CHECK (asked_at GLOB '????-??-??T??:??:??Z'),
	line     TEXT NOT NULL,
	locale   TEXT NOT NULL,
	text     TEXT NOT NULL,
	figures  TEXT NOT NULL   -- JSON, as message.Figure writes it
) STRICT;
