package data

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
)

// keptLines counts the lines that the store at path has kept.
func keptLines(t *testing.T, path string) (n int) {
	t.Helper()
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.read.QueryRow(`SELECT count(*) FROM line`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// While the disk is busy as much as there is room for waits, then those wait
// who add; nothing is lost, also not where the store closes.
func TestNothingThatIsWrittenLaterIsLost(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tiendo.db")
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	const each = 100
	busy, done := make(chan struct{}), make(chan error)
	go func() {
		done <- s.change(t.Context(), func(*sql.Tx) error {
			<-busy
			return nil
		})
	}()
	var all sync.WaitGroup
	for n := range laterRoom / each * 2 {
		all.Go(func() {
			for i := range each {
				s.SaveLine(fmt.Sprint(n, "-", i), "/help")
			}
		})
	}
	close(busy)
	all.Wait()
	if err := errors.Join(<-done, s.Close()); err != nil {
		t.Fatal(err)
	}
	if got, want := keptLines(t, path), laterRoom/each*2*each; got != want {
		t.Errorf("%d lines are kept, want %d", got, want)
	}
}

func TestWhatCouldNotBeWrittenIsTriedWithTheNext(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tiendo.db")
	s, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	full := true
	s.SaveLine("A", "/help")
	s.later.add(func(*sql.Tx) error {
		if full {
			return errors.New("the disk is full")
		}
		return nil
	})
	if err := s.Flush(t.Context()); err == nil {
		t.Error("what failed is said to be written")
	}
	full = false
	s.SaveLine("B", "/help")
	if err := errors.Join(s.Flush(t.Context()), s.Close()); err != nil {
		t.Fatal(err)
	}
	if got := keptLines(t, path); got != 2 {
		t.Errorf("%d lines are kept, want 2", got)
	}
}
