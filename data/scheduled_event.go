package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"tiendo/internal/calendar"
)

// A ScheduledEvent is the entry of a planned conference in a guild's calendar.
type ScheduledEvent struct {
	Guild      string
	Conference int
	State      EventState
	Event      string    // its id, empty until it is known
	Told       string    // what it was made to say, as whoever makes it writes that down
	ClaimedAt  time.Time // zero where it is not in doubt whether it was made
	Tries      int       // that failed one after the other
	Next       time.Time // it is not tried again before
	FailedOn   calendar.Day
	LastError  string
}

// An EventState is how far the entry has come.
type EventState string

const (
	EventClaimed EventState = "claimed" // about to be made, or made and not recorded
	EventMade    EventState = "made"
	EventGone    EventState = "gone" // the conference was cancelled, or somebody took it away
)

const scheduledEventColumns = `guild, conference, state, event, told, claimed_at, tries, next_at, failed_on, last_error`

// ScheduledEvents lists the entries of conferences in calendars.
func (s *Store) ScheduledEvents(ctx context.Context) ([]ScheduledEvent, error) {
	all, err := rows(ctx, s.read, scanScheduledEvent, `SELECT `+scheduledEventColumns+` FROM scheduled_event ORDER BY guild, conference`)
	if err != nil {
		return nil, fmt.Errorf("read scheduled events: %w", err)
	}
	return all, nil
}

func scanScheduledEvent(r *sql.Rows, e *ScheduledEvent) error {
	var claimed, next, failed string
	if err := r.Scan(&e.Guild, &e.Conference, &e.State, &e.Event, &e.Told, &claimed, &e.Tries, &next, &failed, &e.LastError); err != nil {
		return err
	}
	errs := make([]error, 3)
	e.ClaimedAt, errs[0] = parseMaybe(claimed)
	e.Next, errs[1] = parseMaybe(next)
	e.FailedOn, errs[2] = parseDay("failed_on", failed)
	return errors.Join(errs...)
}

// KeepScheduledEvent writes how an entry stands, with its audit where its state or
// what it says has changed.
func (s *Store) KeepScheduledEvent(ctx context.Context, e ScheduledEvent, now time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		known, err := rows(ctx, tx, scanScheduledEvent, `SELECT `+scheduledEventColumns+` FROM scheduled_event WHERE guild = ?1 AND conference = ?2`, e.Guild, e.Conference)
		if err != nil {
			return err
		}
		c := Change{At: now, By: seeder, Act: "scheduled event", Object: fmt.Sprintf("conference %d in %s", e.Conference, e.Guild), New: e.terms()}
		if len(known) > 0 {
			c.Old = known[0].terms()
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO scheduled_event (`+scheduledEventColumns+`) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
			ON CONFLICT (guild, conference) DO UPDATE SET state = excluded.state, event = excluded.event, told = excluded.told, claimed_at = excluded.claimed_at,
				tries = excluded.tries, next_at = excluded.next_at, failed_on = excluded.failed_on, last_error = excluded.last_error`,
			e.Guild, e.Conference, e.State, e.Event, e.Told, maybeInstant(e.ClaimedAt), e.Tries, maybeInstant(e.Next), e.FailedOn.String(), e.LastError); err != nil {
			return err
		}
		if c.Old == c.New {
			return revise(ctx, tx)
		}
		return errors.Join(revise(ctx, tx), audit(ctx, tx, c))
	})
	if err != nil {
		return fmt.Errorf("keep the scheduled event of conference %d: %w", e.Conference, err)
	}
	return nil
}

func (e ScheduledEvent) terms() string { return string(e.State) + " " + e.Event + " " + e.Told }
