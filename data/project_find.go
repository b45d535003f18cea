package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"tiendo/internal/calendar"
)

// A ProjectFilter chooses projects; what is zero does not choose.
type ProjectFilter struct {
	Places  []Place // provinces
	Within  calendar.Period
	Funding Funding
	Content int
	Status  []ProjectStatus

	Adjusted bool      // only those that were
	Before   time.Time // whose present state was recorded before; zero is any
	Text     string    // part of the name, without tones, or the code

	AsOf time.Time // what was known then; zero is now
}

// where is the filter as a condition, with its arguments from ?1 on.
func (f ProjectFilter) where() (string, []any, error) {
	where := []string{asOf(f.AsOf)}
	var args []any
	add := func(condition string, values ...any) {
		numbers := make([]any, len(values))
		for i, v := range values {
			args = append(args, v)
			numbers[i] = len(args)
		}
		where = append(where, fmt.Sprintf(condition, numbers...))
	}
	if f.Places != nil {
		keys := make([]string, len(f.Places))
		for i, p := range f.Places {
			keys[i] = p.Key
		}
		list, err := json.Marshal(keys)
		if err != nil {
			return "", nil, err
		}
		add("place IN (SELECT CAST(value AS TEXT) FROM json_each(?%d))", string(list))
	}
	if f.Within != (calendar.Period{}) {
		add("first_year <= ?%d AND last_year >= ?%d", f.Within.Last().Year(), f.Within.From.Year())
	}
	if f.Funding == National || f.Funding == Local {
		add("funding = ?%d", f.Funding)
	}
	if f.Content != 0 {
		add("content = ?%d", f.Content)
	}
	if len(f.Status) > 0 {
		list := make([]string, len(f.Status))
		for i, s := range f.Status {
			list[i] = "'" + string(s) + "'" // constants: so that an index of some of them is found
		}
		where = append(where, "status IN ("+strings.Join(list, ", ")+")")
	}
	if f.Adjusted {
		where = append(where, "adjusted_what <> ''")
	}
	if !f.Before.IsZero() {
		add("entered_at < ?%d", instant(f.Before))
	}
	if text := foldName(f.Text); text != "" {
		add("(instr(folded, ?%d) > 0 OR lower(code) = lower(?%d))", text, strings.TrimSpace(f.Text))
	}
	return strings.Join(where, " AND "), args, nil
}

// asOf chooses the versions that were known at a moment; zero is now.
func asOf(at time.Time) string {
	if at.IsZero() {
		return "superseded_at IS NULL"
	}
	text := instant(at)
	return "entered_at <= '" + text + "' AND (superseded_at IS NULL OR superseded_at > '" + text + "')"
}

// Projects lists the projects of a filter in their present state, the latest
// years first, then by province and code.
func (s *Store) Projects(ctx context.Context, f ProjectFilter) ([]Project, error) {
	for _, status := range f.Status {
		if !slices.Contains(ProjectStatuses(), status) {
			return nil, &InvalidError{Field: "status", Value: string(status), Reason: "no status of a project"}
		}
	}
	where, args, err := f.where()
	if err != nil {
		return nil, fmt.Errorf("read projects: %w", err)
	}
	all, err := rows(ctx, s.read, readProject, `SELECT `+projectHead+projectColumns+` FROM project WHERE `+where+` ORDER BY last_year DESC, place, funding, code, id`, args...)
	if err != nil {
		return nil, fmt.Errorf("read projects: %w", err)
	}
	return all, nil
}

func readProject(r *sql.Rows, p *Project) error { return scanProject(r, p) }

// Project is the present state of a project; ErrNotFound if there is none.
func (s *Store) Project(ctx context.Context, id int64) (Project, error) {
	var p Project
	row := s.read.QueryRowContext(ctx, `SELECT `+projectHead+projectColumns+` FROM project WHERE id = ?1 AND superseded_at IS NULL`, id)
	if err := scanProject(row, &p); err != nil {
		return Project{}, fmt.Errorf("read project %d: %w", id, translate(err))
	}
	return p, nil
}

// ProjectVersions lists every state that a project had, the oldest first;
// ErrNotFound if there is no such project.
func (s *Store) ProjectVersions(ctx context.Context, id int64) ([]Project, error) {
	all, err := rows(ctx, s.read, readProject, `SELECT `+projectHead+projectColumns+` FROM project WHERE id = ?1 ORDER BY version`, id)
	if err == nil && len(all) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("read versions of project %d: %w", id, err)
	}
	return all, nil
}

// ProjectsNamed lists the projects whose code or whole name, without tones, is
// the text, in a province or one that became part of it.
func (s *Store) ProjectsNamed(ctx context.Context, place Place, text string) ([]Project, error) {
	keys, err := json.Marshal(keysOf(s.Catalogue().Units(place)))
	if err != nil {
		return nil, err
	}
	all, err := rows(ctx, s.read, readProject, `SELECT `+projectHead+projectColumns+` FROM project
		WHERE superseded_at IS NULL AND place IN (SELECT CAST(value AS TEXT) FROM json_each(?1)) AND (folded = ?2 OR code = ?3 AND code <> '') ORDER BY id`,
		string(keys), foldName(text), strings.TrimSpace(text))
	if err != nil {
		return nil, fmt.Errorf("read projects named %q: %w", text, err)
	}
	return all, nil
}

// SuggestProjects lists at most n projects whose name or code has the text, the
// latest first.
func (s *Store) SuggestProjects(ctx context.Context, text string, n int) ([]Project, error) {
	all, err := rows(ctx, s.read, readProject, `SELECT `+projectHead+projectColumns+` FROM project
		WHERE (id, version) IN (SELECT id, version FROM project WHERE superseded_at IS NULL AND (instr(folded, ?1) > 0 OR instr(lower(code), lower(?2)) > 0 OR CAST(id AS TEXT) = ?4)
			ORDER BY last_year DESC, id DESC LIMIT ?3) ORDER BY last_year DESC, id DESC`, foldName(text), strings.TrimSpace(text), n, strings.TrimPrefix(strings.TrimSpace(text), "#"))
	if err != nil {
		return nil, fmt.Errorf("suggest projects: %w", err)
	}
	return all, nil
}

func keysOf(places []Place) []string {
	keys := make([]string, len(places))
	for i, p := range places {
		keys[i] = p.Key
	}
	return keys
}

// Units are the provinces whose projects a place answers for: itself and those
// that became part of it, or all provinces of a region or the nation, of both
// code sets.
func (c *Catalogue) Units(p Place) []Place {
	if p.Province() {
		return append([]Place{p}, c.Parts(p)...)
	}
	return c.Provinces(p, func(Place) bool { return true })
}
