package data

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// QuotedTime is how long corrections follow an answer that all could read.
const QuotedTime = 180 * 24 * time.Hour

// claimAge is when a correction that was being told counts as not told: longer
// than a post with all its repeats.
const claimAge = 2 * time.Minute

// A Quoted answer stands in a channel for all to read.
type Quoted struct {
	Message, Channel string // the chat's ids
	Code             string // of the kept answer
	Told             string // which changes were told last, "" for none
}

// Quote keeps where an answer stands.
func (s *Store) Quote(ctx context.Context, q Quoted, at time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO quoted (message, channel, code, at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (message) DO NOTHING`,
			q.Message, q.Channel, q.Code, instant(at))
		return err
	})
	if err != nil {
		return fmt.Errorf("keep where answer %s stands: %w", q.Code, err)
	}
	return nil
}

// QuotedAnswers lists the answers that corrections still follow, the oldest
// first.
func (s *Store) QuotedAnswers(ctx context.Context, now time.Time) ([]Quoted, error) {
	all, err := rows(ctx, s.read, func(r *sql.Rows, q *Quoted) error { return r.Scan(&q.Message, &q.Channel, &q.Code, &q.Told) },
		`SELECT message, channel, code, told FROM quoted WHERE at > ?1 ORDER BY at, message`, instant(now.Add(-QuotedTime)))
	if err != nil {
		return nil, fmt.Errorf("read where answers stand: %w", err)
	}
	return all, nil
}

// ClaimCorrection reports whether changes of an answer are to be told now: they
// are not yet, and nobody else is about to.
func (s *Store) ClaimCorrection(ctx context.Context, message, changes string, now time.Time) (claimed bool, err error) {
	err = s.change(ctx, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, `UPDATE quoted SET claim = ?2, claimed_at = ?3
			WHERE message = ?1 AND told <> ?2 AND (claimed_at IS NULL OR claimed_at <= ?4)`, message, changes, instant(now), instant(now.Add(-claimAge)))
		if err != nil {
			return err
		}
		n, err := done.RowsAffected()
		claimed = n == 1
		return err
	})
	if err != nil {
		return false, fmt.Errorf("claim the correction under %s: %w", message, err)
	}
	return claimed, nil
}

// CorrectionTold records that the claimed changes were told, in the message
// reply, or that they cannot be, and why.
func (s *Store) CorrectionTold(ctx context.Context, message, reply, failure string) error {
	return s.endClaim(ctx, `UPDATE quoted SET told = claim, reply = ?2, last_error = ?3, claim = '', claimed_at = NULL WHERE message = ?1`, message, reply, failure)
}

// CorrectionFailed gives the claim back, to be tried again.
func (s *Store) CorrectionFailed(ctx context.Context, message, failure string) error {
	return s.endClaim(ctx, `UPDATE quoted SET last_error = ?2, claim = '', claimed_at = NULL WHERE message = ?1`, message, failure)
}

func (s *Store) endClaim(ctx context.Context, statement string, args ...any) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, statement, args...)
		return err
	})
	if err != nil {
		return fmt.Errorf("end the claim of a correction: %w", err)
	}
	return nil
}

// FiguresRevision is another text when figures were entered or withdrawn since.
func (s *Store) FiguresRevision(ctx context.Context) (string, error) {
	var revision string
	if err := s.read.QueryRowContext(ctx, `SELECT coalesce(max(id), 0) || '-' || (SELECT count(*) FROM entry WHERE withdrawn_at IS NOT NULL) FROM entry`).Scan(&revision); err != nil {
		return "", fmt.Errorf("read the state of figures: %w", translate(err))
	}
	s.version.forget() // answers that are asked for next are those of what was read here
	return revision, nil
}
