package remind

import (
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
// zone, if nothing changes: Look at each opening, each time with what was said
// before.
func Ahead(v *data.Situation, from, to time.Time) []Coming {
	next := *v
	next.Ledger, next.Notices = maps.Clone(v.Ledger), maps.Clone(v.Notices)
	var all []Coming
	for t := speaksFrom(v.Catalogue.Work, from); t.Before(to); t = Opening(v.Catalogue.Work.NextWorkday(calendar.DayOf(t)), t.Location()) {
		step := Look(&next, t)
		for _, n := range step.Notices {
			all = append(all, Coming{t, n})
		}
		step.Happen(&next)
	}
	return all
}

// Happen writes into v that all of the step was said.
func (s Step) Happen(v *data.Situation) {
	for _, c := range s.Closed {
		v.Ledger[c.ReminderKey] = c.State
	}
	for _, n := range s.Notices {
		v.Notices[n.NoticeKey] = data.Sent
		for _, r := range n.Rows {
			v.Ledger[r.ReminderKey] = data.Sent
		}
	}
}
