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
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"time"

	_ "github.com/mattn/go-sqlite3" // registers the sqlite3 driver
)

// Pragmas stand in the address, because a PRAGMA statement would reach only one
// connection of the pool. FULL: a reminder that was recorded as sent must still
// be recorded after the power fails. A connection is used by one goroutine at a
// time, so a reader needs no lock of its own: that is a tenth of a short read.
const (
	pragmas       = "_foreign_keys=on&_busy_timeout=5000&_journal_mode=WAL&_synchronous=FULL"
	writerPragmas = pragmas + "&_txlock=immediate&_stmt_cache_size=32"
	readerPragmas = pragmas + "&_query_only=on&_mutex=no&_cache_size=-12288&_stmt_cache_size=64"
)

// A Store is an open database. It is safe for concurrent use.
type Store struct {
	path      string
	server    bool        // on a PostgreSQL server, whose address the path is; read and write are then one
	file      os.FileInfo // the one that was opened; nil on a server
	write     *sql.DB     // one connection with SQLite: it has one writer
	read      *sql.DB
	hot       statements
	catalogue atomic.Pointer[Catalogue]
	seen      atomic.Int64 // the revision at which the catalogues were looked at last
	later     later
	version   versionMemo
	entries   entryCache
	known     knownMemo
}

// statements are the reads on the path of every answer, prepared once: an
// unprepared point read costs more than half as much again.
type statements struct {
	figures, series, allSeries, places, entry, version, setting *sql.Stmt
}

// Open opens the database at path, creating and migrating it as needed: a file,
// or a database of a PostgreSQL server with an address like
// postgres://user@host/name. One that is not this program's is refused and left
// as it is: the error is then ErrNotDatabase, ErrForeign, ErrNewer or ErrDamaged.
// A server that does not answer is ErrUnreachable, one that takes no writes
// ErrReadOnly.
func Open(ctx context.Context, path string) (*Store, error) {
	s := &Store{path: path, server: OnServer(path)}
	if !s.server {
		if err := inspect(ctx, path); err != nil {
			return nil, fmt.Errorf("open %s: %w", path, err)
		}
	}
	if err := s.open(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open %s: %w", Shown(path), translate(err)), s.Close())
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) error {
	connect := s.openFile
	if s.server {
		connect = s.openServer
	}
	if err := connect(ctx); err != nil {
		return err
	}
	if err := s.prepare(ctx); err != nil {
		return err
	}
	if err := s.reload(ctx); err != nil {
		return err
	}
	s.startLater()
	return nil
}

func (s *Store) openServer(ctx context.Context) (err error) {
	if s.read, err = openServer(s.path); err != nil {
		return err
	}
	s.write = s.read
	return migrateServer(ctx, s.write)
}

func (s *Store) openFile(ctx context.Context) (err error) {
	if s.write, err = sql.Open("sqlite3", address(s.path, writerPragmas)); err != nil {
		return err
	}
	s.write.SetMaxOpenConns(1)
	if err := migrate(ctx, s.write); err != nil {
		return err
	}
	if s.file, err = os.Stat(s.path); err != nil {
		return err
	}
	if s.read, err = sql.Open("sqlite3", address(s.path, readerPragmas)); err != nil {
		return err
	}
	readers := min(max(2, runtime.NumCPU()), 4) // each may cache 12 MiB
	s.read.SetMaxOpenConns(readers)
	s.read.SetMaxIdleConns(readers)
	return nil
}

func (s *Store) prepare(ctx context.Context) (err error) {
	for _, p := range []struct {
		to    **sql.Stmt
		query string
	}{
		{&s.hot.figures, figuresQuery},
		{&s.hot.series, seriesQuery},
		{&s.hot.allSeries, allSeriesQuery},
		{&s.hot.places, placesQuery},
		{&s.hot.entry, entryQuery},
		{&s.hot.version, versionQuery},
		{&s.hot.setting, settingQuery},
	} {
		if *p.to, err = s.read.PrepareContext(ctx, p.query); err != nil {
			return err
		}
	}
	return nil
}

// Close closes the database.
func (s *Store) Close() error {
	var err error
	if s.later.stop != nil {
		close(s.later.stop)
		<-s.later.stopped
	}
	for _, stmt := range []*sql.Stmt{s.hot.figures, s.hot.series, s.hot.allSeries, s.hot.places, s.hot.entry, s.hot.version, s.hot.setting} {
		if stmt != nil {
			err = errors.Join(err, stmt.Close())
		}
	}
	if s.server {
		s.write = nil
	}
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			err = errors.Join(err, db.Close())
		}
	}
	return err
}

// Path names the file, or the database on a server without its password.
func (s *Store) Path() string { return Shown(s.path) }

// address is path as SQLite takes it; the scheme keeps question marks and
// spaces in a file name from being read as options.
func address(path, options string) string {
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath(), RawQuery: options}).String()
}

// change runs f in one transaction on the writer; what it changed is seen by all
// of this process that ask afterwards.
func (s *Store) change(ctx context.Context, f func(tx *sql.Tx) error) error {
	defer s.version.forget()
	return s.commit(ctx, f)
}

// commit is change for what no answer depends on. On a server f runs again when
// another process was faster: it begins anew each time.
func (s *Store) commit(ctx context.Context, f func(tx *sql.Tx) error) error {
	if !s.server {
		return translate(transact(ctx, s.write, nil, f))
	}
	return translate(tries(ctx, overtaken, func() error {
		return transact(ctx, s.write, &sql.TxOptions{Isolation: sql.LevelSerializable}, f)
	}))
}

// snapshot is what a transaction needs whose reads are of one moment.
func (s *Store) snapshot() *sql.TxOptions {
	if !s.server {
		return nil // each transaction of SQLite is one
	}
	return &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}
}

func transact(ctx context.Context, db *sql.DB, options *sql.TxOptions, f func(tx *sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, options)
	if err != nil {
		return err
	}
	defer tx.Rollback() // after Commit it does nothing
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
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

// maybeInstant is instant, and an empty text for no time.
func maybeInstant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return instant(t)
}

// parseMaybe reads what maybeInstant wrote.
func parseMaybe(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	return time.Parse(time.RFC3339, text)
}
