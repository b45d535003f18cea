package data

import (
	"cmp"
	"context"
	"slices"
	"sort"

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
	measures := [2]Measure{q.Measure, q.Measure}
	if q.Measure == Actual {
		measures[1] = Estimate
	}
	low, high := periods[0].Code(), periods[0].Code()
	for _, p := range periods {
		low, high = min(low, p.Code()), max(high, p.Code())
	}
	r, err := s.hot.trend.QueryContext(unhurried(ctx), q.Indicator.id, q.Place.id, low, high, string(measures[0]), string(measures[1]))
	known, err := s.bare(ctx, r, err, q.Indicator, &q.Place, len(periods))
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(known, func(a, b Figure) int {
		return cmp.Or(cmp.Compare(a.Period.From, b.Period.From), cmp.Compare(a.Period.To, b.Period.To))
	})
	all := make([]Answer, 0, len(periods))
	for _, p := range periods {
		q.Period = p
		a, err := s.answer(ctx, q, of(known, p))
		if err != nil {
			return nil, err
		}
		all = append(all, a)
	}
	return all, nil
}

// of are the figures of a period among those sorted by period.
func of(known []Figure, p calendar.Period) []Figure {
	first := sort.Search(len(known), func(i int) bool {
		k := known[i].Period
		return k.From > p.From || k.From == p.From && k.To >= p.To
	})
	last := first
	for last < len(known) && known[last].Period == p {
		last++
	}
	return known[first:last]
}
