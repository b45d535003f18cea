package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
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
	Entry       int64 // the figures that it came with, 0 for none
}

// A ReportKey names the report of a place.
type ReportKey struct {
	Obligation string
	Period     calendar.Period
	Place      string
}

// A Submission is how a report stands: nobody has handed it in, or its newest
// version was handed in, accepted or returned.
type Submission struct {
	First   time.Time // when it was handed in for the first time; later versions do not move it
	Newest  time.Time // when its newest version was
	Version int       // 0: nothing was handed in
	By      string
	Verdict Verdict // of the newest version
	Why     string  // it was returned
	Decided time.Time
}

// A Verdict is what the office said of a report.
type Verdict string

const (
	Waiting  Verdict = "" // nothing yet
	Accepted Verdict = "accepted"
	Returned Verdict = "returned"
)

// Here reports whether the report is in: a returned one has to come again.
func (s Submission) Here() bool { return s.Version > 0 && s.Verdict != Returned }

// Submit records reports, all or none; one that is there already gets a further
// version, so that the time of the first stays.
func (s *Store) Submit(ctx context.Context, reports ...Report) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		for _, r := range reports {
			if err := submit(ctx, tx, r); err != nil {
				return fmt.Errorf("%s of %s: %w", r.Obligation, r.Place, err)
			}
		}
		return revise(ctx, tx)
	})
	if err != nil {
		return fmt.Errorf("submit reports: %w", err)
	}
	return nil
}

func submit(ctx context.Context, tx *sql.Tx, r Report) error {
	s, err := newSubmitting(ctx, tx)
	if err != nil {
		return err
	}
	defer s.close()
	return s.submit(ctx, r)
}

// A submitting hands in reports of one transaction, each statement prepared once: a
// file of many places hands in thousands.
type submitting struct{ report, audit *sql.Stmt }

func newSubmitting(ctx context.Context, tx *sql.Tx) (s submitting, err error) {
	if s.report, err = tx.PrepareContext(ctx, insertReport); err != nil {
		return s, err
	}
	if s.audit, err = tx.PrepareContext(ctx, insertAudit); err != nil {
		s.report.Close()
	}
	return s, err
}

func (s submitting) close() { s.report.Close(); s.audit.Close() }

const insertReport = `INSERT INTO report (obligation, period, place, version, submitted_at, submitted_by, note, entry)
		SELECT ?1, ?2, ?3, coalesce(max(version), 0) + 1, ?4, ?5, ?6, nullif(?7, 0) FROM report
		WHERE obligation = ?1 AND period = ?2 AND place = ?3
		RETURNING version`

// submit keeps the next version of a report, with its audit.
func (s submitting) submit(ctx context.Context, r Report) error {
	var version int
	if err := s.report.QueryRowContext(ctx, r.Obligation, r.Period.Code(), r.Place, instant(r.SubmittedAt), r.By, r.Note, r.Entry).Scan(&version); err != nil {
		return err
	}
	c := Change{At: r.SubmittedAt, By: r.By, Act: "submit", New: fmt.Sprintf("version %d", version), Why: r.Note, Object: ReportKey{r.Obligation, r.Period, r.Place}.object()}
	if _, err := s.audit.ExecContext(ctx, c.row()...); err != nil {
		return fmt.Errorf("audit %s: %w", c.Act, err)
	}
	return nil
}

func (k ReportKey) object() string {
	return fmt.Sprintf("report %s %s %s", k.Obligation, k.Period.Code(), k.Place)
}

