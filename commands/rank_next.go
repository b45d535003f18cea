package commands

import (
	"context"
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// next offers what follows from a ranking: another period, another region, each
// province, and the same as a map or as a table.
func (o rankOptions) next(m *message.Message, c *data.Catalogue, r ranking, in Input) {
	periods := message.Menu{Name: words.OtherPeriod.In(in.Tag)}
	for _, p := range nearPeriods(r.query.Period, in.Today()) {
		periods.Options = append(periods.Options, message.Button{Label: p.Label(in.Tag), Line: in.with(o.period, p.Code())})
	}
	regions := message.Menu{Name: words.OtherRegion.In(in.Tag)}
	for _, p := range c.Places {
		if !p.Province() && p.Key != r.query.Place.Key {
			regions.Options = append(regions.Options, message.Button{Label: p.Label(in.Tag), Line: in.with(o.region, p.Key)})
		}
	}
	m.Menus = append(m.Menus, periods, regions, r.each(in))
	if r.below > 0 {
		m.Buttons = append(m.Buttons, message.Button{Label: words.RankWhole.In(in.Tag, len(r.ranked)+r.below), Line: in.with(o.limit, "")})
	}
	if r.by != byPercent {
		return
	}
	parts := []string{assign("indicator", r.query.Indicator.Code), assign("period", r.query.Period.Code()), assign("region", r.query.Place.Key), assignFunding(r.query.Funding)}
	if in.path[0] == "map" {
		m.Buttons = append(m.Buttons, message.Button{Label: words.RankButton.In(in.Tag), Line: line("rank", parts...)})
	} else {
		m.Buttons = append(m.Buttons, message.Button{Label: words.MapButton.In(in.Tag), Line: line("map", parts...)})
	}
}

// each leads to the answer of each ranked province, as many as a menu holds.
func (r ranking) each(in Input) message.Menu {
	menu := message.Menu{Name: words.EachProvince.In(in.Tag)}
	for _, s := range r.ranked[:min(len(r.ranked), MaxSuggestions)] {
		q := r.query
		q.Place = s.Actual.Place
		menu.Options = append(menu.Options, message.Button{Label: q.Place.Label(in.Tag), Line: queryLine("progress", q)})
	}
	return menu
}

// instead offers what there is where nothing can be ranked: the figures without
// their plans, the plans alone, other periods.
func (o rankOptions) instead(ctx context.Context, store *data.Store, in Input, r ranking, m *message.Message) error {
	q := r.query
	for _, by := range []string{byValue, byPlan} {
		if len(newRanking(r.all, q, by, r.lowest).ranked) > 0 && by != r.by && o.by.Help != "" {
			m.Buttons = append(m.Buttons, message.Button{Label: words.RankInstead[by].In(in.Tag), Line: in.with(o.by, by)})
		}
	}
	known, err := store.KnownOf(ctx, q.Indicator, q.Period)
	if err != nil {
		return err
	}
	nearest(known, q.Period)
	soFar, err := o.rankable(ctx, store, r, partsSoFar(q.Period, in.Today()), 1)
	if err != nil {
		return err
	}
	known = slices.DeleteFunc(known, func(p calendar.Period) bool { return slices.Contains(soFar, p) })
	if known, err = o.rankable(ctx, store, r, known[:min(len(known), maxTried)], maxTried); err != nil {
		return err
	}
	if known = append(soFar, known...); len(known) == 0 {
		return offerPlaces(ctx, store, in, q.Indicator, m)
	}
	offerPeriods(m, in, known, func(p calendar.Period) string { return in.with(o.period, p.Code()) })
	return nil
}

// maxTried bounds the periods in which is looked for something to rank.
const maxTried = 24

// rankable keeps of periods the first, at most n, in which something can be
// ranked as r ranks: what is offered must not lead to nothing again.
func (o rankOptions) rankable(ctx context.Context, store *data.Store, r ranking, periods []calendar.Period, n int) ([]calendar.Period, error) {
	var found []calendar.Period
	q := r.query
	for _, q.Period = range periods {
		all, err := store.Standings(ctx, q)
		if err != nil {
			return nil, err
		}
		if len(newRanking(all, q, r.by, r.lowest).ranked) > 0 {
			found = append(found, q.Period)
		}
		if len(found) == n {
			break
		}
	}
	return found, nil
}

// assignFunding writes the option where it is not the default.
func assignFunding(f data.Funding) string {
	if f == data.All || f == "" {
		return ""
	}
	return assign("funding", string(f))
}
