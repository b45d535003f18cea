package commands

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// projects answers /projects: what the programme consists of, followed from
// registration to settlement.
func projects(store *data.Store, pictures *gallery) Command {
	o := newProjectOptions(store)
	var acts []Command
	for _, act := range o.acts() {
		acts = append(acts, o.changing(act))
	}
	reads := func(name, help string, options []Option, run func(context.Context, Input) (message.Message, error)) Command {
		return Command{Name: name, Help: help, Options: options, Private: true, Remember: true, Run: run}
	}
	return Command{
		Name: "projects",
		Help: "The projects behind the figures: which slip, and by how much",
		Subcommands: append([]Command{
			reads("list", "Projects of a place, a year, a status", []Option{o.place, o.period, o.status, o.content, o.funding, o.name, o.file}, o.list),
			reads("show", "One project: its dates planned and real, its money", []Option{o.project}, func(ctx context.Context, in Input) (message.Message, error) {
				return o.show(ctx, pictures, in)
			}),
			reads("late", "What slips, the longest late first", []Option{o.place, o.period, o.rule, o.content, o.funding}, o.late),
			reads("total", "What the projects come to, beside the reported figures", []Option{o.place, o.period, o.by, o.funding}, o.total),
			reads("registered", "What is registered for a year, and what the files lack", []Option{o.place, o.period}, o.registered),
			reads("history", "Every change of a project: who, when, why", []Option{o.project}, o.history),
			reads("rules", "When a project is late, and why", nil, o.rules),
			o.switching(),
			o.adding(),
			o.importing(),
			o.accepting(),
			o.settling(),
			o.splitting(),
		}, acts...),
	}
}

// projectOptions are the options of /projects.
type projectOptions struct {
	store *data.Store

	place, period, status, content, funding, name, project, by, rule, why, sure, file Option
}

