package data

import (
	"context"
	"slices"
)

// plan fills a with the plan that q is measured against: of its own period or of
// the year that holds it, and of the indicator that plans are made for; known are
// the figures of both.
func (s *Store) plan(ctx context.Context, a *Answer, q Query, known []Figure) error {
	if a.planned(q, known, s.Catalogue()) {
		return nil
	}
	open := *a
	err := s.workOutPlans(ctx, q, []*Answer{&open})
	*a = open
	return err
}

// planned is plan as far as sources report it. What it leaves in a otherwise is
// for workOutPlans.
func (a *Answer) planned(q Query, known []Figure, c *Catalogue) bool {
	q.Measure = Plan
	*a = Answer{Query: q}
	if reported(a, known, c) {
		return true
	}
	year, ok := q.Period.YearOf()
	if !ok || year == q.Period {
		return false
	}
	q.Period = year
	*a = Answer{Query: q}
	return reported(a, known, c)
}

// workOutPlans is plan for the places of several answers that are not planned.
func (s *Store) workOutPlans(ctx context.Context, q Query, open []*Answer) error {
	if err := s.workOut(ctx, slices.Clone(open)); err != nil {
		return err
	}
	base, ok := s.Catalogue().Indicator(q.Indicator.PlanOf)
	if open = unanswered(open); len(open) == 0 || !ok {
		return nil
	}
	q.Indicator = base
	places := make([]Place, len(open))
	for i, a := range open {
		places[i] = a.Place
	}
	known, err := s.PlaceFigures(ctx, q, places)
	if err != nil {
		return err
	}
	open = slices.DeleteFunc(open, func(a *Answer) bool {
		q.Place = a.Place
		return a.planned(q, known[a.Place.Key], s.Catalogue())
	})
	return s.workOut(ctx, open)
}
