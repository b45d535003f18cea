package commands

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// compareOptions are the options of /compare.
type compareOptions struct {
	places                              []Option
	indicator, period, funding, measure Option
}

// compare answers /compare: two to five places side by side.
func compare(store *data.Store, pictures *gallery) Command {
	o := compareOptions{indicator: indicatorOption(store), period: periodOption(store), funding: fundingOption(), measure: measureOption()}
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
		Options: append(options, o.funding, o.measure),
		Private: true, Remember: true, Steady: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			q, places, lines, err := o.read(store.Catalogue(), in)
			if err != nil {
				return message.Message{}, err
			}
			var all []data.Attainment
			for _, place := range places {
				q.Place = place.Place
				p, err := store.Progress(ctx, q)
				if err != nil {
					return message.Message{}, err
				}
				all = append(all, p.Attainment)
			}
			m, err := o.answer(ctx, store, pictures, in, compared(all, q, in.planned(o.measure)))
			m.Lines = append(lines, m.Lines...)
			return m, err
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
func compared(all []data.Attainment, q data.Query, plans bool) ranking {
	if plans {
		return newRanking(plansAlone(all), q, byPlan, false)
	}
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
		return newRanking(all, q, byPlan, false)
	}
	return newRanking(all, q, byValue, false)
}

func (o compareOptions) answer(ctx context.Context, store *data.Store, pictures *gallery, in Input, r ranking) (message.Message, error) {
	m := r.answer(store.Catalogue(), in)
	m.Title = r.compareTitle(in.Tag)
	m.About.Intent, m.About.Places = "compare", nil
	for _, p := range r.all {
		m.About.Places = append(m.About.Places, p.Actual.Place.Key)
	}
	if r.by == byPlan {
		m.About.Measure = string(data.Plan)
	}
	if len(r.ranked) == 0 {
		err := o.instead(ctx, store, in, r, &m)
		return m, err
	}
	picture := r.bars(in)
	picture.Title = m.Title
	m.Picture = pictures.hang("compare", picture)
	periods := message.Menu{Name: words.OtherPeriod.In(in.Tag)}
	for _, p := range nearPeriods(r.query.Period, in.Today()) {
		periods.Options = append(periods.Options, message.Button{Label: p.Label(in.Tag), Line: in.with(o.period, p.Code())})
	}
	m.Menus = append(m.Menus, periods, r.each(in))
	return m, nil
}

// compareTitle says which place is highest; the places need not be named, they
// stand in the table.
func (r ranking) compareTitle(tag language.Tag) string {
	topic := words.CompareTopic.In(tag, indicatorName(r.query, tag), r.query.Period.Label(tag))
	if len(r.ranked) == 0 {
		return r.title(topic, tag)
	}
	first, phrase := r.first(), words.CompareFirst
	switch {
	case len(r.ranked) == 1:
		phrase = words.CompareOnly
	case len(first) == len(r.ranked):
		phrase = words.CompareEqual
	case len(first) > 1:
		phrase = words.CompareTogether
	}
	return phrase.In(tag, topic, r.names(first, tag), r.keyText(first[0], tag))
}

// instead offers the periods for which the places have something, those of all
// the places first.
func (o compareOptions) instead(ctx context.Context, store *data.Store, in Input, r ranking, m *message.Message) error {
	count := map[calendar.Period]int{}
	var all []calendar.Period
	for _, p := range r.all {
		known, err := store.Known(ctx, p.Actual.Place, r.query.Indicator)
		if err != nil {
			return err
		}
		for _, period := range periodsOf(known) {
			if count[period]++; count[period] == 1 && period != r.query.Period {
				all = append(all, period)
			}
		}
	}
	nearest(all, r.query.Period)
	slices.SortStableFunc(all, func(a, b calendar.Period) int { return cmp.Compare(count[b], count[a]) })
	offerPeriods(m, in, all, func(p calendar.Period) string { return in.with(o.period, p.Code()) })
	return nil
}
