package data

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// UndoTime is how long an acceptance can be undone.
const UndoTime = 24 * time.Hour

// Undo withdraws what was accepted, exactly that entry, within UndoTime of it,
// and says so of the proposal that it was. An entry that was not accepted, is
// older, or is withdrawn already is an *InvalidError; one that there is not is
// ErrNotFound.
func (s *Store) Undo(ctx context.Context, id int64, by string, at time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		var known bool
		if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM audit WHERE object = ?1 AND act = ?2)`, entryObject(id), accepted).Scan(&known); err != nil {
			return err
		}
		e, err := entryIn(ctx, tx, id)
		switch {
		case err != nil:
			return err
		case !known:
			return &InvalidError{Field: "entry", Value: fmt.Sprint(id), Reason: "was not accepted from a file"}
		case at.Sub(e.At) > UndoTime:
			return &InvalidError{Field: "entry", Value: fmt.Sprint(id), Reason: "accepted more than 24 hours ago"}
		}
		if _, err := tx.ExecContext(ctx, `UPDATE proposal SET state = 'undone' WHERE entry = ?1`, id); err != nil {
			return err
		}
		return withdraw(ctx, tx, id, by, "undo", at)
	})
	if err != nil {
		return fmt.Errorf("undo entry %d: %w", id, err)
	}
	return nil
}
