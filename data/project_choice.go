package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// A ProjectChoice is what a person decides about a row of a list that may be
// about a recorded project; "" is nothing yet.
type ProjectChoice string

const (
	NewProject  ProjectChoice = "new"
	SkipProject ProjectChoice = "skip"
)

// SameProject says that a row is about the recorded project.
func SameProject(id int64) ProjectChoice { return ProjectChoice(fmt.Sprintf("same %d", id)) }

// Same is the recorded project that is meant, 0 for none.
func (c ProjectChoice) Same() int64 {
	text, ok := strings.CutPrefix(string(c), "same ")
	id, err := strconv.ParseInt(text, 10, 64)
	if !ok || err != nil {
		return 0
	}
	return id
}

// SettleProject keeps what a person has decided about a row of an open list, in
// the place of what was decided before, and what the list proposes by it: nothing
// is entered. c says who and when. ErrChanged if the list was ended.
func (s *Store) SettleProject(ctx context.Context, list string, number int, to ProjectChoice, digest string, c Change) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, `UPDATE project_file SET digest = ?2 WHERE code = ?1 AND done = 0`, list, digest)
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			return ErrChanged
		}
		var old string
		err = tx.QueryRowContext(ctx, `SELECT choice FROM project_choice WHERE list = ?1 AND number = ?2`, list, number).Scan(&old)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO project_choice (list, number, choice, at, who) VALUES (?1, ?2, ?3, ?4, ?5)
			ON CONFLICT (list, number) DO UPDATE SET choice = excluded.choice, at = excluded.at, who = excluded.who`,
			list, number, string(to), instant(c.At), c.By); err != nil {
			return err
		}
		c.Act, c.Object, c.Old, c.New = "settle", fmt.Sprintf("list %s row %d", list, number), old, string(to)
		return audit(ctx, tx, c)
	})
	if err != nil {
		return fmt.Errorf("settle row %d of list %s: %w", number, list, err)
	}
	return nil
}

func (s *Store) projectChoices(ctx context.Context, list string) (map[int]ProjectChoice, error) {
	all := map[int]ProjectChoice{}
	_, err := rows(ctx, s.read, func(r *sql.Rows, _ *struct{}) error {
		var number int
		var choice string
		err := r.Scan(&number, &choice)
		all[number] = ProjectChoice(choice)
		return err
	}, `SELECT number, choice FROM project_choice WHERE list = ?1`, list)
	return all, err
}
