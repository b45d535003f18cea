package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/base32"
	"errors"
	"fmt"
	"strings"
	"time"

	"tiendo/internal/calendar"
)

// A NoticeKey names one message that is said unasked. It is said once.
type NoticeKey struct {
	Kind     NoticeKind
	Guild    string
	Audience string       // ids of people separated by commas, a province's key, or "common"
	Day      calendar.Day // on which it is said, or which it is about
	About    string       // what tells two of one day apart
}

// A NoticeKind says why a notice is said.
type NoticeKind string

const (
	Reminding  NoticeKind = "reminder"
	Escalation NoticeKind = "office"  // the end of the ladder: the office is told who is late
	Complete   NoticeKind = "settled" // the last missing report of a deadline came in
	Digest     NoticeKind = "digest"
	Daily      NoticeKind = "daily"
	Trouble    NoticeKind = "trouble" // another notice could not be said
)

// Trace is a short code in the small print of the notice's message: found in a
// channel, it proves that the message was made.
func (k NoticeKey) Trace() string { return "N" + k.digest()[:8] }

// Nonce is what Discord is given with the post, at most 25 characters, so that a
// repeat within minutes makes no second message. It is made from the key alone.
func (k NoticeKey) Nonce() string { return "tiendo-" + k.digest()[:16] }

func (k NoticeKey) digest() string {
	sum := sha256.Sum256([]byte(strings.Join([]string{string(k.Kind), k.Guild, k.Audience, k.Day.String(), k.About}, "\n")))
	return base32.StdEncoding.EncodeToString(sum[:10])
}

// A Notice is how far a message that is said unasked has come.
type Notice struct {
	ID int64
	NoticeKey
	State     State // Planned, Claimed, Sent, Settled (not needed any more) or Failed
	Tries     int
	NextAt    time.Time // not tried again before; zero is at once
	SentAt    time.Time
	Doubt     time.Time // since when it is unknown whether it was made; zero when it is known
	Wanted    string    // the channel it is meant for
	Channel   string    // the channel it is in
	Message   string
	LastError string
}

// MaxPause is the longest time after which a notice is tried again.
const MaxPause = 15 * time.Minute

// ClaimAge is how long a claim holds: longer than a post can take with its
// retries, shorter than the minutes for which Discord remembers a nonce.
const ClaimAge = 90 * time.Second

const noticeColumns = `id, kind, guild, audience, day, about, state, tries, coalesce(next_at, ''), coalesce(sent_at, ''), coalesce(doubt_at, ''), wanted, channel, message, last_error`

func scanNotice(r *sql.Rows, n *Notice) error {
	var day string
	times := make([]string, 3)
	if err := r.Scan(&n.ID, &n.Kind, &n.Guild, &n.Audience, &day, &n.About, &n.State, &n.Tries, &times[0], &times[1], &times[2], &n.Wanted, &n.Channel, &n.Message, &n.LastError); err != nil {
		return err
	}
	var err error
	if n.Day, err = parseDay("day", day); err != nil {
		return err
	}
	for i, to := range []*time.Time{&n.NextAt, &n.SentAt, &n.Doubt} {
		if *to, err = parseMaybe(times[i]); err != nil {
			return err
		}
	}
	return nil
}

// OpenNotices lists what is planned or claimed, the oldest first.
func (s *Store) OpenNotices(ctx context.Context) ([]Notice, error) {
	all, err := rows(ctx, s.read, scanNotice, `SELECT `+noticeColumns+` FROM notice WHERE state IN ('planned', 'claimed') ORDER BY id`)
	if err != nil {
		return nil, fmt.Errorf("read open notices: %w", err)
	}
	return all, nil
}

// NoticesOf lists the notices of a day, of every guild.
func (s *Store) NoticesOf(ctx context.Context, day calendar.Day) ([]Notice, error) {
	all, err := rows(ctx, s.read, scanNotice, `SELECT `+noticeColumns+` FROM notice WHERE day = ?1 ORDER BY id`, day.String())
	if err != nil {
		return nil, fmt.Errorf("read notices of %s: %w", day, err)
	}
	return all, nil
}

// A Round is what a look has found: notices with the rows they carry, and rows
// for which nothing is to be said any more.
type Round struct {
	Notices []PlannedNotice
	Closed  []Closing
}

// A PlannedNotice is a notice that is to be said.
type PlannedNotice struct {
	NoticeKey
	Channel string // where
	Rows    []PlannedRow
}

// A PlannedRow is a line of the ledger.
type PlannedRow struct {
	ReminderKey
	Due calendar.Day
}

// A Closing ends a line of the ledger without saying anything.
type Closing struct {
	PlannedRow
	State State // Superseded or Settled
}

