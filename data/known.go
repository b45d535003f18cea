package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"tiendo/internal/calendar"
)

// yearsOf lists the years for which an indicator has figures, one seek a year.
func yearsOf(indicator string) string {
	return `(WITH RECURSIVE years (year) AS (
		SELECT min(year) FROM figure WHERE indicator = ` + indicator + `
		UNION ALL SELECT (SELECT min(year) FROM figure WHERE indicator = ` + indicator + ` AND year > years.year) FROM years WHERE years.year IS NOT NULL)
		SELECT year FROM years)`
}

// Known lists the keys of an indicator for which a place has a number, the
// latest period first: what can be offered where the one asked for is missing.
func (s *Store) Known(ctx context.Context, place Place, indicator Indicator) ([]Key, error) {
	all, err := memoized(ctx, s, func(m *knownMemo) *map[memoKey][]Key { return &m.keys }, memoKey{place.id, indicator.id}, func() ([]Key, error) {
		return s.findKeys(ctx, place, indicator)
	})
	return slices.Clone(all), err
}

func (s *Store) findKeys(ctx context.Context, place Place, indicator Indicator) ([]Key, error) {
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
		WHERE f.indicator = +?1 AND f.year IN `+yearsOf("+?1")+` AND f.place = +?2 AND f.value IS NOT NULL AND e.withdrawn_at IS NULL`, indicator.id, place.id)
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
	all, err := memoized(ctx, s, func(m *knownMemo) *map[memoKey][]calendar.Period { return &m.periods }, memoKey{place: place.id}, func() ([]calendar.Period, error) {
		return s.findPeriods(ctx, place)
	})
	return slices.Clone(all), err
}

func (s *Store) findPeriods(ctx context.Context, place Place) ([]calendar.Period, error) {
	all, err := rows(ctx, s.read, func(r *sql.Rows, p *calendar.Period) error {
		var code string
		if err := r.Scan(&code); err != nil {
			return err
		}
		var err error
		*p, err = calendar.ParseCode(code)
		return err
	}, `SELECT DISTINCT f.period FROM indicator i CROSS JOIN figure f
		WHERE f.indicator = i.id AND f.year IN `+yearsOf("i.id")+` AND f.place = +?1 AND f.value IS NOT NULL`, place.id)
	if err != nil {
		return nil, fmt.Errorf("read the periods of %s: %w", place.Key, err)
	}
	slices.SortFunc(all, func(a, b calendar.Period) int { return -strings.Compare(a.Code(), b.Code()) })
	return all, nil
}

// KnownOf lists the periods, but for one, for which any province has a number of
// an indicator, the latest first.
func (s *Store) KnownOf(ctx context.Context, indicator Indicator, but calendar.Period) ([]calendar.Period, error) {
	all, err := memoized(ctx, s, func(m *knownMemo) *map[memoKey][]calendar.Period { return &m.periodsWith }, memoKey{indicator: indicator.id}, func() ([]calendar.Period, error) {
		return s.findPeriodsOf(ctx, indicator)
	})
	return slices.DeleteFunc(slices.Clone(all), func(p calendar.Period) bool { return p == but }), err
}

func (s *Store) findPeriodsOf(ctx context.Context, indicator Indicator) ([]calendar.Period, error) {
	codes, err := rows(ctx, s.read, func(r *sql.Rows, code *string) error { return r.Scan(code) },
		`SELECT DISTINCT period FROM figure WHERE indicator = +?1 AND value IS NOT NULL
			AND place IN (SELECT id FROM place WHERE key LIKE 'gso%') ORDER BY period DESC`, indicator.id)
	if err != nil {
		return nil, fmt.Errorf("read the periods of %s: %w", indicator.Code, err)
	}
	var all []calendar.Period
	for _, code := range codes {
		p, err := calendar.ParseCode(code)
		if err != nil {
			return nil, fmt.Errorf("read the periods of %s: %w", indicator.Code, err)
		}
		all = append(all, p)
	}
	return all, nil
}

// PlacesWith are the keys of the places that have a number of an indicator, in
// any period. The map is not to be changed.
func (s *Store) PlacesWith(ctx context.Context, indicator Indicator) (map[string]bool, error) {
	return memoized(ctx, s, func(m *knownMemo) *map[memoKey]map[string]bool { return &m.places }, memoKey{indicator: indicator.id}, func() (map[string]bool, error) {
		keys, err := rows(ctx, s.read, func(r *sql.Rows, key *string) error { return r.Scan(key) },
			`SELECT p.key FROM place p WHERE p.id IN (SELECT DISTINCT place FROM figure WHERE indicator = +?1 AND value IS NOT NULL)`, indicator.id)
		if err != nil {
			return nil, fmt.Errorf("read who has %s: %w", indicator.Code, err)
		}
		all := map[string]bool{}
		for _, key := range keys {
			all[key] = true
		}
		return all, nil
	})
}

// KnownPlaces lists the keys of the places that have a number of an indicator
// for a period, in the order of the catalogue.
func (s *Store) KnownPlaces(ctx context.Context, indicator Indicator, period calendar.Period) ([]Place, error) {
	keys, err := rows(ctx, s.read, func(r *sql.Rows, key *string) error { return r.Scan(key) },
		`SELECT p.key FROM place p CROSS JOIN figure f
		WHERE f.indicator = +?1 AND f.year = CAST(substr(?2, 1, 4) AS INTEGER) AND f.place = p.id AND f.period = ?2 AND f.value IS NOT NULL GROUP BY p.id ORDER BY p.id`, indicator.id, period.Code())
	if err != nil {
		return nil, fmt.Errorf("read who has %s: %w", indicator.Code, err)
	}
	var all []Place
	for _, key := range keys {
		if p, ok := s.Catalogue().Place(key); ok {
			all = append(all, p)
		}
	}
	return all, nil
}

// KnownIndicators lists the indicators of which a place has a number for a
// period, in the order of the catalogue; for a zero period for any.
func (s *Store) KnownIndicators(ctx context.Context, place Place, period calendar.Period) ([]Indicator, error) {
	var codes []string
	var err error
	if period == (calendar.Period{}) {
		codes, err = s.IndicatorsOf(ctx, place)
	} else {
		codes, err = s.indicatorCodes(ctx, place, `f.year = CAST(substr(?2, 1, 4) AS INTEGER) AND f.place = +?1 AND f.period = ?2`, period)
	}
	if err != nil {
		return nil, err
	}
	var all []Indicator
	for _, code := range codes {
		if i, ok := s.Catalogue().Indicator(code); ok {
			all = append(all, i)
		}
	}
	return all, nil
}

// IndicatorsOf are the codes of the indicators of which a place has a number in
// any period, in the order of the catalogue. The list is not to be changed.
func (s *Store) IndicatorsOf(ctx context.Context, place Place) ([]string, error) {
	return memoized(ctx, s, func(m *knownMemo) *map[memoKey][]string { return &m.indicators }, memoKey{place: place.id}, func() ([]string, error) {
		return s.indicatorCodes(ctx, place, `f.year IN `+yearsOf("i.id")+` AND f.place = +?1 AND ?2 = ''`, calendar.Period{})
	})
}

func (s *Store) indicatorCodes(ctx context.Context, place Place, within string, period calendar.Period) ([]string, error) {
	codes, err := rows(ctx, s.read, func(r *sql.Rows, code *string) error { return r.Scan(code) },
		`SELECT i.code FROM indicator i WHERE EXISTS (SELECT 1 FROM figure f
			WHERE f.indicator = i.id AND `+within+` AND f.value IS NOT NULL) ORDER BY i.id`, place.id, period.Code())
	if err != nil {
		return nil, fmt.Errorf("read what %s has: %w", place.Key, err)
	}
	return codes, nil
}

// KnownKeys lists the keys of an indicator that have a number in a year, the
// latest year that has any for 0, in the order of the catalogue.
func (s *Store) KnownKeys(ctx context.Context, indicator Indicator, year int) ([]Key, error) {
	all, err := rows(ctx, s.read, func(r *sql.Rows, k *Key) error {
		var code string
		if err := r.Scan(&k.Place, &code, &k.Measure, &k.Funding); err != nil {
			return err
		}
		var err error
		k.Indicator = indicator.Code
		k.Period, err = calendar.ParseCode(code)
		return err
	}, `SELECT p.key, f.period, f.measure, f.funding FROM figure f JOIN place p ON p.id = f.place JOIN entry e ON e.id = f.entry
		WHERE f.indicator = +?1 AND f.year = CASE CAST(?2 AS BIGINT) WHEN 0 THEN (SELECT max(year) FROM figure WHERE indicator = +?1) ELSE ?2 END
		AND f.value IS NOT NULL AND e.withdrawn_at IS NULL GROUP BY p.id, f.period, f.measure, f.funding ORDER BY p.id, f.period`, indicator.id, year)
	if err != nil {
		return nil, fmt.Errorf("read who has %s in %d: %w", indicator.Code, year, err)
	}
	return all, nil
}
