package intake

import (
	"tiendo/data"
	"tiendo/internal/vi"
)

// thatNumber says whether an amount is named by what was counted before: "năm
// ngoái, con số này là 1,2 tỷ đồng".
func (w *passage) thatNumber(a vi.Amount) bool {
	if w.lastMain() < 0 || len(w.counts) > 0 && !w.isCount(w.counts[len(w.counts)-1].indicator) {
		return false
	}
	for i := 0; i+2 < a.From; i++ {
		if (w.s.words[i] == "số" || w.s.words[i] == "mức") && (w.s.words[i+1] == "này" || w.s.words[i+1] == "ấy" || w.s.words[i+1] == "đó" || w.s.words[i+1] == "trên") {
			return true
		}
	}
	return false
}

// lastMain is the last figure of money of the sentence before that is no plan
// beside a result, -1 for none.
func (w *passage) lastMain() int {
	found := -1
	for _, i := range w.last {
		if f := w.figures[i]; !w.isCount(f.Indicator) && (f.Measure != data.Plan || found < 0) {
			found = i
		}
	}
	return found
}

// namesBack says whether a sentence begins with what was said before: "Số tiền này
// gồm ...".
func (w *passage) namesBack() bool {
	for i := 1; i < min(4, len(w.s.words)); i++ {
		if w.s.words[0] != "trong" && (w.s.words[i] == "này" || w.s.words[i] == "đó" || w.s.words[i] == "ấy") {
			return true
		}
	}
	return false
}

// sourceGives says whether it is a source of funds of the state that "đóng góp".
func (w *passage) sourceGives(a vi.Amount) bool {
	from, _ := w.s.segmentOf(a.From)
	own := false
	for i := from; i < a.From; i++ {
		own = own || w.s.words[i] == "ứng"
	}
	for _, m := range w.s.by[ofFunding] {
		if m.value != "" && m.from >= from && m.to <= a.From && !own {
			return true
		}
	}
	return false
}

// ofWhole says whether the amounts of a sentence that begins with "trong đó" are
// the parts of one that was read, with nothing said of what else they are.
func (w *passage) ofWhole() bool {
	if !w.within() && !w.namesBack() || len(w.s.by[ofContent]) > 0 {
		return false
	}
	f, ok := w.wholeOf()
	return ok && !w.isCount(f.Indicator) && f.Indicator != "budget.total_cost"
}

// goesOn says whether an amount goes on a list of money for one thing: "Bình
// Định giải ngân 7,2 tỷ đồng, Quảng Nam 6,1 tỷ đồng".
func (w *passage) goesOn(a vi.Amount) bool {
	n := len(w.counts)
	if n == 0 && w.within() && len(w.last) > 0 && w.onlyScope(0, a.From) {
		return w.lastMain() >= 0
	}
	if n == 0 || w.isCount(w.counts[n-1].indicator) {
		return false
	}
	last := w.counts[n-1]
	if w.s.clause[last.from] != w.s.clause[a.From] && last.from < w.s.within && !w.placedAnew(last.to, a.From) {
		return false
	}
	for _, m := range w.s.marks {
		if m.group == ofContent && m.value != "-" && m.from >= last.to && m.to <= a.From {
			return false
		}
	}
	return true
}

// lastMoney is the money that an amount goes on with.
func (w *passage) lastMoney() counted {
	if n := len(w.counts); n > 0 {
		return w.counts[n-1]
	}
	f := w.figures[max(0, w.lastMain())]
	if whole, ok := w.wholeOf(); ok {
		f = whole
	}
	return counted{indicator: f.Indicator, content: contentOf(f.Indicator)}
}

// placedAnew says whether a place, a source or a plan word stands in tokens[from:to].
func (w *passage) placedAnew(from, to int) bool {
	for _, p := range w.s.places {
		if p.from >= from && p.to <= to {
			return true
		}
	}
	for _, m := range w.s.marks {
		if (m.group == ofFunding || m.group == ofMeasure) && m.from >= from && m.to <= to {
			return true
		}
	}
	return false
}
