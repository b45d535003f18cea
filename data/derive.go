package data

import (
	"context"
	"slices"

	"tiendo/internal/calendar"
)

// derivePeriods fills answers from figures of other periods of the same place,
// indicator and funding: disjoint parts that cover the period, or differences
// of cumulative ones. Of several ways the one with the fewest parts is taken; a
// way that comes to another number is kept as the answer's Rival. Where parts
// are missing, it says how many.
func (s *Store) derivePeriods(ctx context.Context, open []*Answer) error {
	if len(open) == 0 || !open[0].Indicator.Flow() {
		return nil
	}
	places := make([]Place, 0, len(open))
	for _, a := range open {
		if a.Reason != NotCarried {
			places = append(places, a.Place)
		}
	}
	q := &open[0].Query
	known, err := s.seriesOf(ctx, places, q.Indicator, q.Measure, yearCode(q.Period.From.Year()), yearCode(q.Period.Last().Year())+"~")
	if err != nil {
		return err
	}
	for _, a := range open {
		if a.Reason != NotCarried {
			a.deriveFrom(known[a.Place.Key], s.Catalogue())
		}
	}
	return nil
}

// deriveFrom is derivePeriods of one answer.
func (a *Answer) deriveFrom(known []Figure, c *Catalogue) {
	if len(known) == 0 {
		return
	}
	for _, sample := range []bool{false, true} { // what is made up is never mixed with what is real
		numbers := a.numbers(known, c, sample)
		if len(numbers) > 0 && a.derive(numbers, c) {
			return
		}
	}
}

// numbers are the terms that there are for each known period.
func (a *Answer) numbers(known []Figure, c *Catalogue, sample bool) map[calendar.Period][]Term {
	kind, numbers := known, map[calendar.Period][]Term{}
	if other := func(f Figure) bool { return (f.Entry.Basis == SampleKind) != sample }; slices.ContainsFunc(known, other) {
		kind = slices.DeleteFunc(slices.Clone(known), other)
	}
	for _, f := range kind {
		if _, done := numbers[f.Period]; done || f.Period == a.Period {
			continue
		}
		part := Answer{Query: a.Query}
		part.Period = f.Period
		if reported(&part, kind, c) {
			numbers[f.Period] = part.Terms
		}
	}
	return numbers
}

// derive works the period out from the numbers. It reports whether there was
// anything to say: a number, or how much of it is missing.
func (a *Answer) derive(numbers map[calendar.Period][]Term, c *Catalogue) bool {
	periods := make([]calendar.Period, 0, len(numbers))
	for p := range numbers {
		periods = append(periods, p)
	}
	var ways []Answer
	for _, way := range calendar.Cover(a.Period, periods) {
		one := Answer{Query: a.Query, Way: Periods}
		one.stand(c, terms(way, numbers)...)
		if !one.Value.IsNegative() {
			ways = append(ways, one)
		} else if a.Partial == nil {
			a.Reason, a.Partial = Contradiction, one.Terms
		}
	}
	switch {
	case len(ways) == 0 && a.Reason == Contradiction:
		return true
	case len(ways) > 0:
		*a = ways[0]
		a.Rival = rival(ways)
		return true
	}
	gap := calendar.Gaps(a.Period, periods)
	if gap.Have == 0 {
		return false
	}
	a.Reason, a.Have, a.Want, a.PartSize = PartMissing, gap.Have, gap.Of, gap.Size
	a.Partial = terms(gap.Sum, numbers)
	return true
}

// terms are the figures of a signed sum of periods.
func terms(way []calendar.Part, numbers map[calendar.Period][]Term) []Term {
	var all []Term
	for _, part := range way {
		for _, t := range numbers[part.Period] {
			if part.Minus {
				t.Sign = -t.Sign
			}
			all = append(all, t)
		}
	}
	return all
}

// rival is the first way that comes to another number, nil if all agree. Vague
// figures do not contradict.
func rival(ways []Answer) *Answer {
	for _, other := range ways[1:] {
		if other.Qualifier == Exact && ways[0].Qualifier == Exact && !other.Value.Equal(ways[0].Value) {
			return &other
		}
	}
	return nil
}

// PartialSum is what the parts that are there come to, for somebody who asks
// for it: it is no answer for the whole. It is not ok where there are none.
func (a Answer) PartialSum(c *Catalogue) (sum Answer, ok bool) {
	if len(a.Partial) == 0 {
		return Answer{}, false
	}
	sum = Answer{Query: a.Query, Way: Periods}
	sum.stand(c, a.Partial...)
	return sum, true
}
