package remind

import (
	"context"
	"slices"
	"time"

	"github.com/robfig/cron/v3"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A View is all that decides what is said unasked: how reports stood when it was
// read, and the store, for what only some moments need.
type View struct {
	*data.Situation
	Revision int64  // of what it depends on
	Office   string // the guild of the office, which decides; "" is the only one
	store    *data.Store
	alone    bool // there is one guild

	digest, daily cron.Schedule
	happened      map[calendar.Day]map[string]data.DayCount // by guild: what is said in the future
}

// Read reads how things stand at now.
func Read(ctx context.Context, store *data.Store, now time.Time) (*View, error) {
	v := &View{store: store}
	var err error
	if v.Revision, err = store.Revision(ctx); err != nil {
		return nil, err
	}
	if v.digest, v.daily, err = times(ctx, store); err != nil {
		return nil, err
	}
	if v.Situation, err = store.Situation(ctx, calendar.DayOf(now).AddDays(-Lookback)); err != nil {
		return nil, err
	}
	v.alone = len(v.Guilds) == 1
	return v, nil
}

// decides reports whether a guild is the office's.
func (v *View) decides(g data.Guild) bool { return g.ID == v.Office || v.Office == "" && v.alone }

// Find finds what is to be said at now, in the office's zone: of reports, of late
// projects in the same message, of the week and of the day. Outside the speaking
// hours that is nothing.
func (v *View) Find(ctx context.Context, now time.Time) (Step, error) {
	step := Look(v.Situation, now)
	if !Speaks(v.Catalogue.Work, now) {
		return step, nil
	}
	slips, err := v.slipping(ctx, now)
	if err != nil {
		return step, err
	}
	for i, n := range step.Notices {
		if with := slips[n.NoticeKey]; with != nil {
			step.Notices[i].Slips = with.Slips
			delete(slips, n.NoticeKey) // they go with the reports: one message a day
		}
	}
	if err := v.stale(ctx, step.Notices, now); err != nil {
		return step, err
	}
	more := alone(slips)
	for _, rule := range []func(context.Context, time.Time) ([]Notice, error){v.digests, v.dailies} {
		said, err := rule(ctx, now)
		if err != nil {
			return step, err
		}
		more = append(more, said...)
	}
	step.Notices = append(step.Notices, slices.DeleteFunc(more, func(n Notice) bool { return v.Said(n.NoticeKey) })...)
	return step, nil
}

// Said reports whether a notice was said, or given up: its time is over. One that
// was not needed may be needed again.
func (v *View) Said(key data.NoticeKey) bool { return said(v.Notices[key]) }

func said(state data.State) bool { return state == data.Sent || state == data.Failed }

// Wake is when, after now, there may be something else to say though nothing was
// written: the speaking hours begin or end, or it is time for the digest or the
// daily line.
func (v *View) Wake(now time.Time) time.Time {
	next := NextChange(v.Catalogue.Work, now)
	for _, times := range []cron.Schedule{v.digest, v.daily} {
		if at := times.Next(now); !at.IsZero() && at.Before(next) {
			next = at
		}
	}
	return next
}

// With is the view as it would be with another catalogue.
func (v *View) With(c *data.Catalogue) *View {
	other, situation := *v, *v.Situation
	situation.Catalogue = c
	other.Situation = &situation
	return &other
}
