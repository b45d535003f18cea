package remind

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// Compose puts a notice into words. Its rows are those that are still to be
// said.
func Compose(n Notice, v *View, now time.Time, tag language.Tag) message.Message {
	var m message.Message
	trace := words.TraceIs.In(tag, n.Trace())
	switch n.Kind {
	case data.Escalation:
		m = escalation(n, v.Situation, tag)
	case data.Complete:
		m = complete(n, v.Situation, now, tag)
	case data.Digest:
		m = digest(n, v, now, tag)
	case data.Daily:
		m = n.Told.compose(n, v.Catalogue, tag)
	default:
		m = reminder(n, v.Situation, now, tag)
		trace = words.Hours.In(tag, now.Location().String()) + " · " + trace
	}
	m.Mention = n.Mention
	m.Small = append(m.Small, message.Link{Text: trace})
	return m
}

// A group is the rows of one deadline with one last good day.
type group struct {
	Row
	places []string
}

func groups(rows []Row, tag language.Tag) []group {
	var all []group
	for _, r := range rows {
		i := len(all) - 1
		for i >= 0 && !alike(all[i].Row, r) {
			i--
		}
		if i < 0 {
			all = append(all, group{Row: r})
			i = len(all) - 1
		}
		all[i].places = append(all[i].places, r.Place.Label(tag))
	}
	return all
}

// alike reports whether two rows are said in one line.
func alike(a, b Row) bool {
	return a.Obligation == b.Obligation && a.Period == b.Period && a.Deadline.Last == b.Deadline.Last && a.Returned == b.Returned
}

func reminder(n Notice, v *data.Situation, now time.Time, tag language.Tag) message.Message {
	switch {
	case len(n.Rows) == 0:
		return n.slipped(tag)
	case n.Rows[0].CalledOff != nil:
		return n.off(tag)
	}
	owed, events := apart(n.Rows)
	all := groups(owed, tag)
	places := map[string]bool{}
	for _, r := range n.Rows {
		places[r.Place.Key] = true
	}
	m := message.Message{Title: owing(owed, all, events, now, tag)}
	for _, g := range all {
		m.Lines = append(m.Lines, line(g, v, now, len(places) > 1, tag)...)
		m.Lines = append(m.Lines, n.staleLines(g, len(places) > 1, tag)...)
	}
	for _, g := range groups(events, tag) {
		m.Lines = append(m.Lines, eventLine(g, now, len(places) > 1, tag))
	}
	m.Lines = append(m.Lines, lateness(n.Rows, tag)...)
	m.Small = confirmations(all, tag)
	if len(owed) > 0 {
		m.Buttons = buttons(owed, len(places) == 1, len(all) == 1, tag)
	}
	n.staleButton(&m, tag)
	if len(events) > 0 && len(m.Buttons) < 5 {
		m.Buttons = append(m.Buttons, eventButton(events[0], tag))
	}
	n.join(&m, tag)
	return m
}

// owing is the title of a reminder: who owes what or, where nobody owes anything,
// which event is coming.
func owing(owed []Row, all []group, events []Row, now time.Time, tag language.Tag) string {
	if len(owed) == 0 {
		return eventTitle(events[0], now, tag)
	}
	places := map[string]bool{}
	for _, r := range owed {
		places[r.Place.Key] = true
	}
	towards := slices.ContainsFunc(all, func(g group) bool { return g.Deadline.Conference > 0 }) // not a report
	first := all[0]
	switch duty, period := first.Deadline.Label(tag), first.Period.Label(tag); {
	case len(places) == 1 && len(all) == 1 && first.Deadline.Conference > 0:
		return words.OwesTask.In(tag, first.places[0], duty)
	case len(all) == 1 && first.Deadline.Conference > 0:
		return words.AllOweTask.In(tag, len(places), duty)
	case len(places) == 1 && len(all) == 1:
		return words.OwesReport.In(tag, first.places[0], duty, period)
	case len(places) == 1 && towards:
		return words.OwesTasks.In(tag, first.places[0], len(all))
	case len(places) == 1:
		return words.OwesReports.In(tag, first.places[0], len(all))
	case len(all) == 1:
		return words.AllOweReport.In(tag, len(places), duty, period)
	}
	if towards {
		return words.AllOweTasks.In(tag, len(places), len(owed))
	}
	return words.AllOwe.In(tag, len(places), len(owed))
}

// line says of a group when it is due, how long that is away, and what is
// missing.
func line(g group, v *data.Situation, now time.Time, named bool, tag language.Tag) []string {
	d := g.Deadline
	day := words.Weekdays[d.Last.Weekday()].In(tag)
	until := words.DueUntil.In(tag, d.Before.Label(tag), day, d.Last.Label(tag))
	switch {
	case g.Extended:
		until = words.ExtendedUntil.In(tag, day, d.Last.Label(tag))
	case d.Minute < 24*60:
		until = words.DueUntilClock.In(tag, d.Minute/60, d.Minute%60, day, d.Last.Label(tag))
	}
	text := words.LineOf.In(tag, d.Label(tag), g.Period.Label(tag)) + ": " + until + " — " + remaining(g.Row, now, tag)
	if named {
		text += ": " + strings.Join(g.places, ", ")
	}
	lines := []string{text}
	if g.Returned != "" {
		lines = append(lines, "   "+words.WasReturned.In(tag, g.Returned))
	}
	if missing := wanted(g, v, tag); len(missing) > 0 && !named {
		lines = append(lines, "   "+words.StillMissing.In(tag, strings.Join(missing, ", ")))
	}
	return lines
}

