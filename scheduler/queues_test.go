package scheduler

import (
	"fmt"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// A street is a Discord in virtual time that takes a message each 20 ms over all,
// in the order in which they come, and in a channel 5 in 5 s.
type street struct {
	turn     chan struct{}
	mu       sync.Mutex
	channels map[string][]time.Time
}

// take waits until a channel takes a message, and then for its turn.
func (s *street) take(channel string) {
	s.mu.Lock()
	before := s.channels[channel]
	s.mu.Unlock()
	if n := len(before); n >= 5 {
		time.Sleep(time.Until(before[n-5].Add(5 * time.Second)))
	}
	s.turn <- struct{}{}
	time.Sleep(20 * time.Millisecond)
	<-s.turn
	s.mu.Lock()
	defer s.mu.Unlock()
	s.channels[channel] = append(before, time.Now())
}

// However much each channel has to be told, all leaves about as fast as Discord
// takes it: what has to wait for its channel does not begin last.
func TestTheLongestQueueIsNotLeftForTheEnd(t *testing.T) {
	for name, sizes := range map[string]map[int]int{ // how many channels have so many messages
		"of all sizes":        {3: 70, 8: 70, 21: 70, 40: 1},
		"one of a whole land": {1: 2000, 34: 1},
		"all alike":           {34: 89},
		"many large ones":     {30: 60, 2: 300},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var all []said
				for size, channels := range sizes {
					for c := range channels {
						for range size {
							one := said{}
							one.Channel = fmt.Sprint(size, "-", c)
							all = append(all, one)
						}
					}
				}
				q, out, began := newQueues(all), &street{turn: make(chan struct{}, 1), channels: map[string][]time.Time{}}, time.Now()
				var wait sync.WaitGroup
				for range mouths {
					wait.Go(func() {
						for one, from := q.next(); from != nil; one, from = q.next() {
							out.take(one.Channel)
							q.done(from)
						}
					})
				}
				wait.Wait()
				said := 0
				for _, times := range out.channels {
					said += len(times)
				}
				took, least := time.Since(began), time.Duration(len(all))*20*time.Millisecond
				if said != len(all) || float64(took) > 1.05*float64(least) {
					t.Errorf("%d of %d in %s; Discord would have taken them in %s", said, len(all), took, least)
				}
			})
		})
	}
}
