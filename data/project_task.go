package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"tiendo/internal/calendar"
)

// A ProjectTask is how far a province is with a task that its projects tell.
type ProjectTask struct {
	Place Place
	ProjectTotal
	Met     bool // all are accepted, or none was stopped and nothing returned
	Unknown bool // a project was stopped, and nobody has said what it returned
}

// How a task is read off the projects, as Task.Computed names it.
const (
	AllAccepted = "accepted" // every assigned project is accepted or settled
	NoneStopped = "kept"     // none was stopped, and no money returned to the budget
)

// ProjectTasks says of a task how far the provinces of a region are, from their
// projects of its years: those that have any, in the order of the catalogue. It
// is empty for a task that projects do not tell.
func (s *Store) ProjectTasks(ctx context.Context, t Task, region Place) ([]ProjectTask, error) {
	period, err := calendar.ParseCode(t.Due)
	if t.Computed == "" || err != nil {
		return nil, nil
	}
	totals, err := s.ProjectTotals(ctx, ProjectFilter{Places: s.Catalogue().Units(region), Within: period}, "place")
	if err != nil {
		return nil, fmt.Errorf("read task %d of conference %d off the projects: %w", t.Position, t.Conference, err)
	}
	var all []ProjectTask
	for _, p := range s.Catalogue().Places {
		total, ok := totals[p.Key]
		if !ok || total.Number == 0 {
			continue
		}
		one := ProjectTask{Place: p, ProjectTotal: total}
		switch t.Computed {
		case AllAccepted:
			one.Met = total.Accepted == total.Number-total.Going // what goes on is not due yet
		case NoneStopped:
			one.Met = total.Stopped == 0 && total.Returned.Value.IsZero()
			one.Unknown = total.Stopped > total.Returned.Of
		}
		all = append(all, one)
	}
	slices.SortStableFunc(all, func(a, b ProjectTask) int { return cmp.Compare(btoi(a.Met), btoi(b.Met)) })
	return all, nil
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
