package commands

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// conferences are of this region.
const conferenceRegion = "region:central"

// conference answers /conference: what the conferences of the region were, what
// they found, asked for and gave.
func conference(store *data.Store) Command {
	number := Option{Name: "number", Help: "Which conference: 11 or XI; the latest if left out", Suggest: suggestConferences(store)}
	on := func(name, help string, say func(ctx context.Context, store *data.Store, in Input, c data.Conference) (message.Message, error)) Command {
		return Command{Name: name, Help: help, Options: []Option{number}, Run: func(ctx context.Context, in Input) (message.Message, error) {
			c, err := whichConference(ctx, store, in, number)
			if err != nil {
				return message.Message{}, err
			}
			m, err := say(ctx, store, in, c)
			m.About.Intent, m.About.Places = "conference", []string{conferenceRegion}
			return m, err
		}}
	}
	return Command{
		Name: "conference",
		Help: "The conferences of the Central and Central Highlands provinces",
		Subcommands: []Command{
			on("show", "What a conference was: where, when, who hosts next", showConference),
			on("results", "The figures that a conference reported", conferenceResults),
			on("tasks", "What a conference asked the provinces to do", conferenceTasks),
			on("awards", "What was awarded at a conference", conferenceAwards),
			updateTask(store, number),
			{Name: "list", Help: "All conferences", Run: func(ctx context.Context, in Input) (message.Message, error) { return listConferences(ctx, store, in) }},
		},
	}
}

func suggestConferences(store *data.Store) func(context.Context, Input, string) ([]Suggestion, error) {
	return func(ctx context.Context, in Input, typed string) ([]Suggestion, error) {
		all, err := store.Conferences(ctx)
		if err != nil {
			return nil, err
		}
		var out []Suggestion
		for _, c := range all {
			if label := conferenceName(c, in.Tag); begins(label, typed) || begins(strconv.Itoa(c.Number), typed) {
				out = append(out, Suggestion{label, c.Roman})
			}
		}
		return out, nil
	}
}

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
	return data.Conference{}, mistake(words.NoSuchConference.In(in.Tag, text), did(in, all[:min(len(all), 3)], conferenceName))
}

func conferenceName(c data.Conference, tag language.Tag) string {
	return words.ConferenceName.In(tag, c.Roman, c.YearHeld)
}

func showConference(ctx context.Context, store *data.Store, in Input, c data.Conference) (message.Message, error) {
	tag, catalogue := in.Tag, store.Catalogue()
	m := message.Message{Title: words.ConferenceTitle.In(tag, c.Roman, venue(c, catalogue, tag), when(c, tag))}
	field := func(name words.Phrase, value string) {
		if value != "" {
			m.Fields = append(m.Fields, message.Field{Name: name.In(tag), Value: value})
		}
	}
	field(words.Reviewed, periodLabels(c.Reviewed, tag))
	field(words.Host, placeName(catalogue, c.Host, tag))
	field(words.NextHost, placeName(catalogue, c.NextHost, tag))
	field(words.Chair, c.Chair)
	results, err := resultsOf(ctx, store, c)
	if err != nil {
		return message.Message{}, err
	}
	field(words.ResultsHead, resultLines(results, catalogue, tag, 5))
	tasks, err := store.Tasks(ctx, c.Number)
	if err != nil {
		return message.Message{}, err
	}
	if len(tasks) > 0 {
		field(words.TasksHead, words.TaskCount.In(tag, len(tasks)))
	}
	awards, err := store.Awards(ctx, c.Number)
	if err != nil {
		return message.Message{}, err
	}
	field(words.AwardsHead, awardLines(awards, tag))
	if c.Note != "" {
		m.Lines = append(m.Lines, words.NoteIs.In(tag, c.Note))
	}
	conferencePassport(&m, catalogue, c, in)
	for _, sub := range []struct {
		label words.Phrase
		name  string
		some  bool
	}{{words.ResultsHead, "results", len(results) > 0}, {words.TasksHead, "tasks", len(tasks) > 0}, {words.AwardsHead, "awards", len(awards) > 0}} {
		if sub.some {
			m.Buttons = append(m.Buttons, message.Button{Label: sub.label.In(tag), Line: fmt.Sprintf("/conference %s number:%d", sub.name, c.Number)})
		}
	}
	return m, nil
}

