// Package data keeps everything the bot knows: places and indicators, figures
// with their sources, conferences, reporting duties and the ledger of reminders.
// Store is its only door, and SQL is written nowhere else.
package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"time"

	_ "github.com/mattn/go-sqlite3" // registers the sqlite3 driver
)

// Pragmas stand in the address, because a PRAGMA statement would reach only one
// connection of the pool. FULL: a reminder that was recorded as sent must still
// be recorded after the power fails.
const (
	pragmas       = "_foreign_keys=on&_busy_timeout=5000&_journal_mode=WAL&_synchronous=FULL"
	writerPragmas = pragmas + "&_txlock=immediate"
	readerPragmas = pragmas + "&_query_only=on&_cache_size=-12288&_stmt_cache_size=64"
)

// A Store is an open database. It is safe for concurrent use.
type Store struct {
	path      string
	write     *sql.DB // one connection: SQLite has one writer
	read      *sql.DB
	hot       statements
	catalogue atomic.Pointer[Catalogue]
	later     later
	entries   entryCache
	known     knownMemo
}

// statements are the reads on the path of every answer, prepared once: an
// unprepared point read costs more than half as much again.
type statements struct {
	figures, series, places, entry, version *sql.Stmt
}

// Open opens the database file at path, creating and migrating it as needed. A
// file that is not a database of this program is refused and left as it is: the
// error is then ErrNotDatabase, ErrForeign, ErrNewer or ErrDamaged.
func Open(ctx context.Context, path string) (*Store, error) {
	if err := inspect(ctx, path); err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	s := &Store{path: path}
	if err := s.open(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", path, translate(err)), s.Close())
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) (err error) {
	if s.write, err = sql.Open("sqlite3", address(s.path, writerPragmas)); err != nil {
		return err
	}
	s.write.SetMaxOpenConns(1)
	if err := migrate(ctx, s.write); err != nil {
		return err
	}
	if s.read, err = sql.Open("sqlite3", address(s.path, readerPragmas)); err != nil {
		return err
	}
	readers := min(max(2, runtime.NumCPU()), 4) // each may cache 12 MiB
	s.read.SetMaxOpenConns(readers)
	s.read.SetMaxIdleConns(readers)
	for _, p := range []struct {
		to    **sql.Stmt
		query string
	}{
		{&s.hot.figures, figuresQuery},
		{&s.hot.series, seriesQuery},
		{&s.hot.places, placesQuery},
		{&s.hot.entry, entryQuery},
		{&s.hot.version, versionQuery},
	} {
		if *p.to, err = s.read.PrepareContext(ctx, p.query); err != nil {
			return err
		}
	}
	if err := s.reload(ctx); err != nil {
		return err
	}
	s.startLater()
	return nil
}

// Close closes the database.
func (s *Store) Close() error {
	var err error
	if s.later.in != nil {
		close(s.later.in)
		<-s.later.stopped
	}
	for _, stmt := range []*sql.Stmt{s.hot.figures, s.hot.series, s.hot.places, s.hot.entry, s.hot.version} {
		if stmt != nil {
			err = errors.Join(err, stmt.Close())
		}
	}
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			err = errors.Join(err, db.Close())
		}
	}
	return err
}

// Path names the file.
func (s *Store) Path() string { return s.path }

// address is path as SQLite takes it; the scheme keeps question marks and
// spaces in a file name from being read as options.
func address(path, options string) string {
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath(), RawQuery: options}).String()
}

// change runs f in one transaction on the writer.
func (s *Store) change(ctx context.Context, f func(tx *sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return translate(err)
	}
	defer tx.Rollback() // after Commit it does nothing
	if err := f(tx); err != nil {
		return translate(err)
	}
	return translate(tx.Commit())
}

// A reader is the pool of readers, or one transaction.
type reader interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// rows reads every row of a query with scan.
func rows[T any](ctx context.Context, db reader, scan func(*sql.Rows, *T) error, query string, args ...any) ([]T, error) {
	r, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, translate(err)
	}
	return collect(r, scan)
}

// collect reads all of r and closes it.
func collect[T any](r *sql.Rows, scan func(*sql.Rows, *T) error) ([]T, error) {
	defer r.Close()
	var all []T
	for r.Next() {
		var one T
		if err := scan(r, &one); err != nil {
			return nil, translate(err)
		}
		all = append(all, one)
	}
	return all, translate(r.Err())
}

// instant is t as the store writes it.
func instant(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05Z") }
