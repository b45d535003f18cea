-- The key is the clustering. With the year before the place a year of an
-- indicator lies on a few pages, so that a month of all provinces is read from
-- them, not from one page a province; a series of one place is a piece a year.
CREATE TABLE figure_by_year (
	indicator INTEGER NOT NULL REFERENCES indicator (id),
	year      INTEGER NOT NULL,                 -- the first of the period: that its code begins with
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
	CHECK (year = CAST(substr(period, 1, 4) AS INTEGER)),
	PRIMARY KEY (indicator, year, place, period, measure, funding, entry)
) STRICT, WITHOUT ROWID;

INSERT INTO figure_by_year
	SELECT indicator, CAST(substr(period, 1, 4) AS INTEGER), place, period, measure, funding, entry, value, qualifier, absence, printed, spot, note
	FROM figure ORDER BY 1, 2, 3, 4, 5, 6, 7;

DROP TABLE figure;
ALTER TABLE figure_by_year RENAME TO figure;
