package scheduler

import (
	"context"
	"errors"
	"slices"
	"time"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/remind"
)

// A said is a notice with its words, which are found when it is claimed: its
// rows are then those that are still to be said.
type said struct {
	remind.Notice
	words func(n remind.Notice) message.Message
}

// quiet remembers that a look found nothing, and until when none can find more
// while nothing is written.
type quiet struct {
	known    bool
	revision int64
	from, to time.Time
}

// look says what is to be said at now.
func (s *Scheduler) look(ctx context.Context, now time.Time) error {
	revision, err := s.Store.Revision(ctx)
	if err != nil {
		return err
	}
	if s.Channel == "" && s.quiet.known && s.quiet.revision == revision && !now.Before(s.quiet.from) && now.Before(s.quiet.to) {
		return nil
	}
	s.quiet = quiet{}
	if off := s.doubt(ctx, now); off != 0 {
		return s.refuse(ctx, now, off)
	}
	if err := s.home(ctx, now); err != nil {
		s.Log.Warn("the channel of TIENDO_CHANNEL is not known yet", "err", err)
	}
	if err := s.Store.TakeOver(ctx, s.owner, now); err != nil {
		return err
	}
	open, err := s.Store.OpenNotices(ctx)
	if err != nil {
		return err
	}
	open, doubts := s.resolve(ctx, open, now)
	v, err := remind.Read(ctx, s.Store, now)
	if err != nil {
		return err
	}
	v.Office = s.Office
	round, all, err := s.find(ctx, v, now)
	if err != nil {
		return err
	}
	if len(round.Closed)+len(round.Notices) > 0 {
		if err := s.Store.PlanRound(ctx, round, now); err != nil {
			return err
		}
	}
	drop := s.drop(ctx, open, all)
	all = slices.DeleteFunc(all, func(one said) bool { again, doubtful := doubts[one.NoticeKey]; return doubtful && !again })
	err = errors.Join(drop, s.sendAll(ctx, v, all))
	if len(all) == 0 && len(open) == 0 && len(doubts) == 0 && err == nil {
		s.quiet = quiet{true, revision, now, v.Wake(now)}
	}
	return err
}

// find gathers what is to be said: as the preview has it, and what the office is
// to hear of what did not get out.
func (s *Scheduler) find(ctx context.Context, v *remind.View, now time.Time) (data.Round, []said, error) {
	step, err := v.Find(ctx, now)
	round := step.Round()
	if err != nil {
		return round, nil, err
	}
	var all []said
	for _, n := range step.Notices {
		all = append(all, said{n, func(n remind.Notice) message.Message { return remind.Compose(n, v, now, s.Tag) }})
	}
	if !remind.Speaks(v.Catalogue.Work, now) {
		return round, all, nil
	}
	troubles, err := s.troubles(ctx, v, now)
	for _, one := range troubles {
		if !v.Said(one.NoticeKey) {
			all = append(all, one)
			round.Notices = append(round.Notices, data.PlannedNotice{NoticeKey: one.NoticeKey, Channel: one.Channel})
		}
	}
	return round, all, err
}

// drop ends planned notices that are not to be said any more: everybody has
// reported, or their day is over.
func (s *Scheduler) drop(ctx context.Context, open []data.Notice, all []said) error {
	wanted := map[data.NoticeKey]bool{}
	for _, one := range all {
		wanted[one.NoticeKey] = true
	}
	var err error
	for _, n := range open {
		if !wanted[n.NoticeKey] {
			err = errors.Join(err, s.Store.NoticeDropped(ctx, n.ID))
		}
	}
	return err
}

// home puts the operator's channel among those of its guild, unless somebody
// there has set another.
func (s *Scheduler) home(ctx context.Context, now time.Time) error {
	if s.Channel == "" {
		return nil
	}
	channels, err := s.Store.Channels(ctx)
	if err != nil {
		return err
	}
	for _, c := range channels {
		if c.ID == s.Channel && c.Place == data.Nation {
			s.Channel = ""
			return nil
		}
	}
	guild, err := s.Post.GuildOf(ctx, s.Channel)
	if err != nil {
		return err
	}
	for _, c := range channels {
		if c.Guild == guild && c.Place == data.Nation && c.By != operator {
			s.Log.Info("reminders go to the channel that was set in the guild, not to TIENDO_CHANNEL", "channel", c.ID)
			s.Channel = ""
			return nil
		}
	}
	if err := s.Store.SetChannel(ctx, data.Channel{Guild: guild, Place: data.Nation, ID: s.Channel, By: operator}, now); err != nil {
		return err
	}
	s.Channel = ""
	return nil
}

// operator is who sets a channel with TIENDO_CHANNEL.
const operator = "TIENDO_CHANNEL"
