package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"tiendo/internal/calendar"
)

// A ReminderKey names one thing that may be said unasked. It is said once.
type ReminderKey struct {
	Obligation string
	Period     calendar.Period
	Recipient  string // a guild's id, / and a province's key; see Recipient
	Stage      string // of the Ladder: "7", "0", "+1", "office"; "later 2026-11-24" by wish; with "@2026-12-10" under an extension, with MovedMark and the day after a move; with CancelledMark that it is not held
}

// MovedMark stands in a stage before the day to which its deadline was moved.
const MovedMark = ">"

// CancelledMark stands in a stage before the version of the plan that cancelled a
// conference.
const CancelledMark = "cancelled "

// Recipient is who is told: a province in a guild.
func Recipient(guild, place string) string { return guild + "/" + place }

// Province is the key of the province that is told.
func (k ReminderKey) Province() string {
	_, place, _ := strings.Cut(k.Recipient, "/")
	return place
}

// Guild is the id of the guild in which it is told.
func (k ReminderKey) Guild() string {
	guild, _, _ := strings.Cut(k.Recipient, "/")
	return guild
}

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
	Settled    State = "settled"    // the report was there already
	Failed     State = "failed"     // Discord refused it; it is tried again on the next working day
)

// Over reports whether nothing more will be said of what is in the state.
func (s State) Over() bool { return s == Sent || s == Superseded || s == Settled }

const ledgerColumns = `id, obligation, period, recipient, stage, due, state, tries, coalesce(sent_at, ''), channel, message, last_error`

// LedgerOf lists the ledger of a guild, "" for all, the newest first: of one
// duty and one province if they are named, at most limit lines, all of them below 0.
func (s *Store) LedgerOf(ctx context.Context, guild, obligation, place string, limit int) ([]Ledger, error) {
	if limit < 0 {
		limit = math.MaxInt32
	}
	all, err := rows(ctx, s.read, scanLedger, `SELECT `+ledgerColumns+` FROM reminder
		WHERE (?1 = '' OR recipient LIKE ?1 || '/%') AND (?2 = '' OR obligation = ?2) AND (?3 = '' OR recipient LIKE '%/' || ?3)
		ORDER BY coalesce(sent_at, planned_at) DESC, id DESC LIMIT ?4`, guild, obligation, place, limit)
	if err != nil {
		return nil, fmt.Errorf("read reminders: %w", err)
	}
	return all, nil
}

// Reminders lists the whole ledger, the newest first.
func (s *Store) Reminders(ctx context.Context) ([]Ledger, error) {
	return s.LedgerOf(ctx, "", "", "", -1)
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
	l.SentAt, err3 = parseMaybe(sent)
	return errors.Join(err, err2, err3)
}
