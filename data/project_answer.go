package data

import (
	"context"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// A ProjectFigure is what projects come to in terms of an indicator.
type ProjectFigure struct {
	Indicator string
	Measure   Measure
	Value     decimal.Decimal
	Of, Total int // of how many of the projects the value is known
}

// Whole reports whether every project is in the figure: a partial sum is no total.
func (f ProjectFigure) Whole() bool { return f.Of == f.Total && f.Total > 0 }

// ProjectFigures are the figures that totals by content come to. What is agreed
// with a project is a plan; what was done of it is actual.
func ProjectFigures(byContent map[string]ProjectTotal) []ProjectFigure {
	var all ProjectTotal
	for _, t := range byContent {
		all = all.With(t)
	}
	count := func(indicator string, measure Measure, n int) ProjectFigure {
		return ProjectFigure{indicator, measure, decimal.NewFromInt(int64(n)), all.Number, all.Number}
	}
	sum := func(indicator string, measure Measure, s Sum, n int) ProjectFigure {
		return ProjectFigure{indicator, measure, s.Value, s.Of, n}
	}
	machinery := byContent["3"]
	return []ProjectFigure{
		count("projects", Plan, all.Number),
		count("projects", Actual, all.Accepted),
		count("projects.stopped", Actual, all.Stopped),
		sum("budget.executed", Plan, all.Support, all.Number),
		sum("budget.disbursed", Actual, all.Disbursed, all.Number),
		sum("budget.counterpart", Plan, all.Counterpart, all.Number),
		sum("technology.establishments", Plan, machinery.Establishments, machinery.Number),
	}
}

// fromProjects answers for a province and years of which no source gives the
// figure, where its projects do, each of them. Nothing is measured against such
// a number, nor ranked by it: nobody has said that all projects are recorded.
func (s *Store) fromProjects(ctx context.Context, a *Answer) error {
	if a.Is() || a.Reason != Missing {
		return nil
	}
	years := calendar.Period{From: calendar.Year(a.Period.From.Year()).From, To: calendar.Year(a.Period.Last().Year()).To}
	if !a.Place.Province() || years != a.Period || !a.Place.ExistsIn(a.Period) || !computable(a.Indicator.Code, a.Measure) {
		return nil
	}
	f := ProjectFilter{Places: []Place{a.Place}, Within: a.Period, Funding: a.Funding, AsOf: a.AsOf}
	byContent, err := s.ProjectTotals(ctx, f, "content")
	if err != nil {
		return err
	}
	for _, figure := range ProjectFigures(byContent) {
		if figure.Indicator != a.Indicator.Code || figure.Measure != a.Measure || !figure.Whole() {
			continue
		}
		for _, t := range byContent {
			if t.Split > 0 {
				return nil // the money of several years is not that of one
			}
			a.Sample = a.Sample || t.Sample
		}
		a.Way, a.Value, a.Projects, a.Reason = FromProjects, figure.Value, figure.Total, Known
	}
	return nil
}

// computable says whether ProjectFigures has a figure.
func computable(indicator string, measure Measure) bool {
	for _, f := range ProjectFigures(nil) {
		if f.Indicator == indicator && f.Measure == measure {
			return true
		}
	}
	return false
}
