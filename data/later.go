package data

import (
	"context"
	"database/sql"
	"time"
)

// A later writes what nobody waits for, many changes in one write of the disk:
// the answers that /again may ask for, the lines of buttons.
type later struct {
	in      chan func(*sql.Tx) error
	flush   chan chan error
	stopped chan struct{}
}

const (
	laterRoom  = 4096
	laterDelay = 50 * time.Millisecond
	laterBatch = 512
)

func (s *Store) startLater() {
	s.later = later{in: make(chan func(*sql.Tx) error, laterRoom), flush: make(chan chan error), stopped: make(chan struct{})}
	go s.writeLater()
}

// Flush returns when all that was to be written later is written.
func (s *Store) Flush(ctx context.Context) error {
	done := make(chan error, 1)
	select {
	case s.later.flush <- done:
		return <-done
	case <-s.later.stopped:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// writeLater writes what comes in until the channel is closed.
func (s *Store) writeLater() {
	defer close(s.later.stopped)
	var waiting []func(*sql.Tx) error
	var timer <-chan time.Time
	write := func() error {
		timer = nil
		err := s.change(context.Background(), func(tx *sql.Tx) error {
			for _, one := range waiting {
				if err := one(tx); err != nil {
					return err
				}
			}
			return nil
		})
		if err == nil || len(waiting) >= laterRoom {
			waiting = waiting[:0] // a disk that stays full must not fill the memory too
		}
		return err
	}
	for {
		select {
		case one, open := <-s.later.in:
			if !open {
				_ = write() // the store is closing; nobody is left to tell
				return
			}
			if waiting = append(waiting, one); len(waiting) >= laterBatch {
				_ = write() // kept, and tried again with the next
			} else if timer == nil {
				timer = time.After(laterDelay)
			}
		case <-timer:
			_ = write()
		case done := <-s.later.flush:
			for len(s.later.in) > 0 {
				waiting = append(waiting, <-s.later.in)
			}
			done <- write()
		}
	}
}
