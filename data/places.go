package data

import (
	"context"
	"strconv"

	"tiendo/internal/calendar"
)

// PlaceFigures reads the figures of the query's indicator for many provinces,
// by place key: those of its period and of the year that holds it.
func (s *Store) PlaceFigures(ctx context.Context, q Query, places []Place) (map[string][]Figure, error) {
	if len(places) == 0 {
		return nil, nil
	}
	periods := around(q.Period)
	figures, err := s.unpack(ctx, s.hot.places, q.Indicator, q.Indicator.id, placeIDs(places), periods[0], periods[1], firstYear(periods[0]))
	return byPlace(figures, len(places)), err
}

// seriesOf is series for many places, by place key.
func (s *Store) seriesOf(ctx context.Context, places []Place, indicator Indicator, measure Measure, first, last string) (map[string][]Figure, error) {
	switch len(places) {
	case 0:
		return nil, nil
	case 1: // which the engines find sooner
		known, err := s.series(ctx, places[0], indicator, measure, first, last)
		return map[string][]Figure{places[0].Key: known}, err
	}
	figures, err := s.unpack(ctx, s.hot.allSeries, indicator, indicator.id, placeIDs(places), first, last, string(measure), string(measure.also()), years(first, last))
	return byPlace(figures, len(places)), err
}

// placeIDs lists the ids of places, as JSON.
func placeIDs(places []Place) string {
	ids := make([]byte, 0, 8*len(places))
	for i := range places {
		ids = strconv.AppendInt(append(ids, "[,"[min(i, 1)]), places[i].id, 10)
	}
	return string(append(ids, ']'))
}

// byPlace parts figures by their places. Mostly they come place after place, so
// that nothing has to be copied.
func byPlace(figures []Figure, places int) map[string][]Figure {
	all := make(map[string][]Figure, places)
	for from := 0; from < len(figures); {
		key, to := figures[from].Place, from+1
		for to < len(figures) && figures[to].Place == key {
			to++
		}
		if all[key] == nil {
			all[key] = figures[from:to:to]
		} else {
			all[key] = append(all[key], figures[from:to]...)
		}
		from = to
	}
	return all
}

// around is a period with the year of its plan and the same period a year
// before, as codes.
func around(p calendar.Period) [3]string {
	code := p.Code()
	around := [3]string{code, code, code}
	if year, ok := p.YearOf(); ok {
		around[1] = year.Code()
	}
	if before := p.Previous(); before != (calendar.Period{}) {
		around[2] = before.Code()
	}
	return around
}
