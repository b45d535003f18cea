package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"tiendo/internal/calendar"
)

// A Pause is a run of days on which a guild is not reminded.
type Pause struct {
	ID          int64
	Guild       string
	Obligation  string // empty: of every duty
	Place       string // empty: of every province
	First, Last calendar.Day
	Why, By     string
}

// Covers reports whether nothing is said of a duty to a place on a day.
func (p Pause) Covers(obligation, place string, day calendar.Day) bool {
	return (p.Obligation == "" || p.Obligation == obligation) && (p.Place == "" || p.Place == place) && p.First <= day && day <= p.Last
}

// AddPause sets a pause.
func (s *Store) AddPause(ctx context.Context, p Pause, now time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `INSERT INTO pause (guild, obligation, place, first, last, why, set_at, set_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
			p.Guild, p.Obligation, p.Place, p.First.String(), p.Last.String(), p.Why, instant(now), p.By); err != nil {
			return err
		}
		return errors.Join(revise(ctx, tx), audit(ctx, tx, Change{At: now, By: p.By, Act: "pause", Object: "reminders in " + p.Guild,
			New: fmt.Sprintf("%s to %s %s %s", p.First, p.Last, p.Obligation, p.Place), Why: p.Why}))
	})
	if err != nil {
		return fmt.Errorf("pause reminders: %w", err)
	}
	return nil
}

// LiftPauses ends every pause of a guild that has not ended by today, and says
// how many there were.
func (s *Store) LiftPauses(ctx context.Context, guild string, today calendar.Day, by string, now time.Time) (int, error) {
	var n int64
	err := s.change(ctx, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, `UPDATE pause SET lifted_at = ?3 WHERE guild = ?1 AND last >= ?2 AND lifted_at IS NULL`, guild, today.String(), instant(now))
		if err != nil {
			return err
		}
		if n, err = done.RowsAffected(); err != nil || n == 0 {
			return err
		}
		return errors.Join(revise(ctx, tx), audit(ctx, tx, Change{At: now, By: by, Act: "pause", Object: "reminders in " + guild, Old: fmt.Sprint(n), New: "lifted"}))
	})
	if err != nil {
		return 0, fmt.Errorf("lift pauses: %w", err)
	}
	return int(n), nil
}

// pauseQuery reads the pauses that hold, or held lately.
const pauseQuery = `SELECT id, guild, obligation, place, first, last, why, set_by FROM pause WHERE lifted_at IS NULL AND last >= ?1 ORDER BY id`

// Pauses lists those that have not ended by a day.
func (s *Store) Pauses(ctx context.Context, day calendar.Day) ([]Pause, error) {
	all, err := rows(ctx, s.read, scanPause, pauseQuery, day.String())
	if err != nil {
		return nil, fmt.Errorf("read pauses: %w", err)
	}
	return all, nil
}

func scanPause(r *sql.Rows, p *Pause) error {
	var first, last string
	if err := r.Scan(&p.ID, &p.Guild, &p.Obligation, &p.Place, &first, &last, &p.Why, &p.By); err != nil {
		return err
	}
	var err, err2 error
	p.First, err = parseDay("first", first)
	p.Last, err2 = parseDay("last", last)
	return errors.Join(err, err2)
}

// A Snooze is the wish to be reminded again on a day.
type Snooze struct {
	Guild string
	ReportKey
	Day calendar.Day
	By  string
}

// Snooze records a wish to be reminded again; the same wish twice is one.
func (s *Store) Snooze(ctx context.Context, z Snooze, now time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `INSERT INTO snooze (guild, obligation, period, place, day, asked_at, asked_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
			ON CONFLICT DO NOTHING`, z.Guild, z.Obligation, z.Period.Code(), z.Place, z.Day.String(), instant(now), z.By); err != nil {
			return err
		}
		return errors.Join(revise(ctx, tx), audit(ctx, tx, Change{At: now, By: z.By, Act: "later", Object: z.object(), New: z.Day.String()}))
	})
	if err != nil {
		return fmt.Errorf("remind of %s later: %w", z.Obligation, err)
	}
	return nil
}

func scanSnooze(r *sql.Rows, z *Snooze) error {
	var period, day string
	if err := r.Scan(&z.Guild, &z.Obligation, &period, &z.Place, &day, &z.By); err != nil {
		return err
	}
	var err, err2 error
	z.Period, err = calendar.ParseCode(period)
	z.Day, err2 = parseDay("day", day)
	return errors.Join(err, err2)
}
