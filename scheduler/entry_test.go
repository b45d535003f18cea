package scheduler

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/remind"
)

// events is a calendar that counts what was made.
type events struct {
	list   []message.Event
	made   int
	gone   []string // ids that were called off
	edited int

	fail func() error // what making one ends with, before it is made
	lost func() error // the same, after it is made
}

func (c *events) Home(context.Context) (string, error) { return "g", nil }

func (c *events) Events(context.Context, string) ([]message.Event, error) {
	return slices.Clone(c.list), nil
}

func (c *events) MakeEvent(_ context.Context, _ string, e message.Event) (string, error) {
	if c.fail != nil {
		if err := c.fail(); err != nil {
			return "", err
		}
	}
	c.made++
	e.ID = fmt.Sprint(c.made)
	c.list = append(c.list, e)
	if c.lost != nil {
		return "", c.lost()
	}
	return e.ID, nil
}

func (c *events) EditEvent(_ context.Context, _ string, change message.Event) error {
	i := slices.IndexFunc(c.list, func(e message.Event) bool { return e.ID == change.ID })
	if i < 0 {
		return message.ErrAbsent
	}
	c.edited++
	for _, f := range []struct {
		to   *string
		from string
	}{{&c.list[i].Name, change.Name}, {&c.list[i].Text, change.Text}, {&c.list[i].Place, change.Place}} {
		if f.from != "" {
			*f.to = f.from
		}
	}
	if !change.Begins.IsZero() {
		c.list[i].Begins, c.list[i].Ends = change.Begins, change.Ends
	}
	return nil
}

func (c *events) CancelEvent(_ context.Context, _, id string) error {
	c.gone = append(c.gone, id)
	c.list = slices.DeleteFunc(c.list, func(e message.Event) bool { return e.ID == id })
	return nil
}

// keep lets a scheduler keep the calendar for a while, and stops it.
func (o *office) keep(c Calendar, d time.Duration) {
	o.Helper()
	ctx, stop := context.WithTimeout(o.Context(), d)
	defer stop()
	s := New(Scheduler{
		Store: o.store, Post: o.out, Calendar: c, Channel: "common", Tag: language.English,
		Now: func() time.Time { return time.Now().In(vietnam) }, Log: slog.New(slog.DiscardHandler), Beat: time.Hour,
	})
	if err := s.Run(ctx); err != nil {
		o.Error(err)
	}
}

var november27 = november26 + 1

func TestAPlannedConferenceIsEnteredOnceAndMoved(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		c := &events{}
		o.plan(november26, false)
		o.keep(c, time.Hour)
		o.keep(c, time.Hour) // a restart
		if c.made != 1 || c.edited != 0 || c.list[0].Name != "Conference XIV" || c.list[0].Place != "Nha Trang" || !c.list[0].Begins.Equal(time.Date(2026, 11, 26, 8, 0, 0, 0, vietnam)) {
			t.Fatalf("made %d, edited %d: %+v", c.made, c.edited, c.list)
		}
		if !strings.Contains(c.list[0].Text, "• Registration: Sunday 22 November 2026") || !strings.Contains(c.list[0].Text, remind.Mark("g", 14)) {
			t.Errorf("it says %s", c.list[0].Text)
		}
		o.plan(november27, false)
		o.keep(c, time.Hour)
		if c.made != 1 || c.edited != 1 || !c.list[0].Begins.Equal(time.Date(2026, 11, 27, 8, 0, 0, 0, vietnam)) || !strings.Contains(c.list[0].Text, "23 November") {
			t.Errorf("moved: made %d, edited %d: %+v", c.made, c.edited, c.list)
		}
	})
}

func TestWhatAPersonWroteIntoAnEntryStaysButForWhenItIs(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		c := &events{}
		o.plan(november26, false)
		o.keep(c, time.Hour)
		c.list[0].Text, c.list[0].Begins = "Xem giấy mời số 12", c.list[0].Begins.Add(time.Hour)
		o.plan(november27, false)
		o.keep(c, time.Hour)
		if e := c.list[0]; e.Text != "Xem giấy mời số 12" || !e.Begins.Equal(time.Date(2026, 11, 27, 8, 0, 0, 0, vietnam)) {
			t.Errorf("%+v", e)
		}
	})
}

