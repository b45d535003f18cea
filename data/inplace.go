package data

import (
	"errors"
	"fmt"
	"os"
)

// ErrMoved is the error of a database file that was taken away or replaced while it
// is open.
var ErrMoved = errors.New("the database file is not where it was opened")

// InPlace reports whether the file that is open still has its name; else what is
// written is lost when the program ends. One on a server always is.
func (s *Store) InPlace() error {
	if s.server || s.file == nil {
		return nil
	}
	now, err := os.Stat(s.path)
	if err != nil {
		return fmt.Errorf("%w (%w)", ErrMoved, err)
	}
	if !os.SameFile(s.file, now) {
		return fmt.Errorf("%w: another has its name", ErrMoved)
	}
	return nil
}
