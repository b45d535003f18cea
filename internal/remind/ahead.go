package remind

import (
	"context"
	"maps"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A Coming is a notice of the future: what will be said at a time if nothing
// comes in until then.
type Coming struct {
	At time.Time
	Notice
}

// Ahead finds what will be said from one moment to another, both in the office's
// zone, if nothing changes and everything gets out: Find at each moment at which
// there may be something to say, each time with what was said before.
func (v *View) Ahead(ctx context.Context, from, to time.Time) ([]Coming, error) {
	next := v.With(v.Catalogue)
	next.Ledger, next.Notices, next.happened = maps.Clone(v.Ledger), maps.Clone(v.Notices), map[calendar.Day]map[string]data.DayCount{}
	var all []Coming
	for t := speaksFrom(v.Catalogue.Work, from); t.Before(to); t = speaksFrom(v.Catalogue.Work, v.Wake(t)) {
		step, err := next.Find(ctx, t)
		if err != nil {
			return nil, err
		}
		for _, n := range step.Notices {
			all = append(all, Coming{t, n})
		}
		next.happen(step, calendar.DayOf(t))
	}
	return all, nil
}

// happen writes down that all of a step was said.
func (v *View) happen(s Step, today calendar.Day) {
	if v.happened[today] == nil {
		v.happened[today] = map[string]data.DayCount{}
	}
	count := func(guild string, sent, silent, failed int) {
		c := v.happened[today][guild]
		v.happened[today][guild] = data.DayCount{Sent: c.Sent + sent, Silent: c.Silent + silent, Failed: c.Failed + failed}
	}
	for _, c := range s.Closed {
		if _, known := v.Ledger[c.ReminderKey]; !known && c.State == data.Settled {
			count(c.Guild(), 0, 1, 0)
		}
		v.Ledger[c.ReminderKey] = c.State
	}
	for _, n := range s.Notices {
		if n.Kind == data.Reminding || n.Kind == data.Escalation {
			count(n.Guild, 1, 0, 0)
			if state := v.Notices[n.NoticeKey]; state == data.Planned || state == data.Claimed { // it counts as not out yet
				count(n.Guild, 0, 0, -1)
			}
		}
		v.Notices[n.NoticeKey] = data.Sent
		for _, r := range n.Rows {
			v.Ledger[r.ReminderKey] = data.Sent
		}
	}
}
