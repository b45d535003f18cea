package data

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/internal/calendar"
)

// An Obligation is a reporting duty.
type Obligation struct {
	Code      string
	Name      string
	NameEN    string
	Who       string // who hands in, as the text says
	Scope     string // province: every province does; centre: the regional centres do; event: provinces are to be there
	ToWhom    string
	Frequency string
	Rule      calendar.Rule // empty: the duty exists, no day is known, nothing is reminded
	Reports   calendar.Reported
	Cutoff    string
	Source    string
	Confirmed string // yes, original-text, analogy
	Note      string

	Places    []string     // keys of the provinces and regions that hand in; none is every province
	Ladder    Ladder       // when is reminded of it
	LockAfter int          // working days after the last good day until the office takes no more
	Wants     []string     // codes of the indicators that the report should bring; none is not said
	From, To  calendar.Day // the first and last day on which it may fall due; zero is open
	AddedAt   time.Time    // zero for what comes with the program

	Conference int       // the number of the conference that it is a duty towards; 0 for none
	MovedAt    time.Time // when the day of one that is due once was changed last; zero for never
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

const obligationColumns = `code, name_vi, name_en, who, scope, to_whom, frequency, rule, reports, cutoff, source, confirmed, note,
	places, stages, lock_after, wants, coalesce(valid_from, ''), coalesce(valid_to, ''), added_at, conference, event, moved_at`

// obligations reads the reporting duties.
func (s *Store) obligations(ctx context.Context) ([]Obligation, error) {
	return rows(ctx, s.read, scanObligation, `SELECT `+obligationColumns+` FROM obligation ORDER BY position, code`)
}

func scanObligation(r *sql.Rows, o *Obligation) error {
	var rule, reports, places, stages, wants, from, to, added, moved string
	var event bool
	if err := r.Scan(&o.Code, &o.Name, &o.NameEN, &o.Who, &o.Scope, &o.ToWhom, &o.Frequency, &rule, &reports, &o.Cutoff, &o.Source, &o.Confirmed, &o.Note,
		&places, &stages, &o.LockAfter, &wants, &from, &to, &added, &o.Conference, &event, &moved); err != nil {
		return err
	}
	o.Places, o.Wants = list(places), list(wants)
	errs := make([]error, 7)
	o.Rule, errs[0] = calendar.ParseRule(rule)
	o.Reports, errs[1] = calendar.ParseReported(reports)
	o.Ladder, errs[2] = ParseLadder(stages)
	o.From, errs[3] = parseDay("valid_from", from)
	o.To, errs[4] = parseDay("valid_to", to)
	o.AddedAt, errs[5] = parseMaybe(added)
	o.MovedAt, errs[6] = parseMaybe(moved)
	if event {
		o.Scope = EventScope
	}
	return errors.Join(errs...)
}

// list takes apart what a vertical bar separates; none for an empty text.
func list(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, "|")
}

// Of reports whether a province has to hand in what the obligation asks for.
func (o Obligation) Of(p Place) bool { return o.Scope == ProvinceScope && o.names(p) }

// Concerns reports whether a province is reminded of the obligation: it has to
// hand something in, or to be there.
func (o Obligation) Concerns(p Place) bool {
	return (o.Scope == ProvinceScope || o.Scope == EventScope) && o.names(p)
}

func (o Obligation) names(p Place) bool {
	return p.Province() && (len(o.Places) == 0 || slices.ContainsFunc(o.Places, func(key string) bool {
		return key == p.Key || key == Nation || p.BelongsTo(Place{Key: key})
	}))
}

// The scopes of what provinces are reminded of: that which they hand in, and an
// event, at which they are to be.
const (
	ProvinceScope = "province"
	EventScope    = "event"
)

// Deadlines lists what has its last good day in the period, the soonest first.
func (c *Catalogue) Deadlines(within calendar.Period) []Deadline {
	var all []Deadline
	for _, o := range c.Obligations {
		for _, due := range o.Rule.Due(within, o.Reports, c.Work) {
			if due.Last >= o.From && (o.To == 0 || due.Last <= o.To) {
				all = append(all, Deadline{o, due})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Deadline) int { return cmp.Compare(a.Last, b.Last) })
	return all
}

// Owing lists the provinces that a deadline concerns, in the order of
// the catalogue: those that exist on its last good day.
func (c *Catalogue) Owing(d Deadline) []Place {
	var all []Place
	for _, p := range c.Places {
		if p.From <= d.Last && (p.To == 0 || d.Last <= p.To) && d.Concerns(p) {
			all = append(all, p)
		}
	}
	return all
}

// Obligation is the one with the code.
func (c *Catalogue) Obligation(code string) (Obligation, bool) {
	i := slices.IndexFunc(c.Obligations, func(o Obligation) bool { return o.Code == code })
	if i < 0 {
		return Obligation{}, false
	}
	return c.Obligations[i], true
}

// With is the catalogue as it would be with a duty changed.
func (c *Catalogue) With(changed Obligation) *Catalogue {
	with := *c
	with.Obligations = slices.Clone(c.Obligations)
	for i, o := range with.Obligations {
		if o.Code == changed.Code {
			with.Obligations[i] = changed
		}
	}
	return &with
}
