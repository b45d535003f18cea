package commands

import (
	"context"
	"slices"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// standing puts first where the province stands whose rank is asked for, or why
// it cannot be ranked.
func (q asked) standing(ctx context.Context, store *data.Store, in Input, m *message.Message) error {
	if q.Order.Focus == nil || len(q.Places) != 1 {
		return nil
	}
	query := data.Query{Place: q.Places[0].Place, Indicator: q.Indicator, Period: q.Period, Measure: data.Actual, Funding: q.Funding, Today: in.Today()}
	all, err := store.Standings(ctx, query)
	if err != nil {
		return err
	}
	by := byValue
	switch {
	case q.Measure == data.Plan:
		by = byPlan
	case q.Order.ByPercent:
		by = byPercent
	}
	r, tag := newRanking(all, query, by, q.Order.Least), in.Tag
	is := func(p data.Place) bool { return p.Key == q.Order.Focus.Key }
	if at := slices.IndexFunc(r.ranked, func(s standing) bool { return is(s.Actual.Place) }); at >= 0 {
		s := r.ranked[at]
		phrase := words.StandsAt
		if q.Order.Least {
			phrase = words.StandsAtFromLowest
		}
		m.Lines = append([]string{phrase.In(tag, q.Order.Focus.Label(tag), s.rank, len(r.ranked), r.keyText(s, tag))}, m.Lines...)
		return nil
	}
	for why, places := range r.apart {
		if slices.ContainsFunc(places, is) {
			m.Lines = append([]string{words.StandsApart.In(tag, q.Order.Focus.Label(tag), vi.LowerFirst(apartReason(why, tag)))}, m.Lines...)
		}
	}
	return nil
}
