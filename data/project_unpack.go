package data

import (
	"context"
	"database/sql"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// lateColumns are those that the rules look at and that a list shows. They come
// across in one cell, as in the hot reads of figures: of thousands of projects
// the driver would hand over a hundred thousand cells.
var lateColumns = func() string {
	names := []string{"id", "version", "code", "name", "place", "funding", "content", "first_year", "last_year", "status", "adjusted_from", "coalesce(CAST(support AS TEXT), '')", "coalesce(CAST(disbursed AS TEXT), '')", "sample"}
	for step := range StepCount {
		names = append(names, "coalesce("+step.String()+"_plan, '')", "coalesce("+step.String()+"_real, '')")
	}
	return "concat_ws('" + fieldEnd + "', " + strings.Join(names, ", ") + ")"
}()

// unpackProjects reads the late columns of the projects that a condition chooses.
func (s *Store) unpackProjects(ctx context.Context, where string, args []any) ([]Project, error) {
	var cell sql.NullString
	if err := s.read.QueryRowContext(ctx, `SELECT string_agg(`+lateColumns+`, '`+figureEnd+`') FROM project WHERE `+where, args...).Scan(&cell); err != nil {
		return nil, translate(err)
	}
	if cell.String == "" {
		return nil, nil
	}
	all := make([]Project, strings.Count(cell.String, figureEnd)+1)
	for i, rest := 0, cell.String; i < len(all); i++ {
		var one string
		one, rest, _ = strings.Cut(rest, figureEnd)
		if err := unpackProject(one, &all[i]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func unpackProject(text string, p *Project) (err error) {
	next := func() (field string) {
		field, text, _ = strings.Cut(text, fieldEnd)
		return field
	}
	number := func() (n int) {
		n, err = strconv.Atoi(next())
		return n
	}
	amount := func() (d decimal.NullDecimal) {
		if field := next(); field != "" {
			var n int64
			n, err = strconv.ParseInt(field, 10, 64)
			d = decimal.NewNullDecimal(fromMicros(n))
		}
		return d
	}
	day := func() (d calendar.Day) {
		if field := next(); field != "" {
			d, err = calendar.ParseDay(field)
		}
		return d
	}
	p.ID, p.Version, p.Code, p.Name, p.Place, p.Funding = int64(number()), number(), next(), next(), next(), Funding(next())
	p.Content, p.From, p.To, p.Status = number(), number(), number(), ProjectStatus(next())
	p.AdjustedFrom = ProjectStatus(next())
	p.Support, p.Disbursed, p.Sample = amount(), amount(), next() == "1"
	for step := range StepCount {
		p.Steps[step] = Dates{Plan: day(), Real: day()}
	}
	return err
}
