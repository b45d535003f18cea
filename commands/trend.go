package commands

import (
	"context"
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/chart"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// trendOptions are the options of /trend.
type trendOptions struct{ place, indicator, from, to, funding Option }

// trend answers /trend: how a figure of a place went, period by period.
func trend(store *data.Store, pictures *gallery) Command {
	o := trendOptions{place: placeOption(store), indicator: indicatorOption(store), from: periodOption(store), to: periodOption(store), funding: fundingOption()}
	o.place.Required, o.indicator.Required = true, true
	o.from.Name, o.from.Help = "from", "The first period; all that are known if left out"
	o.to.Name, o.to.Help = "to", "The last period, of the same kind"
	return Command{
		Name:    "trend",
		Help:    "How a figure went over years, quarters or months, against its plan",
		Options: []Option{o.place, o.indicator, o.from, o.to, o.funding},
		Private: true, Remember: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			q, periods, l, err := o.read(ctx, store, in)
			if err != nil {
				return message.Message{}, err
			}
			actual, err := store.Trend(ctx, q, periods)
			if err != nil {
				return message.Message{}, err
			}
			q.Measure = data.Plan
			plan, err := store.Trend(ctx, q, periods)
			if err != nil {
				return message.Message{}, err
			}
			m := trended(actual, plan, store.Catalogue(), pictures, in)
			if l.Named != nil {
				m.Lines = append([]string{formerLine(*l.Named, l.Place, store.Catalogue(), in.Tag)}, m.Lines...)
			}
			return m, nil
		},
	}
}

func (o trendOptions) read(ctx context.Context, store *data.Store, in Input) (data.Query, []calendar.Period, data.Located, error) {
	c := store.Catalogue()
	q := data.Query{Measure: data.Actual, Today: in.Today()}
	none := data.Located{}
	from, err := in.period(o.from)
	if err != nil {
		return q, nil, none, err
	}
	to, err := in.period(o.to)
	if err != nil {
		return q, nil, none, err
	}
	indicator, err := in.indicator(o.indicator, c)
	if err != nil {
		return q, nil, none, err
	}
	q.Indicator = *indicator
	if q.Funding, err = in.funding(o.funding, c); err != nil {
		return q, nil, none, err
	}
	found, err := in.places(o.place, c, from)
	if err != nil {
		return q, nil, none, err
	}
	if len(found) > 1 {
		return q, nil, none, in.whichPlace(o.place, found)
	}
	l := found[0]
	if l.Named != nil && from == (calendar.Period{}) {
		l = data.Located{Place: *l.Named} // without a period its own figures are meant
	}
	q.Place = l.Place
	periods, err := o.periods(ctx, store, in, q, from, to)
	return q, periods, l, err
}

// periods are those from one to the other, or all of the kind of which most are
// known.
func (o trendOptions) periods(ctx context.Context, store *data.Store, in Input, q data.Query, from, to calendar.Period) ([]calendar.Period, error) {
	known, err := store.Known(ctx, q.Place, q.Indicator)
	if err != nil {
		return nil, err
	}
	if from == (calendar.Period{}) {
		from, to = span(known, q.Funding)
	} else if to == (calendar.Period{}) {
		_, to = span(slices.DeleteFunc(slices.Clone(known), func(k data.Key) bool { return k.Period.Kind() != from.Kind() }), q.Funding)
	}
	if from == (calendar.Period{}) || from == to {
		if len(known) == 0 {
			return nil, mistake(words.NothingKnown.In(in.Tag, q.Indicator.Label(in.Tag)+", "+q.Place.Label(in.Tag)))
		}
		return nil, mistake(words.TrendNeeds.In(in.Tag, q.Place.Label(in.Tag), periodLabels(periodsOf(known), in.Tag)))
	}
	var all []calendar.Period
	for p := from; p.From <= to.From; p = p.Next() {
		if all = append(all, p); len(all) > chart.MaxPoints {
			break
		}
	}
	if from.Kind() != to.Kind() || len(all) < 2 || len(all) > chart.MaxPoints {
		return nil, mistake(words.TrendSteps.In(in.Tag))
	}
	return all, nil
}

