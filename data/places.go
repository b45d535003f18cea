package data

import (
	"context"

	"tiendo/internal/calendar"
)

// PlaceFigures reads the figures of the query's indicator for many provinces
// of one code set, by place key: those of its period and of the year that
// holds it.
func (s *Store) PlaceFigures(ctx context.Context, q Query, places []Place) (map[string][]Figure, error) {
	all := map[string][]Figure{}
	if len(places) == 0 {
		return all, nil
	}
	low, high := places[0].Key, places[0].Key
	for _, p := range places {
		low, high = min(low, p.Key), max(high, p.Key)
	}
	periods := around(q.Period)
	r, err := s.hot.places.QueryContext(unhurried(ctx), low, high+"~", q.Indicator.id, periods[0], periods[1])
	figures, err := s.bare(ctx, r, err, q.Indicator, nil, 2*len(places))
	if err != nil {
		return nil, err
	}
	for _, f := range figures {
		all[f.Place] = append(all[f.Place], f)
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
