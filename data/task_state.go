package data

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// A TaskState is how far a province is with a task of a conference. A task
// without one is not begun, or nobody has said.
type TaskState struct {
	Conference, Position int
	Place                string // a Place's key
	State                string // doing, done, blocked
	Note                 string
	At                   time.Time
	By                   string
}

// SetTaskState records how far a province is; what was said before stays. It
// returns ErrNotFound for a task that there is not.
func (s *Store) SetTaskState(ctx context.Context, t TaskState) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		var known int
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM task WHERE conference = ?1 AND position = ?2`, t.Conference, t.Position).Scan(&known); err != nil {
			return err
		}
		if known == 0 {
			return ErrNotFound
		}
		var old string
		err := tx.QueryRowContext(ctx, `SELECT coalesce(max(state), '') FROM task_state s WHERE conference = ?1 AND position = ?2 AND place = ?3
			AND version = (SELECT max(version) FROM task_state WHERE conference = ?1 AND position = ?2 AND place = ?3)`, t.Conference, t.Position, t.Place).Scan(&old)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO task_state (conference, position, place, version, state, note, at, who)
			SELECT ?1, ?2, ?3, coalesce(max(version), 0) + 1, ?4, ?5, ?6, ?7 FROM task_state WHERE conference = ?1 AND position = ?2 AND place = ?3`,
			t.Conference, t.Position, t.Place, t.State, t.Note, instant(t.At), t.By); err != nil {
			return err
		}
		return audit(ctx, tx, Change{At: t.At, By: t.By, Act: "task", Object: fmt.Sprintf("task %d.%d %s", t.Conference, t.Position, t.Place), Old: old, New: t.State, Why: t.Note})
	})
	if err != nil {
		return fmt.Errorf("set task %d of conference %d: %w", t.Position, t.Conference, err)
	}
	return nil
}

// TaskStates lists how far the provinces are with the tasks of a conference, by
// task and in the order of the catalogue.
func (s *Store) TaskStates(ctx context.Context, conference int) ([]TaskState, error) {
	all, err := rows(ctx, s.read, func(r *sql.Rows, t *TaskState) error {
		var at string
		if err := r.Scan(&t.Conference, &t.Position, &t.Place, &t.State, &t.Note, &at, &t.By); err != nil {
			return err
		}
		var err error
		t.At, err = time.Parse(time.RFC3339, at)
		return err
	}, `SELECT t.conference, t.position, t.place, t.state, t.note, t.at, t.who FROM task_state t JOIN place p ON p.key = t.place
		WHERE t.conference = ?1 AND t.version = (SELECT max(version) FROM task_state o WHERE o.conference = t.conference AND o.position = t.position AND o.place = t.place)
		ORDER BY t.position, p.id`, conference)
	if err != nil {
		return nil, fmt.Errorf("read how far the tasks of conference %d are: %w", conference, err)
	}
	return all, nil
}
