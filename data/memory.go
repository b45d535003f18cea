package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// A Remembered answer is kept under a code, for /again.
type Remembered struct {
	Code    string
	AskedAt time.Time
	Line    string // the command line that asks it
	Locale  string
	Text    string
	Figures string // JSON
}

// memory keeps answers without making an asker wait: they are written together,
// a moment later.
type memory struct {
	in      chan Remembered
	flush   chan chan error
	stopped chan struct{}
}

const (
	memoryRoom  = 4096
	memoryDelay = 50 * time.Millisecond // one write of the disk for all that come meanwhile
	memoryBatch = 512
)

func (s *Store) startMemory() {
	s.memory = memory{in: make(chan Remembered, memoryRoom), flush: make(chan chan error), stopped: make(chan struct{})}
	go s.memorize()
}

// Remember keeps an answer. It returns at once; the answer is written within a
// moment, and before Close returns.
func (s *Store) Remember(r Remembered) { s.memory.in <- r }

// Recall finds an answer by its code; ErrNotFound if there is none.
func (s *Store) Recall(ctx context.Context, code string) (Remembered, error) {
	done := make(chan error, 1)
	select {
	case s.memory.flush <- done:
		if err := <-done; err != nil {
			return Remembered{}, fmt.Errorf("recall %s: %w", code, err)
		}
	case <-s.memory.stopped:
	}
	r := Remembered{Code: code}
	var at string
	if err := s.read.QueryRowContext(ctx, `SELECT asked_at, line, locale, text, figures FROM answer WHERE code = ?1`, code).
		Scan(&at, &r.Line, &r.Locale, &r.Text, &r.Figures); err != nil {
		return Remembered{}, fmt.Errorf("recall %s: %w", code, translate(err))
	}
	var err error
	r.AskedAt, err = time.Parse(time.RFC3339, at)
	return r, err
}

// memorize writes what comes in until the channel is closed.
func (s *Store) memorize() {
	defer close(s.memory.stopped)
	var waiting []Remembered
	var timer <-chan time.Time
	write := func() error {
		timer = nil
		err := s.writeAnswers(waiting)
		if err == nil || len(waiting) >= memoryRoom {
			waiting = waiting[:0] // a disk that stays full must not fill the memory too
		}
		return err
	}
	for {
		select {
		case r, open := <-s.memory.in:
			if !open {
				_ = write() // the store is closing; nobody is left to tell
				return
			}
			if waiting = append(waiting, r); len(waiting) >= memoryBatch {
				_ = write() // kept, and tried again with the next
			} else if timer == nil {
				timer = time.After(memoryDelay)
			}
		case <-timer:
			_ = write()
		case done := <-s.memory.flush:
			for len(s.memory.in) > 0 {
				waiting = append(waiting, <-s.memory.in)
			}
			done <- write()
		}
	}
}

func (s *Store) writeAnswers(all []Remembered) error {
	if len(all) == 0 {
		return nil
	}
	return s.change(context.Background(), func(tx *sql.Tx) error {
		insert, err := tx.Prepare(`INSERT INTO answer (code, asked_at, line, locale, text, figures) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (code) DO NOTHING`)
		if err != nil {
			return err
		}
		for _, r := range all {
			_, one := insert.Exec(r.Code, instant(r.AskedAt), r.Line, r.Locale, r.Text, r.Figures)
			err = errors.Join(err, one)
		}
		return errors.Join(err, insert.Close())
	})
}
