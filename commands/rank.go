package commands

import (
	"context"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// rankOptions are the options of /rank.
type rankOptions struct{ indicator, period, region, by, order, limit, funding Option }

// What provinces are ranked by, and the orders.
const (
	byPercent = "percent"
	byValue   = "value"
	byPlan    = "plan"

	highestFirst = "highest"
	lowestFirst  = "lowest"
)

// rank answers /rank: the provinces of a region in order.
func rank(store *data.Store, pictures *gallery) Command {
	o := rankOptions{
		indicator: indicatorOption(store),
		period:    periodOption(store),
		region:    regionOption(store),
		by:        choiceOption("by", "What to rank by: percent of the plan (the default), the figure, or the plan", words.RankBy, byPercent, byValue, byPlan),
		order:     choiceOption("order", "Highest or lowest first", words.RankOrder, highestFirst, lowestFirst),
		limit:     limitOption(),
		funding:   fundingOption(),
	}
	o.indicator.Required, o.period.Required = true, true
	return Command{
		Name:    "rank",
		Help:    "Rank the provinces of a region by an indicator",
		Options: []Option{o.indicator, o.period, o.region, o.by, o.order, o.limit, o.funding},
		Private: true, Remember: true, Steady: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			q, err := o.read(store, in)
			if err != nil {
				return message.Message{}, err
			}
			all, err := store.Standings(ctx, q)
			if err != nil {
				return message.Message{}, err
			}
			r := newRanking(all, q, in.chosen(o.by), in.chosen(o.order) == lowestFirst)
			most, err := in.limit(o.limit)
			if err != nil {
				return message.Message{}, err
			}
			r.cut(most)
			m := r.answer(store.Catalogue(), in)
			if len(r.ranked) == 0 {
				err := o.instead(ctx, store, in, r, &m)
				return m, err
			}
			m.Picture = pictures.hang("rank", r.bars(in))
			o.next(&m, store.Catalogue(), r, in)
			return m, nil
		},
	}
}

func (o rankOptions) read(store *data.Store, in Input) (data.Query, error) {
	c := store.Catalogue()
	q := data.Query{Measure: data.Actual, Today: in.Today()}
	var err error
	if q.Period, err = in.period(o.period); err != nil {
		return q, err
	}
	indicator, err := in.indicator(o.indicator, c)
	if err != nil {
		return q, err
	}
	q.Indicator = *indicator
	if q.Funding, err = in.funding(o.funding, c); err != nil {
		return q, err
	}
	q.Place, _ = c.Place(data.Nation)
	if in.Text(o.region) == "" {
		return q, nil
	}
	found, err := in.places(o.region, c, q.Period)
	switch {
	case err != nil:
		return q, err
	case len(found) > 1:
		return q, in.whichPlace(o.region, found)
	case found[0].Province():
		return q, mistake(words.NotARegion.In(in.Tag, found[0].Label(in.Tag)))
	}
	q.Place = found[0].Place
	return q, nil
}
