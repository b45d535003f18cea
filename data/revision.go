package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
)

// revisionName is the setting that counts what may change who is reminded.
const revisionName = "revision"

// revise counts a change of what reminders depend on, in its transaction: a
// look at the same revision on the same day finds the same.
func revise(ctx context.Context, tx *sql.Tx) error { return bump(ctx, tx, revisionName) }

// catalogueName is the setting that counts changes of the catalogues.
const catalogueName = "catalogue"

// renew counts a change of the catalogues, in its transaction, so that other
// processes read them again.
func renew(ctx context.Context, tx *sql.Tx) error {
	return errors.Join(bump(ctx, tx, catalogueName), revise(ctx, tx))
}

func bump(ctx context.Context, tx *sql.Tx, name string) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO setting (name, value) VALUES (?1, '1')
		ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(setting.value AS BIGINT) + 1 AS TEXT)`, name)
	return err
}

// Revision counts the changes, by any process, of what reminders depend on:
// duties, days off, reports, extensions, coordinators, channels and pauses.
func (s *Store) Revision(ctx context.Context) (int64, error) {
	text, err := s.Setting(ctx, revisionName)
	if err != nil || text == "" {
		return 0, err
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("read the revision: %w", err)
	}
	return n, s.keepUp(ctx, n)
}

// keepUp reads the catalogues again where another process has changed them. It
// looks only when the revision is another one than it saw last.
func (s *Store) keepUp(ctx context.Context, revision int64) error {
	if s.seen.Load() == revision {
		return nil
	}
	state, err := s.Setting(ctx, catalogueName)
	if err != nil {
		return err
	}
	if state != s.Catalogue().state {
		if err := s.reload(ctx); err != nil {
			return fmt.Errorf("read the catalogues again: %w", err)
		}
	}
	s.seen.Store(revision)
	return nil
}
