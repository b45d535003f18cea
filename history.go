package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// history shows every value that was ever entered for one key.
type history struct {
	store
	Place     string `required:"" help:"A province, a region or the whole country; old names work too."`
	Indicator string `required:"" help:"What is counted, such as establishments, projects or budget."`
	Period    string `required:"" help:"A period as you would write it: 6T/2020, 2021, 2016-2020."`
	Measure   string `enum:",plan,actual,estimate" default:"" help:"Only plan, actual or estimate."`
	Funding   string `enum:",all,national,local" default:"" help:"Only the money of: all, national or local."`
	JSON      bool   `help:"Print it as data."`
	Locale    string `enum:"vi,en" default:"vi" help:"The language: vi or en."`
}

func (h history) Run(p program) (err error) {
	zone, err := h.zone()
	if err != nil {
		return err
	}
	db, err := openExisting(p.ctx, h.DB)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tag := words.Language(h.Locale)
	key, err := h.key(db.Catalogue(), calendar.DayOf(p.now().In(zone)), tag)
	if err != nil {
		return err
	}
	lines, err := db.History(p.ctx, key)
	if err != nil {
		return err
	}
	if h.JSON {
		encoder := json.NewEncoder(p.out)
		encoder.SetEscapeHTML(false)
		return encoder.Encode(historyData(key, lines))
	}
	if err := nameActors(p.ctx, db, lines, tag); err != nil {
		return err
	}
	_, err = fmt.Fprint(p.out, historyText(key, lines, db.Catalogue(), zone, tag))
	return err
}

// nameActors puts names for the ids of those who acted.
func nameActors(ctx context.Context, db *data.Store, lines []data.HistoryLine, tag language.Tag) error {
	name := func(who *string, at time.Time) error {
		called, err := commands.Person(ctx, db, *who, at, tag)
		*who = message.Plain(called)
		return err
	}
	for i := range lines {
		l := &lines[i]
		if err := name(&l.Entry.By, l.Entry.At); err != nil {
			return err
		}
		if w := l.Withdrawal; w != nil {
			if err := name(&w.By, w.At); err != nil {
				return err
			}
		}
	}
	return nil
}

// key reads the names as commands do, and refuses what means several things.
func (h history) key(c *data.Catalogue, today calendar.Day, tag language.Tag) (data.Key, error) {
	key := data.Key{Measure: data.Measure(h.Measure), Funding: data.Funding(h.Funding)}
	periods, err := calendar.ParsePeriod(h.Period, today)
	if err != nil {
		return key, errors.New(words.NoSuchPeriod.In(tag, h.Period))
	}
	if key.Period, err = only(periods, words.NoSuchPeriod, words.WhichPeriod, h.Period, tag, calendar.Period.Label, nil); err != nil {
		return key, err
	}
	indicator, err := only(c.FindIndicators(h.Indicator), words.NoSuchIndicator, words.WhichIndicator, h.Indicator, tag,
		data.Indicator.Label, c.NearestIndicators)
	if err != nil {
		return key, err
	}
	var places []data.Place
	for _, l := range c.Locate(h.Place, key.Period) {
		places = append(places, l.Place)
	}
	place, err := only(places, words.NoSuchPlace, words.WhichPlace, h.Place, tag, unitLabel, c.NearestPlaces)
	key.Indicator, key.Place = indicator.Code, place.Key
	return key, err
}

// only is the one thing that a text means, or an error that names what it may
// mean, or what is most like it.
func only[T any](found []T, none, which words.Phrase, text string, tag language.Tag, label func(T, language.Tag) string, near func(string, int) []T) (T, error) {
	if len(found) == 1 {
		return found[0], nil
	}
	question := which.In(tag, text)
	if len(found) == 0 {
		question = none.In(tag, text)
		if near != nil {
			found = near(text, 3)
		}
	}
	var names []string
	for _, one := range found {
		names = append(names, label(one, tag))
	}
	if len(names) > 0 {
		question += " " + words.DidYouMean.In(tag, strings.Join(names, " · "))
	}
	var zero T
	return zero, errors.New(question)
}

// unitLabel tells the two units of one name apart, by the key to ask with.
func unitLabel(p data.Place, tag language.Tag) string { return p.Label(tag) + " (" + p.Key + ")" }

func historyText(key data.Key, lines []data.HistoryLine, c *data.Catalogue, zone *time.Location, tag language.Tag) string {
	var b strings.Builder
	fmt.Fprintln(&b, "# "+keyText(key, c, tag))
	if len(lines) == 0 {
		fmt.Fprintln(&b, words.HistoryNone.In(tag))
	}
	indicator, _ := c.Indicator(key.Indicator)
	moment := func(t time.Time) string { return t.In(zone).Format(words.Moment.In(tag)) }
	for _, l := range lines {
		value := valueText(l.Figure, indicator, tag)
		if l.Old != nil {
			value += ", " + words.HistoryFor.In(tag, valueText(*l.Old, indicator, tag))
		}
		fmt.Fprintln(&b, words.HistoryValue.In(tag, words.Measures[string(l.Measure)].In(tag), words.Fundings[string(l.Funding)].In(tag), value))
		for _, text := range historyDetails(l, c, moment, tag) {
			fmt.Fprintln(&b, "  "+text)
		}
	}
	return b.String()
}

// historyDetails are who, when, from where, why, and what became of it.
func historyDetails(l data.HistoryLine, c *data.Catalogue, moment func(time.Time) string, tag language.Tag) []string {
	source, _ := c.Source(l.Entry.Source)
	all := []string{
		words.HistoryEntered.In(tag, l.Entry.By, moment(l.Entry.At)),
		words.SourceIs.In(tag, commands.SourceTitle(source, tag)+" ("+source.Code+")"),
	}
	if l.Printed != "" {
		all = append(all, words.HistoryPrinted.In(tag, l.Printed))
	}
	if l.Entry.Why != "" {
		all = append(all, words.HistoryWhy.In(tag, l.Entry.Why))
	}
	switch {
	case l.Withdrawal != nil:
		return append(all, words.HistoryWithdrawn.In(tag, l.Withdrawal.By, moment(l.Withdrawal.At), l.Withdrawal.Why))
	case l.Superseded:
		return append(all, words.HistoryReplaced.In(tag))
	}
	return append(all, words.HistoryStands.In(tag))
}
