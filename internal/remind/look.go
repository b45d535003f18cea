package remind

import (
	"maps"
	"slices"
	"strings"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A look gathers what is to be said at one moment.
type look struct {
	*data.Situation
	now   time.Time
	today calendar.Day
	work  *calendar.Calendar

	concerns []concern // of every guild; worked out once
	known    bool
	notices  map[data.NoticeKey]*Notice
	closed   []data.Closing
}

// A concern is a report of a province with a stage that is true now.
type concern struct {
	data.Deadline
	place    data.Place
	key      data.ReportKey
	report   data.Submission
	extended *data.Extension
	first    calendar.Day // the last good day without the extension
	left     int
	at       int // in the ladder
	complete bool
}

// all lists the reports of provinces that are within their ladder.
func (l *look) all() []concern {
	if l.known {
		return l.concerns
	}
	l.known = true
	for _, d := range l.Catalogue.Deadlines(calendar.Period{From: l.today.AddDays(-Lookback), To: l.today.AddDays(horizon)}) {
		if d.Scope != data.ProvinceScope && d.Scope != data.EventScope || d.Period == (calendar.Period{}) {
			continue
		}
		l.concerns = append(l.concerns, l.of(d, l.Catalogue.Owing(d))...)
	}
	return l.concerns
}

// of are the concerns of one deadline. Complete are those of a deadline for
// which every report is in.
func (l *look) of(d data.Deadline, places []data.Place) []concern {
	var all []concern
	complete := len(places) > 0
	for _, p := range places {
		c := concern{Deadline: d, first: d.Last, place: p, key: data.ReportKey{Obligation: d.Code, Period: d.Period, Place: p.Key}}
		c.report = l.Reports[c.key]
		complete = complete && c.report.Here()
		if e, ok := l.Granted[c.key]; ok && e.Until > d.Last {
			c.extended = &e
			c.Deadline = d.Extended(e.Until, l.work)
		}
		c.left = left(c.Deadline, l.work, l.today)
		if c.at = d.Ladder.At(c.left); c.at >= 0 {
			all = append(all, c)
		}
	}
	for i := range all {
		all[i].complete = complete
	}
	return all
}

// aim is the last working day on which a deadline can be kept: not the last good
// day itself where that closes before anybody could be told on it.
func aim(d data.Deadline, work *calendar.Calendar) calendar.Day {
	if d.Workday == d.Last && d.Minute <= opens {
		return work.LastWorkdayBefore(d.Last)
	}
	return d.Workday
}

// left is how many working days are left, below zero after the last good day.
func left(d data.Deadline, work *calendar.Calendar, today calendar.Day) int {
	return work.WorkdaysBetween(today, aim(d, work))
}

// guild adds what a guild is to be told.
func (l *look) guild(g *data.Guild) {
	reminded := map[data.ReportKey]bool{} // by deadline: the place is empty
	for _, c := range l.all() {
		where := g.Where(c.place.Key)
		if where.ID == "" || c.Last < calendar.DayOf(where.Since.In(l.now.Location())) || l.paused(g, c) {
			continue
		}
		l.concern(g, c, where)
		if c.complete {
			deadline := data.ReportKey{Obligation: c.Code, Period: c.Period}
			for _, s := range c.Ladder {
				reminded[deadline] = reminded[deadline] || l.Ledger[c.reminder(g, s)] == data.Sent
			}
		}
	}
	for _, key := range slices.SortedFunc(maps.Keys(reminded), func(a, b data.ReportKey) int {
		return strings.Compare(a.Obligation+a.Period.Code(), b.Obligation+b.Period.Code())
	}) {
		if reminded[key] && g.Common.ID != "" {
			l.complete(g, key)
		}
	}
	l.later(g)
	l.calledOff(g)
}

func (l *look) paused(g *data.Guild, c concern) bool {
	return slices.ContainsFunc(g.Pauses, func(p data.Pause) bool { return p.Covers(c.Code, c.place.Key, l.today) })
}

// reminder is the key of a stage. A deadline that was extended has stages of its
// own, and so has a day to which one was moved.
func (c concern) reminder(g *data.Guild, s data.Stage) data.ReminderKey {
	stage := s.String()
	switch {
	case c.extended != nil:
		stage += "@" + c.extended.Until.String()
	case !c.MovedAt.IsZero():
		stage += data.MovedMark + c.Last.String()
	}
	return data.ReminderKey{Obligation: c.Code, Period: c.Period, Recipient: data.Recipient(g.ID, c.place.Key), Stage: stage}
}

// concern ends the stages that are past and says the one that is true, unless
// that was done.
func (l *look) concern(g *data.Guild, c concern, where data.Channel) {
	key := c.reminder(g, c.Ladder[c.at])
	state := l.Ledger[key]
	if state.Over() {
		return
	}
	from := l.from(g, c, where)
	ending := data.Superseded
	if c.report.Here() {
		ending = data.Settled
	}
	begun := c.Scope == data.EventScope && !l.now.Before(c.Closes(l.now.Location()))
	for _, s := range c.Ladder[:c.at] {
		k := c.reminder(g, s)
		if l.Ledger[k].Over() || l.moment(c.Deadline, s).Before(from) {
			continue
		}
		l.closed = append(l.closed, data.Closing{PlannedRow: data.PlannedRow{ReminderKey: k, Due: c.Last}, State: ending})
	}
	if c.report.Here() || begun && !l.moment(c.Deadline, c.Ladder[c.at]).Before(from) {
		l.closed = append(l.closed, data.Closing{PlannedRow: data.PlannedRow{ReminderKey: key, Due: c.Last}, State: ending})
	}
	if c.report.Here() || begun {
		return
	}
	row := Row{ReminderKey: key, Deadline: c.Deadline, Place: c.place, Stage: c.Ladder[c.at], Left: c.left, Extended: c.extended != nil, Passed: l.passed(g, c, from)}
	if c.report.Verdict == data.Returned {
		row.Returned = c.report.Why
	}
	since := l.moment(c.Deadline, row.Stage)
	if since.Before(from) {
		since = from
	}
	if late := l.now.Sub(speaksFrom(l.work, since)); late > grace {
		row.Late = late
	}
	l.say(g, row, where)
}

// passed are the stages just before the one that is true that were missed.
func (l *look) passed(g *data.Guild, c concern, from time.Time) []data.Stage {
	first := c.at
	for first > 0 && l.Ledger[c.reminder(g, c.Ladder[first-1])] != data.Sent && !l.moment(c.Deadline, c.Ladder[first-1]).Before(from) {
		first--
	}
	return c.Ladder[first:c.at]
}

// moment is when a stage becomes true: when the speaking hours of its day begin.
func (l *look) moment(d data.Deadline, s data.Stage) time.Time {
	return Opening(l.work.AddWorkdays(aim(d, l.work), -s.Left), l.now.Location())
}

// from is since when a guild is to be told of a report as it stands now: what
// was true before that was not missed.
func (l *look) from(g *data.Guild, c concern, where data.Channel) time.Time {
	from := where.Since
	for _, t := range []time.Time{c.AddedAt, c.MovedAt, c.report.Decided} {
		if t.After(from) {
			from = t
		}
	}
	if c.extended != nil && c.extended.At.After(from) {
		from = c.extended.At
	}
	for _, p := range g.Pauses {
		if end := Opening(p.Last.AddDays(1), l.now.Location()); p.Covers(c.Code, c.place.Key, p.Last) && end.After(from) && p.Last < l.today {
			from = end
		}
	}
	return from.In(l.now.Location())
}

// later says again what somebody wished to hear again.
func (l *look) later(g *data.Guild) {
	concerns := map[data.ReportKey]concern{}
	for _, z := range l.Snoozes {
		if z.Guild != g.ID || z.Day > l.today {
			continue
		}
		if len(concerns) == 0 {
			for _, c := range l.all() {
				concerns[c.key] = c
			}
		}
		c, ok := concerns[z.ReportKey]
		key := data.ReminderKey{Obligation: z.Obligation, Period: z.Period, Recipient: data.Recipient(g.ID, z.Place), Stage: "later " + z.Day.String()}
		where := g.Where(z.Place)
		if !ok || l.Ledger[key].Over() || where.ID == "" || l.paused(g, c) {
			continue
		}
		row := Row{ReminderKey: key, Deadline: c.Deadline, Place: c.place, Stage: c.Ladder[c.at], Left: c.left, Extended: c.extended != nil, Again: true}
		row.Stage.Office = false
		switch {
		case c.report.Here():
			l.closed = append(l.closed, data.Closing{PlannedRow: data.PlannedRow{ReminderKey: key, Due: c.Last}, State: data.Settled})
		case l.saying(z.ReportKey, g): // a stage says it today
			l.closed = append(l.closed, data.Closing{PlannedRow: data.PlannedRow{ReminderKey: key, Due: c.Last}, State: data.Superseded})
		default:
			l.say(g, row, where)
		}
	}
}

// saying reports whether a notice of this look says something of the report.
func (l *look) saying(key data.ReportKey, g *data.Guild) bool {
	for _, n := range l.notices {
		for _, r := range n.Rows {
			if n.Guild == g.ID && r.Obligation == key.Obligation && r.Period == key.Period && r.Place.Key == key.Place && !r.Again {
				return true
			}
		}
	}
	return false
}
