package commands

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

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
		computed, err := computedTask(ctx, store, in, t)
		if err != nil {
			return message.Message{}, err
		}
		m.Lines = append(m.Lines, computed...)
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
		note := message.Link{Text: words.NoteIs.In(in.Tag, a.Note)}
		if a.Note != "" && !slices.Contains(m.Small, note) {
			m.Small = append(m.Small, note)
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
