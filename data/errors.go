package data

import (
	"database/sql"
	"errors"
	"fmt"

	"github.com/mattn/go-sqlite3"
)

// What can be wrong with what was asked for or with the file. Every other error
// of this package is a fault of the machine or of the program.
var (
	ErrNotFound    = errors.New("not found")
	ErrNotDatabase = errors.New("not a database file")
	ErrForeign     = errors.New("a database of another program")
	ErrNewer       = errors.New("written by a newer version of this program")
	ErrDamaged     = errors.New("the database file is damaged")
	ErrUnwritable  = errors.New("the database file cannot be written")
	ErrTaken       = errors.New("taken by another one")
	ErrAddress     = errors.New("the address of the database server cannot be read")
	ErrUnreachable = errors.New("the database server cannot be reached")
	ErrRefused     = errors.New("the database server refuses this user or has no such database")
	ErrReadOnly    = errors.New("the database server takes no writes")
	ErrNeedsFile   = errors.New("the database is not a file")
)

// An InvalidError is a value that the store refuses; nothing was written.
type InvalidError struct {
	Field, Value, Reason string
}

func (e *InvalidError) Error() string {
	return fmt.Sprintf("%s %q: %s", e.Field, e.Value, e.Reason)
}

// translate keeps the driver's errors inside: the kinds a caller can act on
// become the errors above, with the driver's words kept for the log.
func translate(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	var e sqlite3.Error // go-sqlite3 returns it by value
	if !errors.As(err, &e) {
		return translateServer(err)
	}
	if e.ExtendedCode == sqlite3.ErrConstraintUnique {
		return fmt.Errorf("%w (%w)", ErrTaken, err)
	}
	switch e.Code {
	case sqlite3.ErrNotADB:
		return fmt.Errorf("%w (%w)", ErrNotDatabase, err)
	case sqlite3.ErrCorrupt:
		return fmt.Errorf("%w (%w)", ErrDamaged, err)
	case sqlite3.ErrReadonly, sqlite3.ErrCantOpen, sqlite3.ErrPerm, sqlite3.ErrFull:
		return fmt.Errorf("%w (%w)", ErrUnwritable, err)
	}
	return err
}
