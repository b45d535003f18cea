package intake

import (
	"slices"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/vi"
)

// A sum of a sentence is checked by its parts, where they are all that it can
// have: both sources of funds, or support and counterpart.

// partsOf are the exact amounts of money behind a total in its sentence, if they
// are all its parts; nil where they need not add up to it.
func (w *passage) partsOf(a vi.Amount) []decimal.Decimal {
	var parts []decimal.Decimal
	said := map[string]bool{}
	for _, b := range w.s.amounts {
		if b.From < a.To || b.Err == nil && b.Readings[0].Unit == vi.Percent {
			continue
		}
		if b.Err != nil || len(b.Readings) != 1 || b.Readings[0].Unit != vi.Million || b.Readings[0].Qualifier != vi.Precise || b.From < w.s.within || w.s.clause[b.From] != w.s.clause[w.s.within] {
			return nil
		}
		kind := w.partKind(b)
		if kind == "" || said[kind] {
			return nil
		}
		said[kind] = true
		parts = append(parts, b.Readings[0].Value)
	}
	both := said[string(data.National)] && said[string(data.Local)]
	if len(parts) < 2 || !both && !said["counterpart"] {
		return nil
	}
	return parts
}

// partKind is what part of a total an amount is.
func (w *passage) partKind(b vi.Amount) string {
	if w.role(b) == "budget.counterpart" || w.roleBehind(b) == "budget.counterpart" {
		return "counterpart"
	}
	switch f := w.ownFunding(b); f {
	case data.National, data.Local:
		return string(f)
	case data.All:
		return ""
	}
	switch w.role(b) {
	case "generic", "budget":
		return "support"
	}
	return ""
}

// contradicted is what the parts of an exact total of money add up to, where that
// is not what the text says; ok is false otherwise.
func (w *passage) contradicted(f Figure, a vi.Amount) (sum decimal.Decimal, ok bool) {
	if w.s.within >= len(w.s.words) || a.From >= w.s.within || f.Qualifier != data.Exact || len(f.Readings) > 0 || a.Err != nil || a.Readings[0].Unit != vi.Million || w.ofSources(a) {
		return sum, false
	}
	parts := w.partsOf(a)
	for _, one := range parts {
		sum = sum.Add(one)
	}
	apart := sum.Sub(f.Value).Abs()
	return sum, len(parts) > 1 && apart.GreaterThan(f.Value.Mul(decimal.New(roundedBy, -3)))
}

// roundedBy is how many thousandths of a sum its rounded parts may differ from it.
const roundedBy = 6

// openTotal says whether "tổng kinh phí" stands for executed money where nothing
// yet says that it has no counterpart in it: no source of funds, no assignment, no
// parts.
func (w *passage) openTotal(f Figure, a vi.Amount) bool {
	if f.Indicator != "budget.executed" || w.role(a) != "total" && w.roleBehind(a) != "total" || w.ownFunding(a) != "" || w.ofSources(a) {
		return false
	}
	for i := 0; i < a.From; i++ {
		if w.s.words[i] == "giao" && w.s.clause[i] == w.s.clause[a.From] {
			return false
		}
	}
	return true
}

// dropOpenTotals leaves out the totals that may have the counterpart in them which
// the text gives beside, as it has not said what they are of.
func (p *prose) dropOpenTotals() {
	all := slices.Clone(p.figures)
	p.figures = slices.DeleteFunc(p.figures, func(f Figure) bool {
		if f.Indicator != "budget.executed" || len(f.Readings) > 0 || !p.totals[totalOf(f)] {
			return false
		}
		open := slices.ContainsFunc(all, func(c Figure) bool {
			return c.Indicator == "budget.counterpart" && c.Place == f.Place && c.Period == f.Period && c.Value.LessThan(f.Value)
		})
		if open {
			p.doubts = append(p.doubts, doubted{f.Printed, f.Spot})
		}
		return open
	})
}

// totalOf names a total among those of a text.
func totalOf(f Figure) string { return f.Value.String() + " " + f.Spot }
