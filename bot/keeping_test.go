package bot

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"testing/synctest"
)

// judged are shares that say who was first for an event.
type judged struct {
	Shares // the rest is not asked
	first  bool
	fail   error
}

func (j judged) First(context.Context, string) (bool, error) { return j.first, j.fail }

// Two processes may be told of one event for a moment: the first does it, and
// where nobody can say who that is, Discord takes one answer.
func TestAnEventThatReachesTwoProcessesIsDoneByTheFirst(t *testing.T) {
	for name, c := range map[string]struct {
		two    bool
		shares judged
		done   bool
	}{
		"alone":                {false, judged{first: false}, true},
		"the first of two":     {true, judged{first: true}, true},
		"the second of two":    {true, judged{first: false}, false},
		"nobody can say which": {true, judged{fail: errors.New("the database is away")}, true},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := &Bot{cfg: Config{Log: slog.New(slog.DiscardHandler), Split: &Split{Shares: c.shares}}}
				g, done := &gateway{}, false
				g.two.Store(c.two)
				b.once(g, "1234", func() { done = true })
				synctest.Wait()
				if done != c.done {
					t.Errorf("done: %v", done)
				}
			})
		})
	}
}
