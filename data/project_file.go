package data

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// A ProjectFile is a list of projects that waits for somebody to accept it.
type ProjectFile struct {
	Code, Name, By string
	At             time.Time
	Place          string                // of rows that name none
	Content        []byte                // empty once it is let go
	Digest         string                // of what was proposed; another one must be looked at again
	Done           bool                  // accepted or dropped
	Expired        bool                  // nobody decided about it in time
	Choices        map[int]ProjectChoice // by the row, from 1
}

// ProjectFileTime is how long a list waits.
const ProjectFileTime = 7 * 24 * time.Hour

// KeepProjectFile keeps a list.
func (s *Store) KeepProjectFile(ctx context.Context, f ProjectFile) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO project_file (code, name, who, at, place, content, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
			ON CONFLICT (code) DO UPDATE SET digest = excluded.digest, content = excluded.content`,
			f.Code, f.Name, f.By, instant(f.At), f.Place, f.Content, f.Digest)
		return err
	})
	if err != nil {
		return fmt.Errorf("keep list %s: %w", f.Code, err)
	}
	return nil
}

// ProjectFile is the list kept under a code; ErrNotFound if there is none. now
// tells whether it is expired.
func (s *Store) ProjectFile(ctx context.Context, code string, now time.Time) (ProjectFile, error) {
	f := ProjectFile{Code: code}
	var at string
	err := s.read.QueryRowContext(ctx, `SELECT name, who, at, place, content, digest, done FROM project_file WHERE code = ?1`, code).
		Scan(&f.Name, &f.By, &at, &f.Place, &f.Content, &f.Digest, &f.Done)
	if err == nil {
		f.At, err = time.Parse(time.RFC3339, at)
	}
	f.Expired = err == nil && !f.Done && now.Sub(f.At) > ProjectFileTime
	if err == nil {
		f.Choices, err = s.projectChoices(ctx, code)
	}
	if err != nil {
		return ProjectFile{}, fmt.Errorf("read list %s: %w", code, translate(err))
	}
	return f, nil
}

// EndProjectFile writes the projects of a list, none if it is dropped, and ends
// it, in one transaction: it can be accepted once. ErrChanged if it was ended.
func (s *Store) EndProjectFile(ctx context.Context, code string, projects []Project, c Change) error {
	written := make([]Project, len(projects)) // only what is committed has numbers
	err := s.change(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, `UPDATE project_file SET done = 1 WHERE code = ?1 AND done = 0`, code)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			return ErrChanged
		}
		for i, p := range projects {
			if err := s.saveProject(ctx, tx, &p, c); err != nil {
				return fmt.Errorf("%q: %w", p.Name, err)
			}
			written[i] = p
		}
		if err := s.reportProjects(ctx, tx, projects, c); err != nil {
			return err
		}
		c.Act, c.Object, c.Old, c.New = "list", listObject(code), "", fmt.Sprintf("%d projects", len(projects))
		if err := audit(ctx, tx, c); err != nil {
			return err
		}
		return revise(ctx, tx)
	})
	if err != nil {
		return fmt.Errorf("end list %s: %w", code, err)
	}
	copy(projects, written)
	return nil
}

// listObject names a list in the audit.
func listObject(code string) string { return "list " + code }
