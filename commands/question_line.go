package commands

import (
	"strconv"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/question"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// An asked question knows the command lines that it comes to.
type asked struct {
	question.Query
	catalogue *data.Catalogue
}

// lines are the typed commands that a question comes to, mostly one.
func (q asked) lines() []string {
	switch q.Intent {
	case question.Value, question.Percent, question.Remaining:
		return q.valueLines()
	case question.Source:
		return []string{line("source", q.place(), q.indicator(), q.period(), q.funding())}
	case question.Compare:
		return q.compareLines()
	case question.Rank:
		if len(q.Places) > 1 { // Tây Nguyên: its provinces
			return q.compareLines()
		}
		return []string{line("rank", q.indicator(), q.period(), q.region(), q.rankBy(), q.order(), q.limit(), q.funding())}
	case question.Trend:
		from, to := ends(q.Periods)
		return []string{line("trend", q.place(), q.indicator(), from, to, q.funding(), q.measure())}
	case question.Table:
		if q.Indicator.Code != "" {
			return []string{line("rank", q.indicator(), q.period(), q.region(), q.rankBy(), q.funding())}
		}
		return []string{line("summary", q.place(), q.period(), q.funding(), q.measure())}
	case question.Deadline, question.MissingReports:
		return q.dutyLines()
	case question.Conference:
		return q.conferenceLines()
	case question.Projects:
		return q.projectLines()
	}
	return nil
}

func line(command string, parts ...string) string {
	b := append(append(make([]byte, 0, usualLine), '/'), command...)
	for _, p := range parts {
		if p != "" {
			b = append(append(b, ' '), p...)
		}
	}
	return string(b)
}

func assign(name, value string) string {
	if value == "" {
		return ""
	}
	return assignment(Option{Name: name}, value)
}

// placeValue names a place so that the command finds the same unit: by its name
// where that is enough, a former province by its own, which leads to its
// successor, else by the key.
func (q asked) placeValue(l data.Located) string {
	if l.Named != nil {
		return l.Named.Name
	}
	if found := q.catalogue.Locate(l.Name, q.Period); len(found) == 1 && found[0].Key == l.Key {
		return l.Name
	}
	return l.Key
}

func (q asked) place() string {
	if len(q.Places) == 0 {
		return ""
	}
	return assign("place", q.placeValue(q.Places[0]))
}

func (q asked) region() string {
	if len(q.Places) == 0 {
		return ""
	}
	return assign("region", q.placeValue(q.Places[0]))
}

// indicator names the indicator as people do, where that is enough.
func (q asked) indicator() string {
	if found := q.catalogue.FindIndicators(q.Indicator.Name); len(found) == 1 && found[0].Code == q.Indicator.Code {
		return assign("indicator", q.Indicator.Name)
	}
	return assign("indicator", q.Indicator.Code)
}

func (q asked) period() string { return assign("period", q.Period.Code()) }

func (q asked) funding() string {
	if q.Funding == data.All {
		return ""
	}
	return assign("funding", string(q.Funding))
}

func (q asked) measure() string {
	if q.Measure != data.Plan {
		return ""
	}
	return assign("measure", string(data.Plan))
}

func (q asked) rankBy() string {
	switch {
	case q.Measure == data.Plan:
		return assign("by", byPlan)
	case q.Order.ByPercent:
		return ""
	}
	return assign("by", byValue)
}

func (q asked) order() string {
	if q.Order.Least {
		return assign("order", "lowest")
	}
	return ""
}

// limit is the number of "top 3".
func (q asked) limit() string {
	if q.Order.Limit == 0 {
		return ""
	}
	return assign("limit", strconv.Itoa(q.Order.Limit))
}

func ends(periods []calendar.Period) (from, to string) {
	if len(periods) < 2 {
		return "", ""
	}
	return assign("from", periods[0].Code()), assign("to", periods[len(periods)-1].Code())
}

// valueLines ask for one figure, or one for each kind of money, source of funds or
// period.
func (q asked) valueLines() []string {
	var lines []string
	for _, i := range several(q.Indicators, q.Indicator) {
		for _, f := range several(q.Fundings, q.Funding) {
			for _, p := range several(q.Periods, q.Period) {
				one := q
				one.Indicator, one.Funding, one.Period = i, f, p
				lines = append(lines, line("progress", one.place(), one.indicator(), one.period(), one.funding(), one.measure()))
			}
		}
	}
	return lines
}

// several are all of a list with two or more, else the one.
func several[T any](all []T, one T) []T {
	if len(all) > 1 {
		return all
	}
	return []T{one}
}

// comparedPlaces is how many places /compare takes.
const comparedPlaces = 5

func (q asked) compareLines() []string {
	if len(q.Places) < 2 {
		one := q
		one.Intent = question.Value
		return one.valueLines()
	}
	parts := []string{q.indicator(), q.period()}
	for n, l := range q.Places[:min(len(q.Places), comparedPlaces)] {
		parts = append(parts, assign("place"+strconv.Itoa(n+1), q.placeValue(l)))
	}
	return []string{line("compare", append(parts, q.funding(), q.measure())...)}
}

func (q asked) dutyLines() []string {
	about := q.Period
	if q.Duty != nil && q.Duty.Period != (calendar.Period{}) {
		about = q.Duty.Period
	}
	if q.Duty == nil || len(q.Duty.Obligations) == 0 || q.Intent == question.MissingReports && about != (calendar.Period{}) {
		return []string{line("deadlines", q.place(), assign("period", about.Code()))}
	}
	var lines []string
	for _, o := range q.Duty.Obligations {
		lines = append(lines, line("deadlines", q.place(), assign("duty", o.Code), assign("period", dutyPeriod(o, about))))
	}
	return lines
}

// dutyPeriod leaves a period out that the duty never reports: "tháng này" of a
// yearly report is only when it is asked.
func dutyPeriod(o data.Obligation, about calendar.Period) string {
	within := calendar.Period{From: about.From.AddDays(-aYear), To: about.To.AddDays(aYear)}
	for _, due := range o.Rule.Due(within, o.Reports, nil) {
		if due.Period == about {
			return about.Code()
		}
	}
	return ""
}

// conferenceLines show the part of a conference that is asked for.
func (q asked) conferenceLines() []string {
	sub := "show"
	number := ""
	if q.Meeting != nil {
		if q.Meeting.Number > 0 {
			number = strconv.Itoa(q.Meeting.Number)
		}
		for _, fact := range q.Meeting.Facts {
			switch fact {
			case question.Awards, question.Flag:
				sub = "awards"
			case question.Tasks:
				sub = "tasks"
			case question.Results:
				sub = "results"
			}
		}
	}
	return []string{line("conference "+sub, assign("number", number))}
}

// wanted names the intent; of a share of a whole also what the whole is.
func (q asked) wanted(in Input) string {
	if q.Intent != question.Percent || q.Base == nil || q.Base.Measure == data.Plan && q.Measure != data.Plan {
		return words.Intents[string(q.Intent)].In(in.Tag)
	}
	whole := vi.LowerFirst(q.Base.Indicator.Label(in.Tag))
	if q.Base.Funding != q.Funding {
		whole += " (" + fundingLabel(q.Base.Funding, in.Tag) + ")"
	}
	if q.Base.Place.Key != "" {
		whole += ", " + q.Base.Place.Label(in.Tag)
	}
	return words.ShareIn.In(in.Tag, whole)
}

// understood says in words what a question was taken for.
func (q asked) understood(in Input) string {
	parts := []string{q.wanted(in)}
	for _, l := range q.Places {
		parts = append(parts, l.Label(in.Tag))
	}
	for _, i := range several(q.Indicators, q.Indicator) {
		if i.Code != "" {
			parts = append(parts, i.Label(in.Tag))
		}
	}
	if q.Measure == data.Plan {
		parts = append(parts, measureLabel(data.Plan, in.Tag))
	}
	if len(q.Periods) > 1 {
		parts = append(parts, periodLabels(q.Periods, in.Tag))
	} else if q.Period != (calendar.Period{}) {
		parts = append(parts, q.Period.Label(in.Tag))
	}
	if q.Funding != data.All && q.Funding != "" {
		parts = append(parts, fundingLabel(q.Funding, in.Tag))
	}
	text := strings.Join(parts, ", ")
	if len(q.Inherited) > 0 {
		text += words.Leaning.In(in.Tag)
	}
	return text
}
