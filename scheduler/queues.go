package scheduler

import (
	"context"
	"errors"
	"sync"

	"tiendo/internal/remind"
)

// mouths is how many channels are posted to at once: so many that Discord's limit
// over all, 50 a second, is used although a channel takes only 5 in 5 s, and no
// more, so that the turn of the longest queue comes each second.
const mouths = 52

// queues are what is to be said, by channel. In a channel one thing is said after
// the other, and where the most waits is said next: Discord takes about one
// message a second in a channel, so that what is left for the end has to wait.
type queues struct {
	mu    sync.Mutex
	freed sync.Cond // a channel is free again
	list  []*queue
}

type queue struct {
	left []said
	busy bool
}

func newQueues(all []said) *queues {
	q := &queues{}
	q.freed.L = &q.mu
	at := map[string]*queue{}
	for _, one := range all {
		if at[one.Channel] == nil {
			at[one.Channel] = &queue{}
			q.list = append(q.list, at[one.Channel])
		}
		at[one.Channel].left = append(at[one.Channel].left, one)
	}
	return q
}

// next takes what is said next, and its queue, which is busy until it is given
// back with done; nil at the end.
func (q *queues) next() (said, *queue) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for {
		var longest *queue
		open := false
		for _, one := range q.list {
			open = open || len(one.left) > 0
			if !one.busy && len(one.left) > 0 && (longest == nil || len(one.left) > len(longest.left)) {
				longest = one
			}
		}
		if longest != nil {
			one := longest.left[0]
			longest.left, longest.busy = longest.left[1:], true
			return one, longest
		}
		if !open {
			return said{}, nil
		}
		q.freed.Wait()
	}
}

func (q *queues) done(one *queue) {
	q.mu.Lock()
	defer q.mu.Unlock()
	one.busy = false
	q.freed.Broadcast()
}

// sendAll says everything, unless somebody writes meanwhile what it depends on:
// who is gone, has reported or has set another channel must not be told as
// before. What is left is then looked at anew.
func (s *Scheduler) sendAll(ctx context.Context, v *remind.View, all []said) error {
	q := newQueues(all)
	var (
		wait   sync.WaitGroup
		lock   sync.Mutex
		failed error
	)
	for range min(mouths, len(q.list)) {
		wait.Go(func() {
			for one, from := q.next(); from != nil; one, from = q.next() {
				if err := s.sendStill(ctx, v, one); err != nil {
					lock.Lock()
					failed = errors.Join(failed, err)
					lock.Unlock()
				}
				q.done(from)
			}
		})
	}
	wait.Wait()
	return failed
}

// sendStill says a notice while all stands as v has it.
func (s *Scheduler) sendStill(ctx context.Context, v *remind.View, one said) error {
	if ctx.Err() != nil {
		return nil
	}
	revision, err := s.Store.Revision(ctx)
	if err != nil {
		return err
	}
	if revision != v.Revision {
		s.Nudge()
		return nil
	}
	return s.send(ctx, v, one)
}
