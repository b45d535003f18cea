package scheduler

import (
	"context"
	"errors"
	"fmt"
	"time"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/remind"
)

const (
	// worry is after how many tries the office is told that something does not get
	// out: about half an hour after the first.
	worry = 6

	// memory is how long Discord is trusted to remember a nonce; it speaks of "the
	// past few minutes".
	memory = 2 * time.Minute
)

// underWay reports whether a post or an event that was claimed at a moment may still
// arrive; so it may after a clock was set back by a little.
func underWay(claimed, now time.Time) bool {
	return now.Sub(claimed) < memory && now.After(claimed.Add(-memory))
}

// pauseAfter is how long is waited after so many failed tries.
func pauseAfter(tries int) time.Duration {
	return min(time.Minute<<min(tries-1, 4), data.MaxPause)
}

// send says a notice unless that was done. First the ledger, then the post, then
// the ledger again: a program that dies in between finds its claim, and its
// nonce, when it comes back.
func (s *Scheduler) send(ctx context.Context, v *remind.View, one said) error {
	planned := data.PlannedNotice{NoticeKey: one.NoticeKey, Channel: one.Channel}
	for _, r := range one.Rows {
		planned.Rows = append(planned.Rows, data.PlannedRow{ReminderKey: r.ReminderKey, Due: r.Deadline.Last})
	}
	claim, err := s.Store.ClaimNotice(ctx, planned, s.owner, s.Now())
	if errors.Is(err, data.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	m := one.words(one.Only(claim.Rows))
	receipt, err := s.Post.Post(ctx, message.Outgoing{Message: m, Channel: one.Channel, Nonce: one.Nonce()})
	// What became of it is recorded even while the program stops, or the claim
	// would stand.
	ctx = context.WithoutCancel(ctx)
	if err != nil && errors.Is(err, message.ErrUndeliverable) {
		if one.Kind != data.Trouble {
			defer s.Nudge() // the office is to hear of it now
		}
		var elsewhere error
		if receipt, elsewhere = s.elsewhere(ctx, v, one, m); elsewhere != nil {
			err = errors.Join(err, elsewhere)
			return errors.Join(fmt.Errorf("say %s of %s: %w", one.Kind, one.Day, err), s.Store.NoticeFailed(ctx, claim.ID, cause(err), s.Now()))
		}
		s.Log.Warn("a reminder went elsewhere", "wanted", one.Channel, "channel", receipt.Channel, "err", err)
		err = nil
	}
	if err != nil {
		refused := errors.Is(err, message.ErrRefused)
		return errors.Join(fmt.Errorf("say %s of %s: %w", one.Kind, one.Day, err),
			s.Store.NoticeDelayed(ctx, claim.ID, cause(err), refused, s.Now().Add(pauseAfter(claim.Tries))))
	}
	return s.record(func() error { return s.Store.NoticeSent(ctx, claim.ID, receipt.Channel, receipt.Message, s.Now()) })
}

// record writes down what is out, again after a while where the store is locked
// or the disk is full; what is never written is found by its trace later.
func (s *Scheduler) record(write func() error) (err error) {
	for _, pause := range []time.Duration{time.Second, 5 * time.Second, 0} {
		if err = write(); err == nil {
			return nil
		}
		time.Sleep(pause)
	}
	return err
}

// cause is what the ledger keeps of an error: the reason, where there is one, in
// whose words people are told.
func cause(err error) error {
	if post := (*message.PostError)(nil); errors.As(err, &post) {
		return errors.New(string(post.Reason))
	}
	return err
}

// elsewhere says what a channel does not take: in the common channel of its
// guild, or, where that is the one, to the people of the office in private.
func (s *Scheduler) elsewhere(ctx context.Context, v *remind.View, one said, m message.Message) (receipt message.Receipt, err error) {
	for _, g := range v.Guilds {
		if g.ID != one.Guild {
			continue
		}
		if g.Common.ID != "" && g.Common.ID != one.Channel {
			if receipt, err = s.Post.Post(ctx, message.Outgoing{Message: m, Channel: g.Common.ID, Nonce: one.Nonce()}); err == nil {
				return receipt, nil
			}
		}
		if one.Kind == data.Reminding {
			break // the office hears of it as a trouble
		}
		for _, p := range g.People[data.Nation] {
			if p.Person() {
				m.Mention = nil
				if receipt, err = s.Post.Post(ctx, message.Outgoing{Message: m, Person: p.Who, Nonce: one.Nonce()}); err == nil {
					return receipt, nil
				}
			}
		}
	}
	return receipt, errors.Join(err, errNowhere)
}

var errNowhere = errors.New("there is no other channel that takes it")

// resolve looks for what may have been said by a process that died, or to which
// Discord's answer never came. What is found is recorded as sent; what is not
// may be said again, with the same nonce while Discord remembers it. It returns
// the notices that are open and not in doubt, and for those in doubt whether they
// may be said again.
func (s *Scheduler) resolve(ctx context.Context, open []data.Notice, now time.Time) (left []data.Notice, doubts map[data.NoticeKey]bool) {
	doubts = map[data.NoticeKey]bool{}
	for _, n := range open {
		if n.Doubt.IsZero() {
			left = append(left, n)
			continue
		}
		receipt, err := s.trace(ctx, n, now)
		switch {
		case err == nil:
			if err = s.Store.NoticeSent(ctx, n.ID, receipt.Channel, receipt.Message, receipt.At); err != nil {
				doubts[n.NoticeKey] = false // it is out, though that cannot be written down yet
			}
		case underWay(n.Doubt, now):
			doubts[n.NoticeKey] = true // a post may still be on its way; its nonce guards it
			err = nil
		case errors.Is(err, message.ErrAbsent), errors.Is(err, message.ErrUndeliverable):
			// Not there; or nobody may look: then to say it twice is the smaller evil.
			err = s.Store.NoticeNotThere(ctx, n.ID)
			left = append(left, n)
		default:
			doubts[n.NoticeKey] = false
		}
		if err != nil && ctx.Err() == nil {
			s.Log.Warn("look for a reminder that may have been said", "notice", n.ID, "err", err)
		}
	}
	return left, doubts
}

// trace looks for a notice in the channels where it may be.
func (s *Scheduler) trace(ctx context.Context, n data.Notice, now time.Time) (message.Receipt, error) {
	since := n.Doubt
	if now.Before(since) { // the clock was set back
		since = now
	}
	channels := []string{n.Wanted}
	all, err := s.Store.Channels(ctx)
	if err != nil {
		return message.Receipt{}, err
	}
	for _, c := range all {
		if c.Guild == n.Guild && c.Place == data.Nation && c.ID != n.Wanted {
			channels = append(channels, c.ID)
		}
	}
	var failed error
	for _, channel := range channels {
		receipt, err := s.Post.Find(ctx, channel, n.Trace(), since.Add(-memory))
		if err == nil {
			return receipt, nil
		}
		failed = errors.Join(failed, err)
	}
	return message.Receipt{}, failed
}
