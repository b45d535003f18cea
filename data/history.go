package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// A HistoryLine is one value that a source gave for a key: who entered it, when
// and why stands in its Entry.
type HistoryLine struct {
	Figure
	Old        *Figure // what the same source said of the key until then; nil when it said nothing
	Superseded bool    // a later entry of the same source says something else
	Withdrawal *Change // who withdrew the entry, when and why; nil while it stands
}

// Current reports whether the line is what its source says now.
func (l HistoryLine) Current() bool { return !l.Superseded && l.Withdrawal == nil }

// History lists every value that was ever entered for a key, by any source, the
// oldest first. An empty measure or funding is any. A place or an indicator
// that there is not is an *InvalidError.
func (s *Store) History(ctx context.Context, key Key) ([]HistoryLine, error) {
	lines, err := s.history(ctx, key)
	if err != nil {
		return nil, fmt.Errorf("read the history of %s, %s, %s: %w", key.Indicator, key.Place, key.Period.Code(), err)
	}
	return lines, nil
}

func (s *Store) history(ctx context.Context, key Key) ([]HistoryLine, error) {
	if _, ok := s.Catalogue().Place(key.Place); !ok {
		return nil, &InvalidError{Field: "place", Value: key.Place, Reason: "not in the catalogue"}
	}
	if _, ok := s.Catalogue().Indicator(key.Indicator); !ok {
		return nil, &InvalidError{Field: "indicator", Value: key.Indicator, Reason: "not in the catalogue"}
	}
	figures, err := rows(ctx, s.read, scanFigure, `SELECT i.code, p.key, `+figureColumns+`
		FROM indicator i CROSS JOIN place p CROSS JOIN figure f JOIN entry e ON e.id = f.entry
		WHERE i.code = ?1 AND p.key = ?2 AND f.indicator = i.id AND f.year = CAST(substr(?3, 1, 4) AS INTEGER) AND f.place = p.id AND f.period = ?3
		  AND (?4 = '' OR f.measure = ?4) AND (?5 = '' OR f.funding = ?5)
		ORDER BY f.entry, f.measure, f.funding`, key.Indicator, key.Place, key.Period.Code(), key.Measure, key.Funding)
	if err != nil {
		return nil, err
	}
	lines := make([]HistoryLine, len(figures))
	for i, f := range figures {
		lines[i].Figure = f
		if lines[i].Entry, err = s.Entry(ctx, f.Entry.ID); err != nil {
			return nil, err
		}
		if lines[i].Withdrawal, err = s.withdrawal(ctx, lines[i].Entry); err != nil {
			return nil, err
		}
	}
	supersede(lines)
	return lines, nil
}

// withdrawal is who withdrew an entry; nil while it stands.
func (s *Store) withdrawal(ctx context.Context, e Entry) (*Change, error) {
	if !e.Withdrawn {
		return nil, nil
	}
	changes, err := s.Changes(ctx, entryObject(e.ID))
	if err != nil {
		return nil, err
	}
	for _, c := range changes {
		if c.Act == withdrawn {
			return &c, nil
		}
	}
	return &Change{Act: withdrawn, Object: entryObject(e.ID)}, nil
}

// supersede finds for each line what it took the place of: the last that the
// same source had said of the same key, unless that was withdrawn by then.
func supersede(lines []HistoryLine) {
	for i := range lines {
		for before := i - 1; before >= 0; before-- {
			old := &lines[before]
			if old.Key != lines[i].Key || old.Entry.Source != lines[i].Entry.Source {
				continue
			}
			old.Superseded = old.Superseded || lines[i].Withdrawal == nil
			if gone := old.Withdrawal; lines[i].Old == nil && (gone == nil || gone.At.After(lines[i].Entry.At)) {
				lines[i].Old = &old.Figure
			}
		}
	}
}

// Changes lists what the audit says of an object and of what belongs to it, the
// oldest first: "entry 12", "report", "report month-kcqg-unit 2026-11". An
// empty object is everything.
func (s *Store) Changes(ctx context.Context, object string) ([]Change, error) {
	all, err := rows(ctx, s.read, scanChange, `SELECT `+changeColumns+` FROM audit
		WHERE ?1 = '' OR object = ?1 OR substr(object, 1, length(?1) + 1) = ?1 || ' ' ORDER BY id`, object)
	if err != nil {
		return nil, fmt.Errorf("read changes of %q: %w", object, err)
	}
	return all, nil
}

const changeColumns = `at, who, act, object, old, new, why`

func scanChange(r *sql.Rows, c *Change) error {
	var at string
	err := r.Scan(&at, &c.By, &c.Act, &c.Object, &c.Old, &c.New, &c.Why)
	var err2 error
	if err == nil {
		c.At, err2 = time.Parse(time.RFC3339, at)
	}
	return errors.Join(err, err2)
}
