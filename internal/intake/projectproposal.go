package intake

import (
	"context"
	"fmt"
	"slices"
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
	ProjectSkipped ProjectState = "skipped" // somebody has decided so
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
	Twice       bool // another row of the list is about the same
}

// Doubtful reports whether a person has to decide about the row: what it may be
// is Like, or Twice.
func (c ProjectChange) Doubtful() bool { return c.State == ProjectDoubt }

// Allows reports whether a decision is one of those that there are for the row.
// A project stands in a list once: of a second row of it, only one of a name
// without a code can be another project.
func (c ProjectChange) Allows(choice data.ProjectChoice) bool {
	switch choice {
	case data.SkipProject:
		return true
	case data.NewProject:
		return !c.Twice || c.Project.Code == "" && c.Old.ID == 0
	}
	return !c.Twice && slices.ContainsFunc(c.Like, func(p data.Project) bool { return p.ID == choice.Same() })
}

// ProposeProjects says what the rows would do to the store. It only reads. A
// project is recognised by its code in its province and year, else by its name;
// a field that a row does not give stays as it was. settled is what people have
// decided about rows in doubt, by their number from 1; what does not fit the row
// any more is not heeded.
func ProposeProjects(ctx context.Context, store *data.Store, rows []ProjectRow, today calendar.Day, settled map[int]data.ProjectChoice) ([]ProjectChange, error) {
	all := make([]ProjectChange, 0, len(rows))
	seen := map[string]bool{}
	for i, row := range rows {
		change, err := proposeProject(ctx, store, row, today, settled[i+1])
		if err != nil {
			return nil, fmt.Errorf("propose row %d: %w", row.Row, err)
		}
		if change.State == ProjectSkipped {
			all = append(all, change)
			continue
		}
		p := &change.Project
		key := fmt.Sprint(p.Place, p.From, p.Code, p.ID)
		switch {
		case p.ID != 0:
			key = fmt.Sprint("#", p.ID)
		case p.Code == "":
			key += vi.Fold(p.Name)
		}
		if seen[key] && change.State != ProjectRefused {
			change.Twice = true
			if change.Like = nil; settled[i+1] != data.NewProject || !change.Allows(data.NewProject) {
				change.State = ProjectDoubt
			}
		}
		seen[key] = true
		all = append(all, change)
	}
	return all, nil
}

func proposeProject(ctx context.Context, store *data.Store, row ProjectRow, today calendar.Day, settled data.ProjectChoice) (ProjectChange, error) {
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
	old = change.decide(settled, old)
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
	if change.State = change.state(); settled == data.SkipProject && change.State != ProjectRefused {
		change.State = ProjectSkipped
	}
	return change, nil
}

// decide is the recorded project that a row is about once somebody has said so.
func (c *ProjectChange) decide(settled data.ProjectChoice, old *data.Project) *data.Project {
	if len(c.Like) == 0 || settled == "" {
		return old
	}
	if settled == data.NewProject {
		c.Like = nil
		return nil
	}
	for _, p := range c.Like {
		if p.ID == settled.Same() {
			c.Like = nil
			return &p
		}
	}
	return old
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
