package commands

import (
	"cmp"
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// line is the command line of a query, with codes, so that it fits a button.
func (o progressOptions) line(q data.Query) string { return queryLine("progress", q) }

func queryLine(command string, q data.Query) string {
	parts := []string{assign("place", q.Place.Key), assign("indicator", q.Indicator.Code), assign("period", q.Period.Code())}
	if q.Funding != data.All && q.Funding != "" {
		parts = append(parts, assign("funding", string(q.Funding)))
	}
	if q.Measure == data.Plan {
		parts = append(parts, assign("measure", string(data.Plan)))
	}
	return line(command, parts...)
}

// next offers the questions that follow from an answer: the same of another
// period, the same of another province, and where the number is from.
func next(m *message.Message, c *data.Catalogue, q data.Query, sourced bool, in Input) {
	periods := message.Menu{Name: words.OtherPeriod.In(in.Tag)}
	for _, p := range nearPeriods(q.Period, in.Today()) {
		other := q
		other.Period = p
		periods.Options = append(periods.Options, message.Button{Label: p.Label(in.Tag), Line: queryLine("progress", other)})
	}
	places := message.Menu{Name: otherPlaces(q.Place).In(in.Tag)}
	for _, p := range neighbours(c, q) {
		other := q
		other.Place = p
		places.Options = append(places.Options, message.Button{Label: p.Label(in.Tag), Line: queryLine("progress", other)})
	}
	m.Menus = append(m.Menus, periods, places)
	if !sourced {
		return
	}
	from := q
	from.Measure = data.Actual
	m.Buttons = append(m.Buttons, message.Button{Label: words.SourceButton.In(in.Tag), Line: queryLine("source", from)})
}

// nearPeriods are the periods that one asks for next: the whole year, the one
// before and after, the same of the year before. None of them begins after
// today.
func nearPeriods(p calendar.Period, today calendar.Day) []calendar.Period {
	year, _ := p.YearOf()
	near := []calendar.Period{year, p.Prior(), p.Next(), p.Previous(), year.Previous()}
	switch p.Kind() {
	case calendar.KindYear:
		near = append([]calendar.Period{calendar.Half(p.From.Year(), 1)}, near...)
	case calendar.KindCumulative:
		near = append(near, calendar.Period{From: p.From, To: p.To.AddMonths(-1)}, calendar.Period{From: p.From, To: p.To.AddMonths(1)})
	}
	var all []calendar.Period
	for _, one := range near {
		if one != p && one.From != 0 && one.From <= today && !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	return all
}

// nearest sorts periods by how far they are from one.
func nearest(known []calendar.Period, from calendar.Period) {
	far := func(p calendar.Period) calendar.Day { return distance(p.From, from.From) + distance(p.To, from.To) }
	slices.SortStableFunc(known, func(a, b calendar.Period) int { return cmp.Compare(far(a), far(b)) })
}

func distance(a, b calendar.Day) calendar.Day { return max(a-b, b-a) }

// otherPlaces names the menu of neighbours.
func otherPlaces(p data.Place) words.Phrase {
	if p.Province() {
		return words.OtherProvince
	}
	return words.EachProvince
}

// neighbours are the other provinces of the regions of a province, or the
// provinces of a region, as many as a menu holds.
func neighbours(c *data.Catalogue, q data.Query) []data.Place {
	var all []data.Place
	for _, p := range c.Places {
		if p.Key != q.Place.Key && p.Province() && p.ExistsIn(q.Period) && shareRegion(p, q.Place) && len(all) < MaxSuggestions {
			all = append(all, p)
		}
	}
	return all
}

func shareRegion(p, other data.Place) bool {
	if !other.Province() {
		return p.BelongsTo(other)
	}
	for _, region := range other.Regions {
		if p.BelongsTo(data.Place{Key: "region:" + region}) {
			return true
		}
	}
	return false
}
