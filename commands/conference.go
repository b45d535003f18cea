package commands

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// conferences are of this region.
const conferenceRegion = "region:central"

// A part is one thing that can be asked of a conference.
type part struct {
	name, help string
	say        func(ctx context.Context, store *data.Store, in Input, c data.Conference) (message.Message, error)
	lacking    words.Phrase // says which conferences have none; empty where every one has it
}

// conference answers /conference: what the conferences of the region were, what
// they found, asked for and gave.
func conference(store *data.Store) Command {
	number := Option{Name: "number", Help: "Which conference: 11 or XI; the latest if left out", Suggest: suggestConferences(store)}
	on := func(p part) Command {
		return Command{Name: p.name, Help: p.help, Options: []Option{number}, Private: true, Remember: true, Run: func(ctx context.Context, in Input) (message.Message, error) {
			plan, err := planOf(ctx, store, in, number)
			if err != nil {
				return message.Message{}, err
			}
			if plan != nil && p.name == "show" {
				return showPlan(ctx, store, in, plan.Number)
			}
			m, err := p.answer(ctx, store, in, number)
			m.About.Intent, m.About.Places = "conference", []string{conferenceRegion}
			return m, err
		}}
	}
	return Command{
		Name: "conference",
		Help: "The conferences of the Central and Central Highlands provinces",
		Subcommands: []Command{
			on(part{"show", "What a conference was: where, when, who hosts next", showConference, words.Phrase{}}),
			on(part{"results", "The figures that a conference reported", conferenceResults, words.NoResultsOf}),
			on(part{"tasks", "What a conference asked the provinces to do", conferenceTasks, words.NoTasks}),
			on(part{"awards", "What was awarded at a conference", conferenceAwards, words.NoAwards}),
			updateTask(store, number),
			planConference(store),
			preparation(store),
			cancelConference(store),
			{Name: "list", Help: "All conferences", Private: true, Remember: true, Steady: true, Run: func(ctx context.Context, in Input) (message.Message, error) { return listConferences(ctx, store, in) }},
		},
	}
}

// answer says the part of the conference that was named. Where none was, it is
// the latest that has the part, and the answer says which later ones have not.
func (p part) answer(ctx context.Context, store *data.Store, in Input, number Option) (message.Message, error) {
	c, err := whichConference(ctx, store, in, number)
	if err != nil {
		return message.Message{}, err
	}
	latest, err := p.say(ctx, store, in, c)
	if err != nil || latest.Status != message.NoData || p.lacking == (words.Phrase{}) || in.Text(number) != "" {
		return latest, err
	}
	all, err := store.Conferences(ctx)
	if err != nil {
		return message.Message{}, err
	}
	var later []string
	for _, c := range all {
		m, err := p.say(ctx, store, in, c)
		if err != nil {
			return message.Message{}, err
		}
		if m.Status != message.NoData {
			m.Lines = append([]string{p.lacking.In(in.Tag, strings.Join(later, ", ")) + "."}, m.Lines...)
			return m, nil
		}
		later = append(later, c.Roman)
	}
	return latest, nil
}

func suggestConferences(store *data.Store) func(context.Context, Input, string) ([]Suggestion, error) {
	return func(ctx context.Context, in Input, typed string) ([]Suggestion, error) {
		all, err := store.Conferences(ctx)
		if err != nil {
			return nil, err
		}
		plans, err := coming(ctx, store)
		if err != nil {
			return nil, err
		}
		var out []Suggestion
		for _, p := range plans {
			if label := planName(p, in.Tag); begins(label, typed) || begins(strconv.Itoa(p.Number), typed) {
				out = append(out, Suggestion{label, roman(p.Number)})
			}
		}
		for _, c := range all {
			if label := conferenceName(c, in.Tag); begins(label, typed) || begins(strconv.Itoa(c.Number), typed) {
				out = append(out, Suggestion{label, c.Roman})
			}
		}
		return out, nil
	}
}

// firstYear is the least number that is a year and not how many conferences there
// have been.
const firstYear = 1000

// whichConference finds a conference by its number, Arabic or Roman, or by its
// year; the latest when nothing is given.
func whichConference(ctx context.Context, store *data.Store, in Input, o Option) (data.Conference, error) {
	all, err := store.Conferences(ctx)
	if err != nil {
		return data.Conference{}, err
	}
	text := in.Text(o)
	if text == "" && len(all) > 0 {
		return all[0], nil
	}
	for _, c := range all {
		if text == strconv.Itoa(c.Number) || strings.EqualFold(text, c.Roman) || text == c.YearHeld {
			return c, nil
		}
	}
	plan, err := planOf(ctx, store, in, o)
	switch {
	case err != nil:
		return data.Conference{}, err
	case plan != nil:
		return data.Conference{}, notYet(*plan, in)
	}
	if n, err := strconv.Atoi(text); err == nil && len(all) > 0 && n > all[0].Number && n < firstYear {
		return data.Conference{}, mistake(words.ConferenceToCome.In(in.Tag, text), words.LatestConference.In(in.Tag, conferenceName(all[0], in.Tag)))
	}
	return data.Conference{}, mistake(words.NoSuchConference.In(in.Tag, text), did(in, all[:min(len(all), 3)], conferenceName))
}

func conferenceName(c data.Conference, tag language.Tag) string {
	return words.ConferenceName.In(tag, c.Roman, c.YearHeld)
}

func listConferences(ctx context.Context, store *data.Store, in Input) (message.Message, error) {
	tag := in.Tag
	all, err := store.Conferences(ctx)
	if err != nil {
		return message.Message{}, err
	}
	plans, err := coming(ctx, store)
	if err != nil {
		return message.Message{}, err
	}
	m := message.Message{Title: words.ConferenceList.In(tag, len(all)), About: message.About{Intent: "conference", Places: []string{conferenceRegion}}}
	for _, p := range plans {
		m.Lines = append(m.Lines, planListed(p, store.Catalogue(), in))
		m.Buttons = append(m.Buttons, planButton(p))
	}
	for _, c := range all {
		m.Lines = append(m.Lines, words.ConferenceLine.In(tag, c.Roman, venue(c, store.Catalogue(), tag), when(c, tag)))
		m.Buttons = append(m.Buttons, message.Button{Label: c.Roman, Line: fmt.Sprintf("/conference show number:%d", c.Number)})
	}
	return m, nil
}

// when is the day, or as much of the date as is known, with the year that was
// planned where it was another.
func when(c data.Conference, tag language.Tag) string {
	text := c.YearHeld
	if c.HeldOn != 0 {
		text = c.HeldOn.Label(tag)
	}
	if c.YearPlanned != c.YearHeld {
		text = words.PlannedFor.In(tag, text, c.YearPlanned)
	}
	return text
}

func venue(c data.Conference, catalogue *data.Catalogue, tag language.Tag) string {
	switch {
	case c.Venue != "":
		return c.Venue
	case c.Host != "":
		return placeName(catalogue, c.Host, tag)
	}
	return words.VenueUnknown.In(tag)
}

func placeName(c *data.Catalogue, key string, tag language.Tag) string {
	p, ok := c.Place(key)
	if !ok {
		return ""
	}
	return p.Label(tag)
}

func conferencePassport(m *message.Message, catalogue *data.Catalogue, c data.Conference, in Input) {
	if source, ok := catalogue.Source(c.Source); ok {
		cite(m, source, in.Tag)
	}
	small(m, words.KnownOn.In(in.Tag, in.Today().Label(in.Tag)))
}
