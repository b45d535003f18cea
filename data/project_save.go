package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tiendo/internal/vi"
)

// ErrChanged is a project that somebody else has changed since it was read.
var ErrChanged = errors.New("changed by somebody else")

// SaveProjects writes projects, all or none: those without an ID are new, of
// the others this is the next version of the one that was read, and one that
// says nothing new is left as it is. It gives the IDs and versions. c says who
// does it, when and why. ErrChanged where the version is no longer the newest,
// ErrNotFound where there is no such project; an *InvalidError is a value, and
// an *ObjectionError a combination of values that cannot be.
func (s *Store) SaveProjects(ctx context.Context, projects []Project, c Change) ([]Project, error) {
	var saved []Project
	err := s.change(ctx, func(tx *sql.Tx) error {
		saved = slices.Clone(projects)
		for i := range saved {
			if err := s.saveProject(ctx, tx, &saved[i], c); err != nil {
				return fmt.Errorf("%q: %w", saved[i].Name, err)
			}
		}
		if len(saved) == 0 {
			return nil
		}
		return errors.Join(s.reportProjects(ctx, tx, saved, c), revise(ctx, tx))
	})
	if err != nil {
		return nil, fmt.Errorf("save projects: %w", err)
	}
	return saved, nil
}

func (s *Store) saveProject(ctx context.Context, tx *sql.Tx, p *Project, c Change) error {
	var old Project
	if p.ID != 0 {
		if err := scanProject(tx.QueryRowContext(ctx, `SELECT `+projectHead+projectColumns+` FROM project WHERE id = ?1 AND superseded_at IS NULL`, p.ID), &old); err != nil {
			return translate(err)
		}
		if old.Version != p.Version {
			return ErrChanged
		}
	}
	p.KeepReached(&old)
	changes := Differences(&old, p)
	if p.ID != 0 && len(changes) == 0 {
		return nil
	}
	for _, f := range projectFields {
		if err := f.Set(&Project{}, f.Text(p)); err != nil {
			return err
		}
	}
	if refused := refusals(s.objections(p, dayAt(c))); len(refused) > 0 {
		return &ObjectionError{refused}
	}
	if err := insertProject(ctx, tx, p, c); err != nil {
		return err
	}
	c.Act, c.Object = "project", projectObject(p.ID)
	c.Old, c.New = sideOf(changes, func(d Difference) string { return d.Old }), sideOf(changes, func(d Difference) string { return d.New })
	return audit(ctx, tx, c)
}

func insertProject(ctx context.Context, tx *sql.Tx, p *Project, c Change) error {
	if p.ID == 0 {
		if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(id), 0) + 1 FROM project`).Scan(&p.ID); err != nil {
			return err
		}
	} else if _, err := tx.ExecContext(ctx, `UPDATE project SET superseded_at = ?2 WHERE id = ?1 AND superseded_at IS NULL`, p.ID, instant(c.At)); err != nil {
		return err
	}
	p.Version++
	p.EnteredAt, p.EnteredBy, p.Why = c.At, c.By, c.Why
	args := []any{p.ID, p.Version, p.Sample, instant(c.At), c.By, c.Why}
	for _, f := range projectFields {
		args = append(args, column{f.of(p)})
	}
	args = append(args, foldName(p.Name))
	_, err := tx.ExecContext(ctx, `INSERT INTO project (`+projectHead+projectColumns+`, folded) VALUES (?`+strings.Repeat(", ?", len(args)-1)+`)`, args...)
	return err
}

// foldName is what projects are found by: small letters without tones, one
// space between words.
func foldName(name string) string { return strings.Join(strings.Fields(vi.Fold(name)), " ") }

func projectObject(id int64) string { return fmt.Sprintf("project %d", id) }

// A Difference is one field that two versions of a project do not share, in the
// plain form of ProjectField.
type Difference struct{ Field, Old, New string }

// Differences lists what changes from one version to another, in the order of
// the fields.
func Differences(old, p *Project) []Difference {
	var all []Difference
	for _, f := range projectFields {
		if a, b := f.Text(old), f.Text(p); a != b {
			all = append(all, Difference{f.Name, a, b})
		}
	}
	return all
}

func sideOf(changes []Difference, of func(Difference) string) string {
	parts := make([]string, len(changes))
	for i, d := range changes {
		parts[i] = d.Field + "=" + of(d)
	}
	return strings.Join(parts, "; ")
}
