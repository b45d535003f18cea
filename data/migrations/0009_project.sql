-- A project keeps every state it ever had: a change is a new version, and the
-- one before is superseded, never overwritten. Money is in đồng; NULL is not
-- known, which is never 0.
CREATE TABLE project (
	id              INTEGER NOT NULL,
	version         INTEGER NOT NULL CHECK (version > 0),
	code            TEXT    NOT NULL DEFAULT '',   -- as the office numbers it
	name            TEXT    NOT NULL CHECK (name <> ''),
	place           TEXT    NOT NULL REFERENCES place (key),
	district        TEXT    NOT NULL DEFAULT '',
	funding         TEXT    NOT NULL CHECK (funding IN ('national', 'local')),
	content         INTEGER NOT NULL CHECK (content BETWEEN 1 AND 9),
	first_year      INTEGER NOT NULL CHECK (first_year BETWEEN 1900 AND 9999),
	last_year       INTEGER NOT NULL CHECK (last_year BETWEEN first_year AND 9999),
	unit            TEXT    NOT NULL DEFAULT '',   -- who carries it out
	beneficiaries   TEXT    NOT NULL DEFAULT '',
	establishments  INTEGER CHECK (establishments >= 0),
	recoverable     TEXT    NOT NULL DEFAULT '' CHECK (recoverable IN ('', 'yes', 'no')),
	key_project     INTEGER NOT NULL DEFAULT 0 CHECK (key_project IN (0, 1)),
	group_project   INTEGER NOT NULL DEFAULT 0 CHECK (group_project IN (0, 1)),
	status          TEXT    NOT NULL CHECK (status IN ('registered', 'assigned', 'contracted', 'running', 'accepted', 'settled', 'stopped')),
	support         INTEGER CHECK (support >= 0),
	counterpart     INTEGER CHECK (counterpart >= 0),
	contract_money  INTEGER CHECK (contract_money >= 0),
	advance_share   INTEGER NOT NULL DEFAULT 0 CHECK (advance_share IN (0, 30, 70, 100)),  -- percent of the contract that may be advanced; 0: not said
	advance_money   INTEGER CHECK (advance_money >= 0),
	disbursed       INTEGER CHECK (disbursed >= 0),
	returned        INTEGER CHECK (returned >= 0), -- to the budget
	contract_plan   TEXT CHECK (contract_plan GLOB '????-??-??'),
	contract_real   TEXT CHECK (contract_real GLOB '????-??-??'),
	advance_plan    TEXT CHECK (advance_plan GLOB '????-??-??'),
	advance_real    TEXT CHECK (advance_real GLOB '????-??-??'),
	halfway_plan    TEXT CHECK (halfway_plan GLOB '????-??-??'),
	halfway_real    TEXT CHECK (halfway_real GLOB '????-??-??'),
	acceptance_plan TEXT CHECK (acceptance_plan GLOB '????-??-??'),
	acceptance_real TEXT CHECK (acceptance_real GLOB '????-??-??'),
	settlement_plan TEXT CHECK (settlement_plan GLOB '????-??-??'),
	settlement_real TEXT CHECK (settlement_real GLOB '????-??-??'),
	appraised       TEXT CHECK (appraised GLOB '????-??-??'),        -- base appraisal of the registration
	sent            TEXT CHECK (sent GLOB '????-??-??'),             -- registered with the ministry
	adjusted_on     TEXT CHECK (adjusted_on GLOB '????-??-??'),
	adjusted_by     TEXT NOT NULL DEFAULT '' CHECK (adjusted_by IN ('', 'minister', 'agency', 'department', 'committee')),
	adjusted_what   TEXT NOT NULL DEFAULT '',
	adjusted_why    TEXT NOT NULL DEFAULT '',
	stopped_on      TEXT CHECK (stopped_on GLOB '????-??-??'),
	stopped_by      TEXT NOT NULL DEFAULT '' CHECK (stopped_by IN ('', 'minister', 'agency', 'department', 'committee')),
	stopped_why     TEXT NOT NULL DEFAULT '',
	note            TEXT NOT NULL DEFAULT '',
	folded          TEXT NOT NULL,                 -- the name without tones, to be found by
	sample          INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),  -- made up to try the program with
	entered_at      TEXT NOT NULL CHECK (entered_at GLOB '????-??-??T??:??:??Z'),
	entered_by      TEXT NOT NULL CHECK (entered_by <> ''),
	why             TEXT NOT NULL DEFAULT '',
	superseded_at   TEXT CHECK (superseded_at GLOB '????-??-??T??:??:??Z'),
	CHECK (status <> 'stopped' OR stopped_by <> '' AND stopped_why <> ''),
	CHECK (adjusted_what = '' OR adjusted_by <> '' AND adjusted_why <> ''),
	PRIMARY KEY (id, version)
) STRICT;

CREATE UNIQUE INDEX project_now ON project (id) WHERE superseded_at IS NULL;
CREATE UNIQUE INDEX project_code ON project (code, place, first_year) WHERE superseded_at IS NULL AND code <> '';
CREATE INDEX project_name ON project (folded, place, first_year) WHERE superseded_at IS NULL;
CREATE INDEX project_kind ON project (content, funding, first_year, support) WHERE superseded_at IS NULL;
-- All that a total is made of, so that it is read from the index alone.
CREATE INDEX project_total ON project (place, first_year, last_year, content, funding, status, support, counterpart, disbursed, returned, establishments)
	WHERE superseded_at IS NULL;
-- What may be late: few of all that there ever were.
CREATE INDEX project_open ON project (place) WHERE superseded_at IS NULL AND status IN ('assigned', 'contracted', 'running', 'accepted');

-- When a project is late, as data. A rule that was switched by a person is not
-- switched back by a newer program.
CREATE TABLE project_rule (
	code      TEXT PRIMARY KEY,
	position  INTEGER NOT NULL,
	condition TEXT NOT NULL,                       -- "not contract by 06-30", "disbursed under 50% on 10-01"
	funding   TEXT NOT NULL DEFAULT '' CHECK (funding IN ('', 'national', 'local')),  -- empty: of both
	returns   INTEGER NOT NULL CHECK (returns IN (0, 1)),  -- money may have to go back to the budget
	name_vi   TEXT NOT NULL,
	name_en   TEXT NOT NULL,
	reason_vi TEXT NOT NULL,
	reason_en TEXT NOT NULL,
	enabled   INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1))
) STRICT;

-- Tasks of a conference whose state is read off the projects.
ALTER TABLE task ADD COLUMN computed TEXT NOT NULL DEFAULT '' CHECK (computed IN ('', 'accepted', 'kept'));
