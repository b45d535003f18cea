package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"tiendo/internal/calendar"
)

// An Outcome counts what an entry did.
type Outcome struct {
	Entry                int64 // 0 when everything was known already
	New, Same, Supersede int
}

// Enter writes figures under one entry, all or none. A figure that the entry's
// source has given already in the same words is left alone; another one
// supersedes it. Entry.ID and Figure.Entry are not read. A value that cannot be
// kept exactly, an unknown place or indicator, or a period that is none is an
// *InvalidError that names it.
func (s *Store) Enter(ctx context.Context, e Entry, figures []Figure) (Outcome, error) {
	var out Outcome
	err := s.change(ctx, func(tx *sql.Tx) (err error) {
		if out, err = s.enter(ctx, tx, e, slices.Values(figures)); err != nil {
			return err
		}
		return s.reportFigures(ctx, tx, e, out.Entry, figures)
	})
	if err != nil {
		return Outcome{}, fmt.Errorf("enter figures of %s: %w", e.Source, err)
	}
	return out, nil
}

const insertFigure = `INSERT INTO figure
	(indicator, place, period, measure, funding, entry, value, qualifier, absence, printed, spot, note, year)
	VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, ''), nullif(?9, ''), nullif(?10, ''), nullif(?11, ''), nullif(?12, ''), CAST(substr(?3, 1, 4) AS INTEGER))`

// lastOfSource reads what a source said last of one key.
const lastOfSource = `SELECT f.value, coalesce(f.qualifier, ''), coalesce(f.absence, ''), coalesce(f.printed, ''), coalesce(f.spot, ''), coalesce(f.note, '')
	FROM figure f JOIN entry e ON e.id = f.entry
	WHERE f.indicator = +?1 AND f.year = CAST(substr(?3, 1, 4) AS INTEGER) AND f.place = +?2 AND f.period = ?3 AND f.measure = ?4 AND f.funding = ?5
	  AND e.source = ?6 AND e.withdrawn_at IS NULL
	ORDER BY f.entry DESC LIMIT 1`

// content is what two figures of one source and key are compared by.
type content struct {
	value                                   sql.NullInt64
	qualifier, absence, printed, spot, note string
}

func (s *Store) enter(ctx context.Context, tx *sql.Tx, e Entry, figures iter.Seq[Figure]) (Outcome, error) {
	var out Outcome
	known, err := tx.PrepareContext(ctx, lastOfSource)
	if err != nil {
		return out, err
	}
	defer known.Close()
	insert, err := tx.PrepareContext(ctx, insertFigure)
	if err != nil {
		return out, err
	}
	defer insert.Close()
	for f := range figures {
		indicator, place, value, err := s.check(f)
		if err != nil {
			return out, err
		}
		key := []any{indicator, place, f.Period.Code(), f.Measure, f.Funding}
		now := content{value, string(f.Qualifier), string(f.Absence), f.Printed, f.Spot, f.Note}
		var last content
		err = known.QueryRowContext(ctx, append(key, e.Source)...).
			Scan(&last.value, &last.qualifier, &last.absence, &last.printed, &last.spot, &last.note)
		switch {
		case err == nil && last == now:
			out.Same++
			continue
		case err == nil:
			out.Supersede++
		case errors.Is(err, sql.ErrNoRows):
			out.New++
		default:
			return out, err
		}
		if out.Entry == 0 {
			if out.Entry, err = insertEntry(ctx, tx, e); err != nil {
				return out, err
			}
		}
		if _, err := insert.ExecContext(ctx, append(key, out.Entry, now.value, now.qualifier, now.absence, now.printed, now.spot, now.note)...); err != nil {
			return out, fmt.Errorf("insert %s of %s, %s: %w", f.Indicator, f.Place, f.Period.Code(), err)
		}
	}
	return out, nil
}

// insertEntry counts the change first: that row is where others wait, so that
// newer entries have higher numbers also where several processes enter.
func insertEntry(ctx context.Context, tx *sql.Tx, e Entry) (id int64, err error) {
	if err := revise(ctx, tx); err != nil {
		return 0, err
	}
	err = tx.QueryRowContext(ctx, `INSERT INTO entry (source, basis, window_from, window_to, entered_by, entered_at, why)
		VALUES (?1, ?2, nullif(?3, ''), nullif(?4, ''), ?5, ?6, ?7) RETURNING id`,
		e.Source, e.Basis, e.From.String(), e.To.String(), e.By, instant(e.At), e.Why).Scan(&id)
	if err != nil {
		return 0, fmt.Errorf("insert entry of %s: %w", e.Source, err)
	}
	return id, nil
}

// check refuses what does not belong into the store, naming the field.
func (s *Store) check(f Figure) (indicator, place int64, value sql.NullInt64, err error) {
	c := s.Catalogue()
	i, ok := c.Indicator(f.Indicator)
	if !ok {
		return 0, 0, value, &InvalidError{Field: "indicator", Value: f.Indicator, Reason: "not in the catalogue"}
	}
	p, ok := c.Place(f.Place)
	if !ok {
		return 0, 0, value, &InvalidError{Field: "place", Value: f.Place, Reason: "not in the catalogue"}
	}
	if err := f.Period.Valid(); err != nil {
		return 0, 0, value, &InvalidError{Field: "period", Value: f.Period.Code(), Reason: err.Error()}
	}
	if again, err := calendar.ParseCode(f.Period.Code()); err != nil || again != f.Period {
		return 0, 0, value, &InvalidError{Field: "period", Value: f.Period.Code(), Reason: "no reporting period"}
	}
	for field, text := range map[string]string{"printed": f.Printed, "spot": f.Spot, "note": f.Note} {
		if strings.ContainsAny(text, fieldEnd+figureEnd) {
			return 0, 0, value, &InvalidError{Field: field, Value: text, Reason: "a control character"}
		}
	}
	if f.Absence != Present {
		return i.id, p.id, value, nil
	}
	n, err := toMicros(f.Value)
	if err == nil && n < 0 {
		err = &InvalidError{Field: "value", Value: f.Value.String(), Reason: "below zero"}
	}
	return i.id, p.id, sql.NullInt64{Int64: n, Valid: true}, err
}
