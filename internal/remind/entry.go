package remind

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// Mark stands in the entry of a conference in a guild's calendar, so that after a
// crash ours is known.
func Mark(guild string, conference int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%d", guild, conference))
	return "H" + base32.StdEncoding.EncodeToString(sum[:5])
}

// Entry is a planned conference as a guild's calendar has it. An event there needs
// a begin and an end: where the plan says none, they are those of the speaking
// hours, and the entry says so.
func Entry(guild string, p data.ConferencePlan, c *data.Catalogue, zone *time.Location, tag language.Tag) message.Event {
	e := message.Event{Name: words.DutyToAttend.In(tag, fmt.Sprint(p.Number)), Place: words.VenueUnknown.In(tag)}
	lines := []string{words.EntryMade.In(tag)}
	for _, o := range c.DutiesTowards(p.Number) {
		due, open := dueOnce(o, c)
		switch {
		case o.Scope == data.EventScope:
			e.Name = o.Label(tag)
			if o.Note != "" {
				e.Place = o.Note
			}
		case open:
			lines = append(lines, "• "+o.Label(tag)+": "+EventTime(data.Deadline{Obligation: o, Due: due}, tag))
		}
	}
	begins, ends := p.Begins(zone), p.Last.Time(zone).Add(closes*time.Minute)
	if p.Minute == data.NoMinute {
		begins = Opening(p.Day, zone)
		lines = append(lines, words.EntryNoTime.In(tag))
	}
	if !ends.After(begins) {
		ends = begins.Add(time.Hour)
	}
	lines = append(lines, words.EntryNoEnd.In(tag), words.EntryMark.In(tag, Mark(guild, p.Number)))
	e.Begins, e.Ends = begins.UTC().Truncate(time.Second), ends.UTC().Truncate(time.Second)
	e.Name, e.Place = cut(e.Name, message.MaxEventName), cut(e.Place, message.MaxEventPlace)
	e.Text = fit(lines, message.MaxEventText)
	return e
}

// dueOnce is when a duty that is due once is due; open is false for one that was
// ended.
func dueOnce(o data.Obligation, c *data.Catalogue) (due calendar.Due, open bool) {
	for _, due := range o.Rule.Due(calendar.Stage(calendar.FirstYear, calendar.LastYear), o.Reports, c.Work) {
		return due, o.To == 0 || due.Last <= o.To
	}
	return calendar.Due{}, false
}

// fit joins lines; the last but two are left out where they are too long.
func fit(lines []string, most int) string {
	for len([]rune(strings.Join(lines, "\n"))) > most && len(lines) > 3 {
		lines = append(lines[:len(lines)-3:len(lines)-3], lines[len(lines)-2:]...)
	}
	return cut(strings.Join(lines, "\n"), most)
}

func cut(text string, most int) string {
	if letters := []rune(text); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return text
}
