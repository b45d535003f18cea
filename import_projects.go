package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

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
	bar := p.bar()
	defer bar.end()
	rows, err := bar.reader(db.Catalogue(), filepath.Base(i.File)).Projects(i.File, raw, given)
	bar.end()
	if err != nil {
		return fmt.Errorf("read %s: %w", i.File, err)
	}
	choices := i.settled()
	changes, err := intake.ProposeProjects(p.ctx, db, rows, calendar.DayOf(p.now()), nil)
	if err != nil {
		return err
	}
	for number, choice := range choices {
		if number < 1 || number > len(changes) || !changes[number-1].Doubtful() || !changes[number-1].Allows(choice) {
			return usage{fmt.Errorf("--settle %d=%s: number %d of the list is not in doubt, or cannot be that", number, i.Settle[number], number)}
		}
	}
	if changes, err = intake.ProposeProjects(p.ctx, db, rows, calendar.DayOf(p.now()), choices); err != nil {
		return err
	}
	doubtful := 0
	for n, c := range changes {
		if c.Doubtful() {
			doubtful++
		}
		if err := showProject(p, n+1, c); err != nil {
			return err
		}
	}
	if doubtful > 0 {
		if _, err := fmt.Fprintf(p.out, "In doubt, and left out: %d; --settle NUMBER=ID (the same), NUMBER=new or NUMBER=skip.\n", doubtful); err != nil {
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

// settled is what --settle decides about rows in doubt.
func (i importFile) settled() map[int]data.ProjectChoice {
	all := map[int]data.ProjectChoice{}
	for number, which := range i.Settle {
		all[number] = data.ProjectChoice(which)
		if id, err := strconv.ParseInt(strings.TrimPrefix(which, "#"), 10, 64); err == nil {
			all[number] = data.SameProject(id)
		}
	}
	return all
}

// showProject prints one row of a proposal.
func showProject(p program, number int, c intake.ProjectChange) error {
	line := fmt.Sprintf("%d. %-8s row %d: %s %s %d %s", number, c.State, c.Row, c.Project.Place, c.Project.Code, c.Project.From, c.Project.Name)
	for _, d := range c.Differences {
		if c.State == intake.ProjectChanged {
			line += fmt.Sprintf("\n    %s: %q → %q", d.Field, d.Old, d.New)
		}
	}
	for _, o := range c.Objections {
		line += fmt.Sprintf("\n    ! %s %q: %s %s %s", o.Field, o.Value, o.Why, o.Other, o.OtherValue)
	}
	if c.Twice {
		line += "\n    ? another row is about the same project"
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
