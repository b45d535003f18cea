package data

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"tiendo/internal/calendar"
)

// A Conference is one of the yearly conferences of a region's provinces.
type Conference struct {
	Number      int
	Roman       string
	YearPlanned string
	YearHeld    string
	HeldOn      calendar.Day // zero where the day is not known
	Venue       string       // empty where it is not known
	Host        string       // a Place's key, empty where it is not known
	NextHost    string       // a Place's key, empty where it is not known
	Reviewed    []calendar.Period
	Chair       string
	Source      string
	Note        string
}

// A Task is what a conference asked for.
type Task struct {
	Conference, Position int
	Who                  string
	Text, TextEN         string
	Due                  string // a period code, empty for none
	Source               string
	Computed             string // how it is read off the projects, empty if it is not
}

// An Award is what a conference gave.
type Award struct {
	Kind         string // collective, individual, flag
	Count        int
	What         string
	Giver        string
	Receiver     string
	Place        string // the receiver's Place key, empty for none
	Source, Note string
}

const conferenceColumns = `number, roman, year_planned, year_held, held_on, venue, coalesce(host, ''), coalesce(next_host, ''), period_reviewed, chair, source, note`

// Conferences lists all conferences, the latest first.
func (s *Store) Conferences(ctx context.Context) ([]Conference, error) {
	all, err := rows(ctx, s.read, scanConference, `SELECT `+conferenceColumns+` FROM conference ORDER BY number DESC`)
	if err != nil {
		return nil, fmt.Errorf("read conferences: %w", err)
	}
	return all, nil
}

func scanConference(r *sql.Rows, c *Conference) error {
	var held, reviewed string
	if err := r.Scan(&c.Number, &c.Roman, &c.YearPlanned, &c.YearHeld, &held, &c.Venue, &c.Host, &c.NextHost, &reviewed, &c.Chair, &c.Source, &c.Note); err != nil {
		return err
	}
	var err error
	if c.HeldOn, err = parseDay("held_on", held); err != nil {
		return err
	}
	for code := range strings.SplitSeq(reviewed, "|") {
		if code == "" {
			continue
		}
		period, err := calendar.ParseCode(code)
		if err != nil {
			return err
		}
		c.Reviewed = append(c.Reviewed, period)
	}
	return nil
}

// Tasks lists what a conference asked for, in its order.
func (s *Store) Tasks(ctx context.Context, conference int) ([]Task, error) {
	all, err := rows(ctx, s.read, func(r *sql.Rows, t *Task) error {
		return r.Scan(&t.Conference, &t.Position, &t.Who, &t.Text, &t.TextEN, &t.Due, &t.Source, &t.Computed)
	}, `SELECT conference, position, who, text_vi, text_en, due, source, computed FROM task WHERE conference = ?1 ORDER BY position`, conference)
	if err != nil {
		return nil, fmt.Errorf("read tasks of conference %d: %w", conference, err)
	}
	return all, nil
}

// Awards lists what a conference gave.
func (s *Store) Awards(ctx context.Context, conference int) ([]Award, error) {
	all, err := rows(ctx, s.read, func(r *sql.Rows, a *Award) error {
		return r.Scan(&a.Kind, &a.Count, &a.What, &a.Giver, &a.Receiver, &a.Place, &a.Source, &a.Note)
	}, `SELECT kind, count, what, giver, receiver, coalesce(place, ''), source, note FROM award WHERE conference = ?1 ORDER BY kind`, conference)
	if err != nil {
		return nil, fmt.Errorf("read awards of conference %d: %w", conference, err)
	}
	return all, nil
}

// Results lists the figures that a source gives of a place, in the order of
// the indicators.
func (s *Store) Results(ctx context.Context, source string, place Place) ([]Figure, error) {
	all, err := rows(ctx, s.read, scanFigure, `SELECT i.code, p.key, `+figureColumns+`
		FROM indicator i CROSS JOIN place p CROSS JOIN figure f JOIN entry e ON e.id = f.entry
		WHERE p.key = ?2 AND f.indicator = i.id AND f.year IN `+yearsOf("i.id")+` AND f.place = p.id AND e.source = ?1 AND e.withdrawn_at IS NULL
		ORDER BY i.id, f.period, f.measure`, source, place.Key)
	if err != nil {
		return nil, fmt.Errorf("read results of %s: %w", source, err)
	}
	return current(all), nil
}