// Review accepts the newest version of a report, or returns it with a reason.
// ErrNotFound if nothing was handed in; an *InvalidError for a return without a
// reason or what was said already.
func (s *Store) Review(ctx context.Context, key ReportKey, verdict Verdict, by, why string, now time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		all, err := rows(ctx, tx, scanSubmission, submissionQuery+` AND r.obligation = ?1 AND r.period = ?2 AND r.place = ?3`, key.Obligation, key.Period.Code(), key.Place)
		switch {
		case err != nil:
			return err
		case len(all) == 0:
			return ErrNotFound
		case verdict == Returned && why == "":
			return &InvalidError{Field: "why", Value: why, Reason: "a reason has to be given"}
		case all[0].Verdict == verdict:
			return &InvalidError{Field: "report", Value: key.Place, Reason: string(verdict) + " already"}
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO review (obligation, period, place, version, verdict, why, at, who) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
			key.Obligation, key.Period.Code(), key.Place, all[0].Version, verdict, why, instant(now), by); err != nil {
			return err
		}
		old := string(all[0].Verdict)
		if all[0].Verdict == Waiting {
			old = fmt.Sprintf("version %d", all[0].Version)
		}
		return errors.Join(revise(ctx, tx), audit(ctx, tx, Change{At: now, By: by, Act: "review", Object: key.object(), Old: old, New: string(verdict), Why: why}))
	})
	if err != nil {
		return fmt.Errorf("review %s of %s: %w", key.Obligation, key.Place, err)
	}
	return nil
}

type keyedSubmission struct {
	ReportKey
	Submission
}

// submissionQuery reads the newest version of reports with the last word on it.
const submissionQuery = `SELECT r.obligation, r.period, r.place, r.version, r.submitted_at, r.submitted_by,
		(SELECT submitted_at FROM report f WHERE f.obligation = r.obligation AND f.period = r.period AND f.place = r.place AND f.version = (SELECT min(version) FROM report n WHERE n.obligation = r.obligation AND n.period = r.period AND n.place = r.place AND ` + standing + `)),
		coalesce(v.verdict, ''), coalesce(v.why, ''), coalesce(v.at, '')
	FROM report r LEFT JOIN review v ON v.id = (SELECT max(id) FROM review w WHERE w.obligation = r.obligation AND w.period = r.period AND w.place = r.place AND w.version = r.version)
	WHERE r.version = (SELECT max(version) FROM report n WHERE n.obligation = r.obligation AND n.period = r.period AND n.place = r.place AND ` + standing + `)`

func scanSubmission(r *sql.Rows, k *keyedSubmission) error {
	var period, newest, first, decided string
	if err := r.Scan(&k.Obligation, &period, &k.Place, &k.Version, &newest, &k.By, &first, &k.Verdict, &k.Why, &decided); err != nil {
		return err
	}
	errs := make([]error, 4)
	k.Period, errs[0] = calendar.ParseCode(period)
	k.Newest, errs[1] = time.Parse(time.RFC3339, newest)
	k.First, errs[2] = time.Parse(time.RFC3339, first)
	k.Decided, errs[3] = parseMaybe(decided)
	return errors.Join(errs...)
}

// Submissions are how the reports for a deadline stand, by place; a place without
// a report is not in it.
func (s *Store) Submissions(ctx context.Context, d Deadline) (map[string]Submission, error) {
	all, err := rows(ctx, s.read, scanSubmission, submissionQuery+` AND r.obligation = ?1 AND r.period = ?2`, d.Code, d.Period.Code())
	if err != nil {
		return nil, fmt.Errorf("read reports of %s: %w", d.Code, err)
	}
	by := make(map[string]Submission, len(all))
	for _, k := range all {
		by[k.Place] = k.Submission
	}
	return by, nil
}

// Missing lists the provinces that owe the report of a deadline and have not
// handed it in, or had it returned, in the order of the catalogue.
func (s *Store) Missing(ctx context.Context, d Deadline) (missing []Place, expected int, err error) {
	here, err := s.Submissions(ctx, d)
	if err != nil {
		return nil, 0, err
	}
	owing := s.Catalogue().Owing(d)
	for _, p := range owing {
		if !here[p.Key].Here() {
			missing = append(missing, p)
		}
	}
	return missing, len(owing), nil
}
