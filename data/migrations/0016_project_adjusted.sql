-- An adjusted project has a status of its own until it goes on, and a project of
-- several years says what is of which. SQLite changes a CHECK by a new table;
-- what stood in the old one stands as it did.
CREATE TABLE project_next (
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
	status          TEXT    NOT NULL CHECK (status IN ('registered', 'assigned', 'contracted', 'running', 'adjusted', 'accepted', 'settled', 'stopped')),
	adjusted_from   TEXT    NOT NULL DEFAULT '' CHECK (adjusted_from IN ('', 'assigned', 'contracted', 'running')),  -- how far it was when it was adjusted
	support         INTEGER CHECK (support >= 0),
	counterpart     INTEGER CHECK (counterpart >= 0),
	contract_money  INTEGER CHECK (contract_money >= 0),
	advance_share   INTEGER NOT NULL DEFAULT 0 CHECK (advance_share IN (0, 30, 70, 100)),  -- percent of the contract that may be advanced; 0: not said
	advance_money   INTEGER CHECK (advance_money >= 0),
	disbursed       INTEGER CHECK (disbursed >= 0),
	returned        INTEGER CHECK (returned >= 0), -- to the budget
	by_year         TEXT    NOT NULL DEFAULT '',   -- of several years, what is of each: "2026 support=100 disbursed=50; 2027 support=200"
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
	CHECK (status <> 'adjusted' OR adjusted_what <> ''),
	CHECK ((status = 'adjusted') = (adjusted_from <> '')),
	PRIMARY KEY (id, version)
) STRICT;

INSERT INTO project_next (id, version, code, name, place, district, funding, content, first_year, last_year, unit, beneficiaries, establishments, recoverable, key_project, group_project, status, support, counterpart, contract_money, advance_share, advance_money, disbursed, returned, contract_plan, contract_real, advance_plan, advance_real, halfway_plan, halfway_real, acceptance_plan, acceptance_real, settlement_plan, settlement_real, appraised, sent, adjusted_on, adjusted_by, adjusted_what, adjusted_why, stopped_on, stopped_by, stopped_why, note, folded, sample, entered_at, entered_by, why, superseded_at)
	SELECT id, version, code, name, place, district, funding, content, first_year, last_year, unit, beneficiaries, establishments, recoverable, key_project, group_project, status, support, counterpart, contract_money, advance_share, advance_money, disbursed, returned, contract_plan, contract_real, advance_plan, advance_real, halfway_plan, halfway_real, acceptance_plan, acceptance_real, settlement_plan, settlement_real, appraised, sent, adjusted_on, adjusted_by, adjusted_what, adjusted_why, stopped_on, stopped_by, stopped_why, note, folded, sample, entered_at, entered_by, why, superseded_at FROM project;
DROP TABLE project;
ALTER TABLE project_next RENAME TO project;

CREATE UNIQUE INDEX project_now ON project (id) WHERE superseded_at IS NULL;
CREATE UNIQUE INDEX project_code ON project (code, place, first_year) WHERE superseded_at IS NULL AND code <> '';
CREATE INDEX project_name ON project (folded, place, first_year) WHERE superseded_at IS NULL;
CREATE INDEX project_kind ON project (content, funding, first_year, support) WHERE superseded_at IS NULL;
-- What may be late: few of all that there ever were.
CREATE INDEX project_open ON project (place) WHERE superseded_at IS NULL AND status IN ('assigned', 'contracted', 'running', 'adjusted', 'accepted');
CREATE INDEX project_total ON project (place, first_year, last_year, content, funding, status, support, counterpart, disbursed, returned, establishments, sample)
	WHERE superseded_at IS NULL;
-- The few that are split by year.
CREATE INDEX project_shared ON project (place) WHERE superseded_at IS NULL AND by_year <> '';
