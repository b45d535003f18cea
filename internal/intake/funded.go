package intake

import (
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/vi"
)

// fundingOf is who pays for what a number counts.
func (w *passage) fundingOf(a vi.Amount, indicator string) data.Funding {
	if w.turn.funding != "" {
		return w.turn.funding
	}
	if f := w.ownFunding(a); f != "" {
		return f
	}
	money := len(a.Readings) > 0 && a.Readings[0].Unit == vi.Million
	if money && (w.sumsUp(a) || w.drawnBy(a)) {
		return data.All
	}
	best, joined := mark{from: -1}, false
	for _, m := range w.s.ordered(ofFunding) {
		if m.value == "" || m.to > a.From || !w.s.sees(a.From, m.from) || w.inAside(m.from) {
			continue
		}
		if w.s.segment[m.from] != w.s.segment[a.From] && w.s.trails(m.from, m.to) && (money == w.trailsMoney(m) || w.s.clause[m.from] != w.s.clause[a.From]) && !(money && w.ofProgramme(a)) {
			continue // it was said of the number before it
		}
		if w.sibling(m, a) || w.s.clause[m.from] != w.s.clause[a.From] && w.s.sharesClause(m) {
			continue
		}
		joined = best.from >= 0 && best.value != m.value && m.from-best.to <= 3 && !w.numberIn(best.to, m.from) && !w.s.signIn(best.to, m.from)
		best = m
	}
	switch {
	case joined:
		return data.All
	case best.from >= 0:
		return data.Funding(best.value)
	case money && w.compares(a) && w.before(a) >= 0:
		return w.figures[w.before(a)].Funding
	case w.s.has(ofStructure, sThis) && w.source != "":
		return w.source
	case w.closingFunding(a) != "":
		return w.closingFunding(a)
	case money && w.parallel(a):
		return w.figures[w.before(a)].Funding
	case w.at.funding == w.base.funding && w.stream != "" && (w.ofProgramme(a) || w.assigned && budgets(indicator)):
		return w.stream
	}
	return w.at.funding
}

// sumsUp says whether money is called a total behind parts of both sources: "4 đề án
// quốc gia và 20 đề án địa phương, với tổng số tiền hỗ trợ 6,2 tỷ đồng".
func (w *passage) sumsUp(a vi.Amount) bool {
	from, _ := w.s.segmentOf(a.From)
	for i := from; i < a.From; i++ {
		if w.s.words[i] == "tổng" || w.s.words[i] == "total" {
			return len(w.s.sources()) > 1
		}
	}
	return false
}

// drawnBy says whether counterpart is what the parts of both sources before it drew
// together: "..., qua đó thu hút 152 tỷ đồng vốn đối ứng".
func (w *passage) drawnBy(a vi.Amount) bool {
	if len(w.s.sources()) < 2 || w.role(a) != "budget.counterpart" && w.roleBehind(a) != "budget.counterpart" {
		return false
	}
	from, _ := w.s.segmentOf(a.From)
	for i := from; i < a.From; i++ {
		switch w.s.words[i] + " " + w.s.word(i+1) {
		case "qua đó", "từ đó", "nhờ đó", "thu hút", "huy động":
			return true
		}
	}
	return false
}

// parallel says whether money goes on a list of places with one thing: "Hà Nội chi 5
// tỷ đồng khuyến công địa phương, Nam Định 3 tỷ đồng".
func (w *passage) parallel(a vi.Amount) bool {
	if w.before(a) < 0 || w.role(a) != "" {
		return false
	}
	for _, last := range slices.Backward(w.counts) {
		if last.to <= a.From {
			return !w.isCount(last.indicator) && w.namesPlace(last.to, a.From) && w.s.clause[last.from] == w.s.clause[a.From]
		}
	}
	return false
}

