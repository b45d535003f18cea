package remind

import (
	"strings"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A Tally counts the reports of one deadline. What counts as the time of a
// report is when it was handed in for the first time.
type Tally struct {
	Expected int
	Here     int // handed in, and not returned
	OnTime   int // of those, before the deadline, or the one that was granted
	Late     int
	Missing  []data.Place
	Last     time.Time // when the last first version came
}

// Timeliness counts how the reports of a deadline stand.
func Timeliness(v *data.Situation, d data.Deadline, owing []data.Place, zone *time.Location) Tally {
	t := Tally{Expected: len(owing)}
	for _, p := range owing {
		key := data.ReportKey{Obligation: d.Code, Period: d.Period, Place: p.Key}
		r := v.Reports[key]
		if !r.Here() {
			t.Missing = append(t.Missing, p)
			continue
		}
		t.Here++
		if r.First.After(t.Last) {
			t.Last = r.First
		}
		if e, ok := v.Granted[key]; r.First.Before(d.Closes(zone)) || ok && r.First.Before(d.Extended(e.Until, v.Catalogue.Work).Closes(zone)) {
			t.OnTime++
		} else {
			t.Late++
		}
	}
	return t
}

// deadlineOf is the deadline that a notice is about.
func deadlineOf(c *data.Catalogue, n Notice) (data.Deadline, bool) {
	code, period, _ := strings.Cut(n.About, " ")
	for _, d := range c.Deadlines(calendar.Period{From: n.Day, To: n.Day.AddDays(1)}) {
		if d.Code == code && d.Period.Code() == period {
			return d, true
		}
	}
	return data.Deadline{}, false
}
