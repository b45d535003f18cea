package commands

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/chart"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// point is one period of a trend's picture.
func point(actual, plan data.Answer, in Input) chart.Point {
	tag := in.Tag
	p := chart.Point{Name: actual.Period.Label(tag), Short: actual.Period.Short(tag), Estimate: actual.Estimate, Sample: actual.Sample}
	if actual.Period.Kind() != calendar.KindYear && actual.Period.Kind() != calendar.KindStage {
		p.Group = strconv.Itoa(actual.Period.From.Year())
		p.Short = strings.Trim(strings.ReplaceAll(p.Short, p.Group, ""), "/ ")
	}
	if actual.Is() {
		p.Value, p.ValueText = actual.Value.InexactFloat64(), bare(actual, tag)
	} else {
		p.Missing = words.Reasons[string(actual.Reason)].In(tag)
	}
	if plan.Is() {
		p.Plan, p.PlanText, p.HasPlan = plan.Value.InexactFloat64(), bare(plan, tag), true
	}
	return p
}

// tick prints a value of a scale.
func tick(tag language.Tag) func(float64) string {
	return func(v float64) string { return vi.FormatNumber(decimal.NewFromFloat(v), tag) }
}
