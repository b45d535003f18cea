package commands

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// holidays answers /settings holidays: the days off of a year, and what the
// office decides about single days.
func holidays(store *data.Store) Command {
	year := Option{Name: "year", Help: "The days off of which year; this one if left out"}
	day := Option{Name: "day", Help: "A day to decide about, such as 03/09/2026"}
	kind := choiceOption("as", "What the day is: off, worked to make up, or as the law has it", words.DayKinds, "off", "worked", "lawful")
	name := Option{Name: "name", Help: "What the day off is called, or why it is worked"}
	culture := Option{Name: "culture-day", Help: "From which year on 24 November is a day off; 0 for never"}
	return Command{
		Name: "holidays", Help: "Days off and make-up days, by which reminders are worked out", Options: []Option{year, day, kind, name, culture}, Private: true, Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			if text := in.Text(culture); text != "" {
				n, err := strconv.Atoi(text)
				if err != nil || n != 0 && (n < calendar.FirstYear || n > calendar.LastYear) {
					return message.Message{}, mistake(words.NoSuchYear.In(in.Tag, text))
				}
				if err := store.SetCultureDay(ctx, n, in.Asker.ID, in.Now); err != nil {
					return message.Message{}, err
				}
				return daysOff(store, max(n, in.Today().Year()), in), nil
			}
			d, err := in.day(day)
			if err != nil {
				return message.Message{}, err
			}
			if d != 0 {
				if err := decide(ctx, store, d, in.chosen(kind), in.Text(name), in); err != nil {
					return message.Message{}, err
				}
				return daysOff(store, d.Year(), in), nil
			}
			shown := in.Today().Year()
			if text := in.Text(year); text != "" {
				if shown, err = strconv.Atoi(text); err != nil || shown < calendar.FirstYear || shown > calendar.LastYear {
					return message.Message{}, mistake(words.NoSuchYear.In(in.Tag, text))
				}
			}
			return daysOff(store, shown, in), nil
		},
	}
}

func decide(ctx context.Context, store *data.Store, d calendar.Day, kind, name string, in Input) error {
	if kind == "lawful" {
		err := store.ClearDayRule(ctx, d, in.Asker.ID, in.Now)
		if errors.Is(err, data.ErrNotFound) {
			return mistake(words.NothingDecided.In(in.Tag, d.Label(in.Tag)))
		}
		return err
	}
	rule := data.DayRule{Day: d, Works: kind == "worked", Name: name, NameEN: name}
	if name == "" {
		rule.Name, rule.NameEN = words.DecidedOff.VI, words.DecidedOff.EN
	}
	return store.SetDayRule(ctx, rule, in.Asker.ID, in.Now)
}

// daysOff lists the days of a year that are off though they are weekdays, and
// the weekends that are worked.
func daysOff(store *data.Store, year int, in Input) message.Message {
	work, tag := store.Catalogue().Work, in.Tag
	m := message.Message{About: message.About{Intent: "settings"}}
	whole := calendar.Year(year)
	n := 0
	for d := whole.From; d < whole.To; d++ {
		weekend := calendar.Day(d).Weekday() == 0 || calendar.Day(d).Weekday() == 6
		switch h, off := work.Holiday(d); {
		case work.IsWorkday(d) && weekend:
			m.Lines = append(m.Lines, words.WorkedDay.In(tag, labelOfDay(d, tag)))
		case off && !weekend:
			n++
			name := h.NameEN
			if words.Vietnamese(tag) {
				name = h.Name
			}
			m.Lines = append(m.Lines, words.DayOff.In(tag, labelOfDay(d, tag), name))
		}
	}
	m.Title = words.DaysOffTitle.In(tag, year, n)
	if n == 0 {
		m.Lines = append(m.Lines, words.LunarUnknown.In(tag, year))
	}
	m.Small = []message.Link{{Text: strings.TrimSpace(words.DaysOffNote.In(tag))}}
	return m
}
