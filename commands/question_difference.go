package commands

import (
	"slices"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/question"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// difference adds to a comparison of two figures what the one is above the
// other, in numbers; of two periods also in percent.
func (q asked) difference(in Input, m *message.Message) {
	two := q.compared(m.About.Figures)
	asked := max(len(q.Places), len(q.Periods), len(q.Fundings), len(q.Indicators))
	if q.Intent != question.Compare || asked != 2 || len(two) != 2 || two[0].Unit != two[1].Unit {
		return
	}
	a, b := two[0], two[1]
	first, err := decimal.NewFromString(string(a.Value))
	second, err2 := decimal.NewFromString(string(b.Value))
	if err != nil || err2 != nil {
		return
	}
	change := second.Sub(first)
	text := amount(q.Indicator, change.Abs(), in.Tag)
	exact := func(f message.Figure) bool { return f.Qualifier == "exact" }
	if !exact(a) || !exact(b) {
		if change.IsZero() {
			return // "hơn 2,1" need not be as much as 2,1
		}
		text = words.Roughly.In(in.Tag, text)
	}
	from, to := q.side(a, in), q.side(b, in)
	line := ""
	switch {
	case a.Period != b.Period && !change.IsZero():
		phrase := words.RoseBy
		if change.IsNegative() {
			phrase = words.FellBy
		}
		if first.IsPositive() {
			text += " (" + vi.FormatPercent(data.PercentOf(change.Abs(), first), in.Tag) + ")"
		}
		line = phrase.In(in.Tag, to, from, text)
	case a.Period != b.Period:
		line = words.LevelWith.In(in.Tag, to, from)
	case change.IsZero():
		line = words.NoDifference.In(in.Tag, from, to)
	case change.IsPositive():
		line = words.Difference.In(in.Tag, to, from, text)
	default:
		line = words.Difference.In(in.Tag, from, to, text)
	}
	line = vi.UpperFirst(line)
	if len(q.Places) == 1 { // of the figures one below the other neither is the answer
		m.Title, line = line, m.Title
	}
	m.Lines = append([]string{line}, m.Lines...)
}

// compared are the figures of the measure that was asked for, each key once.
func (q asked) compared(figures []message.Figure) []message.Figure {
	var all []message.Figure
	for _, f := range figures {
		same := func(o message.Figure) bool {
			return o.Place == f.Place && o.Period == f.Period && o.Funding == f.Funding && o.Indicator == f.Indicator
		}
		if q.wants(f) && !slices.ContainsFunc(all, same) {
			all = append(all, f)
		}
	}
	return all
}

// wants says whether a figure is one of those that are compared, and not one
// that is offered for one of them which is missing.
func (q asked) wants(f message.Figure) bool {
	return (f.Measure == string(data.Plan)) == (q.Measure == data.Plan) &&
		slices.ContainsFunc(several(q.Indicators, q.Indicator), func(i data.Indicator) bool { return i.Code == f.Indicator }) &&
		slices.Contains(several(q.Fundings, q.Funding), data.Funding(f.Funding)) &&
		slices.ContainsFunc(several(q.Periods, q.Period), func(p calendar.Period) bool { return p.Code() == f.Period }) &&
		slices.ContainsFunc(q.Places, func(l data.Located) bool { return l.Key == f.Place })
}

// side names one of two compared figures by what it differs in.
func (q asked) side(f message.Figure, in Input) string {
	switch {
	case len(q.Periods) > 1:
		if p, err := calendar.ParseCode(f.Period); err == nil {
			return p.Label(in.Tag)
		}
	case len(q.Indicators) > 1:
		if i, ok := q.catalogue.Indicator(f.Indicator); ok {
			return vi.LowerFirst(i.Label(in.Tag))
		}
	case len(q.Fundings) > 1:
		return fundingLabel(data.Funding(f.Funding), in.Tag)
	}
	if p, ok := q.catalogue.Place(f.Place); ok {
		return p.Label(in.Tag)
	}
	return f.Place
}
