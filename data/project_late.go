package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// A Lateness is one rule that a project breaks.
type Lateness struct {
	Rule *ProjectRule
	Due  calendar.Day // the last good day
	Days int          // since then, at least 1
}

// A LateProject is a project with what it is late in, the longest first.
type LateProject struct {
	*Project
	Late []Lateness
}

// Days is how long the project is late.
func (p LateProject) Days() int { return p.Late[0].Days }

// Returns reports whether money may have to go back to the budget.
func (p LateProject) Returns() bool {
	return slices.ContainsFunc(p.Late, func(l Lateness) bool { return l.Rule.Returns })
}

// LateIn lists the rules that are on and that a project breaks on a day, the
// longest broken first. It is a function of its arguments alone. A registered
// project is not late, as nothing was assigned; a stopped or settled one is over.
func LateIn(rules []ProjectRule, p *Project, today calendar.Day) []Lateness {
	if !p.Open() || p.Status == ProjectRegistered {
		return nil
	}
	var all []Lateness
	for i := range rules {
		r := &rules[i]
		if !r.Enabled || r.Funding != "" && r.Funding != p.Funding {
			continue
		}
		if due := r.condition.due(p); due != 0 && due < today {
			all = append(all, Lateness{r, due, int(today - due)})
		}
	}
	slices.SortStableFunc(all, func(a, b Lateness) int { return cmp.Compare(b.Days, a.Days) })
	return all
}

// due is the last good day of a condition for a project, 0 where it has none
// or is met.
func (c condition) due(p *Project) calendar.Day {
	switch c.kind {
	case "under":
		half := p.Support.Decimal.Mul(decimal.New(int64(c.n), -2))
		if p.Support.Valid && p.Disbursed.Valid && p.Disbursed.Decimal.LessThan(half) {
			return c.in(p.To).AddDays(-1) // on that day it must be there
		}
		return 0
	case "unsaid":
		if p.Support.Valid && !p.Disbursed.Valid {
			return c.in(p.To).AddDays(-1)
		}
		return 0
	}
	if p.Done(c.step) {
		return 0
	}
	switch c.kind {
	case "plan":
		return p.Steps[c.step].Plan
	case "after":
		if from := p.Steps[c.base].Real; from != 0 {
			return from.AddDays(c.n)
		}
		return 0
	}
	if c.step >= AcceptanceStep {
		return c.in(p.To)
	}
	return c.in(p.From)
}

// in is the condition's date in a year.
func (c condition) in(year int) calendar.Day {
	day, err := calendar.NewDay(year, time.Month(c.month), c.day)
	if err != nil {
		return 0
	}
	return day
}

// LateProjects lists what is late on a day among the projects of the places,
// nil for all: the longest late first, then the most money. Of each project
// only what a list shows is read.
func (s *Store) LateProjects(ctx context.Context, f ProjectFilter, today calendar.Day) ([]LateProject, error) {
	rules, err := s.ProjectRules(ctx)
	if err != nil {
		return nil, err
	}
	f.Status = OpenStatuses()
	where, args, err := f.where()
	if err != nil {
		return nil, fmt.Errorf("read late projects: %w", err)
	}
	open, err := s.unpackProjects(ctx, where, args)
	if err != nil {
		return nil, fmt.Errorf("read late projects: %w", err)
	}
	rules = enabled(rules)
	var all []LateProject
	for i := range open {
		if late := LateIn(rules, &open[i], today); len(late) > 0 {
			all = append(all, LateProject{&open[i], late})
		}
	}
	slices.SortFunc(all, func(a, b LateProject) int {
		return cmp.Or(cmp.Compare(b.Days(), a.Days()), b.Support.Decimal.Cmp(a.Support.Decimal), cmp.Compare(a.ID, b.ID))
	})
	return all, nil
}
