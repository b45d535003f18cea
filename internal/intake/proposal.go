package intake

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A State is what accepting a figure would do.
type State string

// The states of a change.
const (
	New        State = "new"
	Same       State = "same"       // the file has said it before
	Supersedes State = "supersedes" // the file said something else before
	Asked      State = "ambiguous"  // two readings: it is not accepted until one is chosen
)

// A Change is one figure of a proposal and what it would do in the store.
type Change struct {
	Figure
	State    State
	Old      *data.Figure // what the same source says now, for Same and Supersedes
	Other    *data.Figure // what another source says of the key
	Warnings []Rule       // the rules that it breaks
	Ticked   bool         // the acceptor has read why it breaks them
}

// A Proposal is what reading a file would put into the store. Nothing is written
// until it is accepted.
type Proposal struct {
	Source   data.Source
	From, To calendar.Day // the window that the file states, zero for none
	Changes  []Change
	Problems []Problem
}

// MarshalJSON writes the proposal for programs: figures with their state, and
// problems with their cell.
func (p Proposal) MarshalJSON() ([]byte, error) {
	type change struct {
		Figure   Figure   `json:"figure"`
		State    State    `json:"state"`
		Old      string   `json:"old,omitempty"`
		Other    string   `json:"other,omitempty"`
		Formula  bool     `json:"formula,omitempty"`
		Warnings []string `json:"warnings,omitempty"`
	}
	type problem struct {
		Sheet string `json:"sheet,omitempty"`
		Cell  string `json:"cell,omitempty"`
		Text  string `json:"text,omitempty"`
		Why   string `json:"why"`
	}
	out := struct {
		Source   string       `json:"source"`
		From     calendar.Day `json:"from,omitempty"`
		To       calendar.Day `json:"to,omitempty"`
		Changes  []change     `json:"changes"`
		Problems []problem    `json:"problems"`
	}{Source: p.Source.Code, From: p.From, To: p.To, Changes: []change{}, Problems: []problem{}}
	for _, c := range p.Changes {
		one := change{Figure: c.Figure, State: c.State, Formula: c.Formula}
		if c.Old != nil {
			one.Old = c.Old.Value.String()
		}
		if c.Other != nil {
			one.Other = c.Other.Value.String()
		}
		for _, r := range c.Warnings {
			one.Warnings = append(one.Warnings, r.Check)
		}
		out.Changes = append(out.Changes, one)
	}
	for _, one := range p.Problems {
		out.Problems = append(out.Problems, problem(one))
	}
	return json.Marshal(out)
}

// SourceOf is the source that a file is kept under: a file of the same name from
// the same publisher is a later version of it.
func SourceOf(file, publisher string, at time.Time) data.Source {
	name := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, vi.Fold(publisher+" "+file))
	for strings.Contains(name, "--") {
		name = strings.ReplaceAll(name, "--", "-")
	}
	return data.Source{Code: "file-" + strings.Trim(name, "-"), Publisher: publisher, What: file, Kind: "report",
		Published: at.Format("2006-01-02")}
}

// Propose says what accepting what was read under the source would change in the
// store, and which rules it breaks. watch is told how many figures are compared;
// nil for nobody.
func Propose(ctx context.Context, store *data.Store, source data.Source, read Content, watch func(done, of int)) (Proposal, error) {
	p := Proposal{Source: source, Problems: slices.Clone(read.Problems), From: read.From, To: read.To}
	figures := read.Figures
	rules, err := Rules()
	if err != nil {
		return p, err
	}
	c := store.Catalogue()
	here := make(map[data.Key]Figure, len(figures))
	for _, f := range figures {
		here[f.Key] = f
	}
	spoken := store.Spoken(source.Code)
	of := numbers(ctx, here, spoken, &err)
	p.Changes = make([]Change, 0, len(figures))
	for n, f := range figures {
		if watch != nil && n%watchEvery == 0 {
			watch(n, len(figures))
		}
		now, err := spoken.Of(ctx, f.Key)
		if err != nil {
			return p, fmt.Errorf("propose figures of %s: %w", source.Code, err)
		}
		change := Change{Figure: f, State: New, Old: now.Own, Other: now.Other}
		switch {
		case f.Ambiguous():
			change.State = Asked
		case now.Own != nil && now.Own.Value.Equal(f.Value) && now.Own.Absence == f.Absence && now.Own.Qualifier == f.Qualifier:
			change.State = Same
		case now.Own != nil:
			change.State = Supersedes
		}
		for _, r := range rules {
			if r.broken(c, f, of) {
				change.Warnings = append(change.Warnings, r)
			}
		}
		p.Changes = append(p.Changes, change)
	}
	return p, err
}

// watchEvery is how many figures are compared between two words about it.
const watchEvery = 4096

// numbers looks keys up in the proposal, then in the store; the first error goes
// to failed.
func numbers(ctx context.Context, here map[data.Key]Figure, spoken *data.Spoken, failed *error) lookup {
	return func(k data.Key) (decimal.Decimal, bool) {
		if f, ok := here[k]; ok {
			return f.Value, f.Absence == data.Present && !f.Ambiguous()
		}
		now, err := spoken.Of(ctx, k)
		if err != nil && *failed == nil {
			*failed = fmt.Errorf("hold figures against the rules: %w", err)
		}
		for _, f := range []*data.Figure{now.Own, now.Other} {
			if f != nil && f.Absence == data.Present {
				return f.Value, true
			}
		}
		return decimal.Zero, false
	}
}
