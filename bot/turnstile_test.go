package bot

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// A tally is Discord's side of many channels: 5 messages in 5 s each, and when
// every request came.
type tally struct {
	mu       sync.Mutex
	channels map[int]*counter
	came     []time.Time
}

// flood sends messages in so many channels, in each one after the other, over a
// way to Discord and back that takes at least so long and varies by jitter.
func flood(t *testing.T, l *limits, sizes []int, way, jitter time.Duration) *tally {
	t.Helper()
	discord := &tally{channels: map[int]*counter{}}
	var all sync.WaitGroup
	for channel, size := range sizes {
		chance := rand.New(rand.NewPCG(uint64(channel), 50))
		all.Go(func() {
			for range size {
				spot, err := l.enter(t.Context(), request{method: "POST", path: fmt.Sprintf("/channels/%d/messages", channel), own: true})
				if err != nil {
					t.Error(err)
					return
				}
				time.Sleep(way + time.Duration(chance.Int64N(int64(jitter)+1)))
				header, over := discord.take(channel)
				time.Sleep(way)
				l.leave(spot, header, nil)
				if over {
					t.Errorf("channel %d has one too many", channel)
				}
			}
		})
	}
	all.Wait()
	return discord
}

func (d *tally) take(channel int) (map[string][]string, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.channels[channel] == nil {
		d.channels[channel] = &counter{limit: 5, within: 5 * time.Second}
	}
	d.came = append(d.came, time.Now())
	return d.channels[channel].take()
}

// most is how many requests came within any one second.
func (d *tally) most() (n int) {
	slices.SortFunc(d.came, time.Time.Compare)
	for first, last := 0, 0; last < len(d.came); last++ {
		for d.came[last].Sub(d.came[first]) >= time.Second {
			first++
		}
		n = max(n, last-first+1)
	}
	return n
}

// Many channels with much to say keep Discord's limit of any second, and leave
// at no less than 95 % of it: none is left to its own limit in the end.
func TestManyChannelsUseTheWholeLimitAndNoMore(t *testing.T) {
	for name, sizes := range map[string][]int{
		"89 channels of 34":   slices.Repeat([]int{34}, 89),
		"1,000 channels of 3": slices.Repeat([]int{3}, 1000),
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				began, n := time.Now(), 0
				for _, size := range sizes {
					n += size
				}
				discord := flood(t, newLimits(), sizes, 40*time.Millisecond, 25*time.Millisecond)
				took := time.Since(began)
				if rate := float64(n) / took.Seconds(); rate < 0.95*globalLimit {
					t.Errorf("%d left in %s: %.1f a second", n, took, rate)
				}
				if most := discord.most(); most > globalLimit {
					t.Errorf("%d came within one second", most)
				}
			})
		})
	}
}

func TestWhoDoesNotWaitForItsTurnHoldsUpNobody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := newLimits()
		flood(t, l, slices.Repeat([]int{1}, globalLimit), 0, 0) // the second is used up
		q := request{method: "POST", path: "/channels/7/messages", own: true}
		short, cancel := context.WithTimeout(t.Context(), time.Millisecond)
		defer cancel()
		if _, err := l.enter(short, q); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
		began := time.Now()
		if _, err := l.enter(t.Context(), q); err != nil || time.Since(began) > globalWindow {
			t.Errorf("got %v after %s", err, time.Since(began))
		}
		if b := l.bucket(spot{route: "POST /channels/*/messages", owner: "7"}, time.Now()); b.flying != 1 {
			t.Errorf("%d are under way", b.flying)
		}
	})
}
