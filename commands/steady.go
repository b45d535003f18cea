package commands

import (
	"context"
	"slices"
	"sync"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// steady keeps the last answers of commands that are Steady, with the code under
// which each is remembered: the same question twice is worked out and drawn
// once.
type steady struct {
	mu    sync.Mutex
	kept  map[steadyKey]message.Message
	order []steadyKey // oldest first

	asked map[askedKey]bool // of light commands
}

// A steadyKey is all that a steady answer depends on.
type steadyKey struct {
	line    string
	tag     language.Tag
	day     calendar.Day
	version data.Version
}

// An askedKey tells questions apart whatever the figures are.
type askedKey struct {
	line       string
	vietnamese bool
	day        calendar.Day
}

// steadyRoom bounds the memory: some 50 kB an answer; askedRoom: some 150 bytes
// a line.
const (
	steadyRoom = 64
	askedRoom  = 512
)

// worked is the answer to a call before it is cut into pages.
func (r *Registry) worked(ctx context.Context, c Command, call Call) (message.Message, error) {
	line := call.Input.line()
	fresh := func() (message.Message, error) {
		m, err := c.Run(ctx, call.Input)
		if err == nil && c.Remember && m.Form == nil {
			r.remember(line, call.Input, &m)
		}
		return m, err
	}
	version, err := r.store.Version(ctx) // first of all: it brings what other processes changed of the catalogues
	if err != nil {
		return message.Message{}, err
	}
	day := call.Input.Today()
	if !c.Steady || c.Light && r.steady.first(askedKey{line, words.Vietnamese(call.Input.Tag), day}) {
		return fresh()
	}
	q := steadyKey{line, call.Input.Tag, day, version}
	if m, ok := r.steady.find(q); ok {
		return m, nil
	}
	m, err := fresh()
	if err == nil {
		r.steady.keep(q, m)
		m = own(m)
	}
	return m, err
}

func (s *steady) find(q steadyKey) (message.Message, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m, ok := s.kept[q]
	return own(m), ok
}

// first reports whether a light command is asked for the first time, as far as
// that is known.
func (s *steady) first(q askedKey) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.asked[q] {
		return false
	}
	if s.asked == nil || len(s.asked) == askedRoom {
		s.asked = make(map[askedKey]bool, askedRoom)
	}
	s.asked[q] = true
	return true
}

func (s *steady) keep(q steadyKey, m message.Message) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.kept == nil {
		s.kept = map[steadyKey]message.Message{}
	}
	if _, ok := s.kept[q]; ok {
		return
	}
	if len(s.order) == steadyRoom {
		delete(s.kept, s.order[0])
		s.order = s.order[1:]
	}
	s.kept[q] = m
	s.order = append(s.order, q)
}

// own is a copy to which lines and buttons may be added.
func own(m message.Message) message.Message {
	m.Lines, m.Below, m.Small = slices.Clone(m.Lines), slices.Clone(m.Below), slices.Clone(m.Small)
	m.Buttons, m.Menus = slices.Clone(m.Buttons), slices.Clone(m.Menus)
	return m
}
