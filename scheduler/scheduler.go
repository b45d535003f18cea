// Package scheduler says what is said unasked: it looks at how things stand and
// posts what is to be said, each thing once.
package scheduler

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"os"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
)

// A Poster says messages in channels.
type Poster interface {
	// Post says a message. The same nonce in one channel makes one message for some
	// minutes. The error is message.ErrUndeliverable where no repeat will help,
	// message.ErrRefused where nothing was posted; after any other it is not known.
	Post(ctx context.Context, out message.Outgoing) (message.Receipt, error)

	// Find looks in a channel for a message of our own that holds text and is not
	// older than since; message.ErrAbsent if there is none.
	Find(ctx context.Context, channel, text string, since time.Time) (message.Receipt, error)

	// GuildOf is the guild of a channel.
	GuildOf(ctx context.Context, channel string) (string, error)
}

// A Scheduler sends. The zero values of Every, Beat and Tag are the usual ones.
type Scheduler struct {
	Store   *data.Store
	Post    Poster
	Channel string           // the common channel of its guild as the operator set it; empty: none
	Now     func() time.Time // in the office's zone
	Log     *slog.Logger
	Tag     language.Tag  // zero is Vietnamese
	Every   string        // when to look, as a cron spec; empty is every minute
	Beat    time.Duration // how often the lease is renewed; zero is 10 s
	Done    func()        // called after each finished look; nil for nothing

	Witness  Witness  // whose clock is compared before anything is said; nil for nobody's
	Calendar Calendar // where planned conferences are entered; nil for nowhere
	Office   string   // the guild of the office: in its calendar, and told of requests; "" is the only one

	owner   string
	nudge   chan struct{}
	entered entered
	quiet   quiet
}

// usualBeat is a third of the age at which a lease is taken over.
const usualBeat = data.LeaseAge / 3

// New returns a scheduler. Its name among the owners of claims is chosen by
// chance.
func New(s Scheduler) *Scheduler {
	s.owner, s.nudge = rand.Text(), make(chan struct{}, 1)
	if s.Every == "" {
		s.Every = "* * * * *"
	}
	if s.Beat == 0 {
		s.Beat = usualBeat
	}
	if s.Tag == (language.Tag{}) {
		s.Tag = language.Vietnamese
	}
	return &s
}

// Nudge makes it look now: the clock was moved.
func (s *Scheduler) Nudge() {
	select {
	case s.nudge <- struct{}{}:
	default: // a look is coming already
	}
}

// Run looks every minute until ctx is done, while this process is the one that
// sends; while another one is, it waits for that to go. A minute is only when to
// look: each look asks anew what is to be said, and the ledger makes a repeat
// harmless, so that a restart, an outage and catching up are one thing.
func (s *Scheduler) Run(ctx context.Context) error {
	ticks, err := newClock(s.Every, s.Now)
	if err != nil {
		return err
	}
	defer ticks.beside(ctx, s.Nudge)()
	for {
		lease, err := s.hold(ctx)
		if err != nil || lease == nil {
			return err
		}
		err = s.hours(ctx, lease)
		if held := (*data.HeldError)(nil); !errors.As(err, &held) {
			return err
		}
		s.Log.Warn("another process sends now", "err", err)
	}
}

// hold waits for the lease; it is nil when ctx is done first.
func (s *Scheduler) hold(ctx context.Context) (*data.Lease, error) {
	machine, err := os.Hostname()
	if err != nil {
		machine = "?"
	}
	told := ""
	for {
		lease, err := s.Store.Hold(ctx, data.Holder{Owner: s.owner, Machine: machine, Process: os.Getpid()}, time.Now())
		var held *data.HeldError
		switch {
		case err == nil:
			return lease, nil
		case ctx.Err() != nil:
			return nil, nil
		case errors.Is(err, data.ErrUnreachable) || errors.Is(err, data.ErrReadOnly):
			if told != err.Error() {
				told = err.Error()
				s.Log.Warn("no reminders are sent until the database is back", "err", err)
			}
		case !errors.As(err, &held):
			return nil, err
		case held.Holder != told:
			told = held.Holder
			s.Log.Warn("no reminders are sent from here: another process with this database does", "holder", held.Holder, "since", held.Since)
		}
		select {
		case <-ctx.Done():
			return nil, nil
		case <-time.After(s.Beat / 4):
		}
	}
}

// hours looks until ctx is done or the lease is lost, which is a *data.HeldError.
func (s *Scheduler) hours(ctx context.Context, lease *data.Lease) error {
	ctx, stop := context.WithCancelCause(ctx)
	beating := make(chan struct{})
	go func() {
		defer close(beating)
		s.beat(ctx, lease, stop)
	}()
	defer func() {
		stop(nil)
		<-beating
		if err := lease.Release(context.WithoutCancel(ctx)); err != nil {
			s.Log.Warn("give the lease up", "err", err)
		}
	}()
	s.Nudge()
	for {
		select {
		case <-ctx.Done():
			if held := (*data.HeldError)(nil); errors.As(context.Cause(ctx), &held) {
				return held
			}
			return nil
		case <-s.nudge:
		}
		if err := s.look(ctx, s.Now()); err != nil && ctx.Err() == nil {
			s.Log.Error("look for reminders", "err", err)
			continue
		}
		if err := s.enter(ctx, s.Now()); err != nil && ctx.Err() == nil {
			s.Log.Warn("keep the calendar of events", "err", err)
		}
		if s.Done != nil && ctx.Err() == nil {
			s.Done()
		}
	}
}

// beat renews the lease, and stops the hours when it is lost.
func (s *Scheduler) beat(ctx context.Context, lease *data.Lease, stop context.CancelCauseFunc) {
	every := time.NewTicker(s.Beat)
	defer every.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-every.C:
		}
		err := lease.Beat(ctx, time.Now())
		if held := (*data.HeldError)(nil); errors.As(err, &held) {
			stop(err)
		} else if err != nil && ctx.Err() == nil {
			s.Log.Warn("renew the lease", "err", err)
		}
	}
}
