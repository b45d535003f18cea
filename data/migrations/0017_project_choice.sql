-- What a person has decided about a row of a list that may be about a project
-- which is recorded already.
CREATE TABLE project_choice (
	list   TEXT    NOT NULL REFERENCES project_file (code),
	number INTEGER NOT NULL CHECK (number > 0),  -- which of its rows, from 1
	choice TEXT    NOT NULL CHECK (choice = 'new' OR choice = 'skip' OR choice LIKE 'same %'),
	at     TEXT    NOT NULL CHECK (at LIKE '____-__-__T__:__:__Z'),
	who    TEXT    NOT NULL CHECK (who <> ''),
	PRIMARY KEY (list, number)
) STRICT;
