package commands

import (
	"context"
	"fmt"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

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
	field(words.NextHost, nextHost(c, catalogue, tag))
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
	plans, err := coming(ctx, store)
	if err != nil {
		return message.Message{}, err
	}
	for _, p := range plans {
		if !p.Cancelled && c.Number == p.Number-1 {
			m.Lines = append(m.Lines, planShort(words.PlanNext, p, in.Today(), tag))
			m.Buttons = append(m.Buttons, planButton(p))
		}
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

// nextHost is who hosts the conference after c, or that nobody has said.
func nextHost(c data.Conference, catalogue *data.Catalogue, tag language.Tag) string {
	if c.NextHost == "" {
		return words.HostUnknown.In(tag)
	}
	return placeName(catalogue, c.NextHost, tag)
}
