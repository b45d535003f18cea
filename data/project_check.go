package data

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// An Objection is what is wrong or odd about the values of a project.
type Objection struct {
	Field, Value string // in the plain form of ProjectField
	Why          ObjectionReason
	Other        string // the field that it does not go with, "" for none
	OtherValue   string
	Refused      bool // it cannot be; else it has to be asked
}

// An ObjectionReason says why.
type ObjectionReason string

const (
	NeededField   ObjectionReason = "needed"    // there has to be a value
	NotThere      ObjectionReason = "not_there" // no such province in the project's years
	BeforeOther   ObjectionReason = "before"    // a day before that of the step before it
	AfterStop     ObjectionReason = "after"     // a day on which the project was stopped already
	InFuture      ObjectionReason = "future"    // a day that has not come
	AboveOther    ObjectionReason = "above"     // more money than it is part of
	YearsShort    ObjectionReason = "short"     // the years come to less than the whole
	YearsAbove    ObjectionReason = "beyond"    // or to more
	YearOutside   ObjectionReason = "outside"   // a year that is none of the project's
	AboveShare    ObjectionReason = "share"     // more than may be advanced of the contract
	UnlikeOthers  ObjectionReason = "unlike"    // ten times, or a tenth of, the like of its kind
	StatusBehind  ObjectionReason = "behind"    // the status is not as far as the days
	StatusAhead   ObjectionReason = "ahead"     // the status is further than the days
	WentBack      ObjectionReason = "back"      // the status was further, or it was over
	WrongDecision ObjectionReason = "decision"  // stopped or adjusted without who and why
)

// An ObjectionError refuses a project; nothing was written.
type ObjectionError struct{ Objections []Objection }

func (e *ObjectionError) Error() string {
	var parts []string
	for _, o := range e.Objections {
		parts = append(parts, fmt.Sprintf("%s %q: %s %s", o.Field, o.Value, o.Why, o.Other))
	}
	return strings.Join(parts, "; ")
}

func refusals(all []Objection) []Objection {
	return slices.DeleteFunc(slices.Clone(all), func(o Objection) bool { return !o.Refused })
}

// CheckProject lists what is wrong or odd about a project on a day, what cannot
// be first. It only reads.
func (s *Store) CheckProject(ctx context.Context, p *Project, today calendar.Day) ([]Objection, error) {
	all := s.objections(p, today)
	odd, err := s.unlike(ctx, p)
	if err != nil {
		return nil, fmt.Errorf("check project %q: %w", p.Name, err)
	}
	all = append(all, odd...)
	slices.SortStableFunc(all, func(a, b Objection) int {
		switch {
		case a.Refused == b.Refused:
			return 0
		case a.Refused:
			return -1
		}
		return 1
	})
	return all, nil
}

// Moves objects to a status that does not follow from the recorded one: a project
// goes on, is adjusted on its way, or is stopped. To go back mends what was
// entered wrongly, and is asked.
func Moves(old, p *Project) []Objection {
	if old.ID == 0 || old.Status == p.Status {
		return nil
	}
	back := p.Reached().rank() < old.Reached().rank() && p.Status != ProjectStopped
	if !back && old.Status != ProjectStopped && (p.Status != ProjectAdjusted || old.Adjustable()) {
		return nil
	}
	return []Objection{{Field: "status", Value: string(p.Status), Why: WentBack, Other: "status", OtherValue: string(old.Status)}}
}

// objections are those that the project alone shows.
func (s *Store) objections(p *Project, today calendar.Day) []Objection {
	o := objecting{p: p}
	for _, name := range []string{"name", "place", "funding", "content", "first_year", "last_year", "status"} {
		if o.text(name) == "" {
			o.object(name, NeededField, "", true)
		}
	}
	if place, ok := s.Catalogue().Place(p.Place); p.Place != "" && p.From > 0 && (!ok || !place.Province() || !place.during(calendar.Year(p.From))) {
		o.object("place", NotThere, "first_year", true)
	}
	if p.To < p.From {
		o.object("last_year", BeforeOther, "first_year", true)
	}
	o.days(today)
	o.money()
	o.years()
	o.status()
	if p.Status == ProjectStopped && (p.Stopped.By == "" || p.Stopped.Why == "") {
		o.object("status", WrongDecision, "stopped_why", true)
	}
	if p.Status == ProjectAdjusted && p.Adjusted.What == "" {
		o.object("status", WrongDecision, "adjusted_what", true)
	}
	if p.Adjusted.What != "" && (p.Adjusted.By == "" || p.Adjusted.Why == "") {
		o.object("adjusted_what", WrongDecision, "adjusted_why", true)
	}
	return o.all
}

