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
type trendOptions struct{ place, indicator, from, to, funding, measure Option }

// trend answers /trend: how a figure of a place went, period by period.
func trend(store *data.Store, pictures *gallery) Command {
	o := trendOptions{place: placeOption(store), indicator: indicatorOption(store), from: periodOption(store), to: periodOption(store), funding: fundingOption(), measure: measureOption()}
	o.place.Required, o.indicator.Required = true, true
	o.from.Name, o.from.Help = "from", "The first period; all that are known if left out"
	o.to.Name, o.to.Help = "to", "The last period, of the same kind"
	return Command{
		Name:    "trend",
		Help:    "How a figure went over years, quarters or months, against its plan",
		Options: []Option{o.place, o.indicator, o.from, o.to, o.funding, o.measure},
		Private: true, Remember: true, Steady: true,
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
			m := course{actual, plan, in.planned(o.measure)}.answer(store.Catalogue(), pictures, in)
			if m.Status == message.NoData {
				err = o.instead(ctx, store, in, q, &m)
			} else {
				o.next(&m, store.Catalogue(), q, periods, in)
			}
			former(&m, l, q, store.Catalogue(), in)
			return m, err
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
	whole := from
	if from != (calendar.Period{}) && to.To > from.To {
		whole.To = to.To
	}
	found, err := in.places(o.place, c, whole)
	if err != nil {
		return q, nil, none, err
	}
	if found, err = knownIn(ctx, store, q.Indicator, whole, found); err != nil {
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

// knownIn keeps of several units the one that has figures of the indicator within
// a range, if only one has: a trend over the mergers is the one's or the other's.
func knownIn(ctx context.Context, store *data.Store, i data.Indicator, whole calendar.Period, found []data.Located) ([]data.Located, error) {
	if len(found) < 2 {
		return found, nil
	}
	var with []data.Located
	for _, l := range found {
		known, err := store.Known(ctx, l.Place, i)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(known, func(k data.Key) bool { return whole.Covers(k.Period) }) {
			with = append(with, l)
		}
	}
	if len(with) == 1 {
		return with, nil
	}
	return found, nil
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
			return nil, o.nothing(ctx, store, in, q)
		}
		return nil, o.tooFew(in, q, periodsOf(known))
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

// instead leads from a trend without any number to what there is of the place.
func (o trendOptions) instead(ctx context.Context, store *data.Store, in Input, q data.Query, m *message.Message) error {
	known, err := store.Known(ctx, q.Place, q.Indicator)
	if err != nil {
		return err
	}
	q.Measure = data.Actual
	if len(known) == 0 {
		return offerAnything(ctx, store, in, q, m)
	}
	offerPeriods(m, in, periodsOf(known), func(p calendar.Period) string {
		q.Period = p
		return queryLine("progress", q)
	})
	return nil
}

// nothing says that the place has no figure of the indicator, and leads to those
// that have.
func (o trendOptions) nothing(ctx context.Context, store *data.Store, in Input, q data.Query) error {
	m := message.Message{Status: message.NoData, Title: words.TitleValue.In(in.Tag, about(data.Query{Indicator: q.Indicator, Place: q.Place}, in.Tag), words.Reasons[string(data.Missing)].In(in.Tag))}
	if err := offerAnything(ctx, store, in, q, &m); err != nil {
		return err
	}
	return UserError{m}
}

// tooFew says that one period makes no trend, and leads to those that there are.
func (o trendOptions) tooFew(in Input, q data.Query, known []calendar.Period) error {
	m := message.Message{Status: message.NoData, Title: words.TrendNeeds.In(in.Tag, about(data.Query{Indicator: q.Indicator, Place: q.Place}, in.Tag), periodLabels(known[:min(len(known), maxButtons)], in.Tag))}
	for _, p := range known[:min(len(known), maxButtons)] {
		q.Period = p
		m.Buttons = append(m.Buttons, message.Button{Label: p.Label(in.Tag), Line: queryLine("progress", q)})
	}
	return UserError{m}
}

// next offers what follows from a trend: each of its periods, and other places.
func (o trendOptions) next(m *message.Message, c *data.Catalogue, q data.Query, periods []calendar.Period, in Input) {
	q.Measure = data.Actual
	each := message.Menu{Name: words.EachPeriod.In(in.Tag)}
	for _, p := range periods[max(0, len(periods)-MaxSuggestions):] {
		q.Period = p
		each.Options = append(each.Options, message.Button{Label: p.Label(in.Tag), Line: queryLine("progress", q)})
	}
	places := message.Menu{Name: otherPlaces(q.Place).In(in.Tag)}
	for _, p := range neighbours(c, &q) {
		places.Options = append(places.Options, message.Button{Label: p.Label(in.Tag), Line: in.with(o.place, p.Key)})
	}
	m.Menus = append(m.Menus, each, places)
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
