package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// A Finding is one thing that Check has found wrong or worth a look.
type Finding struct {
	Severity Severity
	Kind     FindingKind
	Key      Key    // what it is about; zero where it is about no figure
	Detail   string // where the damage is, for a person who knows SQLite

	Whole    Figure   // what the parts should come to, or the leading one of two sources
	Parts    []Figure // the parts, or the other source
	Rounding bool     // the difference is no more than rounding explains
}

// A Severity says whether something has to be done.
type Severity string

const (
	Fault  Severity = "error" // damage, or one source that contradicts itself
	Remark Severity = "note"  // true, and worth knowing
)

// A FindingKind says what is wrong.
type FindingKind string

const (
	BadFile     FindingKind = "integrity"   // pages or rows are damaged
	BadLink     FindingKind = "foreign_key" // a row refers to one that is missing
	Orphan      FindingKind = "orphan"      // a name or a row that belongs to nothing
	BadPeriod   FindingKind = "period"      // no period code, or not the canonical one
	BadTotal    FindingKind = "total"       // both sources of funds together are not the total
	BadSum      FindingKind = "sum"         // shorter periods together are not the longer one
	PartAbove   FindingKind = "part"        // a part is more than the whole
	Disagreeing FindingKind = "sources"     // two sources give different numbers
)

// Sum is what the parts come to.
func (f Finding) Sum() decimal.Decimal {
	sum := decimal.Zero
	for _, part := range f.Parts {
		sum = sum.Add(part.Value)
	}
	return sum
}

// Check looks through the whole store: whether the file and its links are
// sound, whether every period is one, whether reported totals are what their
// parts come to, and where sources disagree. Damage comes first. It only reads.
func (s *Store) Check(ctx context.Context) ([]Finding, error) {
	var all []Finding
	found, err := s.damages(ctx)
	if err == nil {
		all = append(all, found...)
		found, err = s.orphans(ctx)
	}
	var bad []string
	if err == nil {
		all = append(all, found...)
		found, bad, err = s.badPeriods(ctx)
	}
	if err == nil {
		all = append(all, found...)
		found, err = s.contradictions(ctx, bad)
	}
	if err != nil {
		return nil, fmt.Errorf("check: %w", err)
	}
	return append(all, found...), nil
}

// damages are those of the file; a server looks after its own.
func (s *Store) damages(ctx context.Context) ([]Finding, error) {
	if s.server {
		return nil, nil
	}
	return damages(ctx, s.read)
}

// damages runs SQLite's own checks.
func damages(ctx context.Context, db *sql.DB) ([]Finding, error) {
	lines, err := rows(ctx, db, func(r *sql.Rows, line *string) error { return r.Scan(line) }, `SELECT integrity_check FROM pragma_integrity_check`)
	if errors.Is(err, ErrDamaged) {
		return []Finding{{Severity: Fault, Kind: BadFile, Detail: err.Error()}}, nil
	}
	if err != nil {
		return nil, err
	}
	var all []Finding
	for _, line := range lines {
		if line != "ok" {
			all = append(all, Finding{Severity: Fault, Kind: BadFile, Detail: line})
		}
	}
	links, err := rows(ctx, db, func(r *sql.Rows, detail *string) error { return r.Scan(detail) },
		`SELECT "table" || coalesce(' row ' || rowid, '') || ': nothing in ' || parent || ', ' || count(*) || ' times'
		FROM pragma_foreign_key_check GROUP BY "table", rowid, parent`)
	if err != nil {
		return nil, err
	}
	for _, link := range links {
		all = append(all, Finding{Severity: Fault, Kind: BadLink, Detail: link})
	}
	return all, nil
}

