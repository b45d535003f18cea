package commands

import (
	"fmt"
	"strconv"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/chart"
	"tiendo/internal/words"
)

func monthNumber(n int) time.Month { return time.Month(n) }

// shortDay is a day for a table or picture: without the year where that is the
// project's own.
func shortDay(d calendar.Day, p *data.Project, tag language.Tag) string {
	year, month, day := d.Date()
	if year == p.From && p.From == p.To {
		name := month.String()[:3]
		if words.Vietnamese(tag) {
			name = strconv.Itoa(int(month))
		}
		return words.DayMonth.In(tag, day, name)
	}
	return d.Label(tag)
}

// timeline is a project as a picture: each step from the one before it, planned
// above real.
func timeline(c *data.Catalogue, p *data.Project, late []data.Lateness, in Input) chart.Timeline {
	tag := in.Tag
	t := chart.Timeline{
		Title:    words.TimelineTitle.In(tag, clip(p.Name, 90), timelineState(p, late, tag)),
		Subtitle: words.TimelineUnder.In(tag, placeName(c, p.Place, tag), fundingLabel(p.Funding, tag), projectYears(p)),
		Words: chart.TimelineWords{Plan: words.ColumnPlan.In(tag), Real: words.ColumnReal.In(tag), Late: words.PastPlan.In(tag),
			Open: words.StillOpen.In(tag), Empty: words.NoSteps.In(tag)},
		Now: chart.Moment{At: float64(in.Today()), Text: words.TodayIs.In(tag, shortDay(in.Today(), p, tag))},
	}
	if p.Sample {
		t.Note = words.SampleProjects.In(tag)
	}
	from := calendar.Year(p.From).From
	planned, real := from, from
	first := -1
	for step := range data.StepCount {
		d := p.Steps[step]
		g := chart.Stage{Name: words.ProjectSteps[step.String()].In(tag)}
		if d.Plan != 0 {
			g.HasPlan, g.PlanFrom, g.PlanTo = true, float64(min(planned, d.Plan)), float64(d.Plan)
			planned = d.Plan
		}
		switch {
		case d.Real != 0:
			g.HasReal, g.RealFrom, g.RealTo = true, float64(min(real, d.Real)), float64(d.Real)
			real = d.Real
		case first < 0 && p.Open() && p.Status != data.ProjectRegistered && !p.Done(step) && in.Today() > real:
			first = int(step)
			g.HasReal, g.Open, g.RealFrom, g.RealTo = true, true, float64(real), float64(in.Today())
		}
		g.Text = stageText(p, step, in)
		if d != (data.Dates{}) || g.HasReal {
			t.Stages = append(t.Stages, g)
		}
	}
	t.Ticks = yearTicks(p, tag)
	return t
}

func timelineState(p *data.Project, late []data.Lateness, tag language.Tag) string {
	if len(late) > 0 {
		return words.DaysLate.In(tag, late[0].Days)
	}
	return words.ProjectStates[string(p.Status)].In(tag)
}

// stageText says of a step when it was taken and how far from the plan, or
// until when it is planned.
func stageText(p *data.Project, step data.Step, in Input) string {
	d, tag := p.Steps[step], in.Tag
	switch apart := int(d.Real - d.Plan); {
	case d.Real != 0 && d.Plan == 0:
		return shortDay(d.Real, p, tag)
	case d.Real != 0 && apart > 0:
		return shortDay(d.Real, p, tag) + ", " + words.DaysLate.In(tag, apart)
	case d.Real != 0 && apart < 0:
		return shortDay(d.Real, p, tag) + ", " + words.DaysEarly.In(tag, -apart)
	case d.Real != 0:
		return shortDay(d.Real, p, tag) + ", " + words.InTime.In(tag)
	case d.Plan == 0:
		return words.NothingYet.In(tag)
	}
	if days := int(in.Today() - d.Plan); days > 0 && p.Open() && !p.Done(step) {
		return words.PastDue.In(tag, days)
	}
	return words.PlannedIs.In(tag, shortDay(d.Plan, p, tag))
}

// yearTicks name the months of one year, else the years.
func yearTicks(p *data.Project, tag language.Tag) []chart.Moment {
	var all []chart.Moment
	for year := p.From; year <= p.To+1; year++ {
		if p.From != p.To {
			all = append(all, chart.Moment{At: float64(calendar.Year(year).From), Text: strconv.Itoa(year)})
			continue
		}
		for n, month := range calendar.Year(year).Months() {
			text := month.Last().Time(time.UTC).Month().String()[:3]
			if words.Vietnamese(tag) {
				text = fmt.Sprintf("T%d", n+1)
				if year != p.From && n == 0 {
					text = fmt.Sprintf("T1/%d", year)
				}
			}
			all = append(all, chart.Moment{At: float64(month.From), Text: text})
		}
	}
	return all
}
