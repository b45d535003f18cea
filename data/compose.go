package data

import (
	"context"
	"fmt"

	"tiendo/internal/calendar"
)

// composed answers for a province in a period in which it did not exist: a new
// province before the mergers is its parts together; a former one afterwards is
// nothing (Locate has led the asker to the successor already).
func (s *Store) composed(ctx context.Context, a Answer) (Answer, error) {
	parts := s.Catalogue().Parts(a.Place)
	for _, part := range parts {
		if !part.ExistsIn(a.Period) {
			parts = nil
			break
		}
	}
	if len(parts) == 0 {
		return s.straddling(ctx, a)
	}
	return a, s.together(ctx, &a, parts, Composed)
}

// straddling answers for a province in a period that the mergers divide: only a
// figure of another period of the same unit can help, never the parts.
func (s *Store) straddling(ctx context.Context, a Answer) (Answer, error) {
	if err := s.derivePeriods(ctx, &a); err != nil || a.Is() {
		return a, err
	}
	if a.Reason == Known {
		a.Reason = NoPlace
		if a.Place.From < a.Period.To && (a.Place.To == 0 || a.Place.To >= a.Period.From) {
			a.Reason = Missing // it existed for a part of the period
		}
	}
	return a, nil
}

// sumProvinces answers for a region or the nation where no source gives a
// total: the provinces together, if all have a number.
func (s *Store) sumProvinces(ctx context.Context, a *Answer) error {
	if a.Place.Province() || a.Reason != Known {
		return nil
	}
	parts := s.Catalogue().Provinces(a.Place, func(p Place) bool { return p.ExistsIn(a.Period) })
	if len(parts) == 0 {
		return nil
	}
	return s.together(ctx, a, parts, Provincial)
}

// together adds up what the parts have, or says which have nothing.
func (s *Store) together(ctx context.Context, a *Answer, parts []Place, way Way) error {
	if !a.Indicator.Flow() {
		return nil
	}
	known, err := s.PlaceFigures(ctx, a.Query, parts)
	if err != nil {
		return err
	}
	var (
		terms   []Term
		lacking []Place
	)
	for _, part := range parts {
		q := a.Query
		q.Place = part
		one, err := s.answer(ctx, q, known[part.Key])
		if err != nil {
			return err
		}
		if !one.Is() {
			lacking = append(lacking, part)
			continue
		}
		terms = append(terms, one.Terms...)
	}
	switch {
	case len(lacking) == 0:
		a.Way = way
		a.stand(s.Catalogue(), terms...)
	case len(terms) > 0:
		a.Reason, a.Terms = PartMissing, terms
		a.Have, a.Want, a.Lacking = len(parts)-len(lacking), len(parts), lacking
	}
	return nil
}

// reason finds why nobody gave the number.
func (s *Store) reason(ctx context.Context, a *Answer) error {
	a.Reason = Missing
	if a.Measure == Plan || a.Today == 0 {
		return nil
	}
	due, err := s.reportDue(ctx, a.Period)
	if err != nil {
		return err
	}
	a.Due = due
	if due != nil && a.Today <= due.Last || due == nil && a.Today < a.Period.To {
		a.Reason = NotDue
	}
	return nil
}

// reportDue is the first deadline of a report about the very period by the
// provinces; nil when no duty with a known day reports it.
func (s *Store) reportDue(ctx context.Context, period calendar.Period) (*Deadline, error) {
	// A report is due within weeks of its period's end, on either side.
	all, err := s.Deadlines(ctx, calendar.Period{From: period.To.AddDays(-45), To: period.To.AddDays(45)})
	if err != nil {
		return nil, fmt.Errorf("find the report of %s: %w", period.Code(), err)
	}
	for _, d := range all {
		if d.Period == period && d.Scope == "province" {
			return &d, nil
		}
	}
	return nil, nil
}
