-- A total says whether made-up projects are in it: read from the index too.
DROP INDEX project_total;
CREATE INDEX project_total ON project (place, first_year, last_year, content, funding, status, support, counterpart, disbursed, returned, establishments, sample)
	WHERE superseded_at IS NULL;
