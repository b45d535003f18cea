package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"tiendo/internal/calendar"
)

// Known lists the keys of an indicator for which a place has a number, the
// latest period first: what can be offered where the one asked for is missing.
func (s *Store) Known(ctx context.Context, place Place, indicator Indicator) ([]Key, error) {
	all, err := rows(ctx, s.read, func(r *sql.Rows, k *Key) error {
		var code string
		if err := r.Scan(&code, &k.Measure, &k.Funding); err != nil {
			return err
		}
		var err error
		k.Place, k.Indicator = place.Key, indicator.Code
		k.Period, err = calendar.ParseCode(code)
		return err
	}, `SELECT DISTINCT f.period, f.measure, f.funding FROM figure f JOIN entry e ON e.id = f.entry
		WHERE f.indicator = ?1 AND f.place = ?2 AND f.value IS NOT NULL AND e.withdrawn_at IS NULL`, indicator.id, place.id)
	if err != nil {
		return nil, fmt.Errorf("read what is known of %s, %s: %w", indicator.Code, place.Key, err)
	}
	slices.SortFunc(all, func(a, b Key) int {
		return -strings.Compare(a.Period.Code()+string(a.Measure)+string(a.Funding), b.Period.Code()+string(b.Measure)+string(b.Funding))
	})
	return all, nil
}

// KnownPeriods lists the periods for which a place has any number, the latest
// first.
func (s *Store) KnownPeriods(ctx context.Context, place Place) ([]calendar.Period, error) {
	all, err := rows(ctx, s.read, func(r *sql.Rows, p *calendar.Period) error {
		var code string
		if err := r.Scan(&code); err != nil {
			return err
		}
		var err error
		*p, err = calendar.ParseCode(code)
		return err
	}, `SELECT DISTINCT f.period FROM indicator i CROSS JOIN figure f
		WHERE f.indicator = i.id AND f.place = ?1 AND f.value IS NOT NULL`, place.id)
	if err != nil {
		return nil, fmt.Errorf("read the periods of %s: %w", place.Key, err)
	}
	slices.SortFunc(all, func(a, b calendar.Period) int { return -strings.Compare(a.Code(), b.Code()) })
	return all, nil
}
