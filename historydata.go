package main

import (
	"time"

	"tiendo/data"
	"tiendo/internal/message"
)

// A historyLine is a line of a history for programs.
type historyLine struct {
	Measure    data.Measure      `json:"measure"`
	Funding    data.Funding      `json:"funding"`
	Value      *message.Number   `json:"value"` // null where the source says why it has none
	Qualifier  data.Qualifier    `json:"qualifier,omitempty"`
	Absence    data.Absence      `json:"absence,omitempty"`
	Printed    string            `json:"printed,omitempty"`
	Replaces   *message.Number   `json:"replaces"` // what the same source said until then
	Entry      int64             `json:"entry"`
	Source     string            `json:"source"`
	Basis      string            `json:"basis"`
	By         string            `json:"by"`
	At         time.Time         `json:"at"`
	Why        string            `json:"why"`
	Superseded bool              `json:"superseded"`
	Withdrawn  *historyWithdrawn `json:"withdrawn"`
}

type historyWithdrawn struct {
	By  string    `json:"by"`
	At  time.Time `json:"at"`
	Why string    `json:"why"`
}

// historyData is a history for programs.
func historyData(key data.Key, lines []data.HistoryLine) any {
	all := make([]historyLine, 0, len(lines))
	for _, l := range lines {
		one := historyLine{
			Measure: l.Measure, Funding: l.Funding, Value: number(&l.Figure), Qualifier: l.Qualifier, Absence: l.Absence, Printed: l.Printed,
			Replaces: number(l.Old), Entry: l.Entry.ID, Source: l.Entry.Source, Basis: l.Entry.Basis, By: l.Entry.By, At: l.Entry.At, Why: l.Entry.Why,
			Superseded: l.Superseded,
		}
		if w := l.Withdrawal; w != nil {
			one.Withdrawn = &historyWithdrawn{By: w.By, At: w.At, Why: w.Why}
		}
		all = append(all, one)
	}
	return struct {
		Place     string        `json:"place"`
		Indicator string        `json:"indicator"`
		Period    string        `json:"period"`
		Lines     []historyLine `json:"lines"`
	}{key.Place, key.Indicator, key.Period.Code(), all}
}

// number is the exact value of a figure; nil for none.
func number(f *data.Figure) *message.Number {
	if f == nil || f.Absence != data.Present {
		return nil
	}
	n := message.Number(f.Value.String())
	return &n
}
