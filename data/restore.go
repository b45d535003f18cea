package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/mattn/go-sqlite3"
)

// ErrInUse is the error of a restore over a database that is open.
var ErrInUse = errors.New("the database is in use")

// Restore puts the backup at from in the place of the database at to, and says
// so in the audit of what it put there. The replaced file is kept beside it
// under the returned name, "" when there was none. An error is ErrNotFound,
// ErrNotDatabase, ErrForeign, ErrNewer or ErrDamaged when from cannot be used,
// and ErrInUse while any process has to open; nothing is changed then. If the
// machine stops meanwhile, to is the old file or the new one, never a mixture.
func Restore(ctx context.Context, from, to, by string, at time.Time) (kept string, err error) {
	if OnServer(to) || OnServer(from) {
		return "", fmt.Errorf("restore %s from %s: %w", Shown(to), Shown(from), ErrNeedsFile)
	}
	if kept, err = restore(ctx, from, to, by, at); err != nil {
		return "", fmt.Errorf("restore %s from %s: %w", to, from, err)
	}
	return kept, nil
}

func restore(ctx context.Context, from, to, by string, at time.Time) (kept string, err error) {
	if err := ours(ctx, from); err != nil {
		return "", err
	}
	if same(from, to) {
		return "", &InvalidError{Field: "file", Value: from, Reason: "it is the database itself"}
	}
	kept = to + "." + at.UTC().Format("20060102-150405") + ".replaced"
	if _, err := os.Lstat(kept); err == nil {
		return "", fmt.Errorf("%s: %w", kept, ErrExists)
	}
	unfinished, err := copied(ctx, from, to, func(db *sql.DB) error {
		return inOne(ctx, db, func(tx *sql.Tx) error {
			return audit(ctx, tx, Change{At: at, By: by, Act: "restore", Object: "store", Old: filepath.Base(kept), New: filepath.Base(from)})
		})
	})
	if err != nil {
		return "", err
	}
	release, err := seize(ctx, to)
	if err != nil {
		return "", errors.Join(err, os.Remove(unfinished))
	}
	defer func() { err = errors.Join(err, release()) }()
	if kept, err = swap(unfinished, to, kept); err != nil {
		return "", errors.Join(err, os.Remove(unfinished))
	}
	return kept, syncFolder(filepath.Dir(to))
}

func inOne(ctx context.Context, db *sql.DB, f func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // after Commit it does nothing
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

func same(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// swap gives the database at to the name kept and the finished copy the name
// to. The log of a file that seize could not read goes with that file: beside
// the copy SQLite would play it into a database that it is not of.
func swap(copied, to, kept string) (string, error) {
	for _, log := range []string{"-wal", "-journal", "-shm"} {
		if err := os.Rename(to+log, kept+log); err != nil && !errors.Is(err, os.ErrNotExist) {
			return "", err
		}
	}
	// With a second name for the old file there is no moment without a
	// database, in which a starting bot would make an empty one. Some file
	// systems know no second names.
	err := os.Link(to, kept)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		err = os.Rename(to, kept)
	}
	switch {
	case errors.Is(err, os.ErrNotExist):
		kept = "" // there was none
	case err != nil:
		return "", err
	}
	return kept, os.Rename(copied, to)
}

// seize takes the database at path for this process alone until it is released,
// or returns ErrInUse, or ErrForeign for another program's. It leaves the file
// whole, with all of its log in it.
//
// Every connection in WAL mode, as Open makes them, holds a shared lock on the
// file for as long as it is open, also while it does nothing. To leave WAL mode
// SQLite needs the exclusive lock, which it gets only when there is no other
// connection in any process; it then moves the log into the file and removes
// it. Outside WAL mode an exclusive transaction keeps everybody away, so that
// nobody reads the file while it is replaced. Whoever waited for it meanwhile
// finds the file moved, and SQLite refuses to write.
//
// A file that SQLite cannot read, the very reason to restore, cannot be locked
// that way: for it the lock of others is only looked for.
func seize(ctx context.Context, path string) (release func() error, err error) {
	none := func() error { return nil }
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return none, nil
	}
	db, err := sql.Open("sqlite3", address(path, "mode=rw&_busy_timeout=1000"))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // the transaction must stay where the others begin
	err = lock(ctx, db)
	if err == nil {
		return db.Close, nil
	}
	var e sqlite3.Error
	errors.As(err, &e)
	err = errors.Join(translate(err), db.Close())
	if e.Code != sqlite3.ErrNotADB && e.Code != sqlite3.ErrCorrupt {
		return nil, err
	}
	if used, err := lockedByOther(path); used || err != nil {
		return nil, errors.Join(ErrInUse, err)
	}
	return none, nil
}

// lock begins an exclusive transaction outside WAL mode.
func lock(ctx context.Context, db *sql.DB) error {
	var application, tables int
	if err := db.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_schema)`).
		Scan(&application, &tables); err != nil {
		return busy(err)
	}
	if application != applicationID && tables > 0 {
		return ErrForeign
	}
	for _, statement := range []string{`PRAGMA journal_mode = DELETE`, `BEGIN EXCLUSIVE`} {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return busy(err)
		}
	}
	// Somebody may have come between the two and gone back to WAL mode, in
	// which readers are not kept away.
	var mode string
	if err := db.QueryRowContext(ctx, `PRAGMA journal_mode`).Scan(&mode); err != nil {
		return err
	}
	if mode != "delete" {
		return ErrInUse
	}
	return nil
}

// busy is ErrInUse when others hold what is needed.
func busy(err error) error {
	var e sqlite3.Error
	if errors.As(err, &e) && (e.Code == sqlite3.ErrBusy || e.Code == sqlite3.ErrLocked) {
		return ErrInUse
	}
	return err
}
