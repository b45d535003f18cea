package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
)

// ErrClosed is a project at which there is nothing more to do.
var ErrClosed = errors.New("the project is closed")

// TouchedIn says whether something was recorded of the project in the month of a
// moment, in the zone of that moment: also that nothing changed.
func (p *Project) TouchedIn(c Change) bool {
	return !p.EnteredAt.Before(dayAt(c).Month().From.Time(c.At.Location()))
}

// KeepProject records that nothing changed of a project this month: the version
// that was read stands again, as the next one. Like any update it counts for the
// month's report. What was touched in the month already is left as it is. ErrClosed
// where the project is settled, stopped or only registered, ErrChanged where the
// version is no longer the newest.
func (s *Store) KeepProject(ctx context.Context, p Project, c Change) (Project, error) {
	kept := p
	err := s.change(ctx, func(tx *sql.Tx) error {
		var now Project
		if err := scanProject(tx.QueryRowContext(ctx, `SELECT `+projectHead+projectColumns+` FROM project WHERE id = ?1 AND superseded_at IS NULL`, p.ID), &now); err != nil {
			return translate(err)
		}
		switch {
		case now.Version != p.Version:
			return ErrChanged
		case !slices.Contains(OpenStatuses(), now.Status):
			return ErrClosed
		}
		if kept = now; now.TouchedIn(c) {
			now.EnteredAt = c.At // said again it may complete the month's report
			return s.reportProjects(ctx, tx, []Project{now}, c)
		}
		if err := insertProject(ctx, tx, &kept, c); err != nil {
			return err
		}
		c.Act, c.Object, c.New = "project", projectObject(p.ID), "unchanged"
		return errors.Join(audit(ctx, tx, c), s.reportProjects(ctx, tx, []Project{kept}, c), revise(ctx, tx))
	})
	if err != nil {
		return Project{}, fmt.Errorf("record that project %d is unchanged: %w", p.ID, err)
	}
	return kept, nil
}
