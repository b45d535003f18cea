package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

const entryColumns = `id, source, basis, coalesce(window_from, ''), coalesce(window_to, ''), entered_by, entered_at, why, coalesce(withdrawn_at, '')`

// Seeded reports whether the entry came with the program.
func (e Entry) Seeded() bool { return e.By == seeder }

const entryQuery = `SELECT ` + entryColumns + ` FROM entry WHERE id = ?1`

func scanEntry(r *sql.Rows, e *Entry) error {
	var from, to, at, withdrawn string
	if err := r.Scan(&e.ID, &e.Source, &e.Basis, &from, &to, &e.By, &at, &e.Why, &withdrawn); err != nil {
		return err
	}
	var err, err2, err3, err4 error
	if e.Withdrawn = withdrawn != ""; e.Withdrawn {
		e.WithdrawnAt, err4 = time.Parse(time.RFC3339, withdrawn)
	}
	e.From, err = parseDay("window_from", from)
	e.To, err2 = parseDay("window_to", to)
	e.At, err3 = time.Parse(time.RFC3339, at)
	return errors.Join(err, err2, err3, err4)
}

// Entry is the act of putting figures in with the id; ErrNotFound if there was
// none.
func (s *Store) Entry(ctx context.Context, id int64) (Entry, error) {
	r, err := s.hot.entry.QueryContext(ctx, id)
	if err != nil {
		return Entry{}, fmt.Errorf("read entry %d: %w", id, translate(err))
	}
	all, err := collect(r, scanEntry)
	if err == nil && len(all) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return Entry{}, fmt.Errorf("read entry %d: %w", id, err)
	}
	return all[0], nil
}

// Withdraw marks an entry as withdrawn, so that none of its figures answers
// anything any more; what its source gave before answers again. Nothing is
// deleted. It returns ErrNotFound for an entry that there is not, and an
// *InvalidError for one that is withdrawn already or when nobody or no reason
// is named.
func (s *Store) Withdraw(ctx context.Context, id int64, by, why string, at time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error { return withdraw(ctx, tx, id, by, why, at) })
	if err != nil {
		return fmt.Errorf("withdraw entry %d: %w", id, err)
	}
	return nil
}

func withdraw(ctx context.Context, tx *sql.Tx, id int64, by, why string, at time.Time) error {
	switch {
	case by == "":
		return &InvalidError{Field: "by", Value: by, Reason: "somebody has to withdraw it"}
	case why == "":
		return &InvalidError{Field: "why", Value: why, Reason: "a reason has to be given"}
	}
	e, err := entryIn(ctx, tx, id)
	switch {
	case err != nil:
		return err
	case e.Withdrawn:
		return &InvalidError{Field: "entry", Value: fmt.Sprint(id), Reason: "withdrawn already"}
	}
	if _, err := tx.ExecContext(ctx, `UPDATE entry SET withdrawn_at = ?2 WHERE id = ?1`, id, instant(at)); err != nil {
		return err
	}
	if err := revise(ctx, tx); err != nil { // reports that came with it are missing again
		return err
	}
	return audit(ctx, tx, Change{At: at, By: by, Act: withdrawn, Object: entryObject(id), Why: why,
		Old: fmt.Sprintf("%s, entered by %s at %s", e.Source, e.By, instant(e.At)), New: "withdrawn"})
}

// entryIn reads an entry within a change.
func entryIn(ctx context.Context, tx *sql.Tx, id int64) (Entry, error) {
	r, err := tx.QueryContext(ctx, entryQuery, id)
	if err != nil {
		return Entry{}, err
	}
	found, err := collect(r, scanEntry)
	if err == nil && len(found) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return Entry{}, err
	}
	return found[0], nil
}

// withdrawn is the act of withdrawing in the audit.
const withdrawn = "withdraw"

// entryObject names an entry in the audit.
func entryObject(id int64) string { return fmt.Sprintf("entry %d", id) }
