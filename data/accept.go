package data

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// UndoTime is how long an acceptance can be undone.
const UndoTime = 24 * time.Hour

// accepted is the act of accepting in the audit.
const accepted = "accept"

// Accept keeps a source and enters its figures, all in one transaction, as
// Enter does. A source of the same code is brought up to date, unless it came
// with the program: that is an *InvalidError. The entry's source is src.
func (s *Store) Accept(ctx context.Context, src Source, e Entry, figures []Figure) (Outcome, error) {
	e.Source = src.Code
	var out Outcome
	run := s.change
	if len(figures) > bulkAccept {
		run = s.bulk
	}
	err := run(ctx, func(tx *sql.Tx) error {
		if err := s.ownSource(ctx, tx, src.Code); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, loadOf("sources.csv"), src.Code, src.Publisher, src.What, src.URL, src.Published, src.Kind); err != nil {
			return fmt.Errorf("source %s: %w", src.Code, err)
		}
		var err error
		if out, err = s.enterMany(ctx, tx, e, figures); err != nil || out.Entry == 0 {
			return err
		}
		return audit(ctx, tx, Change{At: e.At, By: e.By, Act: accepted, Object: entryObject(out.Entry), Why: e.Why,
			New: fmt.Sprintf("%s: %d new, %d superseding", src.Code, out.New, out.Supersede)})
	})
	if err != nil {
		return Outcome{}, fmt.Errorf("accept figures of %s: %w", src.Code, err)
	}
	return out, s.reload(ctx)
}

// bulkAccept is how many figures are worth a larger cache and no look-ups.
const bulkAccept = 1000

// enterMany is enter, the fast way where there are many figures and the source
// has said nothing before: then there is nothing to compare them with.
func (s *Store) enterMany(ctx context.Context, tx *sql.Tx, e Entry, figures []Figure) (out Outcome, err error) {
	var before int
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM entry WHERE source = ?1`, e.Source).Scan(&before); err != nil {
		return out, err
	}
	if before > 0 || len(figures) <= bulkAccept {
		return s.enter(ctx, tx, e, figures)
	}
	if out.Entry, err = insertEntry(ctx, tx, e); err != nil {
		return out, err
	}
	l, err := newLoad(ctx, tx, s)
	if err != nil {
		return out, err
	}
	defer l.close()
	for _, f := range figures {
		if err := l.add(ctx, out.Entry, f); err != nil {
			return out, err
		}
		out.New++
	}
	return out, l.flush(ctx)
}

// ownSource refuses a source that figures which came with the program are from.
func (s *Store) ownSource(ctx context.Context, tx *sql.Tx, code string) error {
	var n int
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM source s WHERE s.code = ?1
		AND NOT EXISTS (SELECT 1 FROM entry e JOIN audit a ON a.object = 'entry ' || e.id WHERE e.source = s.code AND a.act = ?2)`,
		code, accepted).Scan(&n); err != nil {
		return err
	}
	if n > 0 {
		return &InvalidError{Field: "source", Value: code, Reason: "comes with the program"}
	}
	return nil
}

// Undo withdraws what was accepted, exactly that entry, within UndoTime of it.
// An entry that was not accepted, is older, or is withdrawn already is an
// *InvalidError; one that there is not is ErrNotFound.
func (s *Store) Undo(ctx context.Context, id int64, by string, at time.Time) error {
	e, err := s.Entry(ctx, id)
	if err != nil {
		return err
	}
	changes, err := s.Changes(ctx, entryObject(id))
	if err != nil {
		return err
	}
	known := false
	for _, c := range changes {
		known = known || c.Act == accepted
	}
	if !known {
		return &InvalidError{Field: "entry", Value: fmt.Sprint(id), Reason: "was not accepted from a file"}
	}
	if at.Sub(e.At) > UndoTime {
		return &InvalidError{Field: "entry", Value: fmt.Sprint(id), Reason: "accepted more than 24 hours ago"}
	}
	return s.Withdraw(ctx, id, by, "undo", at)
}

// A Standing is what the store says of a key before something is accepted.
type Standing struct {
	Own   *Figure // what the same source says now
	Other *Figure // what another source says, the latest entry of them
}

// Standing looks keys up for what the source says of them now and what others
// say. Keys of which nobody says anything, or whose place or indicator is not
// known, are left out.
func (s *Store) Standing(ctx context.Context, source string, keys []Key) (map[Key]Standing, error) {
	all := make(map[Key]Standing, len(keys))
	type series struct{ place, indicator, period string }
	read := map[series]bool{}
	wanted := make(map[Key]bool, len(keys))
	for _, k := range keys {
		wanted[k] = true
	}
	for _, k := range keys {
		code := k.Period.Code()
		one := series{k.Place, k.Indicator, code}
		place, ok := s.Catalogue().Place(k.Place)
		indicator, ok2 := s.Catalogue().Indicator(k.Indicator)
		if read[one] || !ok || !ok2 {
			continue
		}
		read[one] = true
		figures, err := s.figures(ctx, place, indicator, [3]string{code, code, code})
		if err != nil {
			return nil, err
		}
		for i, f := range figures {
			if f.Entry.Withdrawn || !wanted[f.Key] {
				continue
			}
			now := all[f.Key]
			if f.Entry.Source == source {
				now.Own = newer(now.Own, &figures[i])
			} else {
				now.Other = newer(now.Other, &figures[i])
			}
			all[f.Key] = now
		}
	}
	return all, nil
}

// newer is the one of two figures that was entered last.
func newer(a, b *Figure) *Figure {
	if a == nil || b.Entry.ID > a.Entry.ID {
		return b
	}
	return a
}
