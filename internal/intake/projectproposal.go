package intake

import (
	"context"
	"fmt"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A ProjectState is what a row of a list would do to the store.
type ProjectState string

// The states of a proposed project.
const (
	ProjectNew     ProjectState = "new"
	ProjectChanged ProjectState = "changed"
	ProjectSame    ProjectState = "same"
	ProjectOdd     ProjectState = "odd"     // Objections that have to be asked
	ProjectDoubt   ProjectState = "doubt"   // it may be one of Like, or is there twice
	ProjectRefused ProjectState = "refused" // Objections, or cells that could not be read
)

// A ProjectChange is one row with what it would do.
type ProjectChange struct {
	ProjectRow
	State       ProjectState
	Old         data.Project // the recorded one that it is, if any
	Project     data.Project // as it would be
	Differences []data.Difference
	Objections  []data.Objection
	Like        []data.Project
}

// ProposeProjects says what the rows would do to the store. It only reads. A
// project is recognised by its code in its province and year, else by its name;
// a field that a row does not give stays as it was.
func ProposeProjects(ctx context.Context, store *data.Store, rows []ProjectRow, today calendar.Day) ([]ProjectChange, error) {
	all := make([]ProjectChange, 0, len(rows))
	seen := map[string]bool{}
	for _, row := range rows {
		change, err := proposeProject(ctx, store, row, today)
		if err != nil {
			return nil, fmt.Errorf("propose row %d: %w", row.Row, err)
		}
		p := &change.Project
		key := fmt.Sprint(p.Place, p.From, p.Code, p.ID)
		if p.Code == "" && p.ID == 0 {
			key += vi.Fold(p.Name)
		}
		if seen[key] && change.State != ProjectRefused {
			change.State = ProjectDoubt
		}
		seen[key] = true
		all = append(all, change)
	}
	return all, nil
}

func proposeProject(ctx context.Context, store *data.Store, row ProjectRow, today calendar.Day) (ProjectChange, error) {
	change := ProjectChange{ProjectRow: row}
	var p data.Project
	if err := put(&p, row.Fields); err != nil {
		return change, err
	}
	old, like, err := recognise(ctx, store, &p)
	if err != nil {
		return change, err
	}
	change.Like = like
	if old != nil {
		change.Old, p = *old, *old
		if err := put(&p, span(row.Fields, old)); err != nil {
			return change, err
		}
	}
	if err := wholeYear(&p, row.Fields); err != nil {
		return change, err
	}
	if p.Status == "" {
		p.Status = data.ProjectAssigned
		if p.From > today.Year() {
			p.Status = data.ProjectRegistered
		}
	}
	if p.KeepReached(&change.Old); row.Fields["status"] == "" {
		p.Reach()
	}
	change.Project = p
	if change.Objections, err = store.CheckProject(ctx, &p, today); err != nil {
		return change, err
	}
	change.Objections = append(change.Objections, data.Moves(&change.Old, &p)...)
	change.Differences = data.Differences(&change.Old, &p)
	change.State = change.state()
	return change, nil
}

// put sets the fields of a row in a project.
func put(p *data.Project, fields map[string]string) error {
	for _, f := range data.ProjectFields() {
		text, given := fields[f.Name]
		if !given {
			continue
		}
		set := f.Set
		if f.Kind == data.YearsField {
			set = putYears
		}
		if err := set(p, text); err != nil {
			return err
		}
	}
	return nil
}

// recognise finds the recorded project that a row is about, or those that it may
// be about.
func recognise(ctx context.Context, store *data.Store, p *data.Project) (old *data.Project, like []data.Project, err error) {
	place, ok := store.Catalogue().Place(p.Place)
	if !ok {
		return nil, nil, nil
	}
	var named []data.Project
	for _, text := range []string{p.Code, p.Name} {
		if strings.TrimSpace(text) == "" {
			continue
		}
		found, err := store.ProjectsNamed(ctx, place, text)
		if err != nil {
			return nil, nil, err
		}
		for _, one := range found {
			if p.From < one.From || p.From > one.To || one.Place != p.Place {
				continue
			}
			if p.Code != "" && one.Code == p.Code {
				return &one, nil, nil
			}
			named = append(named, one)
		}
	}
	if len(named) == 1 && (named[0].Code == "" || p.Code == "") {
		return &named[0], nil, nil
	}
	return nil, named, nil
}

func (c ProjectChange) state() ProjectState {
	switch {
	case len(c.Problems) > 0 || len(c.Objections) > 0 && c.Objections[0].Refused:
		return ProjectRefused
	case len(c.Like) > 0:
		return ProjectDoubt
	case c.Old.ID != 0 && len(c.Differences) == 0:
		return ProjectSame
	case len(c.Objections) > 0:
		return ProjectOdd
	case c.Old.ID != 0:
		return ProjectChanged
	}
	return ProjectNew
}

// Acceptable are the projects that would be written: the new and the changed
// ones, and with sure also those that are odd.
func Acceptable(changes []ProjectChange, sure bool) []data.Project {
	var all []data.Project
	for _, c := range changes {
		if c.State == ProjectNew || c.State == ProjectChanged || sure && c.State == ProjectOdd {
			all = append(all, c.Project)
		}
	}
	return all
}
