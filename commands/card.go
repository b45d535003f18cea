package commands

import (
	"context"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// card answers for a place and a period without an indicator: all that is known.
func (o progressOptions) card(ctx context.Context, store *data.Store, in Input, q data.Query, l data.Located) (message.Message, error) {
	c, tag := store.Catalogue(), in.Tag
	m := message.Message{
		Title: words.CardTitle.In(tag, q.Place.Label(tag), q.Period.Label(tag)),
		Table: &message.Table{Columns: []message.Column{{Name: words.ColumnFigure.In(tag), Right: true}, {Name: "%", Right: true}, {Name: words.ColumnIndicator.In(tag)}}},
		About: message.About{Intent: "table", Places: []string{q.Place.Key}, Period: q.Period.Code(), Measure: string(q.Measure), Funding: string(q.Funding)},
	}
	former(&m, l, q, c, in)
	var answers []data.Answer
	each := message.Menu{Name: words.EachIndicator.In(tag)}
	for _, indicator := range c.Indicators {
		q.Indicator = indicator
		p, err := store.Progress(ctx, q)
		if err != nil {
			return message.Message{}, err
		}
		if row, ok := cardRow(p.Attainment, in); ok {
			m.Table.Rows = append(m.Table.Rows, row)
			m.About.Figures = append(m.About.Figures, append(facts(p.Actual), facts(p.Plan)...)...)
			answers = append(answers, p.Actual, p.Plan)
			if len(each.Options) < MaxSuggestions {
				each.Options = append(each.Options, message.Button{Label: indicator.Label(tag), Line: o.line(q)})
			}
		}
	}
	if len(m.Table.Rows) == 0 {
		return o.emptyCard(ctx, store, in, q, m)
	}
	m.Title = words.CardCount.In(tag, m.Title, len(m.Table.Rows))
	passport(&m, c, in.Today(), tag, answers...)
	m.Menus = append(m.Menus, each)
	nextOfCard(&m, c, q, o, in)
	m.Buttons = append(m.Buttons, message.Button{Label: words.SummaryButton.In(tag), Line: line("summary", assign("place", q.Place.Key), assign("period", q.Period.Code()), assignFunding(q.Funding))})
	return m, nil
}

// nextOfCard offers the same of other periods and places.
func nextOfCard(m *message.Message, c *data.Catalogue, q data.Query, o progressOptions, in Input) {
	periods := message.Menu{Name: words.OtherPeriod.In(in.Tag)}
	for _, p := range nearPeriods(q.Period, in.Today()) {
		periods.Options = append(periods.Options, message.Button{Label: p.Label(in.Tag), Line: in.with(o.period, p.Code())})
	}
	places := message.Menu{Name: otherPlaces(q.Place).In(in.Tag)}
	for _, p := range neighbours(c, &q) {
		places.Options = append(places.Options, message.Button{Label: p.Label(in.Tag), Line: in.with(o.place, p.Key)})
	}
	m.Menus = append(m.Menus, periods, places)
}

// cardRow is one line of a card: what was done, or only planned, or why neither.
func cardRow(p data.Attainment, in Input) ([]string, bool) {
	tag := in.Tag
	name := p.Actual.Indicator.Label(tag)
	switch {
	case p.Actual.Is():
		share := ""
		if p.Measured {
			share = percentSigned(&p, tag)
		}
		return []string{number(p.Actual, tag), share, name}, true
	case p.Actual.Reason == data.NotCarried:
		return []string{words.Reasons[string(data.NotCarried)].In(tag), "", name}, true
	case planOnly(p):
		return []string{words.PlanShort.In(tag, number(p.Plan, tag)), "", name}, true
	}
	return nil, false
}

// emptyCard offers the periods for which there is something.
func (o progressOptions) emptyCard(ctx context.Context, store *data.Store, in Input, q data.Query, m message.Message) (message.Message, error) {
	m.Status, m.Table = message.NoData, nil
	m.Title = words.TitleValue.In(in.Tag, m.Title, words.Reasons[string(data.Missing)].In(in.Tag))
	periods, err := store.KnownPeriods(ctx, q.Place)
	if err != nil {
		return message.Message{}, err
	}
	nearest(periods, q.Period)
	offerPeriods(&m, in, periods, func(p calendar.Period) string { return in.with(o.period, p.Code()) })
	return m, nil
}