// remaining says how long is left, or how late it is.
func remaining(r Row, now time.Time, tag language.Tag) string {
	closed := !now.Before(r.Deadline.Closes(now.Location()))
	switch {
	case closed && r.Left >= 0:
		return words.Overdue.In(tag)
	case r.Left < 0:
		return words.WorkdaysLate.In(tag, -r.Left)
	case r.Left == 0:
		return words.LastDay.In(tag)
	}
	return words.WorkdaysLeft.In(tag, r.Left)
}

// wanted are the figures that the report should bring and that are not there.
func wanted(g group, v *data.Situation, tag language.Tag) []string {
	var missing []string
	for _, code := range g.Deadline.Wants {
		if i, ok := v.Catalogue.Indicator(code); ok && !v.Figures[data.FigureKey{Indicator: code, Place: g.Place.Key, Period: g.Period}] {
			missing = append(missing, i.Label(tag))
		}
	}
	return missing
}

// lateness says once for all rows how late they are, and which stages are past.
func lateness(rows []Row, tag language.Tag) []string {
	var late time.Duration
	var passed []string
	again := false
	seen := map[string]bool{}
	for _, r := range rows {
		late = max(late, r.Late)
		again = again || r.Again
		for _, s := range r.Passed {
			if said := words.Stage(tag, s.String(), s.Left); !seen[said] {
				seen[said] = true
				passed = append(passed, said)
			}
		}
	}
	var lines []string
	if again {
		lines = append(lines, words.AskedAgain.In(tag))
	}
	switch {
	case late > 0 && len(passed) > 0:
		lines = append(lines, words.StagesPassed.In(tag, words.Duration(tag, late), strings.Join(passed, ", ")))
	case late > 0:
		lines = append(lines, words.SentLate.In(tag, words.Duration(tag, late)))
	}
	return lines
}

// confirmations are how sure the days are, each once.
func confirmations(all []group, tag language.Tag) []message.Link {
	var small []message.Link
	seen := map[string]bool{}
	for _, g := range all {
		if sure := words.Confirmed[g.Deadline.Confirmed]; sure.VI != "" && !seen[g.Deadline.Confirmed] {
			seen[g.Deadline.Confirmed] = true
			small = append(small, message.Link{Text: sure.In(tag)})
		}
	}
	return small
}

// buttons answer a reminder: of one province, or of the one that whoever presses
// looks after; of one report, or of the one that is then asked for.
func buttons(rows []Row, onePlace, oneReport bool, tag language.Tag) []message.Button {
	with := ""
	if onePlace {
		with += " place:" + quoted(rows[0].Place.Key)
	}
	if oneReport {
		with += " duty:" + quoted(rows[0].Obligation) + " period:" + quoted(rows[0].Period.Code())
	}
	return []message.Button{
		{Label: words.PressSubmitted.In(tag), Line: "/report submit" + with},
		{Label: words.PressExtend.In(tag), Line: "/report extend" + with},
		{Label: words.PressLater.In(tag), Line: "/reminders later" + with},
		{Label: words.PressNotMine.In(tag), Line: "/reminders not-mine" + strings.TrimSuffix(with, duties(with))},
	}
}

// duties is the part of the options of a button that names the report.
func duties(with string) string {
	if i := strings.Index(with, " duty:"); i >= 0 {
		return with[i:]
	}
	return ""
}

func quoted(value string) string {
	if strings.ContainsAny(value, " :") {
		return `"` + value + `"`
	}
	return value
}

func escalation(n Notice, v *data.Situation, tag language.Tag) message.Message {
	m := message.Message{Title: words.OfficeTitle.In(tag, len(n.Rows))}
	for _, g := range groups(n.Rows, tag) {
		m.Lines = append(m.Lines, words.LineOf.In(tag, g.Deadline.Label(tag), g.Period.Label(tag))+": "+words.WorkdaysLate.In(tag, -g.Left)+": "+strings.Join(g.places, ", "))
		m.Buttons = append(m.Buttons, status(g.Deadline, tag))
	}
	m.Lines = append(m.Lines, lateness(n.Rows, tag)...)
	m.Buttons = m.Buttons[:min(len(m.Buttons), 5)]
	return m
}

func status(d data.Deadline, tag language.Tag) message.Button {
	return message.Button{Label: words.PressStatus.In(tag) + ": " + d.Period.Label(tag), Line: fmt.Sprintf("/report status duty:%s period:%s", quoted(d.Code), quoted(d.Period.Code()))}
}

// complete says that the last report of a deadline is in, and how many were on
// time.
func complete(n Notice, v *data.Situation, now time.Time, tag language.Tag) message.Message {
	d, ok := deadlineOf(v.Catalogue, n)
	if !ok {
		return message.Message{Title: n.About}
	}
	owing := v.Catalogue.Owing(d)
	t := Timeliness(v, d, owing, now.Location())
	return message.Message{
		Title:   words.CompleteTitle.In(tag, len(owing), d.Label(tag), d.Period.Label(tag)),
		Lines:   []string{words.CompleteLine.In(tag, t.OnTime, t.Late, t.Last.In(now.Location()).Format("15:04 02/01/2006"))},
		Buttons: []message.Button{status(d, tag)},
	}
}
