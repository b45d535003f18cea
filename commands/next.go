package commands

import (
	"cmp"
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// line is the command line of a query, with codes, so that it fits a button.
func (o progressOptions) line(q data.Query) string { return queryLine("progress", q) }

func queryLine(command string, q data.Query) string {
	b := append(append(make([]byte, 0, usualLine), '/'), command...)
	b = appendAssigned(b, "place", q.Place.Key)
	return string(appendRest(b, &q))
}

// appendRest writes what stands after the place in the line of a query.
func appendRest(b []byte, q *data.Query) []byte {
	b = appendAssigned(b, "indicator", q.Indicator.Code)
	b = appendAssigned(b, "period", q.Period.Code())
	if q.Funding != data.All {
		b = appendAssigned(b, "funding", string(q.Funding))
	}
	if q.Measure == data.Plan {
		b = appendAssigned(b, "measure", string(data.Plan))
	}
	return b
}

// next offers the questions that follow from an answer: the same of another
// period, the same of another province, where the number is from, how it went
// over time, and who is ahead.
func next(m *message.Message, c *data.Catalogue, q data.Query, sourced bool, in Input) {
	offered := slices.ContainsFunc(m.Menus, func(menu message.Menu) bool { return menu.Name == words.OtherPeriod.In(in.Tag) })
	m.Menus = slices.Grow(m.Menus, 2)
	if sourced && !offered { // else the message offers the periods that there are
		m.Menus = append(m.Menus, periodsMenu(q, in))
	}
	m.Menus = append(m.Menus, placesMenu(c, &q, in))
	if !sourced {
		return
	}
	indicator, funding := assign("indicator", q.Indicator.Code), assignFunding(q.Funding)
	m.Buttons = append(slices.Grow(m.Buttons, usualButtons),
		message.Button{Label: words.SourceButton.In(in.Tag), Line: queryLine("source", data.Query{Place: q.Place, Indicator: q.Indicator, Period: q.Period, Funding: q.Funding})},
		message.Button{Label: words.TrendButton.In(in.Tag), Line: line("trend", assign("place", q.Place.Key), indicator, funding)},
		message.Button{Label: words.RankButton.In(in.Tag), Line: line("rank", indicator, assign("period", q.Period.Code()), regionOf(q.Place), funding)},
	)
}

// usualButtons is how many there are in the end: Registry.finish adds some.
const usualButtons = 5

// periodsMenu leads to the same of other periods.
func periodsMenu(q data.Query, in Input) message.Menu {
	near := nearPeriods(q.Period, in.Today())
	menu := message.Menu{Name: words.OtherPeriod.In(in.Tag), Options: make([]message.Button, len(near))}
	for i, p := range near {
		q.Period = p
		menu.Options[i] = message.Button{Label: p.Label(in.Tag), Line: queryLine("progress", q)}
	}
	return menu
}

// placesMenu leads to the same of the neighbours. Their lines differ in the place
// alone, and stand one after another in one text.
func placesMenu(c *data.Catalogue, q *data.Query, in Input) message.Menu {
	near, rest := neighbours(c, q), appendRest(make([]byte, 0, usualLine), q)
	menu := message.Menu{Name: otherPlaces(q.Place).In(in.Tag), Options: make([]message.Button, len(near))}
	var lines strings.Builder
	lines.Grow(len(near) * (len(`/progress place:"gso2025:00"`) + len(rest)))
	for i, p := range near {
		begins := lines.Len()
		lines.Write(appendAssigned(append(make([]byte, 0, usualLine), "/progress"...), "place", p.Key))
		lines.Write(rest)
		menu.Options[i] = message.Button{Label: p.Label(in.Tag), Line: lines.String()[begins:]}
	}
	return menu
}

// regionOf is the option that asks for the provinces of a region; of a province
// the whole country is asked for.
func regionOf(p data.Place) string {
	if !p.Region() {
		return ""
	}
	return assign("region", p.Key)
}

// nearPeriods are the periods that one asks for next: the whole year, the one
// before and after, the same of the year before. None of them begins after
// today.
func nearPeriods(p calendar.Period, today calendar.Day) []calendar.Period {
	year, _ := p.YearOf()
	near := append(make([]calendar.Period, 0, 8), year, p.Prior(), p.Next(), p.Previous(), year.Previous())
	switch p.Kind() {
	case calendar.KindYear:
		near = append([]calendar.Period{calendar.Half(p.From.Year(), 1)}, near...)
	case calendar.KindCumulative:
		near = append(near, calendar.Period{From: p.From, To: p.To.AddMonths(-1)}, calendar.Period{From: p.From, To: p.To.AddMonths(1)})
	}
	all := make([]calendar.Period, 0, len(near))
	for _, one := range near {
		if one != p && one.From != 0 && one.From <= today && !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	return all
}

// nearest sorts periods by how far they are from one, the latest first.
func nearest(known []calendar.Period, from calendar.Period) {
	gap := func(p calendar.Period) calendar.Day { return max(0, from.From-p.To, p.From-from.To) }
	slices.SortStableFunc(known, func(a, b calendar.Period) int {
		return cmp.Or(cmp.Compare(gap(a), gap(b)), cmp.Compare(b.To, a.To), cmp.Compare(b.From, a.From))
	})
}

// otherPlaces names the menu of neighbours.
func otherPlaces(p data.Place) words.Phrase {
	if p.Province() {
		return words.OtherProvince
	}
	return words.EachProvince
}

// neighbours are the neighbours of a place that existed in the period, as many as
// a menu holds.
func neighbours(c *data.Catalogue, q *data.Query) []*data.Place {
	all := make([]*data.Place, 0, MaxSuggestions)
	for _, p := range c.Neighbours(q.Place.Key) {
		if p.ExistsIn(q.Period) && len(all) < MaxSuggestions {
			all = append(all, p)
		}
	}
	return all
}
