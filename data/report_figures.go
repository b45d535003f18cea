package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"tiendo/internal/calendar"
)

// reportFigures records that figures came in as a report: whoever has given the
// results of a period has handed in the reports about it. Figures of the press
// and made-up ones are no reports.
func (s *Store) reportFigures(ctx context.Context, tx *sql.Tx, e Entry, id int64, figures []Figure) error {
	if e.Basis != "report" || id == 0 {
		return nil
	}
	type about struct {
		place  string
		period calendar.Period
	}
	given := map[about][]string{} // indicators
	var order []about
	for _, f := range figures {
		key := about{f.Place, f.Period}
		if f.Measure == Plan {
			continue
		}
		if given[key] == nil {
			order = append(order, key)
		}
		given[key] = append(given[key], f.Indicator)
	}
	c, some := s.Catalogue(), false
	reports, err := newSubmitting(ctx, tx)
	if err != nil {
		return err
	}
	defer reports.close()
	due := map[calendar.Period][]Deadline{} // a large file has few periods and many places
	for _, key := range order {
		place, ok := c.Place(key.place)
		if !ok || !place.Province() {
			continue
		}
		deadlines, known := due[key.period]
		if !known {
			deadlines = c.about(key.period)
			due[key.period] = deadlines
		}
		for _, d := range deadlines {
			if !d.Of(place) || len(d.Wants) > 0 && !slices.ContainsFunc(given[key], func(code string) bool { return slices.Contains(d.Wants, code) }) {
				continue
			}
			some = true
			if err := reports.submit(ctx, Report{Obligation: d.Code, Period: d.Period, Place: place.Key, SubmittedAt: e.At, By: e.By, Note: "figures of " + entryObject(id), Entry: id}); err != nil {
				return fmt.Errorf("report %s of %s: %w", d.Code, place.Key, err)
			}
		}
	}
	if !some {
		return nil
	}
	return revise(ctx, tx)
}

// about lists the deadlines that report a period, each once.
func (c *Catalogue) about(period calendar.Period) []Deadline {
	var all []Deadline
	for _, d := range c.Deadlines(calendar.Period{From: period.From.AddDays(-earliest), To: period.To.AddDays(earliest)}) {
		if d.Period == period {
			all = append(all, d)
		}
	}
	return all
}

// standing is the condition that a version n of a report holds: the figures that
// it came with were not withdrawn.
const standing = `NOT EXISTS (SELECT 1 FROM entry x WHERE x.id = n.entry AND x.withdrawn_at IS NOT NULL)`
