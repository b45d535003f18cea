package commands

import (
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/question"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// cutoffFirst makes the days that a report counts its answer's title, where they
// are asked for and not the day it is due.
func (q asked) cutoffFirst(in Input, m *message.Message) {
	if !q.Duty.Cutoff {
		return
	}
	duty := q.Duty.Obligations[0]
	due := dueOf(q.catalogue, &duty, q.dutyAbout(duty), in.Today())
	if len(due) == 0 {
		return
	}
	if line := cutoffLine(due[0], in); line != "" {
		m.Title = words.TitleValue.In(in.Tag, words.DeadlineName.In(in.Tag, duty.Label(in.Tag), due[0].Period.Label(in.Tag)), vi.LowerFirst(line))
	}
}

// dutyAbout is the period of a duty that the question is about.
func (q asked) dutyAbout(o data.Obligation) calendar.Period {
	about := q.Period
	if q.Duty != nil && q.Duty.Period != (calendar.Period{}) {
		about = q.Duty.Period
	}
	if dutyPeriod(o, about) == "" {
		return calendar.Period{}
	}
	return about
}

// factFields are the fields that hold the facts of a conference.
var factFields = map[question.Fact]words.Phrase{
	question.Host: words.Host, question.NextHost: words.NextHost, question.Chair: words.Chair,
}

// factsFirst puts what is asked of a conference before the rest.
func (q asked) factsFirst(in Input, m *message.Message) {
	if q.Meeting == nil {
		return
	}
	first := func(f message.Field) bool {
		return slices.ContainsFunc(q.Meeting.Facts, func(fact question.Fact) bool {
			name, ok := factFields[fact]
			return ok && f.Name == name.In(in.Tag)
		})
	}
	slices.SortStableFunc(m.Fields, func(a, b message.Field) int {
		switch {
		case first(a) && !first(b):
			return -1
		case first(b) && !first(a):
			return 1
		}
		return 0
	})
}
