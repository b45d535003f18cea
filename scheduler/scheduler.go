// Package scheduler says what is said unasked: it looks at what is due and
// posts it, each thing once.
package scheduler

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/robfig/cron/v3"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
)

// A Rule decides which reminders are due.
type Rule struct {
	Name  string
	Every string // when it may speak, as a cron spec in the office's zone
	Due   func(ctx context.Context, now time.Time) ([]Reminder, error)
}

// A Reminder is said once for its key, over restarts too.
type Reminder struct {
	Key     data.ReminderKey
	Due     calendar.Day
	Message message.Message
}

// A Poster says a message in a channel. The same nonce makes one message.
type Poster interface {
	Post(ctx context.Context, out message.Outgoing) (message.Receipt, error)
}

// A Scheduler runs rules.
type Scheduler struct {
	Store   *data.Store
	Post    Poster
	Rules   []Rule
	Channel string           // where reminders go
	Now     func() time.Time // in the office's zone
	Log     *slog.Logger

	owner string
	nudge chan struct{}
}

// New returns a scheduler of the rules. Its name among the owners of claims is
// chosen by chance.
func New(s Scheduler) *Scheduler {
	s.owner, s.nudge = rand.Text(), make(chan struct{}, 1)
	return &s
}

// Nudge makes it look now: the clock was moved.
func (s *Scheduler) Nudge() {
	select {
	case s.nudge <- struct{}{}:
	default: // a look is coming already
	}
}

// Run looks every minute until ctx is done. A minute is only when to look: each
// look asks anew what is due, and the ledger makes a repeat harmless, so that a
// restart, an outage and catching up are one thing.
func (s *Scheduler) Run(ctx context.Context) error {
	ticks := cron.New(cron.WithLocation(s.Now().Location()))
	if _, err := ticks.AddFunc("* * * * *", s.Nudge); err != nil {
		return fmt.Errorf("set the clock: %w", err)
	}
	windows := make([]cron.Schedule, len(s.Rules))
	for i, rule := range s.Rules {
		var err error
		if windows[i], err = cron.ParseStandard(rule.Every); err != nil {
			return fmt.Errorf("rule %s: %w", rule.Name, err)
		}
	}
	ticks.Start()
	defer func() { <-ticks.Stop().Done() }()
	s.Nudge()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-s.nudge:
		}
		now := s.Now()
		for i, rule := range s.Rules {
			if !speaks(windows[i], now) {
				continue
			}
			if err := s.look(ctx, rule, now); err != nil && ctx.Err() == nil {
				s.Log.Error("look for reminders", "rule", rule.Name, "err", err)
			}
		}
	}
}

// speaks reports whether the minute of now is one of the schedule's.
func speaks(window cron.Schedule, now time.Time) bool {
	minute := now.Truncate(time.Minute)
	return window.Next(minute.Add(-time.Second)).Equal(minute)
}

// look says what a rule has due. A reminder that fails does not hold back the
// others; it is tried again at the next look.
func (s *Scheduler) look(ctx context.Context, rule Rule, now time.Time) error {
	due, err := rule.Due(ctx, now)
	if err != nil {
		return err
	}
	for _, r := range due {
		err = errors.Join(err, s.remind(ctx, r, now))
	}
	return err
}

// tries is how often a post is tried before a person has to look.
const tries = 10

// remind says r unless that was done. First the ledger, then the post, then the
// ledger again: a program that dies in between finds its claim, and its nonce,
// when it comes back.
func (s *Scheduler) remind(ctx context.Context, r Reminder, now time.Time) error {
	if err := s.Store.PlanReminder(ctx, r.Key, r.Due, now); err != nil {
		return err
	}
	if err := s.Store.SupersedeReminders(ctx, r.Key); err != nil {
		return err
	}
	claimed, err := s.Store.ClaimReminder(ctx, r.Key, s.owner, now)
	if errors.Is(err, data.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	receipt, err := s.Post.Post(ctx, message.Outgoing{Message: r.Message, Channel: s.Channel, Nonce: claimed.Nonce()})
	if err != nil {
		// It is recorded even while the program stops, or the claim would stand.
		ctx := context.WithoutCancel(ctx)
		giveUp := errors.Is(err, message.ErrUndeliverable) || claimed.Tries >= tries
		return errors.Join(fmt.Errorf("remind of %s: %w", r.Key.Obligation, err), s.Store.ReminderFailed(ctx, claimed.ID, err, giveUp))
	}
	return s.Store.ReminderSent(context.WithoutCancel(ctx), claimed.ID, receipt.Channel, receipt.Message, s.Now())
}
