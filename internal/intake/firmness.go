package intake

import (
	"tiendo/internal/vi"
)

// A doubted is a number that may be a figure but was not taken, as the reader is
// not sure of what it says.
type doubted struct{ printed, sentence string }

// firm says whether all that could change what a number says was read: the words
// beside it, the frame it stands in, and what it takes from before its sentence.
// What is not firm is no figure; a person finds it among the problems.
func (w *passage) firm(f Figure, a vi.Amount, to int) bool {
	if w.unread(a, to) || w.loaded(f, a) || !w.agrees(f, a) {
		return !w.doubt(f)
	}
	return true
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
