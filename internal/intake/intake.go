// Package intake reads the figures that people send in, from prose, workbooks
// and CSV, and proposes them for the store: it never writes by itself. What it
// is not sure of it marks or lists; it never guesses in silence.
package intake

import (
	"encoding/json"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A Figure is one number that was read, or the reason why there is none.
type Figure struct {
	data.Key
	Value     decimal.Decimal // in the indicator's unit, money in triệu đồng; zero where Absence is set
	Unit      string          // of the indicator, in Vietnamese
	Qualifier data.Qualifier
	Absence   data.Absence
	Readings  []decimal.Decimal // all values it may have; more than one where a person must be asked
	Printed   string            // the words or the cell's text
	Spot      string            // the sentence, or the cell: "2022!D6"
	Formula   bool              // the value is what a formula last came to
}

// Ambiguous reports whether a person has to choose the value.
func (f Figure) Ambiguous() bool { return len(f.Readings) > 1 }

// MarshalJSON writes the figure as `tiendo read` prints it: value is null where
// there is none, and then absence says why.
func (f Figure) MarshalJSON() ([]byte, error) {
	out := struct {
		Place     string        `json:"place"`
		Indicator string        `json:"indicator"`
		Period    string        `json:"period"`
		Measure   data.Measure  `json:"measure"`
		Funding   data.Funding  `json:"funding"`
		Value     *json.Number  `json:"value"`
		Unit      string        `json:"unit"`
		Qualifier string        `json:"qualifier"`
		Absence   data.Absence  `json:"absence,omitempty"`
		Ambiguous bool          `json:"ambiguous"`
		Readings  []json.Number `json:"readings"`
		Sentence  string        `json:"sentence"`
	}{
		Place: f.Place, Indicator: f.Indicator, Period: f.Period.Code(), Measure: f.Measure, Funding: f.Funding,
		Unit: f.Unit, Qualifier: "exact", Absence: f.Absence, Ambiguous: f.Ambiguous(), Readings: []json.Number{},
		Sentence: f.Spot,
	}
	if f.Qualifier != data.Exact {
		out.Qualifier = string(f.Qualifier)
	}
	if f.Absence == data.Present {
		value := json.Number(f.Value.String())
		out.Value = &value
		for _, r := range f.Readings {
			out.Readings = append(out.Readings, json.Number(r.String()))
		}
	}
	return json.Marshal(out)
}

// Given is what is known of a text or a sheet beside its words.
type Given struct {
	Place     string          // a place's key, where the text names none
	Period    calendar.Period // where the text names none
	Published calendar.Day    // "this year" and the like count from it
	Funding   data.Funding    // where the text names none; empty is all
}

// A Reader reads figures by the names of one catalogue. It never changes and is
// safe for concurrent use.
type Reader struct {
	catalogue *data.Catalogue
	lexicon   *lexicon
	plain     *lexicon           // the same words without their tones
	byName    map[string]string  // codes of indicators by their full names, in lower case
	watch     func(done, of int) // nil where nobody watches
}

// NewReader makes a reader that knows the places and indicators of c.
func NewReader(c *data.Catalogue) *Reader {
	r := &Reader{catalogue: c, lexicon: newLexicon(false), plain: newLexicon(true), byName: map[string]string{}}
	for _, i := range c.Indicators {
		r.byName[strings.ToLower(i.Name)] = i.Code
	}
	return r
}