func TestAnEntryThatWasTakenAwayComesBackOnlyWithAChangedPlan(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		c := &events{}
		o.plan(november26, false)
		o.keep(c, time.Hour)
		c.list = nil
		o.keep(c, day)
		if c.made != 1 {
			t.Errorf("it was made %d times though a person took it away", c.made)
		}
		o.plan(november27, false)
		o.keep(c, time.Hour)
		if c.made != 2 || len(c.list) != 1 {
			t.Errorf("after the plan changed: made %d, there are %d", c.made, len(c.list))
		}
	})
}

func TestACancelledConferenceIsCalledOffAndMayBeHeldAfterAll(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		c := &events{}
		o.plan(november26, false)
		o.keep(c, time.Hour)
		o.plan(november26, true)
		o.keep(c, time.Hour)
		o.keep(c, time.Hour)
		if !slices.Equal(c.gone, []string{"1"}) {
			t.Errorf("called off: %v", c.gone)
		}
		o.plan(november26, false)
		o.keep(c, time.Hour)
		if c.made != 2 || len(c.list) != 1 {
			t.Errorf("held after all: made %d, there are %d", c.made, len(c.list))
		}
	})
}

// The answer never comes, or the program dies before it records: the entry is
// looked for before a second is made.
func TestAnEntryWhoseAnswerWasLostIsFound(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		c := &events{lost: func() error { return errors.New("connection reset") }}
		o.plan(november26, false)
		o.keep(c, time.Hour)
		if c.made != 1 || len(c.list) != 1 {
			t.Errorf("made %d", c.made)
		}
		all, err := o.store.ScheduledEvents(o.Context())
		o.check(err)
		if len(all) != 1 || all[0].State != data.EventMade || all[0].Event != "1" || all[0].LastError != "" {
			t.Errorf("the store has %+v", all)
		}
	})
}

// Claimed by a program that died before anything was sent: after the time in which
// a request may still be on its way, it is made.
func TestAnEntryThatWasOnlyClaimedIsMadeLater(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		c := &events{}
		o.plan(november26, false)
		o.check(o.store.KeepScheduledEvent(o.Context(), data.ScheduledEvent{Guild: "g", Conference: 14, State: data.EventClaimed, ClaimedAt: time.Now()}, time.Now()))
		o.keep(c, time.Minute+time.Second)
		if c.made != 0 {
			t.Error("it was made while one may have been on its way")
		}
		o.keep(c, time.Hour)
		if c.made != 1 {
			t.Errorf("made %d", c.made)
		}
	})
}

func TestTheOfficeIsToldOnceOfACalendarThatIsClosed(t *testing.T) {
	inVirtualTimeFrom(t, time.Date(2026, 11, 3, 9, 0, 0, 0, vietnam), func(o *office) {
		closed := true
		c := &events{fail: func() error {
			if closed {
				return fmt.Errorf("%w: Discord answered 403 (code 50013, Missing Permissions)", message.ErrUndeliverable)
			}
			return nil
		}}
		o.plan(november26, false)
		o.keep(c, 3*day)
		same(t, o.out.said("Conference 14 could not be entered", "Create Events"), "Nov 3 09:00")
		closed = false
		o.keep(c, time.Hour)
		if c.made != 1 {
			t.Errorf("made %d after it was allowed", c.made)
		}
	})
}

func TestAConferenceThatHasBegunIsLeftAlone(t *testing.T) {
	inVirtualTimeFrom(t, time.Date(2026, 11, 26, 9, 0, 0, 0, vietnam), func(o *office) {
		c := &events{}
		o.plan(november26, false)
		o.keep(c, time.Hour)
		if c.made != 0 {
			t.Errorf("made %d", c.made)
		}
	})
}
