package scheduler

import (
	"context"
	"fmt"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/remind"
	"tiendo/internal/words"
)

// A Witness knows by another clock what time it is. An error is that it cannot say.
type Witness interface {
	Time(ctx context.Context) (time.Time, error)
}

// tolerance is how far the clock may be from the witness's. A stage is true for a
// day, and a reminder names its lateness from 15 minutes on.
const tolerance = 10 * time.Minute

// patience is how long is waited for the witness.
const patience = 10 * time.Second

// A wrongClock is the error of a look by a clock that the witness contradicts.
type wrongClock struct{ off time.Duration } // ahead; below zero behind

func (w wrongClock) Error() string {
	return fmt.Sprintf("the clock is wrong by %s against Discord's: no reminders are sent until it is set right", w.off.Round(time.Second))
}

// doubt asks the witness whether now is believed. Where it cannot say, now is:
// nobody goes without a reminder because there was no answer.
func (s *Scheduler) doubt(ctx context.Context, now time.Time) (off time.Duration) {
	if s.Witness == nil {
		return 0
	}
	ctx, done := context.WithTimeout(ctx, patience)
	defer done()
	asked := time.Now()
	there, err := s.Witness.Time(ctx)
	if err != nil {
		s.Log.Debug("the clock cannot be compared with Discord's", "err", err)
		return 0
	}
	off = now.Add(time.Since(asked)).Sub(there)
	if off.Abs() <= tolerance {
		return 0
	}
	return off
}

// refuse says nothing of what would be due by a wrong clock and plans nothing, so
// that no stage is lost; it tells the office once a day, in the speaking hours of
// the right time, and is an error in the log at every look.
func (s *Scheduler) refuse(ctx context.Context, now time.Time, off time.Duration) error {
	right := *s // by the right time
	right.Now = func() time.Time { return s.Now().Add(-off) }
	if err := right.accuse(ctx, now.Add(-off), off); err != nil {
		return fmt.Errorf("%w; nor is the office told: %w", wrongClock{off}, err)
	}
	return wrongClock{off}
}

// accuse tells the office that the clock is wrong.
func (s *Scheduler) accuse(ctx context.Context, now time.Time, off time.Duration) error {
	v, err := remind.Read(ctx, s.Store, now)
	if err != nil || !remind.Speaks(v.Catalogue.Work, now) {
		return err
	}
	var round data.Round
	var all []said
	for _, g := range v.Guilds {
		if s.Office != "" && g.ID != s.Office || g.Common.ID == "" {
			continue
		}
		n := remind.Notice{
			NoticeKey: data.NoticeKey{Kind: data.Trouble, Guild: g.ID, Audience: string(data.Office), Day: calendar.DayOf(now), About: "clock"},
			Channel:   g.Common.ID, Mention: remind.Office(g),
		}
		if v.Said(n.NoticeKey) {
			continue
		}
		round.Notices = append(round.Notices, data.PlannedNotice{NoticeKey: n.NoticeKey, Channel: n.Channel})
		all = append(all, said{n, func(n remind.Notice) message.Message { return s.accusation(n, off) }})
	}
	if len(all) == 0 {
		return nil
	}
	if err := s.Store.PlanRound(ctx, round, now); err != nil {
		return err
	}
	return s.sendAll(ctx, v, all)
}

func (s *Scheduler) accusation(n remind.Notice, off time.Duration) message.Message {
	title := words.ClockAhead
	if off < 0 {
		title = words.ClockBehind
	}
	return message.Message{
		Status: message.Other, Title: title.In(s.Tag, words.Duration(s.Tag, off.Abs())), Mention: n.Mention,
		Lines: []string{words.ClockCure.In(s.Tag)},
		Small: []message.Link{{Text: words.TraceIs.In(s.Tag, n.Trace())}},
	}
}
