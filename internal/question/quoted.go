package question

import (
	"slices"

	"github.com/shopspring/decimal"

	"tiendo/data"
)

// quoted makes of a question for the source of a number the one whose figure is
// that number: which measure, which source of funds and which of several
// indicators, as far as the words leave it open. If several have the number, the
// first is taken: what was done before what was planned, both sources together
// before one.
func (s *settler) quoted() error {
	if s.q.Quoted == nil || s.q.Period == noPeriod || len(s.q.Places) != 1 {
		return nil
	}
	open := slices.Equal(s.q.Ambiguous, []Slot{IndicatorSlot}) && len(s.q.Choices) == 1
	if s.q.Status != Answerable && !open {
		return nil
	}
	indicators := []data.Indicator{s.q.Indicator}
	if open {
		indicators = s.q.Choices[0].Indicators
	}
	for _, indicator := range indicators {
		for _, m := range s.measures() {
			for _, f := range s.fundings() {
				q := s.query()
				q.Indicator, q.Measure, q.Funding = indicator, m, f
				a, err := s.figures.Answer(s.ctx, q)
				if err != nil {
					return err
				}
				if a.Is() && (a.Value.Equal(*s.q.Quoted) || agrees(a.Others, *s.q.Quoted)) {
					s.q.Indicator, s.q.Measure, s.q.Funding = indicator, m, f
					s.q.Status, s.q.Ambiguous, s.q.Choices = Answerable, nil, nil
					return nil
				}
			}
		}
	}
	return nil
}

// measures are those that the words leave open.
func (s *settler) measures() []data.Measure {
	if s.q.MeasureSaid {
		return []data.Measure{s.q.Measure}
	}
	return []data.Measure{data.Actual, data.Plan}
}

// fundings are those that the words leave open.
func (s *settler) fundings() []data.Funding {
	if s.q.FundingSaid {
		return []data.Funding{s.q.Funding}
	}
	return []data.Funding{data.All, data.National, data.Local}
}

func agrees(others []data.Figure, value decimal.Decimal) bool {
	return slices.ContainsFunc(others, func(f data.Figure) bool { return f.Absence == data.Present && f.Value.Equal(value) })
}
