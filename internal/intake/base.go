package intake

import "tiendo/internal/vi"

// ofBase says whether a time is when that was assigned which a number is only a part
// of: "nghiệm thu 29 trong tổng số 47 đề án được giao năm 2026".
func (w *passage) ofBase(a vi.Amount, one *periodAt) bool {
	if !w.hasBase(a, one.from) {
		return false
	}
	for _, m := range w.s.by[ofMeasure] {
		if m.value == mPlan && m.from >= a.To && m.from < one.to && one.from-m.to <= 2 && w.numbersBetween(m.to, one.from) == 0 {
			return true
		}
	}
	return false
}

// hasBase says whether what a number is out of is named right behind it, before token to.
func (w *passage) hasBase(a vi.Amount, to int) bool {
	if a.Err == nil && a.Readings[0].HasBase {
		return true
	}
	for _, b := range w.s.amounts {
		if b.From >= a.To && b.From < to {
			return w.ofTotal(b.From) == a.To
		}
	}
	return false
}