func newProjectOptions(store *data.Store) projectOptions {
	o := projectOptions{
		store: store, place: placeOption(store), period: periodOption(store), funding: fundingOption(),
		status:  choiceOption("status", "How far they are", words.ProjectStates, "unaccepted", "stale", "registered", "assigned", "contracted", "running", "accepted", "settled", "stopped", "adjusted"),
		content: choiceOption("content", "Which of the nine contents", words.Contents, "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		name:    Option{Name: "name", Help: "Part of the name"},
		by:      choiceOption("by", "How to split the total", words.TotalBy, "indicator", "province", "content"),
		rule:    ruleOption(store),
		why:     Option{Name: "why", Help: "Why, for the record"},
		file:    Option{Name: "file", Help: "All that is known of each, as a file", Choices: []Suggestion{{words.YesNo["yes"].In(language.English), "yes"}}},
		sure:    choiceOption("sure", "What looks odd is right", words.YesNo, "yes", "no"),
	}
	o.period.Help = "A year or a stage: 2026, 2021-2025"
	o.project = Option{Name: "project", Help: "Its code, name or number", Required: true, Suggest: func(ctx context.Context, in Input, typed string) ([]Suggestion, error) {
		found, err := store.SuggestProjects(ctx, typed, MaxSuggestions)
		var all []Suggestion
		for _, p := range found {
			all = append(all, Suggestion{projectLabel(store.Catalogue(), &p, in.Tag), strconv.FormatInt(p.ID, 10)})
		}
		return all, err
	}}
	return o
}

// maxLabel is how long Discord lets the name of a suggestion or button be.
const maxLabel = 100

// projectLabel tells a project apart from all others.
func projectLabel(c *data.Catalogue, p *data.Project, tag language.Tag) string {
	code := ""
	if p.Code != "" {
		code = p.Code + " · "
	}
	return clip(words.ProjectLabel.In(tag, p.ID, code, p.Name, placeName(c, p.Place, tag), projectYears(p)), maxLabel)
}

// clip shortens text to n characters.
func clip(text string, n int) string {
	if r := []rune(text); len(r) > n {
		return strings.TrimSpace(string(r[:n-1])) + "…"
	}
	return text
}

func projectYears(p *data.Project) string {
	if p.From == p.To {
		return strconv.Itoa(p.From)
	}
	return fmt.Sprintf("%d-%d", p.From, p.To)
}

// whichProject finds the project that an option names by its number, code or
// part of its name.
func (o projectOptions) whichProject(ctx context.Context, in Input) (data.Project, error) {
	text := in.Text(o.project)
	if id, err := strconv.ParseInt(strings.TrimPrefix(text, "#"), 10, 64); err == nil {
		p, err := o.store.Project(ctx, id)
		if !errors.Is(err, data.ErrNotFound) {
			return p, err
		}
	}
	found, err := o.store.SuggestProjects(ctx, text, maxButtons+1)
	if err != nil {
		return data.Project{}, err
	}
	c := o.store.Catalogue()
	for _, p := range found {
		if strings.EqualFold(p.Code, text) && len(found) == 1 {
			return p, nil
		}
	}
	switch len(found) {
	case 0:
		return data.Project{}, mistake(words.NoSuchProject.In(in.Tag, text))
	case 1:
		return found[0], nil
	}
	return data.Project{}, askBack(in, o.project, words.WhichProject.In(in.Tag, text), found[:min(len(found), maxButtons)],
		func(p data.Project, tag language.Tag) string { return clip(projectLabel(c, &p, tag), 80) },
		func(p data.Project) string { return strconv.FormatInt(p.ID, 10) })
}

// filter reads the options that choose projects, with the place that is meant.
// Without a place it is the whole country.
func (o projectOptions) filter(in Input) (f data.ProjectFilter, place data.Located, err error) {
	c := o.store.Catalogue()
	if f.Within, err = o.years(in); err != nil {
		return f, place, err
	}
	place.Place, _ = c.Place(data.Nation)
	if in.Text(o.place) != "" {
		found, err := in.places(o.place, c, f.Within)
		switch {
		case err != nil:
			return f, place, err
		case len(found) > 1 && !sameLine(found):
			return f, place, in.whichPlace(o.place, found)
		}
		place = found[len(found)-1] // of one name the later unit answers for both
	}
	if place.Key != data.Nation {
		f.Places = c.Units(place.Place)
	}
	if f.Funding, err = in.funding(o.funding, c); err != nil {
		return f, place, err
	}
	if text := in.Text(o.content); text != "" {
		if f.Content, err = strconv.Atoi(text); err != nil || f.Content < 1 || f.Content > 9 {
			return f, place, mistake(words.NoSuchContent.In(in.Tag, text))
		}
	}
	return f, place, nil
}

// sameLine says whether two units are one name before and after the mergers: the
// later one answers for the projects of both.
func sameLine(found []data.Located) bool {
	return len(found) == 2 && found[0].Name == found[1].Name
}

// years reads a period of whole years, none for all.
func (o projectOptions) years(in Input) (calendar.Period, error) {
	period, err := in.period(o.period)
	if err != nil || period == (calendar.Period{}) {
		return period, err
	}
	if whole := (calendar.Period{From: calendar.Year(period.From.Year()).From, To: calendar.Year(period.Last().Year()).To}); whole != period {
		return period, mistake(words.WholeYears.In(in.Tag, period.Label(in.Tag)))
	}
	return period, nil
}

// scopeLabel names what was asked about: "Gia Lai, năm 2026, chưa nghiệm thu".
func (o projectOptions) scopeLabel(in Input, f data.ProjectFilter, place data.Located) string {
	parts := []string{place.Label(in.Tag)}
	if f.Within != (calendar.Period{}) {
		parts = append(parts, f.Within.Label(in.Tag))
	}
	if f.Content != 0 {
		parts = append(parts, words.Contents[strconv.Itoa(f.Content)].In(in.Tag))
	}
	if f.Funding == data.National || f.Funding == data.Local {
		parts = append(parts, fundingLabel(f.Funding, in.Tag))
	}
	if text := in.Text(o.status); text != "" {
		parts = append(parts, words.ProjectStates[text].In(in.Tag))
	}
	return strings.Join(parts, ", ")
}

// projectPassport says below an answer whether it is made up, and of which day it is.
func projectPassport(m *message.Message, in Input, sample bool) {
	if sample {
		m.Lines = append(m.Lines, words.SampleProjects.In(in.Tag))
	}
	small(m, words.KnownOn.In(in.Tag, in.Today().Label(in.Tag)))
}
