package bot

import (
	"context"
	"slices"
	"sync"
	"time"
)

const (
	// globalLimit is how many requests a bot may make in a second, whichever second
	// that is (https://discord.com/developers/docs/topics/rate-limits).
	globalLimit  = 50
	globalWindow = time.Second + 5*time.Millisecond // Discord's clock is not ours

	// gap is between requests where many go: 49 a second. few is how many of them may
	// make up for a late one.
	gap = time.Second / 49
	few = 5
)

// A turnstile lets the bot's requests out one after the other, in the order in
// which they came: of many channels that have much to say none is left behind,
// to be held up by its own limit in the end. Where many go they go evenly.
//
// Discord counts a request somewhere between when it goes out and when its
// answer is here, and of two the ways may be of different lengths. One therefore
// counts for a second after its answer, less what the fastest answer took; and
// never more than globalLimit count at once.
type turnstile struct {
	turn chan struct{} // full while it is somebody's turn

	mu       sync.Mutex
	out      []*passage    // those that count
	due      time.Time     // when the next is due where many go evenly
	answered chan struct{} // closed and replaced at each answer
}

// A passage is one request that went out.
type passage struct {
	sent, answered time.Time
}

func newTurnstile() *turnstile {
	return &turnstile{turn: make(chan struct{}, 1), answered: make(chan struct{})}
}

// pass waits for a request's turn, and until halted allows it.
func (t *turnstile) pass(ctx context.Context, halted func() time.Time) (*passage, error) {
	select {
	case t.turn <- struct{}{}: // a channel serves those who wait in order
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { <-t.turn }()
	for {
		var p *passage
		var answered <-chan struct{}
		wait := time.Until(halted())
		if wait <= 0 {
			if p, wait, answered = t.admit(time.Now()); p != nil {
				return p, nil
			}
		}
		if err := pause(ctx, wait, answered); err != nil {
			return nil, err
		}
	}
}

// admit lets a request out, or says how long it has to wait, or for what.
func (t *turnstile) admit(now time.Time) (*passage, time.Duration, <-chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	least := t.least()
	over := func(p *passage) time.Duration { return p.answered.Add(globalWindow - least).Sub(now) }
	t.out = slices.DeleteFunc(t.out, func(p *passage) bool { return !p.answered.IsZero() && over(p) <= 0 })
	if len(t.out) >= globalLimit {
		var wait time.Duration // without an answer to any there is none
		for _, p := range t.out {
			if !p.answered.IsZero() && (wait == 0 || over(p) < wait) {
				wait = over(p)
			}
		}
		return nil, wait, t.answered
	}
	if wait := t.due.Sub(now); wait > 0 && len(t.out) >= globalLimit/2 {
		return nil, wait, nil
	}
	if behind := now.Add(-few * gap); t.due.Before(behind) {
		t.due = behind
	}
	t.due = t.due.Add(gap)
	p := &passage{sent: now}
	t.out = append(t.out, p)
	return p, 0, nil
}

// least is what the fastest answer of late took.
func (t *turnstile) least() (least time.Duration) {
	for _, p := range t.out {
		if took := p.answered.Sub(p.sent); !p.answered.IsZero() && (least == 0 || took < least) {
			least = took
		}
	}
	return min(least, globalWindow/2)
}

// leave notes that the answer to a request is here, or that none will come.
func (t *turnstile) leave(p *passage) {
	t.mu.Lock()
	defer t.mu.Unlock()
	p.answered = time.Now()
	close(t.answered)
	t.answered = make(chan struct{})
}
