package intake

import (
	"tiendo/internal/vi"
)

// A dropped is a number that counts something but is no figure.
type dropped struct {
	from int
	noun string
}

// ofDropped says whether a number is a part ("trong đó") of one that is no
// figure: then it is none either.
func (w *passage) ofDropped(a vi.Amount, noun string) bool {
	if a.From < w.s.within {
		return false
	}
	last := ""
	at := -1
	for _, d := range w.dropped {
		if d.from < w.s.within && d.from > at {
			last, at = d.noun, d.from
		}
	}
	for _, c := range w.counts {
		if c.from < w.s.within && c.from > at && c.noun != "" {
			last, at = "", c.from
		}
	}
	return last == noun
}

// inherited is the number that a bare one goes on: "17 cơ sở (KCQG: 4; KCĐP:
// 13)", "số cơ sở: kế hoạch 24, thực hiện 11". Only words for the source, the
// measure, the place or the period stand between.
func (w *passage) inherited(a vi.Amount) (counted, bool) {
	n := len(w.counts)
	if n == 0 || !w.isCount(w.counts[n-1].indicator) || !w.onlyScope(w.counts[n-1].to, a.From) {
		return counted{}, false
	}
	return w.counts[n-1], true
}

// onlyScope says whether tokens[from:to] say at least one thing of the scope
// (source, measure, place, period) and nothing else.
func (w *passage) onlyScope(from, to int) bool {
	said := false
next:
	for i := from; i < to; i++ {
		for _, m := range w.s.marks {
			if (m.group == ofFunding || m.group == ofMeasure || m.group == ofStructure) && m.from <= i && i < m.to {
				said = said || m.group != ofStructure
				continue next
			}
		}
		for _, p := range w.s.periods {
			if p.from <= i && i < p.to {
				said = true
				continue next
			}
		}
		for _, p := range w.s.places {
			if p.from <= i && i < p.to {
				said = true
				continue next
			}
		}
		for _, b := range w.s.amounts {
			if b.From <= i && i < b.To {
				continue next
			}
		}
		switch w.s.words[i] {
		case ",", "(", ")", ":", ";", "và", "nguồn", "là", "có", "từ", "của", "tỉnh", "and", "đạt", "được", "-", "–", "ở", "tại", "in", "at":
		default:
			return false
		}
	}
	return said
}

// partOf is the number that this one is a part of: counted in the same noun
// before "trong đó".
func (w *passage) partOf(a vi.Amount, noun string) (counted, bool) {
	if a.From < w.s.within {
		return counted{}, false
	}
	for i := len(w.counts) - 1; i >= 0; i-- {
		if w.counts[i].noun == noun {
			return w.counts[i], true
		}
	}
	return counted{}, false
}
