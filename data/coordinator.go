package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// A Coordinator looks after the reports of a province, or is the office.
type Coordinator struct {
	Guild  string
	Place  string // a Place's key; Nation for the office
	Who    string // a user's id, or & and a role's id
	Part   Part
	Since  time.Time
	Denied bool // has said that it is not for them; not reminded until somebody adds them anew
}

// A Part is what somebody is for a province.
type Part string

const (
	Lead   Part = "coordinator"
	Deputy Part = "deputy" // told from the last good day on
	Office Part = "office" // told when nothing else has helped
)

// Is reports whether c means the person with the id and the roles.
func (c Coordinator) Is(id string, roles []string) bool {
	role, isRole := strings.CutPrefix(c.Who, "&")
	return isRole && slices.Contains(roles, role) || !isRole && c.Who == id
}

// Person reports whether c is one person, and not a role.
func (c Coordinator) Person() bool { return !strings.HasPrefix(c.Who, "&") }

const coordinatorColumns = `guild, place, who, part, added_at, denied_at IS NOT NULL`

// Coordinators lists who looks after what, in every guild, by guild and in the
// order in which they were added.
func (s *Store) Coordinators(ctx context.Context) ([]Coordinator, error) {
	all, err := rows(ctx, s.read, scanCoordinator, `SELECT `+coordinatorColumns+` FROM coordinator WHERE removed_at IS NULL ORDER BY guild, id`)
	if err != nil {
		return nil, fmt.Errorf("read coordinators: %w", err)
	}
	return all, nil
}

// CoordinatorsOf are those of a guild.
func (s *Store) CoordinatorsOf(ctx context.Context, guild string) ([]Coordinator, error) {
	all, err := rows(ctx, s.read, scanCoordinator, `SELECT `+coordinatorColumns+` FROM coordinator WHERE guild = ?1 AND removed_at IS NULL ORDER BY id`, guild)
	if err != nil {
		return nil, fmt.Errorf("read coordinators: %w", err)
	}
	return all, nil
}

func scanCoordinator(r *sql.Rows, c *Coordinator) error {
	var since string
	if err := r.Scan(&c.Guild, &c.Place, &c.Who, &c.Part, &since, &c.Denied); err != nil {
		return err
	}
	var err error
	c.Since, err = time.Parse(time.RFC3339, since)
	return err
}

// AddCoordinator records that somebody looks after a province from now on, or
// has another part in it; by says who adds them.
func (s *Store) AddCoordinator(ctx context.Context, c Coordinator, by, why string) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		old, err := part(ctx, tx, c)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO coordinator (guild, place, who, part, added_at, added_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
			ON CONFLICT (guild, place, who) WHERE removed_at IS NULL DO UPDATE SET part = excluded.part, denied_at = NULL`,
			c.Guild, c.Place, c.Who, c.Part, instant(c.Since), by); err != nil {
			return err
		}
		if err := revise(ctx, tx); err != nil {
			return err
		}
		return audit(ctx, tx, Change{At: c.Since, By: by, Act: "coordinator", Object: c.object(), Old: old, New: string(c.Part), Why: why})
	})
	if err != nil {
		return fmt.Errorf("add coordinator of %s: %w", c.Place, err)
	}
	return nil
}

// RemoveCoordinator records that somebody no longer looks after a province; who
// they were is kept. ErrNotFound if they did not.
func (s *Store) RemoveCoordinator(ctx context.Context, c Coordinator, by, why string, now time.Time) error {
	return s.endCoordinator(ctx, c, Change{At: now, By: by, Act: "coordinator", New: "removed", Why: why},
		`UPDATE coordinator SET removed_at = ?4, removed_by = ?5 WHERE guild = ?1 AND place = ?2 AND who = ?3 AND removed_at IS NULL`)
}

// DenyCoordinator records that somebody said that a province is not theirs: they
// are reminded no more. ErrNotFound if they were not its coordinator.
func (s *Store) DenyCoordinator(ctx context.Context, c Coordinator, by string, now time.Time) error {
	return s.endCoordinator(ctx, c, Change{At: now, By: by, Act: "coordinator", New: "denied"},
		`UPDATE coordinator SET denied_at = coalesce(denied_at, ?4) WHERE guild = ?1 AND place = ?2 AND who = ?3 AND removed_at IS NULL AND ?5 <> ''`)
}

func (s *Store) endCoordinator(ctx context.Context, c Coordinator, change Change, statement string) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		var err error
		if change.Old, err = part(ctx, tx, c); err != nil {
			return err
		}
		if change.Old == "" {
			return ErrNotFound
		}
		if _, err := tx.ExecContext(ctx, statement, c.Guild, c.Place, c.Who, instant(change.At), change.By); err != nil {
			return err
		}
		if err := revise(ctx, tx); err != nil {
			return err
		}
		change.Object = c.object()
		return audit(ctx, tx, change)
	})
	if err != nil {
		return fmt.Errorf("end coordinator of %s: %w", c.Place, err)
	}
	return nil
}

// part is what somebody is for a province now, "" for nothing.
func part(ctx context.Context, tx *sql.Tx, c Coordinator) (string, error) {
	var old string
	err := tx.QueryRowContext(ctx, `SELECT part FROM coordinator WHERE guild = ?1 AND place = ?2 AND who = ?3 AND removed_at IS NULL`, c.Guild, c.Place, c.Who).Scan(&old)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return old, err
}

func (c Coordinator) object() string {
	return fmt.Sprintf("coordinator %s of %s in %s", c.Who, c.Place, c.Guild)
}