// closingFunding is the source that the end of a clause gives all its numbers:
// "..., từ nguồn khuyến công địa phương."; "" for none.
func (w *passage) closingFunding(a vi.Amount) data.Funding {
	marks := w.s.ordered(ofFunding)
	if len(marks) == 0 || marks[0].value == "" {
		return ""
	}
	m := marks[0]
	from, to := w.s.segmentOf(m.from)
	if len(marks) > 1 || m.from < a.To || w.s.clause[m.from] != w.s.clause[a.From] || w.numbersBetween(from, len(w.s.words)) > 0 || to < len(w.s.words)-1 {
		return ""
	}
	if w.s.sign(from) {
		from++
	}
	switch w.s.word(from) {
	case "từ", "bằng", "thuộc", "do", "tất", "from", "under", "all", "with", "through":
		return data.Funding(m.value)
	}
	return ""
}

// sibling says whether a source belongs to another part of a list than a number
// that says what money it is: "khuyến công địa phương 22 tỷ đồng, vốn đối ứng 60
// tỷ đồng".
func (w *passage) sibling(m mark, a vi.Amount) bool {
	return w.s.segment[m.from] != w.s.segment[a.From] && m.from >= w.s.within && w.numbersBetween(m.to, a.From) > 0 && w.role(a) == "budget.counterpart"
}

// sharesClause says whether another source of funds stands in the clause of one:
// then neither goes on behind its semicolon.
func (s *sentence) sharesClause(m mark) bool {
	for _, k := range s.by[ofFunding] {
		if k.value != m.value && k.value != "" && k.value != string(data.All) && s.clause[k.from] == s.clause[m.from] {
			return true
		}
	}
	return false
}

// budgets says whether an indicator is of the programme as a whole, which goes
// on with the money that was assigned.
func budgets(indicator string) bool {
	switch indicator {
	case "budget.executed", "projects", "projects.stopped":
		return true
	}
	return false
}

// ofProgramme says whether an amount is money of the programme itself.
func (w *passage) ofProgramme(a vi.Amount) bool {
	switch w.role(a) {
	case "budget.allocated", "budget.disbursed":
		return true
	}
	return false
}

// trailsMoney says whether the number that a phrase trails is money.
func (w *passage) trailsMoney(m mark) bool {
	money := false
	for _, a := range w.s.amounts {
		if a.To <= m.from && a.Err == nil && a.Readings[0].Unit != vi.Percent {
			money = a.Readings[0].Unit == vi.Million
		}
	}
	return money
}

// ownFunding is the one source named in the segment of a number, or in the
// bracket behind it; both together are all. Empty where none is named, or
// several for several numbers.
func (w *passage) ownFunding(a vi.Amount) data.Funding {
	s := w.s
	if f := w.bracketed(a); f != "" {
		return f
	}
	var found, last data.Funding
	for _, m := range s.ordered(ofFunding) {
		if m.value == "" {
			continue
		}
		in := s.segment[m.from] == s.segment[a.To-1]
		if !in && s.word(m.from-1) == "(" && s.word(m.to) == ")" && s.segment[m.from]-1 == s.segment[a.To-1] && m.from > a.To && !w.numberIn(a.To, m.from) {
			in = true
		}
		if !in || w.inAside(m.from) {
			continue
		}
		if found != "" && found != data.Funding(m.value) {
			if w.numbersBetween(0, m.from) == w.numbersBetween(0, a.To) && last == "" {
				return data.All
			}
			return ""
		}
		found = data.Funding(m.value)
		if m.to <= a.From {
			last = found
		}
	}
	return found
}

// bracketed is the source that one word names in a bracket behind money: "6,9 tỷ
// đồng (quốc gia 1,9 tỷ đồng, tỉnh 5 tỷ đồng)".
func (w *passage) bracketed(a vi.Amount) data.Funding {
	from, _ := w.s.segmentOf(a.From)
	if w.s.group[a.From] < 0 && a.From < w.s.within && !w.within() || from >= a.From {
		return ""
	}
	if w.s.sign(from) {
		from++
	}
	said := ""
	for _, word := range w.s.words[min(from, a.From):a.From] {
		said += word + " "
	}
	said = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(said, "phân theo nguồn "), "trong đó "), ": "), "nguồn ")
	switch said {
	case "quốc gia ", "vốn quốc gia ", "trung ương ", "tw ":
		return data.National
	case "tỉnh ", "địa phương ", "vốn tỉnh ", "thành phố ":
		return data.Local
	}
	return ""
}
