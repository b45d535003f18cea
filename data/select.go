package data

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"tiendo/internal/calendar"
)

// ErrTooMany is the error of a selection of more figures than were allowed.
var ErrTooMany = errors.New("too many figures")

// A Selection says of which figures one reads; what is left empty is all.
type Selection struct {
	Places     []Place
	Periods    []calendar.Period // these, and the periods within them
	Indicators []Indicator
	Most       int // how many may come, 0 for any number
}

// Select reads what the store says of a selection, one figure a key, that of the
// leading source. The order is that of the key, indicator, year, place, so that
// nothing has to be sorted. More than Most figures are ErrTooMany.
func (s *Store) Select(ctx context.Context, of Selection) ([]Figure, error) {
	where, args := of.where(s.Catalogue())
	// CROSS: the figures are the outer loop.
	r, err := s.read.QueryContext(ctx, `SELECT i.code, p.key, `+figureColumns+`
		FROM figure f CROSS JOIN entry e ON e.id = f.entry CROSS JOIN indicator i ON i.id = f.indicator CROSS JOIN place p ON p.id = f.place
		WHERE e.withdrawn_at IS NULL`+where+`
		ORDER BY f.indicator, f.year, f.place, f.period, f.measure, f.funding, f.entry`, args...)
	if err != nil {
		return nil, fmt.Errorf("select figures: %w", translate(err))
	}
	defer r.Close()
	var all, same []Figure
	keep := func() {
		if lead, _, ok := leading(current(same), s.Catalogue()); ok {
			all = append(all, lead)
		}
		same = same[:0]
	}
	for r.Next() {
		var f Figure
		if err := scanFigure(r, &f); err != nil {
			return nil, fmt.Errorf("select figures: %w", translate(err))
		}
		if !of.holds(f.Period) {
			continue
		}
		if len(same) > 0 && same[0].Key != f.Key {
			keep()
		}
		if of.Most > 0 && len(all) >= of.Most {
			return nil, fmt.Errorf("select figures: %w", ErrTooMany)
		}
		same = append(same, f)
	}
	keep()
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("select figures: %w", translate(err))
	}
	return all, nil
}

// holds says whether a period is within one of the selection.
func (of Selection) holds(p calendar.Period) bool {
	return len(of.Periods) == 0 || slices.ContainsFunc(of.Periods, func(whole calendar.Period) bool { return whole.From <= p.From && p.To <= whole.To })
}

// where narrows the key. Where a place is wanted its prefix has to be given, or
// every figure would be read.
func (of Selection) where(c *Catalogue) (text string, args []any) {
	add := func(column string, values []int64) {
		list, err := json.Marshal(values)
		if err != nil || len(values) == 0 {
			return // numbers always have a text
		}
		args = append(args, string(list))
		text += fmt.Sprintf(" AND f.%s IN (SELECT value FROM json_each(?%d))", column, len(args))
	}
	if len(of.Places) > 0 && len(of.Indicators) == 0 {
		of.Indicators = c.Indicators
	}
	var indicators, years, places []int64
	for _, i := range of.Indicators {
		indicators = append(indicators, i.id)
	}
	first, last := firstFigureYear, lastFigureYear
	if len(of.Periods) > 0 {
		first, last = of.Periods[0].From.Year(), of.Periods[0].To.Year()
		for _, p := range of.Periods {
			first, last = min(first, p.From.Year()), max(last, p.To.Year())
		}
	}
	if len(of.Periods) > 0 || len(of.Places) > 0 {
		for year := first; year <= last; year++ {
			years = append(years, int64(year))
		}
	}
	for _, p := range of.Places {
		places = append(places, p.id)
	}
	add("indicator", indicators)
	add("year", years)
	add("place", places)
	return text, args
}

// Years of which there may be figures.
const (
	firstFigureYear = 1900
	lastFigureYear  = 2200
)
