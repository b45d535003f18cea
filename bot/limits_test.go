package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"testing"
	"testing/synctest"
	"time"
)

// headersOf are the headers of an answer from a bucket.
func headersOf(name string, limit, left int, after time.Duration) http.Header {
	h := http.Header{}
	h.Set("X-RateLimit-Bucket", name)
	h.Set("X-RateLimit-Limit", strconv.Itoa(limit))
	h.Set("X-RateLimit-Remaining", strconv.Itoa(left))
	h.Set("X-RateLimit-Reset-After", fmt.Sprintf("%.3f", after.Seconds()))
	return h
}

// A counter is Discord's side of one bucket.
type counter struct {
	limit  int
	within time.Duration
	used   int
	reset  time.Time
}

func (c *counter) take() (header http.Header, over bool) {
	now := time.Now()
	if !now.Before(c.reset) {
		c.used, c.reset = 0, now.Add(c.within)
	}
	c.used++
	return headersOf("b", c.limit, max(c.limit-c.used, 0), c.reset.Sub(now)), c.used > c.limit
}

func TestABucketIsNeverOverdrawn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, discord := newLimits(), &counter{limit: 5, within: 2 * time.Second}
		q := request{method: "POST", path: "/channels/7/messages", own: true}
		done, began := make(chan bool, 40), time.Now()
		turn := make(chan struct{}, 1) // Discord counts one at a time
		for range 40 {
			go func() {
				s, err := l.enter(t.Context(), q)
				if err != nil {
					t.Error(err)
				}
				time.Sleep(30 * time.Millisecond)
				turn <- struct{}{}
				header, over := discord.take()
				<-turn
				time.Sleep(30 * time.Millisecond)
				l.leave(s, header, nil)
				done <- over
			}()
		}
		for range 40 {
			if <-done {
				t.Error("one too many")
			}
		}
		if took := time.Since(began); took < 14*time.Second || took > 20*time.Second { // 8 windows of 2 s
			t.Errorf("40 requests took %s", took)
		}
	})
}

func TestNoMoreThanFiftyASecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLimits()
		var sent []time.Time
		for n := range 220 {
			s, err := l.enter(t.Context(), request{method: "POST", path: fmt.Sprintf("/channels/%d/messages", n), own: true})
			if err != nil {
				t.Fatal(err)
			}
			sent = append(sent, time.Now())
			l.leave(s, headersOf("b", 5, 4, time.Second), nil)
		}
		for i := globalLimit; i < len(sent); i++ {
			if sent[i].Sub(sent[i-globalLimit]) < time.Second {
				t.Fatalf("requests %d to %d within %s", i-globalLimit, i, sent[i].Sub(sent[i-globalLimit]))
			}
		}
	})
}

func TestAnswersToPeopleWaitForNoLimit(t *testing.T) {
	l := newLimits()
	for range 200 {
		if _, err := l.enter(t.Context(), request{method: "POST", path: "/interactions/1/secret/callback"}); err != nil {
			t.Fatal(err)
		}
	}
	if len(l.buckets) > 0 {
		t.Errorf("%d buckets", len(l.buckets))
	}
}

func TestAGlobalLimitStopsAllAndALongWaitIsNotBegun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLimits()
		s, err := l.enter(t.Context(), request{method: "GET", path: "/users/@me", own: true})
		if err != nil {
			t.Fatal(err)
		}
		l.leave(s, http.Header{}, &statusError{status: http.StatusTooManyRequests, retry: time.Minute, global: true})
		short, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		began := time.Now()
		if _, err := l.enter(short, request{method: "GET", path: "/gateway", own: true}); !errors.Is(err, context.DeadlineExceeded) || time.Since(began) > 0 {
			t.Errorf("got %v after %s", err, time.Since(began))
		}
		if _, err := l.enter(t.Context(), request{method: "GET", path: "/gateway", own: true}); err != nil || time.Since(began) != time.Minute {
			t.Errorf("got %v after %s", err, time.Since(began))
		}
	})
}

func TestBucketsDoNotPileUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLimits()
		for n := range 20 * maxBuckets {
			s, err := l.enter(t.Context(), request{method: "PATCH", path: fmt.Sprintf("/webhooks/1/secret%d/messages/@original", n)})
			if err != nil {
				t.Fatal(err)
			}
			l.leave(s, headersOf("w", 5, 4, 2*time.Second), nil)
			time.Sleep(50 * time.Millisecond)
		}
		if len(l.buckets) > maxBuckets+1 || len(l.names) != 1 {
			t.Errorf("%d buckets, %d names", len(l.buckets), len(l.names))
		}
	})
}

func TestRoutesHoldNoSecretAndNoID(t *testing.T) {
	for path, want := range map[string][2]string{
		"/channels/123/messages/456":               {"/channels/*/messages/*", "123"},
		"/webhooks/1/abcdef/messages/@original":    {"/webhooks/*/*/messages/@original", "1/abcdef"},
		"/interactions/9/aW50-secret/callback?x=1": {"/interactions/*/*/callback", ""},
		"/applications/5/guilds/6/commands":        {"/applications/*/guilds/*/commands", ""},
		"/guilds/6/members/7":                      {"/guilds/*/members/*", "6"},
		"/users/@me/guilds":                        {"/users/@me/guilds", ""},
	} {
		if got := [2]string{template(path), owner(path)}; got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
}

func TestTheBreakerOpensLongBeforeABanAndCloses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := &breaker{}
		refuse := func(n int) {
			for range n {
				b.count(http.StatusForbidden, nil)
				b.count(http.StatusNotFound, nil) // not what Discord counts
				b.count(http.StatusTooManyRequests, http.Header{"X-Ratelimit-Scope": {"shared"}})
			}
		}
		refuse(ownRefusals - 1)
		if !b.closed(true) {
			t.Error("it opens too soon")
		}
		refuse(1)
		if b.closed(true) || !b.closed(false) {
			t.Error("the bot's own calls go on, or answers do not")
		}
		refuse(maxRefusals)
		if b.closed(false) {
			t.Error("answers go on")
		}
		time.Sleep(11 * time.Minute)
		if !b.closed(true) || !b.closed(false) {
			t.Error("it stays open")
		}
	})
}
