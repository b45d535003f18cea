package commands

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/chart"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// A course is what was done and what was planned, period by period.
type course struct {
	actual, plan []data.Answer
	ofPlan       bool // the plan is asked for
}

// shown are the figures that the title speaks of: what was done, or where there
// is none of it what was planned.
func (t course) shown() (answers []data.Answer, planned bool) {
	numbers := func(all []data.Answer) []data.Answer {
		return slices.DeleteFunc(slices.Clone(all), func(a data.Answer) bool { return !a.Is() })
	}
	if done := numbers(t.actual); len(done) > 0 && !t.ofPlan {
		return done, false
	}
	return numbers(t.plan), true
}

// answer says a course in words, as a table and as a picture.
func (t course) answer(c *data.Catalogue, pictures *gallery, in Input) message.Message {
	tag := in.Tag
	last := t.actual[len(t.actual)-1]
	shown, planned := t.shown()
	m := message.Message{
		Title: t.title(shown, planned, tag),
		About: message.About{Intent: "trend", Places: []string{last.Place.Key}, Indicator: last.Indicator.Code, Period: last.Period.Code(), Measure: string(data.Actual), Funding: string(last.Funding)},
	}
	var answers []data.Answer
	for i, a := range t.actual {
		answers = append(answers, a, t.plan[i])
		m.About.Figures = append(m.About.Figures, append(facts(a), facts(t.plan[i])...)...)
	}
	if len(shown) == 0 {
		m.Status = message.NoData
	} else {
		m.Table = t.table(tag)
		m.Picture = pictures.hang("trend", t.picture(m.Title, in))
		m.Lines = append(m.Lines, t.gaps(tag)...)
	}
	passport(&m, c, in.Today(), tag, answers...)
	return m
}

// title says how the first figure compares with the last.
func (t course) title(shown []data.Answer, planned bool, tag language.Tag) string {
	from, to := t.actual[0], t.actual[len(t.actual)-1]
	if len(shown) > 1 { // what is said of the first and the last number is said of their periods
		from, to = shown[0], shown[len(shown)-1]
	}
	topic := words.TrendTitle.In(tag, indicatorName(from.Query, tag), inside(from.Place, tag), from.Period.Label(tag), to.Period.Label(tag))
	if planned && len(shown) > 0 {
		phrase := words.TrendPlanned
		if t.ofPlan {
			phrase = words.TrendOfPlan
		}
		topic = phrase.In(tag, topic)
	}
	switch len(shown) {
	case 0:
		return words.TitleValue.In(tag, topic, words.Reasons[string(data.Missing)].In(tag))
	case 1:
		return words.TrendOne.In(tag, topic, shown[0].Period.Label(tag), number(shown[0], tag))
	}
	first, last := shown[0], shown[len(shown)-1]
	phrase := words.TrendLevel
	switch last.Value.Cmp(first.Value) {
	case 1:
		phrase = words.TrendChange
	case -1:
		phrase = words.TrendFall
	}
	return phrase.In(tag, topic, number(first, tag), number(last, tag))
}

// gaps name the periods without any number: those that are over, and those of
// which nothing is due yet.
func (t course) gaps(tag language.Tag) []string {
	var missing, early []calendar.Period
	for i, a := range t.actual {
		switch {
		case a.Is() || t.plan[i].Is():
		case a.Reason == data.NotDue:
			early = append(early, a.Period)
		default:
			missing = append(missing, a.Period)
		}
	}
	var lines []string
	if len(missing) > 0 {
		lines = append(lines, words.TrendGaps.In(tag, runLabels(missing, tag)))
	}
	if len(early) > 0 {
		lines = append(lines, words.TrendEarly.In(tag, runLabels(early, tag)))
	}
	return lines
}

// runLabels names periods; three or more that follow one another are named by the
// first and the last.
func runLabels(periods []calendar.Period, tag language.Tag) string {
	var names []string
	for i := 0; i < len(periods); {
		end := i + 1
		for end < len(periods) && periods[end] == periods[end-1].Next() {
			end++
		}
		if end-i < 3 {
			end = i + 1
			names = append(names, periods[i].Label(tag))
		} else {
			names = append(names, periods[i].Label(tag)+" – "+periods[end-1].Label(tag))
		}
		i = end
	}
	return strings.Join(names, " · ")
}

// table lists the periods from the first to the last number; what is missing
// before and after is said in words.
func (t course) table(tag language.Tag) *message.Table {
	first, last := t.ends()
	table := &message.Table{Unit: words.UnitIs.In(tag, t.actual[0].Indicator.UnitLabel(tag)), Columns: []message.Column{{Name: words.ColumnPeriod.In(tag)}}}
	for _, a := range t.actual[first : last+1] {
		table.Rows = append(table.Rows, []string{a.Period.Short(tag)})
	}
	column := func(name words.Phrase, all []data.Answer) {
		if !slices.ContainsFunc(all, data.Answer.Is) {
			return // a column of dashes says nothing
		}
		table.Columns = append(table.Columns, message.Column{Name: name.In(tag), Right: true})
		for i, a := range all {
			table.Rows[i] = append(table.Rows[i], cell(a, tag))
		}
	}
	column(words.ColumnActual, t.actual[first:last+1])
	column(words.ColumnPlan, t.plan[first:last+1])
	return table
}

// ends are where the first and the last number stand; there is one.
func (t course) ends() (first, last int) {
	for !t.actual[first].Is() && !t.plan[first].Is() {
		first++
	}
	last = len(t.actual) - 1
	for !t.actual[last].Is() && !t.plan[last].Is() {
		last--
	}
	return first, last
}

// cell is a number in a table, a dash where there is none.
func cell(a data.Answer, tag language.Tag) string {
	if !a.Is() {
		return "–"
	}
	return bare(a, tag)
}

func (t course) picture(title string, in Input) chart.Trend {
	tag, first := in.Tag, t.actual[0]
	p := chart.Trend{
		Title: title, Subtitle: vi.UpperFirst(words.FundingSplit[string(first.Funding)].In(tag)), Unit: first.Indicator.UnitLabel(tag), Tick: tick(tag),
		Words: chart.TrendWords{Value: words.ColumnActual.In(tag), Plan: words.ColumnPlan.In(tag), Estimate: words.Measures["estimate"].In(tag), Sample: words.Basis[data.SampleKind].In(tag)},
	}
	for i, a := range t.actual {
		p.Points = append(p.Points, point(a, t.plan[i], in))
	}
	return p
}
