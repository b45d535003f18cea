package scheduler

import (
	"context"
	"fmt"
	"log/slog"
	"time"
)

// A Chore is done by the clock and may be done again without harm.
type Chore struct {
	Name  string
	Every string // a cron spec in the office's zone
	Now   func() time.Time
	Log   *slog.Logger
	Do    func(ctx context.Context, now time.Time) error
}

// Run does the chore at once, in case a time was missed, and then whenever it
// is due, until ctx is done. A failure is logged, and the next time is another
// try.
func (c Chore) Run(ctx context.Context) error {
	due := make(chan struct{}, 1)
	due <- struct{}{}
	ticks, err := newClock(c.Every, c.Now)
	if err != nil {
		return fmt.Errorf("chore %s: %w", c.Name, err)
	}
	defer ticks.beside(ctx, func() {
		select {
		case due <- struct{}{}:
		default: // it is being done
		}
	})()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-due:
		}
		if err := c.Do(ctx, c.Now()); err != nil && ctx.Err() == nil {
			c.Log.Error("chore", "name", c.Name, "err", err)
		}
	}
}
