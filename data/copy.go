package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
)

// What keeps a store from being copied.
var (
	ErrNotEmpty = errors.New("there is something in it")
	ErrDiffers  = errors.New("the copy differs from what it was made from")
)

// copyMark is the setting of a database that a copy is being made to; its value
// names where from.
const copyMark = "copying from"

const (
	copyRows      = 10_000 // in one transaction: what is lost when the copy is stopped
	copyArguments = 1000   // in one statement
)

// A Copied is what a copy came to.
type Copied struct {
	Tables, Rows int
	Resumed      bool // a copy that was stopped was ended
}

// A Watch is told how far a table is; of is -1 while it is compared.
type Watch func(table string, done, of int)

// Copy copies all that is in one store to another that is empty, from a file to
// a server or back, and compares both by counts and checksums. A copy that was
// stopped goes on where it was. Nobody may write to either meanwhile. The error is
// ErrNotEmpty for a target with something else in it, and ErrDiffers when they are
// not the same in the end.
func Copy(ctx context.Context, from, to string, watch Watch) (Copied, error) {
	done, err := copyAll(ctx, from, to, watch)
	if err != nil {
		return Copied{}, fmt.Errorf("copy %s to %s: %w", Shown(from), Shown(to), translate(err))
	}
	return done, nil
}

func copyAll(ctx context.Context, from, to string, watch Watch) (done Copied, err error) {
	all, err := shapes(ctx)
	if err != nil {
		return done, err
	}
	source, err := Open(ctx, from)
	if err != nil {
		return done, err
	}
	defer func() { err = errors.Join(err, source.Close()) }()
	target, err := Open(ctx, to)
	if err != nil {
		return done, err
	}
	defer func() { err = errors.Join(err, target.Close()) }()
	if done.Resumed, err = target.takeCopy(ctx, all, Shown(from)); err != nil {
		return done, err
	}
	for _, s := range all {
		n, err := copyTable(ctx, source, target, s, watch)
		if err != nil {
			return done, fmt.Errorf("table %s: %w", s.table, err)
		}
		done.Tables, done.Rows = done.Tables+1, done.Rows+n
	}
	if err := compare(ctx, source, target, all, watch); err != nil {
		return done, err
	}
	return done, target.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM setting WHERE name = ?1`, copyMark)
		return err
	})
}

// takeCopy marks the store as one that a copy is being made to, unless it is
// marked already; it refuses one with something else in it.
func (s *Store) takeCopy(ctx context.Context, all []shape, from string) (resumed bool, err error) {
	mark, err := s.Setting(ctx, copyMark)
	if err != nil {
		return false, err
	}
	if mark != "" {
		if mark != from {
			return true, fmt.Errorf("%w: half a copy of %s", ErrNotEmpty, mark)
		}
		return true, nil
	}
	for _, one := range all {
		n, err := s.size(ctx, one)
		if err != nil {
			return false, err
		}
		if n > 0 {
			return false, fmt.Errorf("%w: %d rows in %s", ErrNotEmpty, n, one.table)
		}
	}
	return false, s.change(ctx, func(tx *sql.Tx) error { return setSetting(ctx, tx, copyMark, from) })
}

// size counts the rows of a table, without the mark of a copy.
func (s *Store) size(ctx context.Context, of shape) (n int, err error) {
	err = s.read.QueryRowContext(ctx, `SELECT count(*) FROM `+of.table+of.unmarked()).Scan(&n)
	return n, err
}

// unmarked leaves the mark of a copy out.
func (s shape) unmarked() string {
	if s.table == "setting" {
		return ` WHERE name <> '` + copyMark + `'`
	}
	return ""
}

// copyTable copies the rows that the target does not have yet, in the order of
// the key, many in a transaction, and lets it count on from there.
func copyTable(ctx context.Context, source, target *Store, s shape, watch Watch) (n int, err error) {
	of, err := source.size(ctx, s)
	if err != nil {
		return 0, err
	}
	if n, err = target.size(ctx, s); err != nil {
		return 0, err
	}
	last, err := target.lastKey(ctx, s)
	if err != nil {
		return 0, err
	}
	for {
		watch(s.table, n, of)
		batch, err := rows(ctx, source.read, s.scan, s.after(last, copyRows), last...)
		if err != nil {
			return n, err
		}
		if len(batch) == 0 {
			return n, target.settle(ctx, s)
		}
		last = s.keyOf(batch[len(batch)-1])
		if s.table == "place" {
			leadersFirst(s, batch)
		}
		if err := target.putMany(ctx, s, batch); err != nil {
			return n, err
		}
		n += len(batch)
	}
}

// leadersFirst puts places that are part of no other before those that are.
func leadersFirst(s shape, batch [][]any) {
	at := slices.Index(s.columns, "successor")
	slices.SortStableFunc(batch, func(a, b []any) int {
		switch {
		case a[at] == nil && b[at] != nil:
			return -1
		case a[at] != nil && b[at] == nil:
			return 1
		}
		return 0
	})
}

// lastKey is the greatest key of a table, nil for one that is empty.
func (s *Store) lastKey(ctx context.Context, of shape) ([]any, error) {
	if of.table == "setting" {
		return nil, nil // the mark is one of them: they are copied again
	}
	all, err := rows(ctx, s.read, of.scan, `SELECT `+joined(of.columns)+` FROM `+of.table+` ORDER BY `+of.keys(" DESC")+` LIMIT 1`)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return of.keyOf(all[0]), nil
}

func (s shape) keyOf(row []any) []any {
	key := make([]any, len(s.key))
	for i, at := range s.key {
		key[i] = row[at]
	}
	return key
}

// scan reads a row as it is.
func (s shape) scan(r *sql.Rows, row *[]any) error {
	*row = make([]any, len(s.columns))
	to := make([]any, len(s.columns))
	for i := range to {
		to[i] = &(*row)[i]
	}
	return r.Scan(to...)
}

// putMany inserts rows in one transaction, the fast way where there is one.
func (s *Store) putMany(ctx context.Context, of shape, batch [][]any) error {
	if s.server && of.table != "setting" {
		return s.stream(ctx, of, batch)
	}
	return s.change(ctx, func(tx *sql.Tx) error { return of.put(ctx, tx, batch) })
}

// put inserts rows.
func (s shape) put(ctx context.Context, tx *sql.Tx, batch [][]any) error {
	rows := 0
	var insert *sql.Stmt // of so many
	for part := range slices.Chunk(batch, max(1, copyArguments/len(s.columns))) {
		if len(part) != rows {
			var err error
			if insert, err = tx.PrepareContext(ctx, s.insert(len(part))); err != nil {
				return err
			}
			rows = len(part)
		}
		args := make([]any, 0, len(part)*len(s.columns))
		for _, row := range part {
			args = append(args, row...)
		}
		if _, err := insert.ExecContext(ctx, args...); err != nil {
			return err
		}
	}
	return nil
}

// settle lets a server know how large a table has become, so that it finds what
// the rows of the next refer to, and give out numbers behind those that were
// copied. A file does so by itself.
func (s *Store) settle(ctx context.Context, of shape) error {
	if !s.server {
		return nil
	}
	if _, err := s.write.ExecContext(ctx, `ANALYZE `+of.table); err != nil || !of.counted {
		return err
	}
	column := of.columns[of.key[0]]
	_, err := s.write.ExecContext(ctx, `SELECT setval(pg_get_serial_sequence('`+of.table+`', '`+column+`'), coalesce(max(`+column+`), 0) + 1, false) FROM `+of.table)
	return err
}
