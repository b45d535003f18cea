package intake

import (
	"strings"

	"tiendo/data"
	"tiendo/internal/vi"
)

// mark reads a phrase.
func (w *walk) mark(m mark) {
	switch m.group {
	case ofContent:
		w.at.content = m.value
	case ofFunding:
		w.funding(m)
	case ofMeasure:
		w.measure(m)
	case ofStructure:
		w.structure(m)
	}
}

func (w *walk) funding(m mark) {
	if m.value == "" {
		return
	}
	// "KCQG và KCĐP" with no number between are both together.
	for _, other := range w.s.marks {
		if other.group == ofFunding && other.to < m.from && other.value != "" && other.value != m.value && m.from-other.to <= 3 && !w.numberIn(other.to, m.from) && !w.s.signIn(other.to, m.from) {
			w.at.funding = data.All
			return
		}
	}
	w.at.funding = data.Funding(m.value)
}

func (w *walk) numberIn(from, to int) bool {
	for i := from; i < to; i++ {
		if w.s.tokens[i].Kind == vi.Number {
			return true
		}
	}
	return false
}

func (w *walk) structure(m mark) {
	switch m.value {
	case sWithin:
		if w.insideAt == 0 {
			w.insideAt = m.to
		}
		if w.numbers > 0 {
			before := w.at
			w.within, w.inside = &before, true
		} else if strings.HasPrefix(w.s.word(m.from), "trong") {
			w.inside = true
		}
	case sWhole:
		w.below, w.joint = false, false
		if len(w.doc.places) > 0 {
			w.at.places = w.doc.places
		}
	case sYear:
		if year, ok := w.at.period.YearOf(); ok && !w.periodAt(m.from, m.to+1) {
			w.at.period = year
		}
	}
}

// periodAt says whether an expression overlaps the tokens.
func (w *walk) periodAt(from, to int) bool {
	for _, p := range w.s.periods {
		if p.from < to && from < p.to && !p.aside {
			return true
		}
	}
	return false
}

// transfer says whether a plan word is a part of another word.
func (s *sentence) transfer(m mark) bool {
	before, after := s.word(m.from-1), s.word(m.to)
	switch s.words[m.from] {
	case "giao":
		return before == "chuyển" || before == "bàn" || after == "thông" || after == "lưu" || after == "dịch" || after == "ban"
	case "kh":
		return before == "&" || after == "&"
	case "kế":
		return before == "thiết" || after == "và" && s.word(m.to+1) == "đầu"
	case "aim", "plan", "plans", "target", "targets", "will":
		return false
	}
	return false
}

// measure reads a word that says whether a number is planned, done or expected.
func (w *walk) measure(m mark) {
	switch m.value {
	case mPlan:
		if w.s.transfer(m) || m.from == w.skipped {
			return
		}
		if w.compared(m) {
			w.pend = &pending{w.at.measure, w.at.period}
		}
		w.at.measure, w.planned = data.Plan, true
	case mDone:
		w.at.measure = data.Actual
	case mDo:
		if w.at.measure == data.Plan && !w.planned {
			w.at.measure = data.Actual
		}
	case mExpect:
		// Expected of a time still to come is a plan, of one just past a result.
		w.at.measure, w.expected = data.Estimate, true
	case mEstimate:
		w.at.measure, w.expected = data.Estimate, false
	}
}

// compared says whether a plan word only says what a percentage is of.
func (w *walk) compared(m mark) bool {
	if w.percentTo >= 0 && m.from-w.percentTo <= 2 && !w.s.signIn(w.percentTo, m.from) {
		return true
	}
	switch w.s.word(m.from - 1) {
	case "vượt", "đạt", "với", "so", "hết", "thành", "theo":
		return w.s.word(m.from-1) != "theo" || w.numbers > 0
	}
	return false
}