// span is the first and the last period of the kind of which most are known.
func span(known []data.Key, funding data.Funding) (first, last calendar.Period) {
	byKind := map[calendar.Kind][]calendar.Period{}
	for _, k := range known {
		if kind := k.Period.Kind(); kind != calendar.KindStage && (funding == data.All || k.Funding == funding) && !slices.Contains(byKind[kind], k.Period) {
			byKind[kind] = append(byKind[kind], k.Period)
		}
	}
	var most []calendar.Period
	for _, kind := range []calendar.Kind{calendar.KindYear, calendar.KindHalf, calendar.KindQuarter, calendar.KindMonth} {
		if len(byKind[kind]) > len(most) {
			most = byKind[kind]
		}
	}
	if len(most) < 2 {
		return calendar.Period{}, calendar.Period{}
	}
	slices.SortFunc(most, func(a, b calendar.Period) int { return int(a.From - b.From) })
	return most[0], most[len(most)-1]
}

func trended(actual, plan []data.Answer, c *data.Catalogue, pictures *gallery, in Input) message.Message {
	tag := in.Tag
	first, last := actual[0], actual[len(actual)-1]
	m := message.Message{
		Title: words.TrendTitle.In(tag, first.Indicator.Label(tag), first.Place.Label(tag), first.Period.Label(tag), last.Period.Label(tag)),
		Table: &message.Table{Unit: words.UnitIs.In(tag, first.Indicator.UnitLabel(tag)), Columns: []message.Column{
			{Name: words.ColumnPeriod.In(tag)}, {Name: words.ColumnActual.In(tag), Right: true}, {Name: words.ColumnPlan.In(tag), Right: true},
		}},
		About: message.About{Intent: "trend", Places: []string{first.Place.Key}, Indicator: first.Indicator.Code, Period: last.Period.Code(), Measure: string(data.Actual), Funding: string(first.Funding)},
	}
	picture := chart.Trend{
		Title: m.Title, Subtitle: words.FundingSplit[string(first.Funding)].In(tag), Unit: first.Indicator.UnitLabel(tag), Tick: tick(tag),
		Words: chart.TrendWords{Value: words.ColumnActual.In(tag), Plan: words.ColumnPlan.In(tag), Estimate: words.Measures["estimate"].In(tag), Sample: words.Basis[data.SampleKind].In(tag)},
	}
	var gaps []calendar.Period
	var shown, answers []data.Answer
	for i, a := range actual {
		if !a.Is() && !plan[i].Is() {
			gaps = append(gaps, a.Period)
		}
		if a.Is() {
			shown = append(shown, a)
		}
		answers = append(answers, a, plan[i])
		m.About.Figures = append(m.About.Figures, append(facts(a), facts(plan[i])...)...)
		m.Table.Rows = append(m.Table.Rows, []string{a.Period.Short(tag), cell(a, in), cell(plan[i], in)})
		picture.Points = append(picture.Points, point(a, plan[i], in))
	}
	if len(shown) == 0 {
		shown = slices.DeleteFunc(slices.Clone(plan), func(a data.Answer) bool { return !a.Is() })
	}
	if len(shown) == 0 {
		m.Status, m.Table = message.NoData, nil
		m.Title = words.TitleValue.In(tag, m.Title, words.Reasons[string(data.Missing)].In(tag))
	} else {
		m.Title = change(m.Title, shown, in)
		m.Picture = pictures.hang("trend", picture)
	}
	if len(gaps) > 0 && m.Status != message.NoData {
		m.Lines = append(m.Lines, words.TrendGaps.In(tag, periodLabels(gaps, tag)))
	}
	passport(&m, c, in.Today(), tag, answers...)
	return m
}

// cell is a number in a table, a dash where there is none.
func cell(a data.Answer, in Input) string {
	if !a.Is() {
		return "–"
	}
	return bare(a, in.Tag)
}

// change says in the title how the first shown figure compares with the last.
func change(title string, shown []data.Answer, in Input) string {
	first, last := shown[0], shown[len(shown)-1]
	if len(shown) == 1 {
		return words.TrendOne.In(in.Tag, title, last.Period.Label(in.Tag), number(last, in.Tag))
	}
	switch last.Value.Cmp(first.Value) {
	case 1:
		return words.TrendChange.In(in.Tag, title, number(first, in.Tag), number(last, in.Tag))
	case -1:
		return words.TrendFall.In(in.Tag, title, number(first, in.Tag), number(last, in.Tag))
	}
	return words.TrendLevel.In(in.Tag, title, number(last, in.Tag))
}
