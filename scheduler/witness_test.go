package scheduler

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"tiendo/data"
)

// right is a witness with the right time, unless it does not answer.
type right struct{ silent bool }

func (r right) Time(context.Context) (time.Time, error) {
	if r.silent {
		return time.Time{}, errors.New("no answer")
	}
	return time.Now().UTC().Truncate(time.Second), nil // to the second, as a header says it
}

// watched lets a scheduler with a witness run for a while; it returns how many
// looks were finished, and what it logged.
func (o *office) watched(w Witness, d time.Duration) (finished int, logged string) {
	o.Helper()
	ctx, stop := context.WithTimeout(o.Context(), d)
	defer stop()
	var log strings.Builder
	s := o.scheduler()
	s.Every, s.Witness, s.Done = "* * * * *", w, func() { finished++ }
	s.Log = slog.New(slog.NewTextHandler(&log, nil))
	if err := s.Run(ctx); err != nil {
		o.Error(err)
	}
	return finished, log.String()
}

const owes = "Gia Lai still owes a report: " + monthly

// By a clock that is days ahead, stages would be passed over for good and people
// told of what is not yet due. Nothing is said and nothing is lost; the office is
// told, the log has it, and the outside watchdog is left without its call.
func TestByAClockFarFromDiscordsNothingIsSaid(t *testing.T) {
	for name, c := range map[string]struct {
		off  time.Duration
		says string
	}{
		"ahead by days":   {6*day + 3*time.Hour, "The server's clock is 6 d 3 h ahead of Discord's: no reminders are sent"},
		"ahead by hours":  {7 * time.Hour, "is 7 h ahead"},
		"behind by days":  {-3 * day, "is 3 d behind"},
		"ahead by a year": {365 * day, "is 365 d ahead"},
	} {
		t.Run(name, func(t *testing.T) {
			inVirtualTime(t, func(o *office) {
				o.coordinator("gso2025:52", "7", data.Lead)
				o.coordinator(data.Nation, "1", data.Office)
				o.until(2026, 11, 12, 9, 0)
				o.watched(right{}, time.Hour)
				before := len(o.out.made)
				o.out.ahead.Store(int64(c.off))
				finished, logged := o.watched(right{}, day+time.Hour) // over the stage of the 13th at 08:00
				if finished != 0 {
					t.Errorf("%d looks are called finished", finished)
				}
				if !strings.Contains(logged, "level=ERROR") || !strings.Contains(logged, "no reminders are sent until it is set right") {
					t.Errorf("the log says %.300s", logged)
				}
				same(t, o.out.said(c.says), "Nov 12 10:00", "Nov 13 08:00")
				for _, m := range o.out.made[before:] {
					if !slices.Equal(m.Mention, []string{"1"}) || strings.Contains(m.Message.String(), monthly) {
						t.Errorf("said by a wrong clock: %s", m.Message)
					}
				}
				o.out.ahead.Store(0)
				finished, _ = o.watched(right{}, 11*day+12*time.Hour)
				if finished == 0 {
					t.Error("no look is finished though the clock is right again")
				}
				same(t, o.out.said(owes), "Nov 13 11:00", "Nov 19 08:00", "Nov 23 08:00", "Nov 24 08:00")
				same(t, o.out.said(owes, "Sent 3 h late"), "Nov 13 11:00")
				same(t, o.out.said("no reminders are sent"), "Nov 12 10:00", "Nov 13 08:00")
			})
		})
	}
}

// The guard keeps nobody's reminder back by mistake: not where Discord does not say
// what time it is, and not for a clock that is some minutes off.
func TestAGuardThatCannotTellKeepsNothingBack(t *testing.T) {
	for name, c := range map[string]struct {
		witness Witness
		off     time.Duration
	}{
		"nobody is asked":     {nil, 0},
		"no answer":           {right{silent: true}, 0},
		"the clock is right":  {right{}, 0},
		"some minutes ahead":  {right{}, 9 * time.Minute},
		"some minutes behind": {right{}, -9 * time.Minute},
	} {
		t.Run(name, func(t *testing.T) {
			inVirtualTime(t, func(o *office) {
				o.coordinator("gso2025:52", "7", data.Lead)
				o.until(2026, 11, 12, 9, 0)
				o.out.ahead.Store(int64(c.off))
				_, logged := o.watched(c.witness, 12*day+14*time.Hour)
				if got := o.out.said(owes); len(got) != 4 {
					t.Errorf("said %v", got)
				}
				if got := o.out.said("no reminders are sent"); len(got) > 0 || strings.Contains(logged, "level=ERROR") {
					t.Errorf("complained %v: %.300s", got, logged)
				}
			})
		})
	}
}

// A program that starts with a wrong clock does not settle in with it: since when a
// channel is reminded would be in the future, and nothing said until then.
func TestAFirstStartByAWrongClock(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.until(2026, 11, 12, 9, 0)
		o.out.ahead.Store(int64(40 * day))
		o.watched(right{}, time.Hour)
		if channels, err := o.store.Channels(o.Context()); err != nil || len(channels) > 0 {
			t.Errorf("settled in: %+v %v", channels, err)
		}
		o.out.ahead.Store(0)
		o.watched(right{}, 12*day)
		if got := o.out.said(owes); len(got) != 4 {
			t.Errorf("said %v", got)
		}
	})
}
