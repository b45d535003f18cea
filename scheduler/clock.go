package scheduler

import (
	"context"
	"fmt"
	"time"

	"github.com/robfig/cron/v3"
)

// longest is how long is slept at most: a clock may be set meanwhile.
const longest = time.Hour

// A clock strikes at the times of a cron spec, by a clock that may be set
// forwards or back: cron's own runner would sleep until the old time comes again.
type clock struct {
	times cron.Schedule
	now   func() time.Time
}

func newClock(spec string, now func() time.Time) (clock, error) {
	times, err := cron.ParseStandard(spec)
	if err != nil {
		return clock{}, fmt.Errorf("set the clock: %w", err)
	}
	return clock{times, now}, nil
}

// strike calls f at each of the times until ctx is done.
func (c clock) strike(ctx context.Context, f func()) {
	for {
		now := c.now()
		next := c.times.Next(now)
		wait := min(next.Sub(now), longest)
		if next.IsZero() { // never
			wait = longest
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
		if !next.IsZero() && !c.now().Before(next) {
			f()
		}
	}
}

// beside strikes until stop is called, which waits for the end.
func (c clock) beside(ctx context.Context, f func()) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		c.strike(ctx, f)
	}()
	return func() {
		cancel()
		<-ended
	}
}
