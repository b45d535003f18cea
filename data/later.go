package data

import (
	"context"
	"database/sql"
	"sync"
	"time"
)

// A later writes what nobody waits for, many changes in one write of the disk:
// the answers that /again may ask for, the lines of buttons.
type later struct {
	mu      sync.Mutex
	waiting []func(*sql.Tx) error
	room    *sync.Cond // for more to wait

	wake    chan struct{} // something waits, or much does
	flush   chan chan error
	stop    chan struct{}
	stopped chan struct{}
}

const (
	laterRoom  = 4096
	laterDelay = 50 * time.Millisecond
	laterBatch = 512
	laterAgain = time.Second // a server may be away for a while
)

func (s *Store) startLater() {
	l := &s.later
	l.room = sync.NewCond(&l.mu)
	l.wake, l.flush = make(chan struct{}, 1), make(chan chan error)
	l.stop, l.stopped = make(chan struct{}), make(chan struct{})
	go s.writeLater()
}

// add takes a change in. It returns at once, save where the disk has fallen far
// behind; only the first of many wakes the writer, which costs more than all else.
func (l *later) add(change func(*sql.Tx) error) {
	l.mu.Lock()
	for len(l.waiting) >= laterRoom {
		l.room.Wait()
	}
	l.waiting = append(l.waiting, change)
	n := len(l.waiting)
	l.mu.Unlock()
	if n == 1 || n == laterBatch {
		select {
		case l.wake <- struct{}{}:
		default: // it is about to look
		}
	}
}

// take moves what waits behind what is already taken.
func (l *later) take(taken []func(*sql.Tx) error) []func(*sql.Tx) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	taken = append(taken, l.waiting...)
	clear(l.waiting)
	l.waiting = l.waiting[:0]
	l.room.Broadcast()
	return taken
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

// writeLater writes what comes in until it is stopped.
func (s *Store) writeLater() {
	l := &s.later
	defer close(l.stopped)
	var taken []func(*sql.Tx) error
	var timer <-chan time.Time
	write := func() error {
		timer, taken = nil, l.take(taken)
		err := s.commit(context.Background(), func(tx *sql.Tx) error {
			for _, one := range taken {
				if err := one(tx); err != nil {
					return err
				}
			}
			return nil
		})
		if err == nil || len(taken) >= laterRoom { // a disk that stays full must not fill the memory too
			clear(taken)
			taken = taken[:0]
		}
		if len(taken) > 0 {
			timer = time.After(laterAgain) // they are kept, and tried again
		}
		return err
	}
	for {
		select {
		case <-l.wake:
			if l.many() {
				_ = write()
			} else if timer == nil {
				timer = time.After(laterDelay)
			}
		case <-timer:
			_ = write()
		case done := <-l.flush:
			done <- write()
		case <-l.stop:
			_ = write() // the store is closing; nobody is left to tell
			return
		}
	}
}

// many reports whether a whole batch waits.
func (l *later) many() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.waiting) >= laterBatch
}
