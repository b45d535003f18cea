// Package remind decides what is said unasked: who is told of which deadline, at
// which stage, and in which words. It is a function of how things stand and of
// the time, so that the preview, the command line and the sending agree.
package remind

import (
	"slices"
	"strings"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// The speaking hours of a working day, in minutes after midnight: 08:00 to 17:30.
const (
	opens  = 8 * 60
	closes = 17*60 + 30
)

const (
	// horizon covers the earliest stage over the longest run of days off.
	horizon = 60
	// Lookback is how many days after its last good day a deadline is still
	// followed up, also after an outage.
	Lookback = 92
	// grace is how late a notice may be without saying so: what is due at one
	// moment takes a while to be sent.
	grace = 15 * time.Minute
)

// A Row is one line of the ledger that a notice carries.
type Row struct {
	data.ReminderKey
	Deadline data.Deadline // with the last good day that holds for the province
	Place    data.Place
	Stage    data.Stage
	Left     int // working days, below zero after the last good day
	Extended bool
	Returned string       // why the report was returned; empty if it never was
	Passed   []data.Stage // stages that were missed, and are not said any more
	Late     time.Duration
	Again    bool // said by wish

	CalledOff *data.ConferencePlan // the conference is cancelled, which is what is said; else nil
}

// A Notice is one message to be said.
type Notice struct {
	data.NoticeKey
	Channel string
	Mention []string // ids of people, & before those of roles
	Rows    []Row
	Stale   []Slip             // projects whose state the month's report is to tell
	Slips   []Slip             // projects told of with them, or alone
	Late    []data.LateProject // of a digest: every late project
	Told    *Day               // of a daily line
}

// A Step is what is to be said at one moment, and which lines of the ledger end
// without a word.
type Step struct {
	Notices []Notice
	Closed  []data.Closing
}

// Speaks reports whether t, in the office's zone, is in the speaking hours.
func Speaks(work *calendar.Calendar, t time.Time) bool {
	minute := t.Hour()*60 + t.Minute()
	return work.IsWorkday(calendar.DayOf(t)) && minute >= opens && minute < closes
}

// NextChange is when, after t, the speaking hours begin or end.
func NextChange(work *calendar.Calendar, t time.Time) time.Time {
	if Speaks(work, t) {
		return calendar.DayOf(t).Time(t.Location()).Add(closes * time.Minute)
	}
	return speaksFrom(work, t)
}

// speaksFrom is the first moment not before t at which is spoken.
func speaksFrom(work *calendar.Calendar, t time.Time) time.Time {
	if Speaks(work, t) {
		return t
	}
	day := calendar.DayOf(t)
	if !work.IsWorkday(day) || t.Hour()*60+t.Minute() >= closes {
		day = work.NextWorkday(day)
	}
	return Opening(day, t.Location())
}

// Opening is when the speaking hours of a day begin.
func Opening(day calendar.Day, zone *time.Location) time.Time {
	return day.Time(zone).Add(opens * time.Minute)
}

// Look finds what is to be said of reports at now, in the office's zone. Outside
// the speaking hours that is nothing.
func Look(v *data.Situation, now time.Time) Step {
	if !Speaks(v.Catalogue.Work, now) {
		return Step{}
	}
	l := look{Situation: v, now: now, today: calendar.DayOf(now), work: v.Catalogue.Work, notices: map[data.NoticeKey]*Notice{}}
	for i := range v.Guilds {
		l.guild(&v.Guilds[i])
	}
	return Step{l.list(), l.closed}
}

// Round is the step as the store plans it.
func (s Step) Round() data.Round {
	round := data.Round{Closed: s.Closed}
	for _, n := range s.Notices {
		planned := data.PlannedNotice{NoticeKey: n.NoticeKey, Channel: n.Channel}
		for _, r := range n.Rows {
			planned.Rows = append(planned.Rows, data.PlannedRow{ReminderKey: r.ReminderKey, Due: r.Deadline.Last})
		}
		round.Notices = append(round.Notices, planned)
	}
	return round
}

// Only keeps the rows of n with these keys.
func (n Notice) Only(keys []data.ReminderKey) Notice {
	n.Rows = slices.DeleteFunc(slices.Clone(n.Rows), func(r Row) bool { return !slices.Contains(keys, r.ReminderKey) })
	return n
}

// order sorts rows by when they are due, then by duty.
func order(a, b Row) int {
	if a.Deadline.Last != b.Deadline.Last {
		return int(a.Deadline.Last - b.Deadline.Last)
	}
	return strings.Compare(a.Obligation+a.Recipient, b.Obligation+b.Recipient)
}
