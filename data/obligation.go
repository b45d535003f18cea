package data

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"

	"golang.org/x/text/language"

	"tiendo/internal/calendar"
)

// An Obligation is a reporting duty.
type Obligation struct {
	Code      string
	Name      string
	NameEN    string
	Who       string // who hands in, as the text says
	Scope     string // province: every province does; centre: the regional centres do
	ToWhom    string
	Frequency string
	Rule      calendar.Rule // empty: the duty exists, no day is known, nothing is reminded
	Reports   calendar.Reported
	Cutoff    string
	Source    string
	Confirmed string // yes, original-text, analogy
	Note      string
}

// Label is the name of o for people.
func (o Obligation) Label(tag language.Tag) string {
	if tag == language.Vietnamese {
		return o.Name
	}
	return o.NameEN
}

// A Deadline is one due day of an obligation.
type Deadline struct {
	Obligation
	calendar.Due
}

const obligationColumns = `code, name_vi, name_en, who, scope, to_whom, frequency, rule, reports, cutoff, source, confirmed, note`

// obligations reads the reporting duties.
func (s *Store) obligations(ctx context.Context) ([]Obligation, error) {
	return rows(ctx, s.read, scanObligation, `SELECT `+obligationColumns+` FROM obligation ORDER BY position`)
}

func scanObligation(r *sql.Rows, o *Obligation) error {
	var rule, reports string
	if err := r.Scan(&o.Code, &o.Name, &o.NameEN, &o.Who, &o.Scope, &o.ToWhom, &o.Frequency, &rule, &reports, &o.Cutoff, &o.Source, &o.Confirmed, &o.Note); err != nil {
		return err
	}
	var err, err2 error
	o.Rule, err = calendar.ParseRule(rule)
	o.Reports, err2 = calendar.ParseReported(reports)
	return errors.Join(err, err2)
}

// Deadlines lists what has its last good day in the period, the soonest first.
func (c *Catalogue) Deadlines(within calendar.Period) []Deadline {
	var all []Deadline
	for _, o := range c.Obligations {
		for _, due := range o.Rule.Due(within, o.Reports, c.Work) {
			all = append(all, Deadline{o, due})
		}
	}
	slices.SortStableFunc(all, func(a, b Deadline) int { return cmp.Compare(a.Last, b.Last) })
	return all
}

// workCalendar reads the calendar of working days.
func (s *Store) workCalendar(ctx context.Context) (*calendar.Calendar, error) {
	years, err := rows(ctx, s.read, scanLunarYear, `SELECT year, tet, hung_kings FROM lunar_year ORDER BY year`)
	if err != nil {
		return nil, err
	}
	return calendar.NewCalendar(calendar.PublicHolidays(years, calendar.LawfulHolidays()), nil)
}

func scanLunarYear(r *sql.Rows, y *calendar.LunarYear) error {
	var tet, kings string
	if err := r.Scan(&y.Year, &tet, &kings); err != nil {
		return err
	}
	var err, err2 error
	y.TetDay1, err = parseDay("tet", tet)
	y.HungKings, err2 = parseDay("hung_kings", kings)
	return errors.Join(err, err2)
}