// orphans looks for names that lead nowhere and that no foreign key guards.
func (s *Store) orphans(ctx context.Context) ([]Finding, error) {
	var all []Finding
	report := func(severity Severity, format string, args ...any) {
		all = append(all, Finding{Severity: severity, Kind: Orphan, Detail: fmt.Sprintf(format, args...)})
	}
	c := s.Catalogue()
	for _, a := range c.Aliases {
		for _, target := range a.Targets {
			_, place := c.Place(target)
			_, indicator := c.Indicator(target)
			switch a.Kind {
			case "province", "region":
				if !place {
					report(Fault, "alias %q: no place %s", a.Text, target)
				}
			case "indicator":
				if !indicator {
					report(Fault, "alias %q: no indicator %s", a.Text, target)
				}
			}
		}
	}
	for _, i := range c.Indicators {
		if _, ok := c.Indicator(i.PlanOf); !ok && i.PlanOf != "" {
			report(Fault, "indicator %s: no indicator %s to take the plan of", i.Code, i.PlanOf)
		}
	}
	for _, p := range c.Places {
		for _, region := range p.Regions {
			if _, ok := c.Place(regionSet + region); !ok {
				report(Fault, "place %s: no region %s", p.Key, region)
			}
		}
	}
	// One pass over the figures: they have no index by entry.
	empty, err := rows(ctx, s.read, func(r *sql.Rows, id *int64) error { return r.Scan(id) },
		`SELECT id FROM entry WHERE id NOT IN (SELECT entry FROM figure) ORDER BY id`)
	for _, id := range empty {
		report(Remark, "entry %d: no figures", id)
	}
	return all, err
}

// badPeriods looks for period codes that are not the one code of a period, and
// lists those of figures.
func (s *Store) badPeriods(ctx context.Context) (all []Finding, ofFigures []string, err error) {
	for _, column := range []struct{ table, column string }{
		{"figure", "period"}, {"report", "period"}, {"reminder", "period"}, {"task", "due"}, {"conference", "period_reviewed"},
	} {
		codes, err := rows(ctx, s.read, func(r *sql.Rows, code *string) error { return r.Scan(code) },
			`SELECT DISTINCT `+column.column+` FROM `+column.table)
		if err != nil {
			return nil, nil, err
		}
		for _, list := range codes {
			for code := range strings.SplitSeq(list, "|") {
				if period, err := calendar.ParseCode(code); err == nil && period.Code() == code || code == "" && column.table != "figure" {
					continue
				}
				all = append(all, Finding{Severity: Fault, Kind: BadPeriod, Detail: fmt.Sprintf("%s %s %q", column.table, column.column, code)})
				if column.table == "figure" {
					ofFigures = append(ofFigures, code)
				}
			}
		}
	}
	return all, ofFigures, nil
}

// contradictions goes through the figures, one place and indicator at a time,
// leaving out the periods that are none.
func (s *Store) contradictions(ctx context.Context, bad []string) ([]Finding, error) {
	// Never null: no code is "not in" a list with null.
	without, err := json.Marshal(append([]string{}, bad...))
	if err != nil {
		return nil, err
	}
	r, err := s.read.QueryContext(ctx, `SELECT i.code, p.key, `+figureColumns+`
		FROM figure f CROSS JOIN indicator i ON i.id = f.indicator CROSS JOIN place p ON p.id = f.place CROSS JOIN entry e ON e.id = f.entry
		WHERE e.withdrawn_at IS NULL AND NOT f.period IN (SELECT CAST(value AS TEXT) FROM json_each(?1))
		ORDER BY f.indicator, f.place`, string(without))
	if err != nil {
		return nil, translate(err)
	}
	defer r.Close()
	var (
		all    []Finding
		series []Figure
		c      = s.Catalogue()
	)
	for r.Next() {
		var f Figure
		if err := scanFigure(r, &f); err != nil {
			return nil, translate(err)
		}
		if len(series) > 0 && (f.Indicator != series[0].Indicator || f.Place != series[0].Place) {
			all = append(all, inspectSeries(series, c)...)
			series = series[:0]
		}
		series = append(series, f)
	}
	if err := r.Err(); err != nil {
		return nil, translate(err)
	}
	return append(all, inspectSeries(series, c)...), nil
}
