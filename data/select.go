package data

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"tiendo/internal/calendar"
)

// ErrTooMany is the error of a selection of more figures than were allowed.
var ErrTooMany = errors.New("too many figures")

// A Selection says of which figures one reads; what is left empty is all.
type Selection struct {
	Places     []Place
	Periods    []calendar.Period
	Indicators []Indicator
	Most       int // how many may come, 0 for any number
}

// Select reads what the store says of a selection, one figure a key, that of the
// leading source. The order is that of the key, indicator, year, place, so that
// nothing has to be sorted (CROSS: the figures are the outer loop). More than Most
// figures are ErrTooMany.
func (s *Store) Select(ctx context.Context, of Selection) ([]Figure, error) {
	places, indicators, periods := ids(of.Places, func(p Place) any { return p.id }), ids(of.Indicators, func(i Indicator) any { return i.id }), ids(of.Periods, func(p calendar.Period) any { return p.Code() })
	years := ids(of.Periods, func(p calendar.Period) any { return p.From.Year() })
	r, err := s.read.QueryContext(ctx, `SELECT i.code, p.key, `+figureColumns+`
		FROM figure f CROSS JOIN entry e ON e.id = f.entry CROSS JOIN indicator i ON i.id = f.indicator CROSS JOIN place p ON p.id = f.place
		WHERE e.withdrawn_at IS NULL
		AND (?1 IS NULL OR f.indicator IN (SELECT value FROM json_each(?1)))
		AND (?2 IS NULL OR f.year IN (SELECT value FROM json_each(?2)))
		AND (?3 IS NULL OR f.place IN (SELECT value FROM json_each(?3)))
		AND (?4 IS NULL OR f.period IN (SELECT value FROM json_each(?4)))
		ORDER BY f.indicator, f.year, f.place, f.period, f.measure, f.funding, f.entry`, indicators, years, places, periods)
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

// ids lists what things are called in the store, as JSON, nil for no things.
func ids[T any](things []T, id func(T) any) any {
	if len(things) == 0 {
		return nil
	}
	all := make([]any, len(things))
	for i, one := range things {
		all[i] = id(one)
	}
	text, err := json.Marshal(all)
	if err != nil {
		return nil // numbers and codes always have a text
	}
	return string(text)
}
