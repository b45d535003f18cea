package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"tiendo/internal/calendar"
)

// A Report is what a place handed in for an obligation and a period.
type Report struct {
	Obligation  string
	Period      calendar.Period
	Place       string
	Version     int // the first is 1; a correction is a new version
	SubmittedAt time.Time
	By, Note    string
}

// Submit records reports, all or none; one that is there already gets a further
// version, so that the time of the first stays.
func (s *Store) Submit(ctx context.Context, reports ...Report) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		for _, r := range reports {
			if err := submit(ctx, tx, r); err != nil {
				return fmt.Errorf("%s of %s: %w", r.Obligation, r.Place, err)
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("submit reports: %w", err)
	}
	return nil
}

func submit(ctx context.Context, tx *sql.Tx, r Report) error {
	var version int
	if err := tx.QueryRowContext(ctx, `INSERT INTO report (obligation, period, place, version, submitted_at, submitted_by, note)
		SELECT ?1, ?2, ?3, coalesce(max(version), 0) + 1, ?4, ?5, ?6 FROM report
		WHERE obligation = ?1 AND period = ?2 AND place = ?3
		RETURNING version`,
		r.Obligation, r.Period.Code(), r.Place, instant(r.SubmittedAt), r.By, r.Note).Scan(&version); err != nil {
		return err
	}
	return audit(ctx, tx, Change{At: r.SubmittedAt, By: r.By, Act: "submit", New: fmt.Sprintf("version %d", version), Why: r.Note,
		Object: fmt.Sprintf("report %s %s %s", r.Obligation, r.Period.Code(), r.Place)})
}

// Missing lists the provinces that owe the report of a deadline and have not
// handed it in, in the order of the catalogue.
func (s *Store) Missing(ctx context.Context, d Deadline) (missing []Place, expected int, err error) {
	here, err := rows(ctx, s.read, func(r *sql.Rows, key *string) error { return r.Scan(key) },
		`SELECT DISTINCT place FROM report WHERE obligation = ?1 AND period = ?2`, d.Code, d.Period.Code())
	if err != nil {
		return nil, 0, fmt.Errorf("read reports of %s: %w", d.Code, err)
	}
	if d.Scope != "province" {
		return nil, 0, nil
	}
	day := d.Last
	owing := s.Catalogue().Provinces(Place{Key: Nation}, func(p Place) bool {
		return p.From <= day && (p.To == 0 || day <= p.To)
	})
	expected = len(owing)
	return slices.DeleteFunc(owing, func(p Place) bool { return slices.Contains(here, p.Key) }), expected, nil
}
