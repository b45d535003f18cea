package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"tiendo/internal/calendar"
)

// A ConferencePlan is what is planned of a conference to come. The newest version holds.
type ConferencePlan struct {
	Number    int
	Version   int // the first is 1
	Day, Last calendar.Day
	Minute    int    // after midnight at which it begins; NoMinute where that is not known
	Venue     string // empty where it is not known
	Host      string // a Place's key, empty where it is not known
	Note      string
	Cancelled bool
	Source    string
	At        time.Time
	By, Why   string
}

// NoMinute is the Minute of a plan that names a day and no time.
const NoMinute = -1

// Begins is when the conference begins, in the office's zone; where the time is
// not known, when its day does.
func (p ConferencePlan) Begins(zone *time.Location) time.Time {
	return p.Day.Time(zone).Add(time.Duration(max(p.Minute, 0)) * time.Minute)
}

// terms is what a plan says, for the audit.
func (p ConferencePlan) terms() string {
	at := p.Day.String()
	if p.Minute != NoMinute {
		at += fmt.Sprintf(" %02d:%02d", p.Minute/60, p.Minute%60)
	}
	terms := []string{"on: " + at, "until: " + p.Last.String(), "venue: " + p.Venue, "host: " + p.Host}
	if p.Cancelled {
		terms = append(terms, "cancelled")
	}
	return strings.Join(terms, "; ")
}

const conferencePlanColumns = `number, version, day, minute, last_day, venue, host, note, cancelled, source, at, who, why`

// newestPlan chooses the newest version of each plan p.
const newestPlan = `version = (SELECT max(version) FROM conference_plan n WHERE n.number = p.number)`

// cancelledQuery reads the conferences that would begin on a day or later and are
// cancelled.
const cancelledQuery = `SELECT ` + conferencePlanColumns + ` FROM conference_plan p WHERE cancelled = 1 AND day >= ?1 AND ` + newestPlan + ` ORDER BY number`

// ConferencePlans lists the newest version of what is planned of each conference, the
// latest conference first; those that were cancelled are among them.
func (s *Store) ConferencePlans(ctx context.Context) ([]ConferencePlan, error) {
	all, err := rows(ctx, s.read, scanConferencePlan, `SELECT `+conferencePlanColumns+` FROM conference_plan p
		WHERE `+newestPlan+` ORDER BY number DESC`)
	if err != nil {
		return nil, fmt.Errorf("read planned conferences: %w", err)
	}
	return all, nil
}

// ConferencePlansOf lists every version of the plan of one conference, the newest first.
func (s *Store) ConferencePlansOf(ctx context.Context, number int) ([]ConferencePlan, error) {
	all, err := rows(ctx, s.read, scanConferencePlan, `SELECT `+conferencePlanColumns+` FROM conference_plan WHERE number = ?1 ORDER BY version DESC`, number)
	if err != nil {
		return nil, fmt.Errorf("read the plan of conference %d: %w", number, err)
	}
	return all, nil
}

func scanConferencePlan(r *sql.Rows, p *ConferencePlan) error {
	var day, last, at string
	if err := r.Scan(&p.Number, &p.Version, &day, &p.Minute, &last, &p.Venue, &p.Host, &p.Note, &p.Cancelled, &p.Source, &at, &p.By, &p.Why); err != nil {
		return err
	}
	errs := make([]error, 3)
	p.Day, errs[0] = parseDay("day", day)
	p.Last, errs[1] = parseDay("last_day", last)
	p.At, errs[2] = time.Parse(time.RFC3339, at)
	return errors.Join(errs...)
}

// PlanConference adds a version of what is planned of a conference, with the duties
// towards it, all or nothing; what was planned before stays. Its At, By and Why
// say who plans, and its Version is set by the store. The error is an
// *InvalidError for what cannot be planned.
func (s *Store) PlanConference(ctx context.Context, p ConferencePlan, duties []Obligation) error {
	if err := s.checkConferencePlan(p, duties); err != nil {
		return fmt.Errorf("plan conference %d: %w", p.Number, err)
	}
	err := s.change(ctx, func(tx *sql.Tx) error {
		c := Change{At: p.At, By: p.By, Act: "plan conference", Object: fmt.Sprintf("conference %d", p.Number), New: p.terms(), Why: p.Why}
		known, err := rows(ctx, tx, scanConferencePlan, `SELECT `+conferencePlanColumns+` FROM conference_plan WHERE number = ?1 ORDER BY version DESC LIMIT 1`, p.Number)
		if err != nil {
			return err
		}
		if len(known) > 0 {
			c.Old, p.Version = known[0].terms(), known[0].Version
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO conference_plan (`+conferencePlanColumns+`) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)`,
			p.Number, p.Version+1, p.Day.String(), p.Minute, p.Last.String(), p.Venue, p.Host, p.Note, p.Cancelled, p.Source, instant(p.At), p.By, p.Why); err != nil {
			return err
		}
		for _, o := range duties {
			o.AddedAt = p.At
			if err := putDuty(ctx, tx, o, Change{At: p.At, By: p.By, Act: "plan duty", Why: p.Why}, nil); err != nil {
				return err
			}
		}
		return errors.Join(renew(ctx, tx), audit(ctx, tx, c))
	})
	if err != nil {
		return fmt.Errorf("plan conference %d: %w", p.Number, err)
	}
	return s.reload(ctx)
}

func (s *Store) checkConferencePlan(p ConferencePlan, duties []Obligation) error {
	if _, known := s.Catalogue().Place(p.Host); !known && p.Host != "" {
		return &InvalidError{Field: "place", Value: p.Host, Reason: "not in the catalogue"}
	}
	for _, o := range duties {
		if o.Conference != p.Number {
			return &InvalidError{Field: "duty", Value: o.Code, Reason: fmt.Sprintf("not one of conference %d", p.Number)}
		}
		if err := s.checkObligation(o); err != nil {
			return err
		}
	}
	return nil
}

// DutiesTowards lists the duties towards a conference, in their order; those
// that were ended are among them.
func (c *Catalogue) DutiesTowards(conference int) []Obligation {
	var all []Obligation
	for _, o := range c.Obligations {
		if o.Conference == conference && conference > 0 {
			all = append(all, o)
		}
	}
	return all
}
