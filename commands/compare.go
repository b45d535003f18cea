package commands

import (
	"context"
	"fmt"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// compareOptions are the options of /compare.
type compareOptions struct {
	places                     []Option
	indicator, period, funding Option
}

// compare answers /compare: two to five places side by side.
func compare(store *data.Store, pictures *gallery) Command {
	o := compareOptions{indicator: indicatorOption(store), period: periodOption(store), funding: fundingOption()}
	o.indicator.Required, o.period.Required = true, true
	for n := range 5 {
		place := placeOption(store)
		place.Name, place.Required = fmt.Sprintf("place%d", n+1), n < 2
		o.places = append(o.places, place)
	}
	options := append([]Option{o.indicator, o.period}, o.places...)
	return Command{
		Name:    "compare",
		Help:    "Compare two to five places by an indicator",
		Options: append(options, o.funding),
		Private: true, Remember: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			q, places, lines, err := o.read(store.Catalogue(), in)
			if err != nil {
				return message.Message{}, err
			}
			var all []data.Progress
			for _, place := range places {
				q.Place = place.Place
				p, err := store.Progress(ctx, q)
				if err != nil {
					return message.Message{}, err
				}
				all = append(all, p)
			}
			m := compared(all, q, store.Catalogue(), pictures, in)
			m.Lines = append(lines, m.Lines...)
			return m, nil
		},
	}
}

// read takes the query and the places; lines say of which former provinces the
// answer is their successor's.
func (o compareOptions) read(c *data.Catalogue, in Input) (q data.Query, places []data.Located, lines []string, err error) {
	q = data.Query{Measure: data.Actual, Today: in.Today()}
	if q.Period, err = in.period(o.period); err != nil {
		return q, nil, nil, err
	}
	indicator, err := in.indicator(o.indicator, c)
	if err != nil {
		return q, nil, nil, err
	}
	q.Indicator = *indicator
	if q.Funding, err = in.funding(o.funding, c); err != nil {
		return q, nil, nil, err
	}
	seen := map[string]bool{}
	for _, option := range o.places {
		if in.Text(option) == "" {
			continue
		}
		found, err := in.places(option, c, q.Period)
		if err != nil {
			return q, nil, nil, err
		}
		if len(found) > 1 {
			return q, nil, nil, in.whichPlace(option, found)
		}
		if found[0].Named != nil {
			lines = append(lines, formerLine(*found[0].Named, found[0].Place, c, in.Tag))
		}
		if !seen[found[0].Key] {
			seen[found[0].Key] = true
			places = append(places, found[0])
		}
	}
	if len(places) < 2 {
		return q, nil, nil, mistake(words.CompareFew.In(in.Tag))
	}
	return q, places, lines, nil
}

// compared is a ranking of chosen places: by the figure, or by the plan where
// nothing but plans is known.
func compared(all []data.Progress, q data.Query, c *data.Catalogue, pictures *gallery, in Input) message.Message {
	by := byValue
	planned, done := 0, 0
	for _, p := range all {
		if p.Actual.Is() {
			done++
		}
		if planOnly(p) {
			planned++
		}
	}
	if done == 0 && planned > 0 {
		by = byPlan
	}
	r := newRanking(all, q, by, false)
	name := q.Indicator.Label(in.Tag)
	if by == byPlan {
		name += " (" + measureLabel(data.Plan, in.Tag) + ")"
	}
	r.title = words.CompareTitle.In(in.Tag, name, q.Period.Label(in.Tag))
	m := r.answer(c, pictures, in)
	m.About.Intent, m.About.Places = "compare", nil
	for _, p := range all {
		m.About.Places = append(m.About.Places, p.Actual.Place.Key)
	}
	if by == byPlan {
		m.About.Measure = string(data.Plan)
	}
	if len(r.ranked) > 0 {
		m.Title = words.CompareFirst.In(in.Tag, r.title, r.ranked[0].Actual.Place.Label(in.Tag), r.keyText(r.ranked[0], in.Tag))
	} else {
		m.Title = words.TitleValue.In(in.Tag, r.title, words.Reasons[string(data.Missing)].In(in.Tag))
	}
	return m
}
