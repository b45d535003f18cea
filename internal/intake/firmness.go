package intake

import (
	"tiendo/data"
	"tiendo/internal/vi"
)

// A doubted is a number that may be a figure but was not taken, as the reader is
// not sure of what it says.
type doubted struct{ printed, sentence string }

// firm says whether all that could change what a number says was read: the words
// beside it, the frame it stands in, and what it takes from before its sentence.
// What is not firm is no figure; a person finds it among the problems.
func (w *passage) firm(f Figure, a vi.Amount, to int) bool {
	if w.drifts() || w.twofold(a) || w.partless(a) || w.plannedOn(f, a) || w.unread(a, to) || w.loaded(f, a) || !w.agrees(f, a) {
		return !w.doubt(f)
	}
	return true
}

// drifts says whether a sentence goes back to what may be one of several times, or has
// none of its own, and the last that was named ends no period.
func (w *passage) drifts() bool {
	return w.unclear || (w.adrift || w.s.again && w.lookedBack) && len(w.s.periods) == 0
}

// partless says whether money of a sentence of parts ("trong đó") has no word for what
// it is, and nothing was read of the sentence before.
func (w *passage) partless(a vi.Amount) bool {
	return w.within() && len(w.last) == 0 && len(w.figures) > 0 && a.Err == nil && a.Readings[0].Unit == vi.Million && w.role(a) == "" && w.roleBehind(a) == ""
}

// plannedOn says whether a plan word stands behind the number of a result in its
// segment, and is no measure of how much of a plan that is.
func (w *passage) plannedOn(f Figure, a vi.Amount) bool {
	if f.Measure == data.Plan || a.Err == nil && a.Readings[0].HasBase {
		return false
	}
	for _, m := range w.s.by[ofMeasure] {
		if m.value == mPlan && m.from >= a.To && w.s.segment[m.from] == w.s.segment[a.To-1] && w.s.passive(m.from) && (w.numbersBetween(a.To, m.from) == 0 || w.english) {
			return true
		}
	}
	return false
}

// passive says whether the word at token i was done to what stands before it.
func (s *sentence) passive(i int) bool {
	switch s.word(i - 1) {
	case "was", "were", "been", "được":
		return true
	}
	return s.words[i] == "được"
}

// doubt notes a number that is not taken; it is always true.
func (w *passage) doubt(f Figure) bool {
	w.prose.doubts = append(w.prose.doubts, doubted{f.Printed, f.Spot})
	return true
}

// problems are the numbers that were not taken, each once with its sentence.
func (p *prose) problems() []Problem {
	var all []Problem
	seen := map[doubted]bool{}
	for _, d := range p.doubts {
		if !seen[d] {
			seen[d] = true
			all = append(all, Problem{Cell: d.printed, Text: d.sentence, Why: WhyDoubt})
		}
	}
	return all
}

// loaded says whether a phrase that makes other numbers no figures stands beside a
// number, and no rule has said why it does not matter here.
func (w *passage) loaded(f Figure, a vi.Amount) bool {
	s := w.s
	if w.comparison(a) != nil {
		return false
	}
	for _, m := range s.marks {
		if !turnsNumbers(m) || s.known(m.from) || s.clause[m.from] != s.clause[a.From] || s.planAt(m.to) {
			continue
		}
		if m.value == fWish && w.aims(m.to, a.From) || f.Indicator == "projects.stopped" && s.words[m.from] == "xin" {
			continue
		}
		beside := s.segment[m.from] == s.segment[a.From]
		if m.to <= a.From && w.numbersBetween(m.to, a.From) == 0 && (beside || m.group == ofStructure && m.value == sEach) {
			return true
		}
		if m.value != sCompare && m.from >= a.To && (beside || s.putOff(m)) && w.numbersBetween(a.To, m.from) == 0 && !w.reasonIn(a.To, m.from) {
			return true
		}
	}
	return false
}

// putOff says whether a phrase says that all before it in its clause was put off.
func (s *sentence) putOff(m mark) bool {
	switch s.words[m.to-1] {
	case "hoãn", "postponed", "cancelled", "canceled":
		return m.group == ofFrame
	}
	return false
}

// turnsNumbers says whether a phrase makes the numbers beside it no figures.
func turnsNumbers(m mark) bool {
	if m.group == ofStructure {
		switch m.value {
		case sEach, sCompare, sOne, sOwner, sOther:
			return true
		}
	}
	return m.group == ofFrame && m.value != fMany && m.value != fItem && m.value != fLabel
}

// reasonIn says whether a reason begins in tokens[from:to].
func (w *passage) reasonIn(from, to int) bool {
	for i := from; i < to; i++ {
		if w.s.giving(i) {
			return true
		}
	}
	return false
}
