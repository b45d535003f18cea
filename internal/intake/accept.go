package intake

import (
	"context"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/data"
)

// Open counts what a person has to look at before accepting: problems,
// ambiguous figures and broken rules that nobody has ticked.
func (p Proposal) Open() (problems, ambiguous, warnings int) {
	for _, c := range p.Changes {
		if c.State == Asked {
			ambiguous++
		}
		if c.State != Same && len(c.Warnings) > 0 && !c.Ticked {
			warnings++
		}
	}
	return len(p.Problems), ambiguous, warnings
}

// Spot is where the problem is, as a figure of that cell says it.
func (p Problem) Spot() string {
	if p.Sheet == "" {
		return p.Cell
	}
	return p.Sheet + "!" + p.Cell
}

// Empty says whether there is nothing to enter for a change: an empty cell.
func (c Change) Empty() bool { return c.Absence == data.Blank && c.Printed == "" }

// Sure says whether accepting enters a change, or has entered it before.
func (c Change) Sure() bool {
	return !c.Empty() && c.State != Asked && (c.State == Same || len(c.Warnings) == 0 || c.Ticked)
}

// Choose gives figures the values that a person has chosen for them, by their
// number from 1. What is not one of the readings is not chosen.
func Choose(figures []Figure, choices map[int]data.Choice) {
	for number, choice := range choices {
		if number < 1 || number > len(figures) || choice.Reading == "" {
			continue
		}
		f := &figures[number-1]
		value, err := decimal.NewFromString(choice.Reading)
		if err == nil && slices.ContainsFunc(f.Readings, value.Equal) {
			f.Value, f.Readings = value, []decimal.Decimal{value}
		}
	}
}

// Tick marks the figures whose broken rules a person has read, by their number
// from 1.
func (p Proposal) Tick(choices map[int]data.Choice) {
	for number, choice := range choices {
		if choice.Ticked && number >= 1 && number <= len(p.Changes) {
			p.Changes[number-1].Ticked = true
		}
	}
}

// An Acceptor says who accepts a proposal, and what is told of it.
type Acceptor struct {
	By       string
	At       time.Time
	Warned   bool               // enter also what breaks a rule: all the reasons were read
	Proposal string             // the code under which the store keeps the proposal, "" for none
	Watch    func(done, of int) // is told how many figures are entered; nil for nobody
}

// Accept enters the figures of the proposal in one transaction: all but the
// ambiguous ones, the empty cells and what the file has said before, and those
// that break a rule only if they are ticked.
func (p Proposal) Accept(ctx context.Context, store *data.Store, by Acceptor) (data.Outcome, error) {
	var figures []data.Figure
	same := 0
	for _, c := range p.Changes {
		c.Ticked = c.Ticked || by.Warned
		switch {
		case !c.Sure():
		case c.State == Same:
			same++
		default:
			figures = append(figures, data.Figure{Key: c.Key, Value: c.Value, Qualifier: c.Qualifier, Absence: c.Absence, Printed: c.Printed, Spot: c.Spot})
		}
	}
	accepted := data.Acceptance{Source: p.Source, Figures: figures, Proposal: by.Proposal,
		Entry: data.Entry{Basis: "report", From: p.From, To: p.To, By: by.By, At: by.At, Why: "accepted from " + p.Source.What}}
	if by.Watch != nil {
		accepted.Watch = func(done int) { by.Watch(done, len(figures)) }
	}
	out, err := store.Accept(ctx, accepted)
	out.Same += same
	return out, err
}
