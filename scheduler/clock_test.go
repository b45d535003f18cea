package scheduler

import (
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"tiendo/data"
	"tiendo/internal/message"
)

// A clock that is set back strikes on: cron's own would wait for the old time.
func TestAClockThatIsSetBackStrikesOn(t *testing.T) {
	for name, wrong := range map[string]time.Duration{"back by days": -3 * day, "back by minutes": -7 * time.Minute, "forwards by days": 3 * day} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				p := newPosts()
				c, err := newClock("* * * * *", p.now)
				if err != nil {
					t.Fatal(err)
				}
				var n atomic.Int32
				stop := c.beside(t.Context(), func() { n.Add(1) })
				time.Sleep(10*time.Minute + time.Second)
				before := n.Load()
				p.ahead.Store(int64(wrong))
				time.Sleep(10 * time.Minute)
				stop()
				if more := n.Load() - before; before != 10 || more < 9 || more > 11 {
					t.Errorf("struck %d times, then %d more", before, more)
				}
			})
		})
	}
}

// Whatever happens to the clock around the stage of Friday, 13 November, Gia Lai
// hears of each stage once, and never late for want of the clock.
func TestAfterTheClockWasSetNothingIsSaidTwice(t *testing.T) {
	type set struct {
		at time.Duration // after 13 November, 00:00
		to time.Duration // ahead of the right time
	}
	stages := []string{"Nov 13 08:00", "Nov 19 08:00", "Nov 23 08:00", "Nov 24 08:00"}
	for name, c := range map[string]struct {
		sets []set
		want []string // by the right time
	}{
		"back by two hours after it was said":      {[]set{{9 * time.Hour, -2 * time.Hour}, {12 * time.Hour, 0}}, stages},
		"back over midnight after it was said":     {[]set{{9 * time.Hour, -26 * time.Hour}, {40 * time.Hour, 0}}, stages},
		"back by a week and for good over a stage": {[]set{{9 * time.Hour, -7 * day}, {8 * day, 0}}, []string{"Nov 13 08:00", "Nov 23 08:00", "Nov 24 08:00"}},
		"forwards by minutes":                      {[]set{{-time.Hour, 10 * time.Minute}, {12 * time.Hour, 0}}, []string{"Nov 13 07:50", "Nov 19 08:00", "Nov 23 08:00", "Nov 24 08:00"}},
		"forwards by three days, then right again": {[]set{{9 * time.Hour, 3 * day}, {10 * time.Hour, 0}}, stages},
		"forwards over a stage, then right again":  {[]set{{9 * time.Hour, 6 * day}, {10 * time.Hour, 0}}, []string{"Nov 13 08:00", "Nov 13 09:01", "Nov 23 08:00", "Nov 24 08:00"}},
		"to and fro each hour":                     {[]set{{7 * time.Hour, 2 * time.Hour}, {8 * time.Hour, -2 * time.Hour}, {9 * time.Hour, time.Hour}, {10 * time.Hour, -30 * time.Hour}, {11 * time.Hour, 0}}, []string{"Nov 13 07:01", "Nov 19 08:00", "Nov 23 08:00", "Nov 24 08:00"}},
	} {
		t.Run(name, func(t *testing.T) {
			inVirtualTime(t, func(o *office) {
				o.every = "* * * * *"
				o.coordinator("gso2025:52", "7", data.Lead)
				o.until(2026, 11, 12, 9, 0)
				for _, s := range c.sets {
					time.AfterFunc(15*time.Hour+s.at+30*time.Second, func() { o.out.ahead.Store(int64(s.to)) })
				}
				o.run(12*day + 14*time.Hour) // until the 24th, 23:00
				same(t, o.out.said("Gia Lai still owes a report: "+monthly), c.want...)
				if nonces := o.nonces(); len(nonces) != len(slices.Compact(slices.Sorted(slices.Values(nonces)))) {
					t.Errorf("something was said twice: %v", nonces)
				}
			})
		})
	}
}

func (o *office) nonces() (all []string) {
	for _, m := range o.out.made {
		all = append(all, m.Nonce)
	}
	return all
}

// The machine comes up in the midst of Tết with a clock of last week, and is set
// right: what is said on days off by its clock and by the right one is nothing.
func TestAClockThatIsSetOverTetSaysNothingOnADayOff(t *testing.T) {
	inVirtualTimeFrom(t, time.Date(2027, 1, 25, 7, 0, 0, 0, vietnam), func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.run(2 * time.Hour)
		o.until(2027, 2, 8, 9, 0) // a day of Tết
		o.out.ahead.Store(int64(12 * day))
		time.AfterFunc(2*time.Hour, func() { o.out.ahead.Store(int64(-9 * day)) })
		time.AfterFunc(4*time.Hour, func() { o.out.ahead.Store(0) })
		o.run(20 * day)
		if got := o.out.said("Gia Lai still owes a report: "+monthly+", February 2027", "left: 7"); len(got) != 1 {
			t.Errorf("stage 7 of February was said %v", got)
		}
		h := o.history(1, time.Now())
		h.judge(time.Now(), time.Now())
	})
}

// A clock that was set back does not keep a reminder from being tried again.
func TestAPauseEndsThoughTheClockWasSetBack(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.every = "* * * * *"
		o.coordinator("gso2025:52", "7", data.Lead)
		o.until(2026, 11, 12, 9, 0)
		ends := time.Now().Add(23*time.Hour + 58*time.Minute + 30*time.Second) // 13 November, 08:58
		o.out.fail = func(message.Outgoing) error {
			if time.Now().Before(ends) {
				return message.ErrRefused
			}
			return nil
		}
		time.AfterFunc(time.Until(ends), func() { o.out.ahead.Store(int64(-40 * time.Minute)) })
		o.run(26 * time.Hour)
		same(t, o.out.said("Gia Lai still owes a report: "+monthly), "Nov 13 09:00")
	})
}
