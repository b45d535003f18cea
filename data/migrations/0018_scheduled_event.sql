-- The entry of a planned conference in the calendar of the office's server: what
-- it was made to say, so that a change of the plan, or by hand, is seen.
DROP TABLE happening;
CREATE TABLE scheduled_event (
	guild      TEXT    NOT NULL,
	conference INTEGER NOT NULL,
	state      TEXT    NOT NULL CHECK (state IN ('claimed', 'made', 'gone')),
	event      TEXT    NOT NULL DEFAULT '',                 -- its id; empty: not known yet
	told       TEXT    NOT NULL DEFAULT '',                 -- what it says
	claimed_at TEXT    NOT NULL DEFAULT '',                 -- when it was claimed, for one that may have been made since
	tries      INTEGER NOT NULL DEFAULT 0,                  -- that failed one after the other
	next_at    TEXT    NOT NULL DEFAULT '',                 -- not tried again before
	failed_on  TEXT    NOT NULL DEFAULT '',                 -- the day of the first of them
	last_error TEXT    NOT NULL DEFAULT '',
	PRIMARY KEY (guild, conference)
) STRICT;
