-- Days are YYYY-MM-DD, instants RFC 3339 in UTC, periods the codes of the
-- calendar room (2020, 2020-H1, 2020-Q3, 2020-09, 2023-M09, 2016..2020).

CREATE TABLE place (
	id         INTEGER PRIMARY KEY,
	key        TEXT NOT NULL UNIQUE,           -- gso2004:52, gso2025:52, region:central, nation
	name       TEXT NOT NULL,
	name_en    TEXT NOT NULL DEFAULT '',       -- only where English differs
	region     TEXT NOT NULL DEFAULT '',       -- central, or central+south for a unit in two
	valid_from TEXT CHECK (valid_from GLOB '????-??-??'),
	valid_to   TEXT CHECK (valid_to GLOB '????-??-??'),  -- last day, inclusive
	successor  TEXT REFERENCES place (key)
) STRICT;

CREATE TABLE indicator (
	id          INTEGER PRIMARY KEY,
	code        TEXT NOT NULL UNIQUE,
	content     TEXT NOT NULL,                  -- all, or 1 to 9 as the decree numbers them
	name_vi     TEXT NOT NULL,
	name_en     TEXT NOT NULL,
	unit_vi     TEXT NOT NULL,
	unit_en     TEXT NOT NULL,
	dimension   TEXT NOT NULL CHECK (dimension IN ('money', 'count', 'participations')),
	aggregation TEXT NOT NULL CHECK (aggregation IN ('sum', 'last')),
	better      TEXT NOT NULL CHECK (better IN ('more', 'less')),
	plan_of     TEXT NOT NULL DEFAULT ''        -- whose plan is the base of a percentage; empty: its own
) STRICT;

CREATE TABLE alias (
	alias     TEXT    NOT NULL,
	kind      TEXT    NOT NULL CHECK (kind IN ('province', 'region', 'indicator', 'funding', 'measure', 'period-word')),
	target    TEXT    NOT NULL,                 -- codes separated by a vertical bar
	ambiguous INTEGER NOT NULL CHECK (ambiguous IN (0, 1)),
	PRIMARY KEY (kind, alias, target)
) STRICT;

CREATE TABLE source (
	code      TEXT PRIMARY KEY,
	publisher TEXT NOT NULL,
	what      TEXT NOT NULL,
	url       TEXT NOT NULL DEFAULT '',
	published TEXT NOT NULL DEFAULT '',         -- as much of the date as is known
	kind      TEXT NOT NULL CHECK (kind IN ('press', 'report', 'law', 'sample'))
) STRICT;

-- An entry is one act of putting figures in: who, when, why, from which source.
CREATE TABLE entry (
	id           INTEGER PRIMARY KEY,
	source       TEXT NOT NULL REFERENCES source (code),
	basis        TEXT NOT NULL CHECK (basis IN ('press', 'report', 'sample')),
	window_from  TEXT CHECK (window_from GLOB '????-??-??'),   -- the cut-off days of an administrative report
	window_to    TEXT CHECK (window_to GLOB '????-??-??' AND window_to >= window_from),
	entered_by   TEXT NOT NULL CHECK (entered_by <> ''),
	entered_at   TEXT NOT NULL CHECK (entered_at GLOB '????-??-??T??:??:??Z'),
	why          TEXT NOT NULL DEFAULT '',
	withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T??:??:??Z')  -- marked, never deleted
) STRICT;

