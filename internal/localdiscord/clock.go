package localdiscord

import (
	"sync"
	"time"
)

// clock is the server's time: a base clock and an offset that people may move.
type clock struct {
	base   func() time.Time
	mu     sync.Mutex
	offset time.Duration
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.base().Add(c.offset)
}

// Now is the time in this Discord: the base clock plus what Advance and SetNow added.
func (s *Server) Now() time.Time { return s.clock.now() }

// Advance moves the clock by d and tells whoever asked through OnClock.
func (s *Server) Advance(d time.Duration) {
	s.clock.mu.Lock()
	s.clock.offset += d
	s.clock.mu.Unlock()
	s.clockMoved()
}

// SetNow moves the clock so that it reads t now; it runs on from there.
func (s *Server) SetNow(t time.Time) {
	s.clock.mu.Lock()
	s.clock.offset = t.Sub(s.clock.base())
	s.clock.mu.Unlock()
	s.clockMoved()
}

// ResetClock takes back every move: the clock reads what its base reads.
func (s *Server) ResetClock() {
	s.clock.mu.Lock()
	s.clock.offset = 0
	s.clock.mu.Unlock()
	s.clockMoved()
}

// OnClock has f called after each move of the clock with the new time. f runs on the
// mover's goroutine and may call the server.
func (s *Server) OnClock(f func(now time.Time)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.clockWatch = append(s.clockWatch, f)
}

func (s *Server) clockMoved() {
	now := s.Now()
	s.mu.Lock()
	watch := append([]func(time.Time){}, s.clockWatch...)
	s.tell("", localEvent{Type: "clock", Clock: s.clockView()})
	s.mu.Unlock()
	for _, f := range watch {
		f(now)
	}
}

// clockView is how the page sees the clock.
type clockView struct {
	Now    time.Time `json:"now"`
	Offset int64     `json:"offset_ms"`
	Zone   string    `json:"zone"`
}

func (s *Server) clockView() *clockView {
	s.clock.mu.Lock()
	defer s.clock.mu.Unlock()
	return &clockView{
		Now:    s.clock.base().Add(s.clock.offset).In(s.cfg.Zone),
		Offset: s.clock.offset.Milliseconds(),
		Zone:   s.cfg.Zone.String(),
	}
}
