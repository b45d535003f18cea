package scheduler

import (
	"context"
	"strconv"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// stages are how many working days before the last good working day a deadline
// is reminded of.
var stages = [...]int{7, 3, 1, 0}

// horizon covers the first stage over the longest run of days off, Tết with its
// weekends.
const horizon = 30

// Deadlines reminds of reports that provinces have not handed in, on working
// days from 08:00 to 17:30.
func Deadlines(store *data.Store, tag language.Tag) Rule {
	return Rule{
		Name:  "deadlines",
		Every: "* 8-17 * * *",
		Due: func(ctx context.Context, now time.Time) ([]Reminder, error) {
			today := calendar.DayOf(now)
			work := store.Catalogue().Work
			if !work.IsWorkday(today) || now.Hour() == 17 && now.Minute() > 30 {
				return nil, nil
			}
			var due []Reminder
			for _, d := range store.Catalogue().Deadlines(calendar.Period{From: today, To: today.AddDays(horizon)}) {
				stage, ok := tightest(workdaysUntil(work, today, d.Workday))
				if !ok || d.Scope != "province" {
					continue
				}
				missing, expected, err := store.Missing(ctx, d)
				if err != nil {
					return nil, err
				}
				if len(missing) > 0 {
					due = append(due, reminder(d, stage, missing, expected, work, now, tag))
				}
			}
			return due, nil
		},
	}
}

// workdaysUntil counts the working days after today up to the last one; below
// zero when that is past.
func workdaysUntil(work *calendar.Calendar, today, last calendar.Day) int {
	if today > last {
		return -1
	}
	return work.WorkdaysBetween(today, last)
}

// tightest is the smallest stage that left has come within.
func tightest(left int) (stage int, ok bool) {
	for _, s := range stages {
		if left >= 0 && left <= s {
			stage, ok = s, true
		}
	}
	return stage, ok
}

func reminder(d data.Deadline, stage int, missing []data.Place, expected int, work *calendar.Calendar, now time.Time, tag language.Tag) Reminder {
	today := calendar.DayOf(now)
	left := workdaysUntil(work, today, d.Workday)
	m := message.Message{
		Title: words.ReminderTitle.In(tag, left, d.Label(tag), d.Period.Label(tag)),
		Lines: []string{words.DueBefore.In(tag, d.Before.Label(tag), words.Weekdays[d.Last.Weekday()].In(tag), d.Last.Label(tag))},
	}
	if left == 0 {
		m.Title = words.ReminderToday.In(tag, d.Label(tag), d.Period.Label(tag))
	}
	m.Lines = append(m.Lines, words.Missing(tag, data.Labels(missing, tag), expected))
	if sure := words.Confirmed[d.Confirmed]; sure.VI != "" {
		m.Small = append(m.Small, message.Link{Text: sure.In(tag)})
	}
	m.Small = append(m.Small, message.Link{Text: words.ReminderNote.In(tag, now.Location().String())})
	m.Buttons = []message.Button{{Label: words.DueList.In(tag), Line: "/deadlines"}}
	return Reminder{
		Key:     data.ReminderKey{Obligation: d.Code, Period: d.Period, Recipient: "common", Stage: strconv.Itoa(stage)},
		Due:     d.Last,
		Message: m,
	}
}