-- A figure is never changed: a newer entry from the same source supersedes it.
-- The key is the clustering: one series of a place is contiguous, by year.
CREATE TABLE figure (
	indicator INTEGER NOT NULL REFERENCES indicator (id),
	place     INTEGER NOT NULL REFERENCES place (id),
	period    TEXT    NOT NULL,
	measure   TEXT    NOT NULL CHECK (measure IN ('plan', 'actual', 'estimate')),
	funding   TEXT    NOT NULL CHECK (funding IN ('all', 'national', 'local')),
	entry     INTEGER NOT NULL REFERENCES entry (id),
	value     INTEGER,                          -- millionths of the indicator's unit: money to one đồng
	qualifier TEXT CHECK (qualifier IN ('approx', 'over', 'under', 'estimate')),  -- NULL: exact
	absence   TEXT CHECK (absence IN ('not_started', 'not_compiled', 'blank')),   -- why there is no value
	printed   TEXT,                             -- the words of the source
	spot      TEXT,                             -- the sentence or cell it was read from
	note      TEXT,
	CHECK ((value IS NULL) = (absence IS NOT NULL)),
	PRIMARY KEY (indicator, place, period, measure, funding, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE conference (
	number          INTEGER PRIMARY KEY,
	roman           TEXT NOT NULL,
	year_planned    TEXT NOT NULL,
	year_held       TEXT NOT NULL,
	held_on         TEXT NOT NULL DEFAULT '',
	venue           TEXT NOT NULL DEFAULT '',
	host            TEXT REFERENCES place (key),
	next_host       TEXT REFERENCES place (key),
	period_reviewed TEXT NOT NULL DEFAULT '',   -- codes separated by a vertical bar
	chair           TEXT NOT NULL DEFAULT '',
	source          TEXT NOT NULL REFERENCES source (code),
	note            TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE task (
	conference INTEGER NOT NULL REFERENCES conference (number),
	position   INTEGER NOT NULL,
	who        TEXT NOT NULL,
	text_vi    TEXT NOT NULL,
	text_en    TEXT NOT NULL,
	due        TEXT NOT NULL DEFAULT '',        -- a period code
	source     TEXT NOT NULL REFERENCES source (code),
	PRIMARY KEY (conference, position)
) STRICT;

CREATE TABLE award (
	conference INTEGER NOT NULL REFERENCES conference (number),
	kind       TEXT NOT NULL CHECK (kind IN ('collective', 'individual', 'flag')),
	count      INTEGER NOT NULL CHECK (count > 0),
	what       TEXT NOT NULL,
	giver      TEXT NOT NULL,
	receiver   TEXT NOT NULL,
	place      TEXT REFERENCES place (key),
	source     TEXT NOT NULL REFERENCES source (code),
	note       TEXT NOT NULL DEFAULT '',
	PRIMARY KEY (conference, kind)
) STRICT;

-- An obligation is a reporting duty with its due rule; an empty rule is a duty
-- whose day nobody knows, and nothing is reminded of it.
CREATE TABLE obligation (
	code       TEXT PRIMARY KEY,
	position   INTEGER NOT NULL,
	name_vi    TEXT NOT NULL,
	name_en    TEXT NOT NULL,
	who        TEXT NOT NULL,
	scope      TEXT NOT NULL CHECK (scope IN ('province', 'centre')),
	to_whom    TEXT NOT NULL,
	frequency  TEXT NOT NULL CHECK (frequency IN ('monthly', 'quarterly', 'halfyear', 'year', 'once')),
	rule       TEXT NOT NULL,
	reports    TEXT NOT NULL,                   -- month, quarter, H1, year, next year
	cutoff     TEXT NOT NULL DEFAULT '',
	source     TEXT NOT NULL REFERENCES source (code),
	confirmed  TEXT NOT NULL CHECK (confirmed IN ('yes', 'original-text', 'analogy')),
	note       TEXT NOT NULL DEFAULT '',
	valid_from TEXT CHECK (valid_from GLOB '????-??-??'),
	valid_to   TEXT CHECK (valid_to GLOB '????-??-??')
) STRICT;

-- A report is what a place handed in for an obligation and a period. The first
-- version's time is frozen; corrections are versions.
CREATE TABLE report (
	obligation   TEXT    NOT NULL REFERENCES obligation (code),
	period       TEXT    NOT NULL,
	place        TEXT    NOT NULL REFERENCES place (key),
	version      INTEGER NOT NULL CHECK (version > 0),
	submitted_at TEXT    NOT NULL CHECK (submitted_at GLOB '????-??-??T??:??:??Z'),
	submitted_by TEXT    NOT NULL CHECK (submitted_by <> ''),
	note         TEXT    NOT NULL DEFAULT '',
	PRIMARY KEY (obligation, period, place, version)
) STRICT;

CREATE TABLE lunar_year (
	year       INTEGER PRIMARY KEY,
	tet        TEXT NOT NULL CHECK (tet GLOB '????-??-??'),
	hung_kings TEXT NOT NULL CHECK (hung_kings GLOB '????-??-??'),
	source     TEXT NOT NULL
) STRICT;

-- The ledger: one row for each thing that may be said unasked. Its key is the
-- promise that nobody is told the same stage twice.
CREATE TABLE reminder (
	id          INTEGER PRIMARY KEY,
	obligation  TEXT NOT NULL REFERENCES obligation (code),
	period      TEXT NOT NULL,
	recipient   TEXT NOT NULL,
	stage       TEXT NOT NULL,
	due         TEXT NOT NULL CHECK (due GLOB '????-??-??'),
	state       TEXT NOT NULL CHECK (state IN ('planned', 'claimed', 'sent', 'superseded', 'settled', 'failed')),
	planned_at  TEXT NOT NULL,
	owner       TEXT NOT NULL DEFAULT '',
	claimed_at  TEXT,
	tries       INTEGER NOT NULL DEFAULT 0,
	sent_at     TEXT,
	channel     TEXT NOT NULL DEFAULT '',
	message     TEXT NOT NULL DEFAULT '',
	last_error  TEXT NOT NULL DEFAULT '',
	UNIQUE (obligation, period, recipient, stage)
) STRICT;

CREATE INDEX reminder_open ON reminder (state) WHERE state IN ('planned', 'claimed', 'failed');

-- Who changed what, from what, why: for everything but figures, whose entries
-- are their own history.
CREATE TABLE audit (
	id      INTEGER PRIMARY KEY,
	at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
	who     TEXT NOT NULL CHECK (who <> ''),
	act     TEXT NOT NULL,
	object  TEXT NOT NULL,
	old     TEXT NOT NULL DEFAULT '',
	new     TEXT NOT NULL DEFAULT '',
	why     TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE setting (
	name  TEXT PRIMARY KEY,
	value TEXT NOT NULL
) STRICT;

-- Command lines of buttons that are too long for Discord's 100 characters.
CREATE TABLE line (
	code TEXT PRIMARY KEY,
	text TEXT NOT NULL
) STRICT;
