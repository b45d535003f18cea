package intake

import (
	"strings"

	"tiendo/internal/vi"
)

// labelled is the unit of money that the label of a line gives to a bare number:
// "Kinh phí thực hiện (triệu đồng): 1.045"; the parts on the next line have it
// too. Count for none.
func (w *passage) labelled(a vi.Amount) vi.Unit {
	if _, noun, _ := w.nounAt(a.To); noun != "" || !w.ends(a.To) {
		return vi.Count
	}
	label, _, ok := strings.Cut(w.s.text, "):")
	if open := strings.LastIndex(label, "("); ok && open >= 0 && a.From > 0 && w.s.tokens[a.From].Start > len(label) {
		if unit, ok := vi.UnitOf(label[open:]); ok && unit != vi.Percent {
			return unit
		}
	}
	if w.within() && w.unit != vi.Count && w.onlyScope(0, a.From) {
		return w.unit
	}
	return vi.Count
}

// inUnit is the readings of a bare number in the unit of its label.
func (w *passage) inUnit(a vi.Amount) []vi.Reading {
	unit := w.labelled(a)
	w.prose.unit = unit
	readings, err := vi.ReadAmount(w.s.span(a.To-1, a.To), vi.Hint{Unit: unit})
	if err != nil {
		return a.Readings
	}
	for i := range readings {
		readings[i].Qualifier, readings[i].Estimate = a.Readings[0].Qualifier, a.Readings[0].Estimate
	}
	return readings
}
