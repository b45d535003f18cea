package remind

import (
	"fmt"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// apart tells what is to be handed in from the events at which provinces are to
// be.
func apart(rows []Row) (owed, events []Row) {
	for _, r := range rows {
		if r.Deadline.Scope == data.EventScope {
			events = append(events, r)
		} else {
			owed = append(owed, r)
		}
	}
	return owed, events
}

func eventTitle(r Row, now time.Time, tag language.Tag) string {
	return words.EventTitle.In(tag, r.Deadline.Label(tag), EventTime(r.Deadline, tag), words.DaysLeft(tag, int(r.Deadline.Last-calendar.DayOf(now))))
}

// eventLine says when and where an event is, and for whom where the message is
// for several.
func eventLine(g group, now time.Time, named bool, tag language.Tag) string {
	text := "• " + eventTitle(g.Row, now, tag)
	if g.Deadline.Note != "" {
		text += " · " + g.Deadline.Note
	}
	if named {
		text += ": " + strings.Join(g.places, ", ")
	}
	return text
}

// EventTime is when an event begins: "08:00 thứ Năm 10/12/2026", or the day alone
// where no time is known.
func EventTime(d data.Deadline, tag language.Tag) string {
	day := words.Weekdays[d.Last.Weekday()].In(tag) + " " + d.Last.Label(tag)
	if d.Minute == 24*60 {
		return day
	}
	return words.AtTime.In(tag, d.Minute/60, d.Minute%60, day)
}

// eventButton opens what an event is about.
func eventButton(r Row, tag language.Tag) message.Button {
	return message.Button{Label: words.PressConference.In(tag), Line: fmt.Sprintf("/conference show number:%d", r.Deadline.Conference)}
}
