package data

import (
	"context"
	"math"
	"math/bits"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// An Attainment is a figure beside its plan.
type Attainment struct {
	Actual Answer
	Plan   Answer // for the period itself if there is such a plan, else for the year that holds it

	Percent  decimal.Decimal // of the plan, rounded half up to one decimal; read it only if Measured
	Measured bool            // there are an actual value and a plan above zero
}

// A Progress is a figure beside its plan and beside the year before.
type Progress struct {
	Attainment
	Before Answer // the same period a year before
	Sum    Answer // of a region that a source reports: its provinces together, if all have a number

	// Read these only if Measured.
	Remaining decimal.Decimal // what is left to the plan, below zero beyond it
	Monthly   decimal.Decimal // what each of the Months must bring to reach the plan, rounded up to six decimals
	Months    int             // months of the plan's period after the actual's; 0 when none is left
}

// Progress answers q, whose measure is Actual, with its plan and its year before.
func (s *Store) Progress(ctx context.Context, q Query) (Progress, error) {
	q = q.normal()
	q.Measure = Actual
	known, err := s.figures(ctx, q.Place, q.Indicator, around(q.Period))
	if err != nil {
		return Progress{}, err
	}
	var p Progress
	if err = s.fill(ctx, &p.Actual, q, known); err == nil {
		err = s.plan(ctx, &p.Plan, q, known)
	}
	if err != nil {
		return Progress{}, err
	}
	if p.measure(); p.Measured {
		p.lookAhead()
	}
	p.before(q, known, s.Catalogue())
	err = s.fromProjects(ctx, &p.Actual)
	if err == nil && !q.Place.Province() && p.Actual.Way == Reported {
		p.Sum, err = s.provincialSum(ctx, q)
	}
	return p, err
}

// before looks for the same period a year before among the known figures.
func (p *Progress) before(q Query, known []Figure, c *Catalogue) {
	if q.Period = q.Period.Previous(); q.Period == (calendar.Period{}) {
		return
	}
	p.Before.Query = q
	if !reported(&p.Before, known, c) && p.Before.Reason == Known {
		p.Before.Reason = Missing
	}
}

func (p *Attainment) measure() {
	if !p.Actual.Is() || !p.Plan.Is() || !p.Plan.Value.IsPositive() {
		return
	}
	p.Measured = true
	p.Percent = PercentOf(p.Actual.Value, p.Plan.Value)
}

// lookAhead says what is left to the plan, and how much that is a month.
func (p *Progress) lookAhead() {
	p.Remaining = p.Plan.Value.Sub(p.Actual.Value)
	left := calendar.Period{From: p.Actual.Period.To, To: p.Plan.Period.To}
	if left.From < left.To {
		p.Months = len(left.Months())
	}
	if p.Months > 0 && p.Remaining.IsPositive() {
		p.Monthly = p.Remaining.DivRound(decimal.NewFromInt(int64(p.Months)), micros)
	}
}

// Growth is the change against the year before in percent, rounded to one
// decimal; not ok where that cannot be said exactly.
func (p Progress) Growth() (change decimal.Decimal, ok bool) {
	before, now := p.Before, p.Actual
	if !before.Is() || !now.Is() || !before.Value.IsPositive() || before.Qualifier != Exact || now.Qualifier != Exact {
		return decimal.Zero, false
	}
	return PercentOf(now.Value.Sub(before.Value), before.Value), true
}

// Against is how exact a value is that grows with one figure and falls with another,
// as a share and a difference do: over 10 of 15 is over two thirds, and leaves under 5.
func Against(grows, falls Qualifier) Qualifier {
	switch {
	case falls == Exact:
		return grows
	case falls == Over && (grows == Exact || grows == Under):
		return Under
	case falls == Under && (grows == Exact || grows == Over):
		return Over
	}
	return Approx
}

// Exactness is how exact the percentage is.
func (p *Attainment) Exactness() Qualifier { return Against(p.Actual.Qualifier, p.Plan.Qualifier) }

// PercentOf is part of whole in percent, rounded half up to one decimal.
func PercentOf(part, whole decimal.Decimal) decimal.Decimal {
	if tenths, ok := tenthsOf(part, whole); ok {
		return decimal.New(tenths, -1)
	}
	return part.Shift(2).DivRound(whole, 1)
}

// tenthsOf is PercentOf in tenths of a percent for what fits machine words, as
// nearly all figures do: a ranking divides for every province.
func tenthsOf(part, whole decimal.Decimal) (tenths int64, ok bool) {
	const digits = 18 // fit an int64
	if part.Exponent() != whole.Exponent() || part.IsNegative() || !whole.IsPositive() || part.NumDigits() > digits || whole.NumDigits() > digits {
		return 0, false
	}
	of := uint64(whole.CoefficientInt64())
	high, low := bits.Mul64(uint64(part.CoefficientInt64()), 1000)
	if high >= of {
		return 0, false
	}
	quotient, rest := bits.Div64(high, low, of)
	if rest >= of-rest {
		quotient++
	}
	return int64(quotient), quotient <= math.MaxInt64
}
