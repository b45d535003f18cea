package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"tiendo/internal/calendar"
)

// A ReminderKey names one thing that may be said unasked. It is said once.
type ReminderKey struct {
	Obligation string
	Period     calendar.Period
	Recipient  string // "common", or a Place's key
	Stage      string // "7", "3", "1", "0"
}

// Nonce is what Discord is given with the post, so that a repeat within minutes
// makes no second message: at most 25 characters, the same for the same row.
func (l Ledger) Nonce() string { return fmt.Sprintf("tiendo-r%d", l.ID) }

// A Ledger line tells what became of a reminder.
type Ledger struct {
	ID int64
	ReminderKey
	Due       calendar.Day
	State     State
	Tries     int
	SentAt    time.Time // zero until it is sent
	Channel   string
	Message   string
	LastError string
}

// A State is how far a reminder has come.
type State string

const (
	Planned    State = "planned"
	Claimed    State = "claimed"
	Sent       State = "sent"
	Superseded State = "superseded" // a later stage became true before it was sent
	Settled    State = "settled"    // everybody has reported
	Failed     State = "failed"     // given up; a person has to look
)

// ClaimAge is how long a claim holds: longer than a post can take with its
// retries, shorter than the minutes for which Discord remembers a nonce, so
// that whoever takes over makes no second message.
const ClaimAge = 90 * time.Second

const ledgerColumns = `id, obligation, period, recipient, stage, due, state, tries, coalesce(sent_at, ''), channel, message, last_error`

// PlanReminder notes that a reminder is due, if it is not noted yet.
func (s *Store) PlanReminder(ctx context.Context, key ReminderKey, due calendar.Day, now time.Time) error {
	_, err := s.write.ExecContext(ctx, `INSERT INTO reminder (obligation, period, recipient, stage, due, state, planned_at)
		VALUES (?1, ?2, ?3, ?4, ?5, 'planned', ?6) ON CONFLICT (obligation, period, recipient, stage) DO NOTHING`,
		key.Obligation, key.Period.Code(), key.Recipient, key.Stage, due.String(), instant(now))
	if err != nil {
		return fmt.Errorf("plan reminder of %s: %w", key.Obligation, translate(err))
	}
	return nil
}

// ClaimReminder takes a planned reminder for owner, or one whose claim is older
// than ClaimAge. It returns ErrNotFound when there is nothing to take: the
// reminder is sent, superseded, settled, failed, or somebody else's just now.
func (s *Store) ClaimReminder(ctx context.Context, key ReminderKey, owner string, now time.Time) (Ledger, error) {
	r, err := s.write.QueryContext(ctx, `UPDATE reminder SET state = 'claimed', owner = ?5, claimed_at = ?6, tries = tries + 1
		WHERE obligation = ?1 AND period = ?2 AND recipient = ?3 AND stage = ?4
		  AND (state = 'planned' OR state = 'claimed' AND claimed_at <= ?7)
		RETURNING `+ledgerColumns,
		key.Obligation, key.Period.Code(), key.Recipient, key.Stage, owner, instant(now), instant(now.Add(-ClaimAge)))
	if err != nil {
		return Ledger{}, fmt.Errorf("claim reminder of %s: %w", key.Obligation, translate(err))
	}
	claimed, err := collect(r, scanLedger)
	switch {
	case err != nil:
		return Ledger{}, fmt.Errorf("claim reminder of %s: %w", key.Obligation, err)
	case len(claimed) == 0:
		return Ledger{}, ErrNotFound
	}
	return claimed[0], nil
}

// ReminderSent records that the message is out.
func (s *Store) ReminderSent(ctx context.Context, id int64, channel, message string, now time.Time) error {
	return s.endReminder(ctx, id, `state = 'sent', sent_at = ?2, channel = ?3, message = ?4, last_error = ''`, instant(now), channel, message)
}

// ReminderFailed gives the reminder back after a failed post, to be tried again,
// or gives it up.
func (s *Store) ReminderFailed(ctx context.Context, id int64, cause error, giveUp bool) error {
	state := Planned
	if giveUp {
		state = Failed
	}
	return s.endReminder(ctx, id, `state = ?2, last_error = ?3, owner = ''`, string(state), cause.Error())
}

func (s *Store) endReminder(ctx context.Context, id int64, set string, args ...any) error {
	if _, err := s.write.ExecContext(ctx, `UPDATE reminder SET `+set+` WHERE id = ?1`, append([]any{id}, args...)...); err != nil {
		return fmt.Errorf("record reminder %d: %w", id, translate(err))
	}
	return nil
}

// SupersedeReminders closes the stages of a deadline that were planned and not
// sent while a later stage became true.
func (s *Store) SupersedeReminders(ctx context.Context, key ReminderKey) error {
	_, err := s.write.ExecContext(ctx, `UPDATE reminder SET state = 'superseded'
		WHERE obligation = ?1 AND period = ?2 AND recipient = ?3 AND stage <> ?4 AND state = 'planned'`,
		key.Obligation, key.Period.Code(), key.Recipient, key.Stage)
	if err != nil {
		return fmt.Errorf("supersede reminders of %s: %w", key.Obligation, translate(err))
	}
	return nil
}

// Reminders lists the ledger, the newest first.
func (s *Store) Reminders(ctx context.Context) ([]Ledger, error) {
	all, err := rows(ctx, s.read, scanLedger, `SELECT `+ledgerColumns+` FROM reminder ORDER BY id DESC`)
	if err != nil {
		return nil, fmt.Errorf("read reminders: %w", err)
	}
	return all, nil
}

// Reminder reads one line of the ledger; ErrNotFound when it is not planned yet.
func (s *Store) Reminder(ctx context.Context, key ReminderKey) (Ledger, error) {
	all, err := rows(ctx, s.read, scanLedger, `SELECT `+ledgerColumns+` FROM reminder
		WHERE obligation = ?1 AND period = ?2 AND recipient = ?3 AND stage = ?4`,
		key.Obligation, key.Period.Code(), key.Recipient, key.Stage)
	if err == nil && len(all) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return Ledger{}, fmt.Errorf("read reminder of %s: %w", key.Obligation, err)
	}
	return all[0], nil
}

func scanLedger(r *sql.Rows, l *Ledger) error {
	var period, due, sent string
	if err := r.Scan(&l.ID, &l.Obligation, &period, &l.Recipient, &l.Stage, &due, &l.State, &l.Tries, &sent, &l.Channel, &l.Message, &l.LastError); err != nil {
		return err
	}
	var err, err2, err3 error
	l.Period, err = calendar.ParseCode(period)
	l.Due, err2 = parseDay("due", due)
	if sent != "" {
		l.SentAt, err3 = time.Parse(time.RFC3339, sent)
	}
	return errors.Join(err, err2, err3)
}
