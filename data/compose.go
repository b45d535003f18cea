package data

import (
	"context"

	"tiendo/internal/calendar"
)

// compose answers for new provinces in a period before the mergers: their parts
// together. In a period that the mergers divide nothing is added up.
func (s *Store) compose(ctx context.Context, open []*Answer) error {
	for _, a := range open {
		if a.Place.From == 0 || a.Period.To > a.Place.From || a.Reason != Known {
			continue
		}
		if err := s.together(ctx, a, s.Catalogue().Parts(a.Place), Composed); err != nil {
			return err
		}
	}
	return nil
}

// sumProvinces answers for a region or the nation where no source gives a
// total: the provinces together, if all have a number.
func (s *Store) sumProvinces(ctx context.Context, open []*Answer) error {
	for _, a := range open {
		if a.Place.Province() || a.Reason != Known {
			continue
		}
		parts := s.Catalogue().Provinces(a.Place, func(p Place) bool { return p.ExistsIn(a.Period) })
		if err := s.together(ctx, a, parts, Provincial); err != nil {
			return err
		}
	}
	return nil
}

// together adds up what the parts have, or says which have nothing.
func (s *Store) together(ctx context.Context, a *Answer, parts []Place, way Way) error {
	if !a.Indicator.Flow() || len(parts) == 0 {
		return nil
	}
	known, err := s.PlaceFigures(ctx, a.Query, parts)
	if err != nil {
		return err
	}
	each, open := make([]Answer, len(parts)), make([]*Answer, 0, len(parts))
	for i, part := range parts {
		each[i].Query, each[i].Place = a.Query, part
		if !reported(&each[i], known[part.Key], s.Catalogue()) {
			open = append(open, &each[i])
		}
	}
	if err := s.derivePeriods(ctx, open); err != nil {
		return err
	}
	var (
		terms   []Term
		lacking []Place
	)
	for i := range each {
		if each[i].Way == NoWay {
			lacking = append(lacking, parts[i])
		}
		terms = append(terms, each[i].Terms...)
	}
	switch {
	case len(lacking) == 0:
		a.Way = way
		a.stand(s.Catalogue(), terms...)
	case len(terms) > 0:
		a.Reason, a.Partial = PartMissing, terms
		a.Have, a.Want, a.Lacking = len(parts)-len(lacking), len(parts), lacking
	}
	return nil
}

// reason finds why there is no number, where that is not known yet.
func (c *Catalogue) reason(a *Answer) {
	switch {
	case a.Reason != Known:
		return
	case a.Place.Former() && a.Period.From > a.Place.To, a.Place.From != 0 && a.Period.To <= a.Place.From && len(c.Parts(a.Place)) == 0:
		a.Reason = NoPlace
		return
	}
	a.Reason = Missing
	if a.Measure == Plan || a.Today == 0 {
		return
	}
	a.Due = c.reportDue(a.Period)
	if a.Due != nil && a.Today <= a.Due.Last || a.Due == nil && a.Today < a.Period.To {
		a.Reason = NotDue
	}
}

// reportDue is the first deadline of a report about the very period by the
// provinces; nil when no duty with a known day reports it.
func (c *Catalogue) reportDue(period calendar.Period) *Deadline {
	// A report is due within weeks of its period's end, on either side.
	for _, d := range c.Deadlines(calendar.Period{From: period.To.AddDays(-45), To: period.To.AddDays(45)}) {
		if d.Period == period && d.Scope == "province" {
			return &d
		}
	}
	return nil
}

// provincialSum is what the provinces of a region come to, beside what a source
// reports of the region: the two are not the same thing.
// Only what they report themselves is added: whoever wants more asks for them.
func (s *Store) provincialSum(ctx context.Context, q Query) (Answer, error) {
	sum := Answer{Query: q}
	parts := s.Catalogue().Provinces(q.Place, func(p Place) bool { return p.ExistsIn(q.Period) })
	known, err := s.PlaceFigures(ctx, q, parts)
	if err != nil || len(parts) == 0 || len(known) < len(parts) {
		return sum, err
	}
	var terms []Term
	for _, part := range parts {
		one := Answer{Query: q}
		one.Place = part
		if !reported(&one, known[part.Key], s.Catalogue()) {
			return sum, nil
		}
		terms = append(terms, one.Terms...)
	}
	sum.Way = Provincial
	sum.stand(s.Catalogue(), terms...)
	return sum, nil
}
