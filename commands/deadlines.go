package commands

import (
	"context"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/remind"
	"tiendo/internal/words"
)

// ahead is how far /deadlines looks.
const ahead = 30

// deadlines answers /deadlines: what is due, who has not reported, and the duties
// themselves.
func deadlines(store *data.Store) Command {
	return Command{
		Name: "deadlines",
		Help: "Reports due in the coming 30 days, and who has not reported",
		Subcommands: []Command{
			listDeadlines(store),
			calendarFile(store),
			addDuty(store),
			changeDuty(store),
			endDuty(store),
		},
	}
}

// listDeadlines answers /deadlines list: what is due and who has not reported.
func listDeadlines(store *data.Store) Command {
	place, duty, period := placeOption(store), dutyOption(store), periodOption(store)
	place.Help = "Only what this province still owes"
	period.Help = "Reports about this period, instead of those of the coming 30 days"
	return Command{
		Name:    "list",
		Help:    "Reports due in the coming 30 days, and who has not reported",
		Options: []Option{place, duty, period},
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			c := store.Catalogue()
			owing, err := owingPlace(c, in, place)
			if err != nil {
				return message.Message{}, err
			}
			one, err := in.duty(duty, c)
			if err != nil {
				return message.Message{}, err
			}
			about, err := in.period(period)
			if err != nil {
				return message.Message{}, err
			}
			if one != nil && one.Rule == (calendar.Rule{}) {
				return noDay(c, *one, in), nil
			}
			all := dueOf(c, one, about, in.Today())
			m := message.Message{
				Title: deadlinesTitle(all, one, about, in),
				About: message.About{Intent: "deadline", Period: about.Code()},
			}
			for _, d := range all {
				missing, expected, err := store.Missing(ctx, d)
				if err != nil {
					return message.Message{}, err
				}
				m.Fields = append(m.Fields, deadlineField(c, d, missing, expected, owing, in))
			}
			if one != nil {
				citeDuty(&m, c, *one, in)
			} else {
				small(&m, withoutDay(c, in.Tag))
			}
			small(&m, words.DeadlineNote.In(in.Tag, in.Now.Location().String()))
			m.Buttons = []message.Button{{Label: words.PressCalendar.In(in.Tag), Line: "/deadlines calendar"}, {Label: words.PressStatus.In(in.Tag), Line: "/report status"}}
			return m, nil
		},
	}
}

// deadlinesTitle says the answer: how many, or of one duty when.
func deadlinesTitle(all []data.Deadline, one *data.Obligation, about calendar.Period, in Input) string {
	tag := in.Tag
	until := in.Today().AddDays(ahead).Label(tag)
	switch {
	case one != nil && len(all) > 0 && one.Scope == data.EventScope:
		return words.EventTitle.In(tag, one.Label(tag), remind.EventTime(all[0], tag), words.DaysLeft(tag, int(all[0].Last-in.Today())))
	case one != nil && len(all) > 0:
		return words.DutyDue.In(tag, one.Label(tag), all[0].Period.Label(tag), all[0].Before.Label(tag))
	case one != nil:
		return words.DutyNotDue.In(tag, one.Label(tag))
	case about != calendar.Period{}:
		return words.PeriodReports.In(tag, handedIn(all), about.Label(tag))
	case len(all) == 0:
		return words.NoDeadlines.In(tag, until)
	}
	return words.DeadlinesTitle.In(tag, handedIn(all), until)
}

// owingPlace is the province whose debts are asked for, nil for all.
func owingPlace(c *data.Catalogue, in Input, o Option) (*data.Place, error) {
	if in.Text(o) == "" {
		return nil, nil
	}
	found, err := in.places(o, c, calendar.Period{})
	if err != nil {
		return nil, err
	}
	if len(found) > 1 {
		return nil, in.whichPlace(o, found)
	}
	return &found[0].Place, nil
}

func deadlineField(c *data.Catalogue, d data.Deadline, missing []data.Place, expected int, owing *data.Place, in Input) message.Field {
	tag := in.Tag
	if d.Scope == data.EventScope {
		return eventField(d, in)
	}
	lines := []string{dueLine(d, c.Work, in.Today(), tag)}
	if cutoff := cutoffLine(d, in); cutoff != "" {
		lines = append(lines, cutoff)
	}
	switch {
	case d.Scope != "province":
		lines = append(lines, words.DueBy.In(tag, d.Who))
	case owing != nil && slices.ContainsFunc(missing, func(p data.Place) bool { return p.Key == owing.Key }):
		lines = append(lines, words.PlaceOwes.In(tag, owing.Label(tag)))
	case owing != nil:
		lines = append(lines, words.PlaceReported.In(tag, owing.Label(tag)))
	default:
		lines = append(lines, words.Missing(tag, data.Labels(missing, tag), expected))
	}
	if words.Confirmed[d.Confirmed].VI != "" {
		lines = append(lines, words.Confirmed[d.Confirmed].In(tag))
	}
	return message.Field{Name: words.DeadlineName.In(tag, d.Label(tag), d.Period.Label(tag)), Value: strings.Join(lines, "\n")}
}

// eventField says when and where provinces are to be.
func eventField(d data.Deadline, in Input) message.Field {
	tag := in.Tag
	lines := []string{remind.EventTime(d, tag) + ", " + words.DaysLeft(tag, int(d.Last-in.Today())) + " · " + d.Note, words.PlanInvited.In(tag, d.Who)}
	return message.Field{Name: d.Label(tag), Value: strings.Join(lines, "\n")}
}

// handedIn counts the deadlines for which something is handed in.
func handedIn(all []data.Deadline) int {
	n := 0
	for _, d := range all {
		if d.Scope != data.EventScope {
			n++
		}
	}
	return n
}

// dueLine says until when something is good: "trước 25/11/2026, ngày tốt cuối
// cùng thứ Ba 24/11/2026, còn 1 ngày làm việc".
func dueLine(d data.Deadline, work *calendar.Calendar, today calendar.Day, tag language.Tag) string {
	line := words.DueBefore.In(tag, d.Before.Label(tag), words.Weekdays[d.Last.Weekday()].In(tag), d.Last.Label(tag))
	if d.Minute < 24*60 {
		line = words.DueUntilClock.In(tag, d.Minute/60, d.Minute%60, words.Weekdays[d.Last.Weekday()].In(tag), d.Last.Label(tag))
	}
	if d.Workday != d.Last {
		line += ", " + words.AimAt.In(tag, words.Weekdays[d.Workday.Weekday()].In(tag), d.Workday.Label(tag))
	}
	switch left := work.WorkdaysBetween(today, d.Workday); {
	case today == d.Last:
		line += " — " + words.DueToday.In(tag)
	case today > d.Last:
		line += " — " + words.Overdue.In(tag)
	default:
		line += " — " + words.WorkdaysLeft.In(tag, left)
	}
	return line
}

// withoutDay names the duties of which no day is known: nothing is reminded of
// them.
func withoutDay(c *data.Catalogue, tag language.Tag) string {
	var names []string
	for _, o := range c.Obligations {
		if o.Rule == (calendar.Rule{}) {
			names = append(names, o.Label(tag))
		}
	}
	return words.WithoutDay.In(tag, strings.Join(names, "; "))
}
