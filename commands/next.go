package commands

import (
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
	for _, p := range nearPeriods(q.Period) {
		other := q
		other.Period = p
		periods.Options = append(periods.Options, message.Button{Label: p.Label(in.Tag), Line: queryLine("progress", other)})
	}
	places := message.Menu{Name: words.OtherProvince.In(in.Tag)}
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
// before and after, the same of the year before.
func nearPeriods(p calendar.Period) []calendar.Period {
	var all []calendar.Period
	seen := map[calendar.Period]bool{p: true, {}: true}
	year, _ := p.YearOf()
	for _, near := range []calendar.Period{year, p.Prior(), p.Next(), p.Previous(), year.Previous()} {
		if !seen[near] {
			seen[near] = true
			all = append(all, near)
		}
	}
	return all
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
