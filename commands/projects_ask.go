package commands

import (
	"strconv"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/question"
)

// projectLines list the projects that a question asks for, one line a place.
func (q asked) projectLines() []string {
	sub, status := "list", string(q.ProjectState)
	switch q.ProjectState {
	case question.Late:
		sub, status = "late", ""
	case question.OfNextYear:
		sub, status = "registered", ""
	}
	period := ""
	if q.Period != (calendar.Period{}) {
		period = strconv.Itoa(q.Period.Last().Year())
		if q.Period.From.Year() != q.Period.Last().Year() {
			period = q.Period.Code() // a stage
		}
	}
	places := q.Places
	if len(places) == 0 {
		places = []data.Located{{}}
	}
	var lines []string
	for _, l := range places {
		place := ""
		if l.Key != "" {
			place = assign("place", q.placeValue(l))
		}
		lines = append(lines, line("projects "+sub, place, assign("period", period), assign("status", status), q.funding()))
	}
	return lines
}
