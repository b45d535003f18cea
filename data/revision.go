package data

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
)

// revisionName is the setting that counts what may change who is reminded.
const revisionName = "revision"

// revise counts a change of what reminders depend on, in its transaction: a
// look at the same revision on the same day finds the same.
func revise(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO setting (name, value) VALUES (?1, '1')
		ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(setting.value AS BIGINT) + 1 AS TEXT)`, revisionName)
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
	return n, nil
}
