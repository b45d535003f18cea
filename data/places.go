package data

import (
	"context"
	"strconv"

	"tiendo/internal/calendar"
)

// PlaceFigures reads the figures of the query's indicator for many provinces,
// by place key: those of its period and of the year that holds it.
func (s *Store) PlaceFigures(ctx context.Context, q Query, places []Place) (map[string][]Figure, error) {
	all := make(map[string][]Figure, len(places))
	if len(places) == 0 {
		return all, nil
	}
	ids := make([]byte, 0, 8*len(places))
	for i := range places {
		ids = strconv.AppendInt(append(ids, "[,"[min(i, 1)]), places[i].id, 10)
	}
	periods := around(q.Period)
	figures, err := s.unpack(ctx, s.hot.places, q.Indicator, q.Indicator.id, string(append(ids, ']')), periods[0], periods[1], firstYear(periods[0]))
	if err != nil {
		return nil, err
	}
	// They come place after place, so that nothing has to be copied.
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
	return all, nil
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