// PlanRound writes down what is to be said and what is not: all or nothing. What is
// known already stays as it is; a notice that was not needed is planned again.
func (s *Store) PlanRound(ctx context.Context, p Round, now time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		row, err := tx.PrepareContext(ctx, `INSERT INTO reminder (obligation, period, recipient, stage, due, state, planned_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
			ON CONFLICT (obligation, period, recipient, stage) DO UPDATE SET state = excluded.state
			WHERE excluded.state <> 'planned' AND reminder.state IN ('planned', 'failed')
			  AND NOT EXISTS (SELECT 1 FROM notice WHERE id = reminder.notice AND doubt_at IS NOT NULL)`)
		if err != nil {
			return err
		}
		defer row.Close()
		put := func(r PlannedRow, state State) error {
			_, err := row.ExecContext(ctx, r.Obligation, r.Period.Code(), r.Recipient, r.Stage, r.Due.String(), state, instant(now))
			return err
		}
		for _, c := range p.Closed {
			if err := put(c.PlannedRow, c.State); err != nil {
				return err
			}
		}
		for _, n := range p.Notices {
			if _, err := tx.ExecContext(ctx, `INSERT INTO notice (kind, guild, audience, day, about, state, planned_at, wanted) VALUES (?1, ?2, ?3, ?4, ?5, 'planned', ?6, ?7)
				ON CONFLICT (kind, guild, audience, day, about) DO UPDATE SET state = 'planned', tries = 0, next_at = NULL, last_error = '' WHERE notice.state = 'settled'`, n.Kind, n.Guild, n.Audience, n.Day.String(), n.About, instant(now), n.Channel); err != nil {
				return err
			}
			for _, r := range n.Rows {
				if err := put(r, Planned); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("plan reminders: %w", err)
	}
	return nil
}

// Aim says that a claimed notice goes to another channel than was planned.
func (s *Store) Aim(ctx context.Context, id int64, channel string) error {
	return s.setNotice(ctx, id, `wanted = ?2`, channel)
}

// NoticeSent records that the message is out, with all the rows it carries.
func (s *Store) NoticeSent(ctx context.Context, id int64, channel, message string, at time.Time) error {
	return s.endNotice(ctx, id, `state = 'sent', sent_at = ?2, doubt_at = NULL, channel = ?3, message = ?4, last_error = ''`,
		`state = 'sent', sent_at = ?2, channel = ?3, message = ?4, last_error = ''`, 3, instant(at), channel, message)
}

// NoticeDelayed gives a notice back after a failed post, to be tried again at a
// time. A refusal of Discord leaves no doubt; an answer that never came does.
func (s *Store) NoticeDelayed(ctx context.Context, id int64, cause error, refused bool, again time.Time) error {
	doubt := ""
	if refused {
		doubt = `, doubt_at = NULL`
	}
	return s.endNotice(ctx, id, `state = 'planned', last_error = ?2, next_at = ?3, owner = ''`+doubt, `state = 'planned', last_error = ?2, owner = ''`, 1, cause.Error(), instant(again))
}

// NoticeFailed gives a notice up: Discord refused it for good. Its rows stay
// open for another day.
func (s *Store) NoticeFailed(ctx context.Context, id int64, cause error, at time.Time) error {
	return s.endNotice(ctx, id, `state = 'failed', doubt_at = NULL, last_error = ?2, next_at = ?3, owner = ''`, `state = 'failed', last_error = ?2, owner = ''`, 1, cause.Error(), instant(at))
}

// NoticeDropped ends a notice that is not needed any more and was not said; its
// rows are open again.
func (s *Store) NoticeDropped(ctx context.Context, id int64) error {
	return s.endNotice(ctx, id, `state = 'settled', doubt_at = NULL, owner = ''`, `state = 'planned', owner = ''`, 0)
}

// NoticeNotThere records that a notice in doubt was looked for and not found.
func (s *Store) NoticeNotThere(ctx context.Context, id int64) error {
	return s.setNotice(ctx, id, `doubt_at = NULL`)
}

func (s *Store) setNotice(ctx context.Context, id int64, set string, args ...any) error {
	if _, err := s.write.ExecContext(ctx, `UPDATE notice SET `+set+` WHERE id = ?1`, append([]any{id}, args...)...); err != nil {
		return fmt.Errorf("record notice %d: %w", id, translate(err))
	}
	return nil
}

// endNotice changes a notice and the rows that are claimed with it, which take the
// first ofRows arguments.
func (s *Store) endNotice(ctx context.Context, id int64, set, setRows string, ofRows int, args ...any) error {
	args = append([]any{id}, args...)
	err := s.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `UPDATE notice SET `+set+` WHERE id = ?1 AND state IN ('planned', 'claimed')`, args...)
		_, err2 := tx.ExecContext(ctx, `UPDATE reminder SET `+setRows+` WHERE notice = ?1 AND state IN ('planned', 'claimed')`, args[:1+ofRows]...)
		return errors.Join(err, err2)
	})
	if err != nil {
		return fmt.Errorf("record notice %d: %w", id, err)
	}
	return nil
}
