package bot

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// limits keeps the bot under Discord's rate limits before Discord has to say
// so: 50 requests a second over all, and the buckets that its answers name.
// Times are this machine's.
type limits struct {
	mu      sync.Mutex
	names   map[string]string  // Discord's name of the bucket of a route
	buckets map[string]*bucket // by name, or the route while it has none, and what the bucket belongs to
	line    *turnstile
	paused  time.Time // until when nothing goes out: Discord said so of all requests
}

const (
	// maxBuckets is how many buckets are kept before those that are over are
	// forgotten: each deferred answer brings one.
	maxBuckets = 1000
)

func newLimits() *limits {
	return &limits{names: map[string]string{}, buckets: map[string]*bucket{}, line: newTurnstile()}
}

// A spot is the place that one request holds in its bucket.
type spot struct {
	route, owner string
	bucket       *bucket
	passage      *passage // of the bot's own requests
}

// enter waits until a request may go out.
func (l *limits) enter(ctx context.Context, q request) (spot, error) {
	if strings.HasPrefix(q.path, "/interactions/") {
		return spot{}, nil // once each, outside all limits
	}
	s := spot{route: q.method + " " + template(q.path), owner: owner(q.path)}
	for {
		wait, changed := l.admit(&s, time.Now())
		if wait == 0 && changed == nil {
			break
		}
		if err := pause(ctx, wait, changed); err != nil {
			return s, err
		}
	}
	if !q.own {
		return s, nil
	}
	passage, err := l.line.pass(ctx, l.halted)
	if err != nil {
		l.giveBack(s)
		return spot{}, err
	}
	s.passage = passage
	return s, nil
}

// halted is until when nothing goes out.
func (l *limits) halted() time.Time {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.paused
}

// giveBack leaves a spot from which nothing went out.
func (l *limits) giveBack(s spot) {
	l.mu.Lock()
	defer l.mu.Unlock()
	s.bucket.back()
}

// pause waits for a time, or for a change.
func pause(ctx context.Context, wait time.Duration, changed <-chan struct{}) error {
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < wait {
		return context.DeadlineExceeded
	}
	var timer <-chan time.Time
	if wait > 0 {
		timer = time.After(wait)
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer:
	case <-changed:
	}
	return nil
}

// admit takes a spot, or says how long to wait, or for what.
func (l *limits) admit(s *spot, now time.Time) (time.Duration, <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if wait := l.paused.Sub(now); wait > 0 {
		return wait, nil
	}
	b := l.bucket(*s, now)
	wait, changed := b.admit(now)
	if wait > 0 || changed != nil {
		return wait, changed
	}
	b.take()
	s.bucket = b
	return 0, nil
}

// bucket is the one of a spot.
func (l *limits) bucket(s spot, now time.Time) *bucket {
	name, known := l.names[s.route]
	if !known {
		name = s.route
	}
	key := name + " " + s.owner
	b := l.buckets[key]
	if b == nil {
		if len(l.buckets) >= maxBuckets {
			for key, old := range l.buckets {
				if old.over(now) {
					delete(l.buckets, key)
				}
			}
		}
		b = &bucket{changed: make(chan struct{})}
		l.buckets[key] = b
	}
	return b
}

// leave gives a spot back, and learns from the answer.
func (l *limits) leave(s spot, header http.Header, err error) {
	if s.bucket == nil {
		return
	}
	if s.passage != nil {
		l.line.leave(s.passage)
	}
	now := time.Now()
	l.mu.Lock()
	defer l.mu.Unlock()
	if name := header.Get("X-RateLimit-Bucket"); name != "" && l.names[s.route] != name {
		l.names[s.route] = name
		if key := name + " " + s.owner; l.buckets[key] == nil {
			l.buckets[key] = s.bucket
		}
	}
	var refused *statusError
	if errors.As(err, &refused) && refused.status == http.StatusTooManyRequests {
		if until := now.Add(refused.retry); refused.global && until.After(l.paused) {
			l.paused = until
		}
		if !refused.global {
			s.bucket.empty(now.Add(refused.retry))
		}
	}
	s.bucket.learn(header, now)
}

// number reads a number of a header; it is not ok where there is none.
func number(header http.Header, name string) (float64, bool) {
	n, err := strconv.ParseFloat(header.Get(name), 64)
	return n, err == nil
}
