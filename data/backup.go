package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"github.com/mattn/go-sqlite3"
)

// ErrExists is the error of a backup to a file that is there already.
var ErrExists = errors.New("the file exists")

// Backup copies the store as it is now to a new file, while it goes on being
// read and written; see the function Backup.
func (s *Store) Backup(ctx context.Context, path string) error { return Backup(ctx, s.path, path) }

// Backup copies the database at from, which a running program may have open, to
// a new file at to. The copy is what from held at one moment, of the same
// version, in one file. It is checked before it gets its name, so that a file
// of that name is whole. An error is ErrExists when to is there already, and
// ErrNotDatabase, ErrForeign, ErrNewer or ErrDamaged when from is no database of
// this program or the copy is not sound. A database on a server is ErrNeedsFile.
func Backup(ctx context.Context, from, to string) (err error) {
	if OnServer(from) {
		return fmt.Errorf("back up %s: %w", Shown(from), ErrNeedsFile)
	}
	if err := ours(ctx, from); err != nil {
		return fmt.Errorf("back up %s: %w", from, err)
	}
	// The name is taken first: what follows replaces only our own empty file.
	mark, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	switch {
	case errors.Is(err, os.ErrExist):
		return fmt.Errorf("back up to %s: %w", to, ErrExists)
	case err != nil:
		return fmt.Errorf("back up to %s: %w (%w)", to, ErrUnwritable, err)
	}
	if err := errors.Join(mark.Close(), replace(ctx, from, to)); err != nil {
		return fmt.Errorf("back up %s to %s: %w", from, to, errors.Join(err, os.Remove(to)))
	}
	return nil
}

// replace puts a sound copy of the database at from in the place of the file
// at to. If it fails or the machine stops, to is as it was.
func replace(ctx context.Context, from, to string) error {
	unfinished, err := copied(ctx, from, to, nil)
	if err != nil {
		return err
	}
	if err := os.Rename(unfinished, to); err != nil {
		return errors.Join(err, os.Remove(unfinished))
	}
	return syncFolder(filepath.Dir(to))
}

// copied copies the database at from to a new file beside to, on the disk and
// checked. Then, if it is not nil, runs on the copy before it is checked.
func copied(ctx context.Context, from, to string, then func(*sql.DB) error) (path string, err error) {
	file, err := os.CreateTemp(filepath.Dir(to), filepath.Base(to)+".*.unfinished")
	if err != nil {
		return "", fmt.Errorf("%w (%w)", ErrUnwritable, err)
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	path = file.Name()
	c := snapshot{pages: stepPages, between: ctx.Err, then: then}
	if err = c.take(ctx, from, path); err == nil {
		if err = sound(ctx, path); err == nil {
			err = file.Sync()
		}
	}
	if err != nil {
		return "", errors.Join(translate(err), os.Remove(path))
	}
	return path, nil
}

// stepPages is how much is copied before the copying looks whether it shall
// stop: 4 MB.
const stepPages = 1024

// A snapshot copies a database as it is at one moment.
type snapshot struct {
	pages   int                 // are copied at a time
	between func() error        // runs after them; its error ends the copying
	then    func(*sql.DB) error // runs on the copy, if it is not nil
}

// take copies the database at from to the empty file at to.
//
// The source is held in one read transaction all the while. In WAL mode that
// keeps no writer waiting, and without it every commit of another connection
// would make SQLite begin the copy anew.
func (c snapshot) take(ctx context.Context, from, to string) (err error) {
	source, err := sql.Open("sqlite3", address(from, "mode=rw&_query_only=on&_busy_timeout=5000"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, source.Close()) }()
	// The copy is new: if the machine stops it is thrown away, so nothing has
	// to reach the disk before the end.
	target, err := sql.Open("sqlite3", address(to, "mode=rw&_synchronous=OFF&_journal_mode=OFF"))
	if err != nil {
		return err
	}
	target.SetMaxOpenConns(1)
	defer func() { err = errors.Join(err, target.Close()) }()
	if err := c.pour(ctx, source, target); err != nil {
		return err
	}
	// In this mode the copy is one file, without a log beside it.
	if _, err := target.ExecContext(ctx, `PRAGMA journal_mode = DELETE`); err != nil || c.then == nil {
		return err
	}
	return c.then(target)
}

// pour copies all pages of the source, held still, over the target.
func (c snapshot) pour(ctx context.Context, source, target *sql.DB) (err error) {
	from, err := source.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	if _, err := from.ExecContext(ctx, `BEGIN`); err != nil {
		return err
	}
	var tables int // reading anything begins the transaction in fact
	if err := from.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema`).Scan(&tables); err != nil {
		return err
	}
	to, err := target.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	return to.Raw(func(toConn any) error {
		return from.Raw(func(fromConn any) (err error) {
			backup, err := toConn.(*sqlite3.SQLiteConn).Backup("main", fromConn.(*sqlite3.SQLiteConn), "main")
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, backup.Finish()) }()
			for done := false; !done; {
				if err := c.between(); err != nil {
					return err
				}
				if done, err = backup.Step(c.pages); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// ours refuses a file that is not there, is empty, or is no database that this
// version of the program can read.
func ours(ctx context.Context, path string) error {
	if info, err := os.Stat(path); err != nil {
		return fmt.Errorf("%w (%w)", ErrNotFound, err)
	} else if info.Size() == 0 {
		return fmt.Errorf("%w (it is empty)", ErrNotDatabase)
	}
	if err := inspect(ctx, path); err != nil {
		return err
	}
	db, err := sql.Open("sqlite3", address(path, "mode=rw&_query_only=on"))
	if err != nil {
		return err
	}
	defer db.Close()
	var version int
	if err := db.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&version); err != nil {
		return translate(err)
	}
	if version == 0 {
		return fmt.Errorf("%w (it has no tables)", ErrNotDatabase)
	}
	return nil
}

// Look reports what keeps the database at path from being used, without
// changing it: ErrNotFound, ErrNotDatabase, ErrForeign, ErrNewer or ErrDamaged
// (wrapped), or of one on a server ErrUnreachable, ErrRefused or ErrReadOnly.
func Look(ctx context.Context, path string) error {
	if OnServer(path) {
		return lookAtServer(ctx, path)
	}
	if err := sound(ctx, path); err != nil {
		return fmt.Errorf("look at %s: %w", path, err)
	}
	return nil
}

// sound refuses a file that ours refuses, or that is damaged inside.
func sound(ctx context.Context, path string) error {
	if err := ours(ctx, path); err != nil {
		return err
	}
	db, err := sql.Open("sqlite3", address(path, "mode=rw&_query_only=on"))
	if err != nil {
		return err
	}
	defer db.Close()
	damage, err := damages(ctx, db)
	if err == nil && len(damage) > 0 {
		err = fmt.Errorf("%w (%s)", ErrDamaged, damage[0].Detail)
	}
	return err
}

// syncFolder brings new names in a folder to the disk.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil // it cannot, and need not
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