func conferenceResults(ctx context.Context, store *data.Store, in Input, c data.Conference) (message.Message, error) {
	tag, catalogue := in.Tag, store.Catalogue()
	m := message.Message{Title: words.ResultsTitle.In(tag, c.Roman, c.YearHeld)}
	results, err := resultsOf(ctx, store, c)
	if err != nil {
		return message.Message{}, err
	}
	if len(results) == 0 {
		m.Status = message.NoData
		m.Lines = append(m.Lines, words.NoResults.In(tag))
	} else {
		m.Table = &message.Table{Columns: []message.Column{{Name: words.ColumnFigure.In(tag), Right: true}, {Name: words.ColumnIndicator.In(tag)}}}
	}
	for _, f := range results {
		i, _ := catalogue.Indicator(f.Indicator)
		name := i.Label(tag)
		if f.Measure == data.Plan || f.Period != results[0].Period {
			name += " (" + measureLabel(f.Measure, tag) + ", " + f.Period.Short(tag) + ")"
		}
		m.Table.Rows = append(m.Table.Rows, []string{figureText(i, f, tag), name})
		if f.Absence == data.Present {
			a := data.Answer{Query: data.Query{Place: data.Place{Key: f.Place}, Indicator: i, Period: f.Period, Measure: f.Measure, Funding: f.Funding},
				Way: data.Reported, Value: f.Value, Qualifier: f.Qualifier, Terms: []data.Term{{Sign: 1, Figure: f}}}
			m.About.Figures = append(m.About.Figures, facts(a)...)
		}
	}
	conferencePassport(&m, catalogue, c, in)
	return m, nil
}

// figureText is one reported figure, or the reason that its source gives.
func figureText(i data.Indicator, f data.Figure, tag language.Tag) string {
	switch f.Absence {
	case data.Present:
		return qualified(i, f.Value, f.Qualifier, tag)
	case data.NotStarted:
		return words.Reasons[string(data.NotCarried)].In(tag)
	}
	return words.Reasons[string(data.Unsaid)].In(tag)
}

func resultsOf(ctx context.Context, store *data.Store, c data.Conference) ([]data.Figure, error) {
	region, ok := store.Catalogue().Place(conferenceRegion)
	if !ok {
		return nil, fmt.Errorf("place %s: %w", conferenceRegion, data.ErrNotFound)
	}
	return store.Results(ctx, c.Source, region)
}

func resultLines(results []data.Figure, c *data.Catalogue, tag language.Tag, most int) string {
	var lines []string
	for _, f := range results[:min(len(results), most)] {
		i, _ := c.Indicator(f.Indicator)
		lines = append(lines, i.Label(tag)+": "+figureText(i, f, tag))
	}
	if more := len(results) - most; more > 0 {
		lines = append(lines, words.AndMore.In(tag, more))
	}
	return strings.Join(lines, "\n")
}

func conferenceTasks(ctx context.Context, store *data.Store, in Input, c data.Conference) (message.Message, error) {
	tag := in.Tag
	tasks, err := store.Tasks(ctx, c.Number)
	if err != nil {
		return message.Message{}, err
	}
	m := message.Message{Title: words.TasksTitle.In(tag, c.Roman, len(tasks))}
	if len(tasks) == 0 {
		m.Status = message.NoData
		m.Title = words.NoTasks.In(tag, c.Roman)
	}
	states, err := store.TaskStates(ctx, c.Number)
	if err != nil {
		return message.Message{}, err
	}
	who := ""
	for _, t := range tasks {
		if t.Who != who {
			who = t.Who
			m.Lines = append(m.Lines, words.TaskOf.In(tag, who))
		}
		text := t.TextEN
		if words.Vietnamese(tag) {
			text = t.Text
		}
		line := fmt.Sprintf("%d. %s", t.Position, text)
		if due, err := calendar.ParseCode(t.Due); err == nil {
			line += " (" + due.Label(tag) + ")"
		}
		m.Lines = append(m.Lines, line)
		if far := taskProgress(store.Catalogue(), states, t.Position, in); far != "" {
			m.Lines = append(m.Lines, "   "+far)
		}
	}
	conferencePassport(&m, store.Catalogue(), c, in)
	return m, nil
}

func conferenceAwards(ctx context.Context, store *data.Store, in Input, c data.Conference) (message.Message, error) {
	awards, err := store.Awards(ctx, c.Number)
	if err != nil {
		return message.Message{}, err
	}
	m := message.Message{Title: words.AwardsTitle.In(in.Tag, c.Roman)}
	if len(awards) == 0 {
		m.Status = message.NoData
		m.Title = words.NoAwards.In(in.Tag, c.Roman)
	}
	for _, a := range awards {
		m.Fields = append(m.Fields, message.Field{Name: a.What, Value: awardLine(a, in.Tag)})
		if a.Note != "" {
			small(&m, words.NoteIs.In(in.Tag, a.Note))
		}
	}
	conferencePassport(&m, store.Catalogue(), c, in)
	return m, nil
}

func awardLine(a data.Award, tag language.Tag) string {
	return words.AwardLine.In(tag, a.Giver, a.Receiver)
}

func awardLines(awards []data.Award, tag language.Tag) string {
	var lines []string
	for _, a := range awards {
		lines = append(lines, a.What+": "+a.Receiver)
	}
	return strings.Join(lines, "\n")
}

func listConferences(ctx context.Context, store *data.Store, in Input) (message.Message, error) {
	tag := in.Tag
	all, err := store.Conferences(ctx)
	if err != nil {
		return message.Message{}, err
	}
	m := message.Message{Title: words.ConferenceList.In(tag, len(all)), About: message.About{Intent: "conference", Places: []string{conferenceRegion}}}
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
