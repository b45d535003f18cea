package data

import (
	"cmp"
	"context"
	"slices"
	"sort"

	"tiendo/internal/calendar"
)

// Standings tells how each province of a region, or of the nation, stands: those that existed in the period, in the order of the
// catalogue. Ranking them, and setting those without a figure apart, is for the
// caller.
func (s *Store) Standings(ctx context.Context, q Query) ([]Attainment, error) {
	q = q.normal()
	q.Measure = Actual
	places := s.Catalogue().Provinces(q.Place, func(p Place) bool { return p.ExistsIn(q.Period) })
	known, err := s.PlaceFigures(ctx, q, places)
	if err != nil {
		return nil, err
	}
	all := make([]Attainment, len(places))
	var actual, plans []*Answer // that no source reports
	for i := range all {
		one, figures := &all[i], known[places[i].Key]
		q.Place = places[i]
		one.Actual.Query = q
		if !reported(&one.Actual, figures, s.Catalogue()) {
			actual = append(actual, &one.Actual)
		}
		if !one.Plan.planned(q, figures, s.Catalogue()) {
			plans = append(plans, &one.Plan)
		}
	}
	if err := s.workOut(ctx, actual); err != nil {
		return nil, err
	}
	if err := s.workOutPlans(ctx, q, plans); err != nil {
		return nil, err
	}
	for i := range all {
		all[i].measure()
	}
	return all, nil
}

// Trend answers q for each of several periods, in their order.
func (s *Store) Trend(ctx context.Context, q Query, periods []calendar.Period) ([]Answer, error) {
	if len(periods) == 0 {
		return nil, nil
	}
	q = q.normal()
	low, high := periods[0].Code(), periods[0].Code()
	for _, p := range periods {
		low, high = min(low, p.Code()), max(high, p.Code())
	}
	known, err := s.series(ctx, q.Place, q.Indicator, q.Measure, low, high)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(known, func(a, b Figure) int {
		return cmp.Or(cmp.Compare(a.Period.From, b.Period.From), cmp.Compare(a.Period.To, b.Period.To))
	})
	all := make([]Answer, len(periods))
	for i, p := range periods {
		q.Period = p
		if err := s.fill(ctx, &all[i], q, of(known, p)); err != nil {
			return nil, err
		}
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
