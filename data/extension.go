package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"tiendo/internal/calendar"
)

// An Extension is more time for a report: asked for, and granted or refused.
type Extension struct {
	ID int64
	ReportKey
	Wanted  calendar.Day // the last good day asked for
	Reason  string
	AskedAt time.Time
	AskedBy string
	Ruling  Ruling
	Until   calendar.Day // the last good day granted
	Answer  string
	At      time.Time // of the decision
	By      string
}

// A Ruling is what became of an Extension.
type Ruling string

const (
	Pending Ruling = ""
	Granted Ruling = "granted"
	Refused Ruling = "refused"
)

const extensionColumns = `id, obligation, period, place, wanted, reason, asked_at, asked_by, verdict, coalesce(until, ''), answer, coalesce(decided_at, ''), decided_by`

func scanExtension(r *sql.Rows, e *Extension) error {
	var period, wanted, asked, until, decided string
	if err := r.Scan(&e.ID, &e.Obligation, &period, &e.Place, &wanted, &e.Reason, &asked, &e.AskedBy, &e.Ruling, &until, &e.Answer, &decided, &e.By); err != nil {
		return err
	}
	errs := make([]error, 5)
	e.Period, errs[0] = calendar.ParseCode(period)
	e.Wanted, errs[1] = parseDay("wanted", wanted)
	e.AskedAt, errs[2] = time.Parse(time.RFC3339, asked)
	e.Until, errs[3] = parseDay("until", until)
	e.At, errs[4] = parseMaybe(decided)
	return errors.Join(errs...)
}

// AskExtension records that somebody asks for more time. One that is open
// already for the report is an *InvalidError.
func (s *Store) AskExtension(ctx context.Context, e Extension) (id int64, err error) {
	err = s.change(ctx, func(tx *sql.Tx) error {
		var open int
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM extension WHERE obligation = ?1 AND period = ?2 AND place = ?3 AND verdict = ''`,
			e.Obligation, e.Period.Code(), e.Place).Scan(&open); err != nil {
			return err
		}
		if open > 0 {
			return &InvalidError{Field: "extension", Value: e.Place, Reason: "asked for already"}
		}
		if err := tx.QueryRowContext(ctx, `INSERT INTO extension (obligation, period, place, wanted, reason, asked_at, asked_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id`,
			e.Obligation, e.Period.Code(), e.Place, e.Wanted.String(), e.Reason, instant(e.AskedAt), e.AskedBy).Scan(&id); err != nil {
			return err
		}
		return errors.Join(revise(ctx, tx), audit(ctx, tx, Change{At: e.AskedAt, By: e.AskedBy, Act: "ask extension", Object: e.object(), New: e.Wanted.String(), Why: e.Reason}))
	})
	if err != nil {
		return 0, fmt.Errorf("ask for more time for %s of %s: %w", e.Obligation, e.Place, err)
	}
	return id, nil
}

// DecideExtension grants more time until a day, or refuses it when that is no
// day. ErrNotFound for an extension that there is not; an *InvalidError for one
// that is decided.
func (s *Store) DecideExtension(ctx context.Context, id int64, until calendar.Day, by, answer string, now time.Time) (Extension, error) {
	var decided Extension
	err := s.change(ctx, func(tx *sql.Tx) error {
		all, err := rows(ctx, tx, scanExtension, `SELECT `+extensionColumns+` FROM extension WHERE id = ?1`, id)
		switch {
		case err != nil:
			return err
		case len(all) == 0:
			return ErrNotFound
		case all[0].Ruling != Pending:
			return &InvalidError{Field: "extension", Value: fmt.Sprint(id), Reason: string(all[0].Ruling) + " already"}
		}
		decided = all[0]
		decided.Ruling, decided.Until, decided.Answer, decided.At, decided.By = Granted, until, answer, now, by
		if until == 0 {
			decided.Ruling = Refused
		}
		if _, err := tx.ExecContext(ctx, `UPDATE extension SET verdict = ?2, until = nullif(?3, ''), answer = ?4, decided_at = ?5, decided_by = ?6 WHERE id = ?1`,
			id, decided.Ruling, until.String(), answer, instant(now), by); err != nil {
			return err
		}
		return errors.Join(revise(ctx, tx), audit(ctx, tx, Change{At: now, By: by, Act: "decide extension", Object: decided.object(), Old: "asked for " + decided.Wanted.String(),
			New: string(decided.Ruling) + " " + until.String(), Why: answer}))
	})
	if err != nil {
		return Extension{}, fmt.Errorf("decide extension %d: %w", id, err)
	}
	return decided, nil
}

// Extensions lists what was asked for and is not decided, the oldest first.
func (s *Store) Extensions(ctx context.Context) ([]Extension, error) {
	all, err := rows(ctx, s.read, scanExtension, `SELECT `+extensionColumns+` FROM extension WHERE verdict = '' ORDER BY id`)
	if err != nil {
		return nil, fmt.Errorf("read extensions: %w", err)
	}
	return all, nil
}

// grantedQuery reads the extensions that hold: the newest granted of each report.
const grantedQuery = `SELECT ` + extensionColumns + ` FROM extension e WHERE verdict = 'granted'
	AND id = (SELECT max(id) FROM extension n WHERE n.obligation = e.obligation AND n.period = e.period AND n.place = e.place AND n.verdict = 'granted')`

// ExtensionsOf are the extensions that hold for a deadline, by place.
func (s *Store) ExtensionsOf(ctx context.Context, d Deadline) (map[string]Extension, error) {
	all, err := rows(ctx, s.read, scanExtension, grantedQuery+` AND obligation = ?1 AND period = ?2`, d.Code, d.Period.Code())
	if err != nil {
		return nil, fmt.Errorf("read extensions of %s: %w", d.Code, err)
	}
	by := make(map[string]Extension, len(all))
	for _, e := range all {
		by[e.Place] = e
	}
	return by, nil
}

// Extended is the deadline with its last good day moved.
func (d Deadline) Extended(until calendar.Day, work *calendar.Calendar) Deadline {
	d.Last, d.Before, d.Workday, d.Minute = until, until.AddDays(1), work.OnOrBefore(until), 24*60
	return d
}

// Lock is the day from the end of which the office takes no more reports: some
// working days after the last good day.
func (d Deadline) Lock(work *calendar.Calendar) calendar.Day {
	return work.AddWorkdays(d.Last, d.LockAfter)
}
