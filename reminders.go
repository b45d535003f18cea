package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"golang.org/x/text/language"

	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/agenda"
	"tiendo/internal/calendar"
	"tiendo/internal/remind"
	"tiendo/internal/words"
)

// previewReminders prints what will be said from one day to another.
type previewReminders struct {
	store
	From   string `placeholder:"DAY" help:"The first day, as 2026-12-01; now if left out."`
	To     string `placeholder:"DAY" help:"The last day; 14 days later if left out."`
	JSON   bool   `help:"Print the preview as data, a line for each message."`
	Locale string `default:"vi" help:"The language of the preview: vi or en."`
}

// usualDays is how many days are shown.
const usualDays = 14

func (r previewReminders) Run(p program) (err error) {
	zone, err := r.zone()
	if err != nil {
		return err
	}
	from, to, err := r.span(p.now().In(zone))
	if err != nil {
		return err
	}
	db, done, err := r.answering(p)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	in := commands.Input{Now: from, Tag: words.Language(r.Locale), Whole: true}
	v, _, err := commands.Reminded(p.ctx, db, in)
	if err != nil {
		return err
	}
	all, err := v.Ahead(p.ctx, from, to)
	if err != nil {
		return err
	}
	for _, c := range all {
		if r.JSON {
			err = json.NewEncoder(p.out).Encode(comingOf(c))
		} else {
			_, err = fmt.Fprintf(p.out, "%s\n%s\n", c.At.Format("2006-01-02 15:04"), remind.Compose(c.Notice, v, c.At, in.Tag))
		}
		if err != nil {
			return fmt.Errorf("print the preview: %w", err)
		}
	}
	return nil
}

// span reads the first and the last day.
func (r previewReminders) span(now time.Time) (from, to time.Time, err error) {
	from = now
	if r.From != "" {
		day, err := calendar.ParseDay(r.From)
		if err != nil {
			return from, to, usage{err}
		}
		from = day.Time(now.Location())
	}
	to = from.AddDate(0, 0, usualDays)
	if r.To != "" {
		day, err := calendar.ParseDay(r.To)
		if err != nil {
			return from, to, usage{err}
		}
		to = day.AddDays(1).Time(now.Location())
	}
	return from, to, nil
}

// A coming is one message of the preview as data.
type coming struct {
	At      time.Time   `json:"at"`
	Kind    string      `json:"kind"`
	Guild   string      `json:"guild"`
	Channel string      `json:"channel"`
	Mention []string    `json:"mention"`
	Rows    []comingRow `json:"rows"`

	Projects []comingProject `json:"projects,omitempty"` // that have just become late
}

type comingRow struct {
	Obligation string `json:"obligation"`
	Period     string `json:"period"`
	Place      string `json:"place"`
	Stage      string `json:"stage"`
	Due        string `json:"due"`
	Left       int    `json:"working_days_left"`
}

type comingProject struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`
	Rule string `json:"rule"`
	Days int    `json:"days_late"`
}

func comingOf(c remind.Coming) coming {
	out := coming{At: c.At, Kind: string(c.Kind), Guild: c.Guild, Channel: c.Channel, Mention: append([]string{}, c.Mention...), Rows: []comingRow{}}
	for _, r := range c.Rows {
		out.Rows = append(out.Rows, comingRow{r.Obligation, r.Period.Code(), r.Place.Key, r.ReminderKey.Stage, r.Deadline.Last.String(), r.Left})
	}
	for _, s := range c.Slips {
		for _, l := range s.Late {
			out.Projects = append(out.Projects, comingProject{s.ID, s.Name, l.Rule.Code, l.Days})
		}
	}
	return out
}

// listDeadlines prints the deadlines of the coming year, as lines or as a
// calendar file.
type listDeadlines struct {
	store
	ICS    bool   `name:"ics" help:"Print a calendar file (.ics) for phones and office programs."`
	Place  string `placeholder:"NAME" help:"Only what this province hands in."`
	Locale string `default:"vi" help:"The language: vi or en."`
}

func (l listDeadlines) Run(p program) (err error) {
	zone, err := l.zone()
	if err != nil {
		return err
	}
	db, done, err := l.answering(p)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	now, tag, c := p.now().In(zone), words.Language(l.Locale), db.Catalogue()
	today := calendar.DayOf(now)
	var all []data.Deadline
	for _, d := range c.Deadlines(calendar.Period{From: today, To: today.AddDays(366)}) {
		if l.Place == "" || ofNamed(c, d, l.Place) {
			all = append(all, d)
		}
	}
	if !l.ICS {
		for _, d := range all {
			if _, err := fmt.Fprintf(p.out, "%s  %s\n", d.Last, words.DeadlineName.In(tag, d.Label(tag), d.Period.Label(tag))); err != nil {
				return fmt.Errorf("print the deadlines: %w", err)
			}
		}
		return nil
	}
	return p.writeAgenda(all, c, now, tag)
}

func (p program) writeAgenda(all []data.Deadline, c *data.Catalogue, now time.Time, tag language.Tag) error {
	text, err := agenda.Write(all, c.Work, now, tag)
	if err != nil {
		return err
	}
	if _, err := p.out.Write(text); err != nil {
		return fmt.Errorf("print the calendar: %w", err)
	}
	return nil
}

// ofNamed reports whether a deadline is that of a province by its name.
func ofNamed(c *data.Catalogue, d data.Deadline, name string) bool {
	for _, found := range c.Locate(name, calendar.Period{}) {
		if d.Concerns(found.Place) {
			return true
		}
	}
	return false
}
