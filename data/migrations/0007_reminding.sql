-- Duties that people enter and change, who hands in, how often is reminded.
ALTER TABLE obligation ADD COLUMN places TEXT NOT NULL DEFAULT '';       -- keys of provinces and regions, separated by a vertical bar; empty: all provinces
ALTER TABLE obligation ADD COLUMN stages TEXT NOT NULL DEFAULT '';       -- the ladder, as 7,3,1,0,+1,+3,office; empty: the usual one
ALTER TABLE obligation ADD COLUMN lock_after INTEGER NOT NULL DEFAULT 10 CHECK (lock_after BETWEEN 0 AND 250); -- working days after the last good day until figures are locked
ALTER TABLE obligation ADD COLUMN added_at TEXT NOT NULL DEFAULT '';     -- empty: it came with the program
ALTER TABLE obligation ADD COLUMN edited INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1)); -- a person's word is not overwritten by a newer program

-- The figures that a report came with.
ALTER TABLE report ADD COLUMN entry INTEGER REFERENCES entry (id);

-- What the office said of a version of a report; the newest word holds.
CREATE TABLE review (
	id         INTEGER PRIMARY KEY,
	obligation TEXT    NOT NULL,
	period     TEXT    NOT NULL,
	place      TEXT    NOT NULL,
	version    INTEGER NOT NULL,
	verdict    TEXT    NOT NULL CHECK (verdict IN ('accepted', 'returned')),
	why        TEXT    NOT NULL DEFAULT '',
	at         TEXT    NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
	who        TEXT    NOT NULL CHECK (who <> ''),
	FOREIGN KEY (obligation, period, place, version) REFERENCES report (obligation, period, place, version)
) STRICT;
CREATE INDEX review_of ON review (obligation, period, place, version);

-- More time that was asked for, and what was decided.
CREATE TABLE extension (
	id         INTEGER PRIMARY KEY,
	obligation TEXT NOT NULL REFERENCES obligation (code),
	period     TEXT NOT NULL,
	place      TEXT NOT NULL REFERENCES place (key),
	wanted     TEXT NOT NULL CHECK (wanted GLOB '????-??-??'),   -- the last good day asked for
	reason     TEXT NOT NULL,
	asked_at   TEXT NOT NULL CHECK (asked_at GLOB '????-??-??T??:??:??Z'),
	asked_by   TEXT NOT NULL CHECK (asked_by <> ''),
	verdict    TEXT NOT NULL DEFAULT '' CHECK (verdict IN ('', 'granted', 'refused')),
	until      TEXT CHECK (until GLOB '????-??-??'),             -- the last good day granted
	answer     TEXT NOT NULL DEFAULT '',
	decided_at TEXT CHECK (decided_at GLOB '????-??-??T??:??:??Z'),
	decided_by TEXT NOT NULL DEFAULT '',
	CHECK ((verdict = '') = (decided_at IS NULL)),
	CHECK ((verdict = 'granted') = (until IS NOT NULL))
) STRICT;
CREATE INDEX extension_of ON extension (obligation, period, place);

