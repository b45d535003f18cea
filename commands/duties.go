package commands

import (
	"context"
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// dutyOption names one reporting duty.
func dutyOption(store *data.Store) Option {
	return Option{
		Name: "duty",
		Help: "One reporting duty: its next day, and which days its figures count",
		Suggest: func(_ context.Context, in Input, typed string) ([]Suggestion, error) {
			var all []Suggestion
			for _, o := range store.Catalogue().Obligations {
				if label := o.Label(in.Tag); begins(label, typed) || begins(o.Code, typed) {
					all = append(all, Suggestion{label, o.Code})
				}
			}
			return all, nil
		},
	}
}

// duty reads an optional duty, by its code or its name.
func (in Input) duty(o Option, c *data.Catalogue) (*data.Obligation, error) {
	text := in.Text(o)
	if text == "" {
		return nil, nil
	}
	for _, one := range c.Obligations {
		if one.Code == text || strings.EqualFold(one.Name, text) || strings.EqualFold(one.NameEN, text) {
			return &one, nil
		}
	}
	return nil, mistake(words.NoSuchDuty.In(in.Tag, text), did(in, c.Obligations[:min(len(c.Obligations), 3)], data.Obligation.Label))
}

// aYear is how far ahead the next day of one duty is looked for.
const aYear = 366

// dueOf finds the deadlines that are asked for: of one duty the one that
// reports the period, or the next; of all duties those that report the period,
// or those of the coming days.
func dueOf(c *data.Catalogue, duty *data.Obligation, period calendar.Period, today calendar.Day) []data.Deadline {
	within := calendar.Period{From: today, To: today.AddDays(ahead + 1)}
	switch {
	case period != calendar.Period{}:
		// A report is due in its period, soon after it, or before it begins.
		within = calendar.Period{From: period.From.AddDays(-aYear), To: period.To.AddDays(aYear)}
	case duty != nil:
		within.To = today.AddDays(aYear)
	}
	all := slices.DeleteFunc(c.Deadlines(within), func(d data.Deadline) bool {
		return duty != nil && d.Code != duty.Code || period != calendar.Period{} && d.Period != period
	})
	if duty != nil && period == (calendar.Period{}) {
		return all[:min(len(all), 1)]
	}
	return all
}

// cutoffLine says which days the figures of a report count.
func cutoffLine(d data.Deadline, in Input) string {
	from, to := calendar.Window(d.Period)
	if d.Cutoff == "" || from == 0 {
		return ""
	}
	return words.CutoffDays.In(in.Tag, from.Label(in.Tag), to.Label(in.Tag))
}

// noDay answers for a duty of which no day is known.
func noDay(c *data.Catalogue, duty data.Obligation, in Input) message.Message {
	m := message.Message{
		Status: message.NoData,
		Title:  words.DutyWithoutDay.In(in.Tag, duty.Label(in.Tag)),
		About:  message.About{Intent: "deadline"},
	}
	if duty.Note != "" {
		m.Lines = append(m.Lines, words.NoteIs.In(in.Tag, duty.Note))
	}
	citeDuty(&m, c, duty, in)
	return m
}

// citeDuty names the text that a duty stands in.
func citeDuty(m *message.Message, c *data.Catalogue, duty data.Obligation, in Input) {
	if from, ok := c.Source(duty.Source); ok {
		cite(m, from, in.Tag)
	}
}
