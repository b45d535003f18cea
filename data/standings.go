package data

import (
	"context"

	"tiendo/internal/calendar"
)

// Standings tells how each province of a region, or of the nation, stands: those
// that existed in the period, in the order of the catalogue. Ranking them, and
// setting those without a figure apart, is for the caller.
func (s *Store) Standings(ctx context.Context, q Query) ([]Progress, error) {
	q = q.normal()
	q.Measure = Actual
	places := s.Catalogue().Provinces(q.Place, func(p Place) bool { return p.ExistsIn(q.Period) })
	known, err := s.PlaceFigures(ctx, q, places)
	if err != nil {
		return nil, err
	}
	all := make([]Progress, 0, len(places))
	for _, place := range places {
		q.Place = place
		p, err := s.progress(ctx, q, known[place.Key])
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	return all, nil
}

// Trend answers q for each of several periods, in their order.
func (s *Store) Trend(ctx context.Context, q Query, periods []calendar.Period) ([]Answer, error) {
	if len(periods) == 0 {
		return nil, nil
	}
	q = q.normal()
	first, last := periods[0].From.Year(), periods[0].Last().Year()
	for _, p := range periods {
		first, last = min(first, p.From.Year()), max(last, p.Last().Year())
	}
	known, err := s.series(ctx, q.Place, q.Indicator, first, last)
	if err != nil {
		return nil, err
	}
	byPeriod := map[calendar.Period][]Figure{}
	for _, f := range known {
		byPeriod[f.Period] = append(byPeriod[f.Period], f)
	}
	all := make([]Answer, 0, len(periods))
	for _, p := range periods {
		q.Period = p
		a, err := s.answer(ctx, q, byPeriod[p])
		if err != nil {
			return nil, err
		}
		all = append(all, a)
	}
	return all, nil
}
