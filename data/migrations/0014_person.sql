-- What people were called when they did something: a person by the id that the
-- chat gives, and each name from when it was first seen on.
CREATE TABLE person_name (
	who   TEXT NOT NULL CHECK (who <> ''),
	since TEXT NOT NULL CHECK (since LIKE '____-__-__T__:__:__Z'),
	name  TEXT NOT NULL CHECK (name <> ''),
	PRIMARY KEY (who, since)
) STRICT;
