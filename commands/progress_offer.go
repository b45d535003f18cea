package commands

import (
	"context"
	"slices"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// offer tells what there is instead of the missing number: the same of one
// source of funds, of other periods, or else other indicators of the place.
func (o progressOptions) offer(ctx context.Context, store *data.Store, in Input, a data.Answer, m *message.Message) error {
	known, err := store.Known(ctx, a.Place, a.Indicator)
	if err != nil {
		return err
	}
	for _, k := range known {
		if k.Period != a.Period || k.Funding == a.Funding {
			continue
		}
		q := a.Query
		q.Measure, q.Funding = k.Measure, k.Funding
		if k.Measure == data.Estimate {
			q.Measure = data.Actual
		}
		one, err := store.Answer(ctx, q)
		if err != nil {
			return err
		}
		if one.Is() {
			m.Lines = append(m.Lines, words.OtherFunding.In(in.Tag, measureLabel(k.Measure, in.Tag), fundingLabel(k.Funding, in.Tag), number(one, in.Tag)))
			m.About.Figures = append(m.About.Figures, facts(one)...)
		}
	}
	var others []calendar.Period
	for _, p := range periodsOf(known) {
		if p != a.Period {
			others = append(others, p)
		}
	}
	if len(known) == 0 {
		return o.offerIndicators(ctx, store, in, a.Query, m)
	}
	nearest(others, a.Period)
	soFar, ok, err := o.soFar(ctx, store, a)
	if err != nil {
		return err
	}
	if ok {
		others = append([]calendar.Period{soFar}, slices.DeleteFunc(others, func(p calendar.Period) bool { return p == soFar })...)
	}
	offerPeriods(m, in, others, func(p calendar.Period) string {
		q := a.Query
		q.Period = p
		return o.line(q)
	})
	return nil
}

// soFar is the part of a year from January for which there is a number, where
// the year is not over: that is what most who ask for the year can be told.
func (o progressOptions) soFar(ctx context.Context, store *data.Store, a data.Answer) (calendar.Period, bool, error) {
	for _, p := range partsSoFar(a.Period, a.Today) {
		q := a.Query
		q.Period = p
		part, err := store.Answer(ctx, q)
		if err != nil || part.Is() {
			return p, err == nil, err
		}
	}
	return calendar.Period{}, false, nil
}

// partsSoFar are the parts of a year from January that are over, the longest
// first; none of a year that is over itself, nor of what is no year.
func partsSoFar(year calendar.Period, today calendar.Day) []calendar.Period {
	if year.Kind() != calendar.KindYear || year.To <= today {
		return nil
	}
	var parts []calendar.Period
	for months := 11; months > 1; months-- {
		if p := calendar.Months(year.From.Year(), months); p.To <= today {
			parts = append(parts, p)
		}
	}
	return parts
}

// offerIndicators leads to what else the place has for the period, or else to
// its other periods and to who has the indicator.
func (o progressOptions) offerIndicators(ctx context.Context, store *data.Store, in Input, q data.Query, m *message.Message) error {
	all, err := store.KnownIndicators(ctx, q.Place, q.Period)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		return offerAnything(ctx, store, in, q, m)
	}
	m.Lines = append(m.Lines, words.OtherIndicators.In(in.Tag, len(all)))
	menu := message.Menu{Name: words.EachIndicator.In(in.Tag)}
	for _, i := range all[:min(len(all), MaxSuggestions)] {
		q.Indicator = i
		menu.Options = append(menu.Options, message.Button{Label: i.Label(in.Tag), Line: o.line(q)})
	}
	m.Menus = append(m.Menus, menu)
	m.Buttons = append(m.Buttons, message.Button{Label: words.CardButton.In(in.Tag), Line: line("progress", assign("place", q.Place.Key), assign("period", q.Period.Code()))})
	return nil
}

// offerAnything leads to the periods of the place, with whatever there is, and to
// the places that have the indicator.
func offerAnything(ctx context.Context, store *data.Store, in Input, q data.Query, m *message.Message) error {
	periods, err := store.KnownPeriods(ctx, q.Place)
	if err != nil {
		return err
	}
	if few := periods; len(few) > 0 {
		nearest(few, q.Period)
		few = few[:min(len(few), maxButtons)]
		m.Lines = append(m.Lines, words.PlaceHas.In(in.Tag, q.Place.Label(in.Tag), periodLabels(few, in.Tag)))
		for _, p := range few {
			m.Buttons = append(m.Buttons, message.Button{Label: p.Label(in.Tag), Line: line("progress", assign("place", q.Place.Key), assign("period", p.Code()))})
		}
	}
	return offerPlaces(ctx, store, in, q.Indicator, m)
}

// offerPlaces leads to the places that have an indicator.
func offerPlaces(ctx context.Context, store *data.Store, in Input, i data.Indicator, m *message.Message) error {
	with, err := store.PlacesWith(ctx, i)
	if err != nil {
		return err
	}
	menu := message.Menu{Name: words.WhoHasIt.In(in.Tag)}
	var having []data.Place
	for _, p := range store.Catalogue().Places {
		if with[p.Key] && len(having) < MaxSuggestions {
			having = append(having, p)
		}
	}
	for n, label := range unitLabels(having, in.Tag) {
		menu.Options = append(menu.Options, message.Button{Label: label, Line: line("progress", assign("place", having[n].Key), assign("indicator", i.Code))})
	}
	if len(having) > 0 {
		m.Menus = append(m.Menus, menu)
	}
	return nil
}

// offerPeriods names the periods for which there is something, and leads to the
// line of each.
func offerPeriods(m *message.Message, in Input, known []calendar.Period, line func(calendar.Period) string) {
	if len(known) == 0 {
		return
	}
	few := known[:min(len(known), maxButtons)]
	m.Lines = append(m.Lines, words.ThereIs.In(in.Tag, periodLabels(few, in.Tag)))
	for _, p := range few {
		m.Buttons = append(m.Buttons, message.Button{Label: p.Label(in.Tag), Line: line(p)})
	}
	menu := message.Menu{Name: words.OtherPeriod.In(in.Tag)}
	for _, p := range known[len(few):min(len(known), len(few)+MaxSuggestions)] {
		menu.Options = append(menu.Options, message.Button{Label: p.Label(in.Tag), Line: line(p)})
	}
	m.Menus = append(m.Menus, menu)
}

// former says that the answer is that of the province that a former one belongs
// to now, and leads to the former one's own figures.
func former(m *message.Message, l data.Located, q data.Query, c *data.Catalogue, in Input) {
	if l.Named == nil {
		return
	}
	m.Lines = append([]string{formerLine(*l.Named, l.Place, c, in.Tag)}, m.Lines...)
	m.Buttons = append(m.Buttons, message.Button{
		Label: words.SeeFormer.In(in.Tag, l.Named.Label(in.Tag), l.Named.To.Label(in.Tag)),
		Line:  line("progress", assign("place", l.Named.Key), assign("indicator", q.Indicator.Code), assignFunding(q.Funding)),
	})
}

// formerLine says that the answer is that of a successor.
func formerLine(named, now data.Place, c *data.Catalogue, tag language.Tag) string {
	return words.NowPartOf.In(tag, named.Label(tag), now.Label(tag), now.From.Label(tag), placeNames(c.Parts(now), tag))
}
