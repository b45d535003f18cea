package main

import (
	"fmt"
	"path/filepath"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/intake"
)

// projects proposes the projects of a list, and enters them when they are
// accepted: with --warned also those that look odd.
func (i importFile) projects(p program, db *data.Store) error {
	raw, err := contents(i.File)
	if err != nil {
		return err
	}
	given, err := givenOf(db.Catalogue(), i.Place, i.Period, i.Published)
	if err != nil {
		return err
	}
	rows, err := intake.NewReader(db.Catalogue()).Projects(i.File, raw, given)
	if err != nil {
		return fmt.Errorf("read %s: %w", i.File, err)
	}
	changes, err := intake.ProposeProjects(p.ctx, db, rows, calendar.DayOf(p.now()))
	if err != nil {
		return err
	}
	for _, c := range changes {
		if err := showProject(p, c); err != nil {
			return err
		}
	}
	wanted := intake.Acceptable(changes, i.Warned)
	if !i.Accept {
		_, err := fmt.Fprintf(p.out, "Projects read: %d, to be entered with --accept: %d. Nothing is written.\n", len(changes), len(wanted))
		return err
	}
	if _, err := db.SaveProjects(p.ctx, wanted, data.Change{At: p.now(), By: i.By, Why: filepath.Base(i.File)}); err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.out, "Projects entered: %d of %d.\n", len(wanted), len(changes))
	return err
}

// showProject prints one row of a proposal.
func showProject(p program, c intake.ProjectChange) error {
	line := fmt.Sprintf("%-8s row %d: %s %s %d %s", c.State, c.Row, c.Project.Place, c.Project.Code, c.Project.From, c.Project.Name)
	for _, d := range c.Differences {
		if c.State == intake.ProjectChanged {
			line += fmt.Sprintf("\n    %s: %q → %q", d.Field, d.Old, d.New)
		}
	}
	for _, o := range c.Objections {
		line += fmt.Sprintf("\n    ! %s %q: %s %s %s", o.Field, o.Value, o.Why, o.Other, o.OtherValue)
	}
	for _, like := range c.Like {
		line += fmt.Sprintf("\n    ? #%d %s %s", like.ID, like.Code, like.Name)
	}
	for _, one := range c.Problems {
		line += fmt.Sprintf("\n    ? %s %q: %s", one.Cell, one.Text, intake.Reason(one.Why, language.Vietnamese))
	}
	_, err := fmt.Fprintln(p.out, line)
	return err
}