// during reports whether p existed on some day of the period.
func (p Place) during(period calendar.Period) bool {
	return p.From < period.To && (p.To == 0 || period.From <= p.To)
}

// An objecting gathers the objections to one project.
type objecting struct {
	p   *Project
	all []Objection
}

func (o *objecting) text(name string) string {
	f, _ := FieldOf(name)
	return f.Text(o.p)
}

func (o *objecting) object(field string, why ObjectionReason, other string, refused bool) {
	one := Objection{Field: field, Value: o.text(field), Why: why, Other: other, Refused: refused}
	if other != "" {
		one.OtherValue = o.text(other)
	}
	o.all = append(o.all, one)
}

// days: every step after the one before it, and nothing done tomorrow. An
// advance may be paid at any time after the contract, so that the half-way check
// is only compared with the contract.
func (o *objecting) days(today calendar.Day) {
	before := [StepCount]Step{AdvanceStep: ContractStep, HalfwayStep: ContractStep, AcceptanceStep: HalfwayStep, SettlementStep: AcceptanceStep}
	for step := range StepCount {
		for _, kind := range []struct {
			name string
			of   func(Dates) calendar.Day
		}{{"_plan", func(d Dates) calendar.Day { return d.Plan }}, {"_real", func(d Dates) calendar.Day { return d.Real }}} {
			day := kind.of(o.p.Steps[step])
			for earlier := before[step]; day != 0 && step > 0; earlier = before[earlier] {
				if there := kind.of(o.p.Steps[earlier]); there != 0 {
					if day < there {
						o.object(step.String()+kind.name, BeforeOther, earlier.String()+kind.name, true)
					}
					break
				}
				if earlier == ContractStep {
					break
				}
			}
			if kind.name == "_real" && day > today {
				o.object(step.String()+kind.name, InFuture, "", true)
			}
		}
	}
	for step := range SettlementStep { // the accounts are settled afterwards
		if stopped := o.p.Stopped.On; o.p.Status == ProjectStopped && stopped != 0 && o.p.Steps[step].Real > stopped {
			o.object(step.String()+"_real", AfterStop, "stopped_on", true)
		}
	}
	if o.p.Sent != 0 && o.p.Sent < o.p.Appraised {
		o.object("sent", BeforeOther, "appraised", true)
	}
}

func (o *objecting) money() {
	p := o.p
	above := func(field string, part decimal.NullDecimal, other string, whole decimal.NullDecimal, refused bool) {
		if part.Valid && whole.Valid && part.Decimal.GreaterThan(whole.Decimal) {
			o.object(field, AboveOther, other, refused)
		}
	}
	above("advance_money", p.Advance, "contract_money", p.Contract, true)
	above("disbursed", p.Disbursed, "support", p.Support, true)
	above("returned", p.Returned, "support", p.Support, true)
	above("advance_money", p.Advance, "disbursed", p.Disbursed, false)
	above("contract_money", p.Contract, "support", p.Support, false)
	if p.AdvanceShare > 0 && p.Advance.Valid && p.Contract.Valid && p.Advance.Decimal.Shift(2).GreaterThan(p.Contract.Decimal.Mul(decimal.NewFromInt(int64(p.AdvanceShare)))) &&
		!p.Advance.Decimal.GreaterThan(p.Contract.Decimal) {
		o.object("advance_money", AboveShare, "advance_share", false)
	}
}

// status: what is said of a project and what its days say.
func (o *objecting) status() {
	if o.p.Status == ProjectStopped {
		if o.p.Steps[AcceptanceStep].Real != 0 && o.p.Stopped.On == 0 {
			o.object("status", StatusBehind, "acceptance_real", false)
		}
		return
	}
	for _, at := range []struct {
		step Step
		then ProjectStatus
	}{{SettlementStep, ProjectSettled}, {AcceptanceStep, ProjectAccepted}, {ContractStep, ProjectContracted}} {
		done := o.p.Steps[at.step].Real != 0
		switch {
		case done && o.p.Reached().rank() < at.then.rank():
			o.object("status", StatusBehind, at.step.String()+"_real", false)
			return
		case !done && o.p.Status == at.then:
			o.object("status", StatusAhead, at.step.String()+"_real", false)
			return
		}
	}
}
