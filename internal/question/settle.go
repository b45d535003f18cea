package question

import (
	"context"
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// Figures is what Settle needs of the store; *data.Store has it.
type Figures interface {
	Answer(context.Context, data.Query) (data.Answer, error)
	Known(context.Context, data.Place, data.Indicator) ([]data.Key, error)
}

// Settle lets the store decide what only it can: which of two units of one name
// a stage over the mergers is about, which of two things called by one name has
// a figure at all, what the latest period is, over which years a trend runs, and
// whether a quoted number is a plan. Where the store leaves two readings, or
// none, q still asks. The reading that was taken is named by the answer.
func (q Query) Settle(ctx context.Context, f Figures, today calendar.Day) (Query, error) {
	s := settler{ctx: ctx, figures: f, today: today, q: q}
	for _, step := range []func() error{s.latest, s.units, s.choices, s.years, s.quoted} {
		if err := step(); err != nil {
			return q, err
		}
	}
	return s.q, nil
}

type settler struct {
	ctx     context.Context
	figures Figures
	today   calendar.Day
	q       Query
	kept    int // places taken of what was open
}

// keep puts a place that was open where it stands in the question.
func (s *settler) keep(c Choice, l data.Located) {
	s.q.Places = slices.Insert(slices.Clone(s.q.Places), min(c.At+s.kept, len(s.q.Places)), l)
	s.kept++
}

// query is the question for one figure.
func (s *settler) query() data.Query {
	q := data.Query{Indicator: s.q.Indicator, Period: s.q.Period, Measure: s.q.Measure, Funding: s.q.Funding, Today: s.today}
	if len(s.q.Places) > 0 {
		q.Place = s.q.Places[0].Place
	}
	return q
}

// choices takes the only reading that has a figure, of those that figures may
// decide, when nothing else is open. Of indicators it must be the likelier one:
// the other is asked even if nothing else could be given.
func (s *settler) choices() error {
	if len(s.q.Choices) != 1 || !s.q.Choices[0].ByFigures || s.q.Choices[0].Slot == PeriodSlot {
		return nil
	}
	c := s.q.Choices[0]
	var places []data.Located
	for _, p := range c.Places {
		q := s.query()
		q.Place = p.Place
		if is, err := s.is(q); err != nil {
			return err
		} else if is {
			places = append(places, p)
		}
	}
	var indicators []data.Indicator
	for _, i := range c.Indicators {
		q := s.query()
		q.Indicator = i
		if is, err := s.is(q); err != nil {
			return err
		} else if is {
			indicators = append(indicators, i)
		}
	}
	switch {
	case len(places) == 1:
		s.keep(c, places[0])
	case len(places) == 0 && len(c.Places) > 0:
		s.keep(c, c.Places[0]) // a figure belongs to the unit in which its period began
	case len(indicators) == 1 && indicators[0].Code == c.Indicators[0].Code:
		s.q.Indicator = indicators[0]
	default:
		return nil
	}
	s.q.Status, s.q.Ambiguous, s.q.Choices = Answerable, nil, nil
	if s.q.Base != nil && s.q.Base.Indicator.Code == "" {
		s.q.Base.Indicator = s.q.Indicator
	}
	return nil
}

// units takes of two units of one name the only one that has a figure of what may
// be meant, where more has to be asked besides.
func (s *settler) units() error {
	at := slices.IndexFunc(s.q.Choices, func(c Choice) bool { return c.Slot == PlaceSlot && c.ByFigures })
	if at < 0 || len(s.q.Choices) < 2 {
		return nil
	}
	indicators := []data.Indicator{s.q.Indicator}
	for _, c := range s.q.Choices {
		indicators = append(indicators, c.Indicators...)
	}
	var found []data.Located
	for _, p := range s.q.Choices[at].Places {
		for _, i := range indicators {
			q := s.query()
			q.Place, q.Indicator = p.Place, i
			is, err := i.Code != "", error(nil)
			if is {
				is, err = s.is(q)
			}
			if err != nil {
				return err
			}
			if is {
				found = append(found, p)
				break
			}
		}
	}
	if len(found) != 1 {
		return nil
	}
	s.keep(s.q.Choices[at], found[0])
	s.q.Choices = slices.Delete(slices.Clone(s.q.Choices), at, at+1)
	if !slices.ContainsFunc(s.q.Choices, func(c Choice) bool { return c.Slot == PlaceSlot }) {
		s.q.Ambiguous = slices.DeleteFunc(slices.Clone(s.q.Ambiguous), func(slot Slot) bool { return slot == PlaceSlot })
	}
	return s.units()
}

// is says whether there is a figure for q, or a plan where none is done.
func (s *settler) is(q data.Query) (bool, error) {
	a, err := s.figures.Answer(s.ctx, q)
	if err != nil || a.Is() || q.Measure == data.Plan {
		return a.Is(), err
	}
	q.Measure = data.Plan
	a, err = s.figures.Answer(s.ctx, q)
	return a.Is(), err
}

// known lists the periods that have a figure of the query's measure and
// funding, in order of time.
func (s *settler) known() ([]calendar.Period, error) {
	if len(s.q.Places) != 1 || s.q.Indicator.Code == "" {
		return nil, nil
	}
	keys, err := s.figures.Known(s.ctx, s.q.Places[0].Place, s.q.Indicator)
	if err != nil {
		return nil, err
	}
	var periods []calendar.Period
	for _, k := range keys {
		if (k.Measure == data.Plan) == (s.q.Measure == data.Plan) && k.Funding == s.q.Funding && !slices.Contains(periods, k.Period) {
			periods = append(periods, k.Period)
		}
	}
	slices.SortFunc(periods, func(a, b calendar.Period) int {
		if a.To != b.To {
			return int(a.To - b.To)
		}
		return int(b.From - a.From)
	})
	return periods, nil
}

// latest fills the period of "số liệu mới nhất".
func (s *settler) latest() error {
	if !s.q.Latest || !slices.Equal(s.q.Ambiguous, []Slot{PeriodSlot}) {
		return nil
	}
	periods, err := s.known()
	if err != nil || len(periods) == 0 {
		return err
	}
	s.q.Period = periods[len(periods)-1]
	s.q.Status, s.q.Ambiguous, s.q.Choices = Answerable, nil, nil
	return nil
}

// years fills the years of a trend that names none.
func (s *settler) years() error {
	if s.q.Intent != Trend || s.q.Status != Answerable || s.q.Period != (calendar.Period{}) {
		return nil
	}
	periods, err := s.known()
	if err != nil {
		return err
	}
	s.q.Periods = slices.DeleteFunc(periods, func(p calendar.Period) bool { return p.Kind() != calendar.KindYear })
	if n := len(s.q.Periods); n > 0 {
		s.q.Period = s.q.Periods[n-1]
	}
	return nil
}
