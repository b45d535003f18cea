package data

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// A ProjectTotal is what some projects come to.
type ProjectTotal struct {
	Number   int // assigned or further, the stopped ones too
	Accepted int // accepted or settled
	Stopped  int
	Waiting  int // registered only: in no other number and in no money
	Split    int // of several years, not all of them in the period, and not split by year: in no number

	Shared        int // of the Number, those of which only what is of the period is in the money
	Going         int // and of these, those that go on after the period
	SharedSupport Sum // of these, in the period
	WholeSupport  Sum // and in all their years

	Sample bool // some are made up

	Support, Disbursed, Counterpart, Returned, Establishments Sum
}

// A Sum is a total of what is known, and of how many projects it is known.
type Sum struct {
	Value decimal.Decimal
	Of    int
}

// Whole reports whether every one of n projects is in the sum.
func (s Sum) Whole(n int) bool { return s.Of == n && n > 0 }

const totalColumns = `count(*), count(*) FILTER (WHERE status IN ('accepted', 'settled')), count(*) FILTER (WHERE status = 'stopped'),
	coalesce(sum(support), 0), count(support), coalesce(sum(disbursed), 0), count(disbursed), coalesce(sum(counterpart), 0), count(counterpart),
	coalesce(sum(returned), 0), count(returned), coalesce(sum(establishments), 0), count(establishments), max(sample)`

// ProjectTotals adds up the projects of a filter, whose period is of whole
// years, by the key of by: "place", "content", or "" for one total under "".
// Places not named are all. Of a project whose years are not all in the period
// what is split off for the years in it is added; it is accepted, stopped and
// returned in its last year. Registered projects, and those that are not split
// by year, are only counted.
func (s *Store) ProjectTotals(ctx context.Context, f ProjectFilter, by string) (map[string]ProjectTotal, error) {
	key := map[string]string{"place": "place", "content": "CAST(content AS TEXT)", "": "''"}[by]
	if key == "" {
		return nil, fmt.Errorf("add up projects: %w", &InvalidError{Field: "by", Value: by, Reason: "place or content"})
	}
	where, args, err := f.where()
	if err != nil {
		return nil, fmt.Errorf("add up projects: %w", err)
	}
	from, to := f.Within.From.Year(), f.Within.Last().Year()
	if f.Within == (calendar.Period{}) {
		from, to = 0, 9999
	}
	inside := fmt.Sprintf("first_year >= %d AND last_year <= %d", from, to)
	all := map[string]ProjectTotal{}
	collected, err := rows(ctx, s.read, scanTotal, `SELECT `+key+`, `+inside+`, status = 'registered', `+totalColumns+` FROM project WHERE `+where+` GROUP BY 1, 2, 3`, args...)
	if err != nil {
		return nil, fmt.Errorf("add up projects: %w", err)
	}
	for _, part := range collected {
		t := all[part.key]
		switch {
		case part.registered:
			t.Waiting += part.Number
		case !part.inside:
			t.Split += part.Number
		default:
			waiting, split := t.Waiting, t.Split
			t = part.ProjectTotal
			t.Waiting, t.Split = waiting, split
		}
		all[part.key] = t
	}
	if err := s.addShares(ctx, f, key, where+" AND NOT ("+inside+")", args, all); err != nil {
		return nil, fmt.Errorf("add up projects: %w", err)
	}
	return all, nil
}

// addShares adds what of the projects that reach beyond the period is of it.
func (s *Store) addShares(ctx context.Context, f ProjectFilter, key, where string, args []any, all map[string]ProjectTotal) error {
	if !hasSplit(all) {
		return nil
	}
	type kept struct {
		key string
		Project
	}
	shared, err := rows(ctx, s.read, func(r *sql.Rows, one *kept) error { return scanProject(r, &one.Project, &one.key) },
		`SELECT `+projectHead+projectColumns+`, `+key+` FROM project WHERE `+where+` AND by_year <> '' AND status <> 'registered'`, args...)
	if err != nil {
		return err
	}
	for _, p := range shared {
		if part, ok := p.Part(f.Within); ok {
			all[p.key] = all[p.key].with(&p.Project, part, p.To <= f.Within.Last().Year())
		}
	}
	return nil
}

func hasSplit(all map[string]ProjectTotal) bool {
	for _, t := range all {
		if t.Split > 0 {
			return true
		}
	}
	return false
}

// with adds a project with what is of the period; ends says that its last year
// is in it.
func (t ProjectTotal) with(p *Project, part YearShare, ends bool) ProjectTotal {
	t.Split--
	t.Number++
	t.Shared++
	t.Sample = t.Sample || p.Sample
	t.Support.add(part.Support)
	t.Disbursed.add(part.Disbursed)
	t.Counterpart.add(part.Counterpart)
	t.Establishments.add(part.Count)
	t.SharedSupport.add(part.Support)
	t.WholeSupport.add(p.Support)
	if !ends {
		t.Going++
		return t
	}
	t.Returned.add(p.Returned)
	switch p.Status {
	case ProjectAccepted, ProjectSettled:
		t.Accepted++
	case ProjectStopped:
		t.Stopped++
	}
	return t
}

func (s *Sum) add(amount decimal.NullDecimal) {
	if amount.Valid {
		s.Value, s.Of = s.Value.Add(amount.Decimal), s.Of+1
	}
}

// With adds another total to t.
func (t ProjectTotal) With(other ProjectTotal) ProjectTotal {
	t.Number, t.Accepted, t.Stopped = t.Number+other.Number, t.Accepted+other.Accepted, t.Stopped+other.Stopped
	t.Waiting, t.Split, t.Sample = t.Waiting+other.Waiting, t.Split+other.Split, t.Sample || other.Sample
	t.Shared, t.Going = t.Shared+other.Shared, t.Going+other.Going
	for _, s := range []struct{ to, more *Sum }{
		{&t.Support, &other.Support}, {&t.Disbursed, &other.Disbursed}, {&t.Counterpart, &other.Counterpart},
		{&t.Returned, &other.Returned}, {&t.Establishments, &other.Establishments},
		{&t.SharedSupport, &other.SharedSupport}, {&t.WholeSupport, &other.WholeSupport},
	} {
		s.to.Value, s.to.Of = s.to.Value.Add(s.more.Value), s.to.Of+s.more.Of
	}
	return t
}

// A totalRow is one group of a total.
type totalRow struct {
	key                string
	inside, registered bool
	ProjectTotal
}

func scanTotal(r *sql.Rows, t *totalRow) error {
	var support, disbursed, counterpart, returned, establishments int64
	err := r.Scan(&t.key, &t.inside, &t.registered, &t.Number, &t.Accepted, &t.Stopped, &support, &t.Support.Of, &disbursed, &t.Disbursed.Of,
		&counterpart, &t.Counterpart.Of, &returned, &t.Returned.Of, &establishments, &t.Establishments.Of, &t.Sample)
	t.Support.Value, t.Disbursed.Value = fromMicros(support), fromMicros(disbursed)
	t.Counterpart.Value, t.Returned.Value = fromMicros(counterpart), fromMicros(returned)
	t.Establishments.Value = decimal.NewFromInt(establishments)
	return err
}