-- Who looks after a province's reports; of the nation: the office.
CREATE TABLE coordinator (
	id         INTEGER PRIMARY KEY,
	guild      TEXT NOT NULL,
	place      TEXT NOT NULL REFERENCES place (key),
	who        TEXT NOT NULL CHECK (who <> ''),   -- a user's id, or & and a role's
	part       TEXT NOT NULL CHECK (part IN ('coordinator', 'deputy', 'office')),
	added_at   TEXT NOT NULL CHECK (added_at GLOB '????-??-??T??:??:??Z'),
	added_by   TEXT NOT NULL CHECK (added_by <> ''),
	denied_at  TEXT CHECK (denied_at GLOB '????-??-??T??:??:??Z'),   -- said: not mine
	removed_at TEXT CHECK (removed_at GLOB '????-??-??T??:??:??Z'),  -- marked, never deleted
	removed_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX coordinator_once ON coordinator (guild, place, who) WHERE removed_at IS NULL;

-- Where a guild is reminded: of the nation, the common channel.
CREATE TABLE channel (
	guild   TEXT NOT NULL,
	place   TEXT NOT NULL REFERENCES place (key),
	channel TEXT NOT NULL,                        -- empty: none any more
	since   TEXT NOT NULL CHECK (since GLOB '????-??-??T??:??:??Z'),
	set_by  TEXT NOT NULL CHECK (set_by <> ''),
	PRIMARY KEY (guild, place)
) STRICT;

-- Days on which nothing is said of a duty or to a province; empty: of all, to all.
CREATE TABLE pause (
	id         INTEGER PRIMARY KEY,
	guild      TEXT NOT NULL,
	obligation TEXT NOT NULL DEFAULT '',
	place      TEXT NOT NULL DEFAULT '',
	first      TEXT NOT NULL CHECK (first GLOB '????-??-??'),
	last       TEXT NOT NULL CHECK (last GLOB '????-??-??' AND last >= first),
	why        TEXT NOT NULL DEFAULT '',
	set_at     TEXT NOT NULL CHECK (set_at GLOB '????-??-??T??:??:??Z'),
	set_by     TEXT NOT NULL CHECK (set_by <> ''),
	lifted_at  TEXT CHECK (lifted_at GLOB '????-??-??T??:??:??Z')
) STRICT;

-- "Remind me again later", asked for with a button.
CREATE TABLE snooze (
	guild      TEXT NOT NULL,
	obligation TEXT NOT NULL REFERENCES obligation (code),
	period     TEXT NOT NULL,
	place      TEXT NOT NULL REFERENCES place (key),
	day        TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	asked_at   TEXT NOT NULL CHECK (asked_at GLOB '????-??-??T??:??:??Z'),
	asked_by   TEXT NOT NULL CHECK (asked_by <> ''),
	PRIMARY KEY (guild, obligation, period, place, day)
) STRICT;

-- A notice is one message said unasked; it carries rows of the ledger. Its key
-- is the promise of one message a day, and its trace is made from the key.
CREATE TABLE notice (
	id         INTEGER PRIMARY KEY,
	kind       TEXT NOT NULL CHECK (kind IN ('reminder', 'office', 'settled', 'digest', 'daily', 'trouble')),
	guild      TEXT NOT NULL,
	audience   TEXT NOT NULL,                     -- who is told: a province's key, or the ids of people
	day        TEXT NOT NULL CHECK (day GLOB '????-??-??'),
	about      TEXT NOT NULL DEFAULT '',
	state      TEXT NOT NULL CHECK (state IN ('planned', 'claimed', 'sent', 'settled', 'failed')),
	planned_at TEXT NOT NULL,
	owner      TEXT NOT NULL DEFAULT '',
	claimed_at TEXT,
	tries      INTEGER NOT NULL DEFAULT 0,
	next_at    TEXT,                              -- not tried again before
	sent_at    TEXT,
	wanted     TEXT NOT NULL DEFAULT '',          -- the channel it is meant for
	channel    TEXT NOT NULL DEFAULT '',          -- the channel it is in
	message    TEXT NOT NULL DEFAULT '',
	last_error TEXT NOT NULL DEFAULT '',
	UNIQUE (kind, guild, audience, day, about)
) STRICT;
CREATE INDEX notice_open ON notice (state) WHERE state IN ('planned', 'claimed');
CREATE INDEX notice_day ON notice (day);

ALTER TABLE reminder ADD COLUMN notice INTEGER REFERENCES notice (id);
CREATE INDEX reminder_notice ON reminder (notice);
CREATE INDEX reminder_due ON reminder (due);

-- Who sends: one process a store.
CREATE TABLE lease (
	name    TEXT PRIMARY KEY,
	owner   TEXT NOT NULL,
	holder  TEXT NOT NULL,                        -- machine and process, for people
	since   TEXT NOT NULL,
	beat_at TEXT NOT NULL
) STRICT;

-- Days that the office decided on: off, or worked to make up. What was said
-- before is in the audit.
CREATE TABLE day_rule (
	day     TEXT PRIMARY KEY CHECK (day GLOB '????-??-??'),
	works   INTEGER NOT NULL CHECK (works IN (0, 1)),
	name_vi TEXT NOT NULL DEFAULT '',
	name_en TEXT NOT NULL DEFAULT '',
	set_at  TEXT NOT NULL CHECK (set_at GLOB '????-??-??T??:??:??Z'),
	set_by  TEXT NOT NULL CHECK (set_by <> '')
) STRICT;

-- The entry of a conference in a guild's calendar.
CREATE TABLE happening (
	guild      TEXT    NOT NULL,
	conference INTEGER NOT NULL REFERENCES conference (number),
	event      TEXT    NOT NULL,
	told       TEXT    NOT NULL,                  -- what it says, so that a change is seen
	at         TEXT    NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
	PRIMARY KEY (guild, conference)
) STRICT;
