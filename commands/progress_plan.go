package commands

import (
	"context"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// plan answers /progress measure:plan: what was planned, and nothing else.
func (o progressOptions) plan(ctx context.Context, store *data.Store, in Input, q data.Query, l data.Located) (message.Message, error) {
	c, tag := store.Catalogue(), in.Tag
	q.Measure = data.Plan
	a, err := store.Answer(ctx, q)
	if err != nil {
		return message.Message{}, err
	}
	m := message.Message{
		Status: message.Answer,
		Title:  words.TitleValue.In(tag, about(a.Query, tag)+" ("+measureLabel(data.Plan, tag)+")", words.Reasons[string(a.Reason)].In(tag)),
		About: message.About{Intent: "value", Places: []string{q.Place.Key}, Indicator: q.Indicator.Code, Period: q.Period.Code(),
			Measure: string(data.Plan), Funding: string(q.Funding), Figures: facts(a)},
	}
	former(&m, l, q, c, in)
	if a.Is() {
		m.Title = words.TitlePlan.In(tag, about(a.Query, tag), number(a, tag))
	} else {
		m.Status = message.NoData
		m.Lines = append(m.Lines, absence(a, c, in)...)
	}
	m.Lines = append(m.Lines, remarks(a, c, tag)...)
	if !a.Is() {
		if err := o.offer(ctx, store, in, a, &m); err != nil {
			return message.Message{}, err
		}
	}
	passport(&m, c, in.Today(), tag, a)
	return m, nil
}
