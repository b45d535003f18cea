// Package agenda writes deadlines as a calendar file (.ics, RFC 5545) that phones
// and office programs read.
package agenda

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/words"
)

// alarms are how many working days before a deadline a calendar rings, at 08:00.
var alarms = [...]int{3, 1, 0}

// Write makes a calendar of deadlines as it stands at now, in the office's zone.
// A deadline is on its last good day; alarms are on working days. Reading it
// again into the same calendar changes what has changed: an event is known by
// its duty and period.
func Write(deadlines []data.Deadline, work *calendar.Calendar, now time.Time, tag language.Tag) ([]byte, error) {
	c := ics.NewCalendarFor("tiendo")
	c.SetMethod(ics.MethodPublish)
	c.SetName(words.AgendaName.In(tag))
	c.SetXWRCalName(words.AgendaName.In(tag))
	for _, d := range deadlines {
		event(c.AddEvent(strings.ReplaceAll(d.Code+"-"+d.Period.Code(), "..", "-")+"@tiendo"), d, work, now, tag)
	}
	var text bytes.Buffer
	if err := c.SerializeTo(&text, ics.WithNewLineWindows); err != nil {
		return nil, fmt.Errorf("write the calendar: %w", err)
	}
	return text.Bytes(), nil
}

func event(e *ics.VEvent, d data.Deadline, work *calendar.Calendar, now time.Time, tag language.Tag) {
	name := words.DeadlineName.In(tag, d.Label(tag), d.Period.Label(tag))
	e.SetDtStampTime(now)
	e.SetSummary(words.AgendaTitle.In(tag, name))
	if d.Scope == data.EventScope {
		name = d.Label(tag)
		e.SetSummary(name)
		e.SetLocation(d.Note)
	}
	if zone := now.Location(); d.Minute < 24*60 {
		e.SetStartAt(d.Closes(zone))
		e.SetEndAt(d.Closes(zone))
	} else {
		// All day: dates without a zone, the end not included.
		e.SetAllDayStartAt(d.Last.Time(time.UTC))
		e.SetAllDayEndAt(d.Before.Time(time.UTC))
	}
	e.SetTimeTransparency(ics.TransparencyTransparent)
	lines := []string{words.DueBefore.In(tag, d.Before.Label(tag), words.Weekdays[d.Last.Weekday()].In(tag), d.Last.Label(tag))}
	if d.Scope == data.EventScope {
		lines = []string{words.PlanInvited.In(tag, d.Who)}
	} else if d.Workday != d.Last {
		lines = append(lines, words.AimAt.In(tag, words.Weekdays[d.Workday.Weekday()].In(tag), d.Workday.Label(tag)))
	}
	if sure := words.Confirmed[d.Confirmed]; sure.VI != "" {
		lines = append(lines, sure.In(tag))
	}
	e.SetDescription(strings.Join(lines, "\n"))
	for _, days := range alarms {
		at := work.AddWorkdays(d.Workday, -days).Time(now.Location()).Add(opens * time.Hour)
		a := e.AddAlarm()
		a.SetAction(ics.ActionDisplay)
		a.SetProperty(ics.ComponentPropertyTrigger, at.UTC().Format("20060102T150405Z"), ics.WithValue("DATE-TIME"))
		a.SetProperty(ics.ComponentPropertyDescription, name)
	}
}

// opens is the hour at which a working day begins.
const opens = 8
