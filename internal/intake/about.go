package intake

import (
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// future says whether a period begins after the text was written.
func (p *prose) future(one calendar.Period) bool { return p.today != 0 && one.From > p.today }

// periodOf is the period of a number: named in its own segment, else last named
// before it, else the one in mind. planned says that the number is a plan; what
// is assigned is assigned for a year unless the period stands with it.
func (w *passage) periodOf(a vi.Amount, measure planning) calendar.Period {
	if w.turn.period != (calendar.Period{}) {
		return w.turn.period
	}
	own, before := w.ownPeriod(a), w.periodBefore(a, measure.measure == data.Plan)
	base := w.at.period
	if base == (calendar.Period{}) {
		base = w.later.period
	}
	if one := w.comparison(a); one != nil {
		return w.resolve(one.match, w.spokenOf(one, base))
	}
	if own == nil && measure.measure != data.Plan && w.toNow(a, base) && (before == nil || before.match.Word != calendar.WordToDate && w.namesToDate(before.to, a.From)) {
		return calendar.Period{}
	}
	if w.ofYearBefore(a) && own == nil && before == nil {
		return base.Previous()
	}
	switch {
	case own != nil:
		return w.resolve(own.match, base)
	case before != nil:
		base = w.resolve(before.match, base)
		if !measure.said || before.plan || w.future(base) || w.amid(before, a) || measure.measure == data.Plan && measure.aimed && w.allAimed(before.to, a.From) {
			return base
		}
	case measure.measure == data.Plan && w.future(base) && !w.s.has(ofStructure, sYear):
		return base
	case measure.measure == data.Plan && w.next != (calendar.Period{}):
		return w.next
	case measure.measure == data.Plan && (!measure.said && (w.today == 0 || base.To > w.today) || measure.aimed && w.today != 0 && base.To > w.today):
		return base // a plan as the whole section is
	}
	if year, ok := base.YearOf(); ok && measure.measure == data.Plan {
		return year
	}
	return base
}

// ofYearBefore says whether a sentence begins with "Cùng kỳ năm trước, ...".
func (w *passage) ofYearBefore(a vi.Amount) bool {
	if len(w.s.periods) == 0 {
		return false
	}
	first := w.s.periods[0]
	return !first.aside && (first.from < 2 || w.english && first.from < 3) && first.match.Word == calendar.WordSamePeriod && len(first.match.Periods) == 0 && first.to <= a.From &&
		(w.s.words[first.to-1] == "trước" || w.s.words[first.to-1] == "ngoái" || w.s.english && w.s.yearEarlier(first.to))
}

// yearEarlier says whether the year before is named at the end of tokens[:i], or right
// behind: "the same period last year", "the same period a year earlier".
func (s *sentence) yearEarlier(i int) bool {
	return s.word(i-1) == "year" || s.word(i-1) == "earlier" || (s.word(i) == "a" || s.word(i) == "one" || s.word(i) == "last") && s.word(i+1) == "year"
}

// spokenOf is the time that a comparison is made with: the last named before it in its
// sentence, else the one in mind.
func (w *passage) spokenOf(compared *periodAt, base calendar.Period) calendar.Period {
	for _, one := range slices.Backward(w.s.periods) {
		if one.to <= compared.from && !one.aside && !one.plan && len(one.match.Periods) == 1 {
			return w.resolve(one.match, base)
		}
	}
	return base
}

// allAimed says whether all that was read in tokens[from:to] is planned.
func (w *passage) allAimed(from, to int) bool {
	for _, c := range w.counts {
		if c.from >= from && c.to <= to && c.figure >= 0 && w.figures[c.figure].Measure != data.Plan {
			return false
		}
	}
	return true
}

// amid says whether a period stands between two numbers of one segment, with no
// plan word behind it: it is of both, "02 hội thảo trong quý III cho 120 đại biểu".
func (w *passage) amid(one *periodAt, a vi.Amount) bool {
	if w.s.segment[one.from] != w.s.segment[a.From] || !w.s.behindNumber(one.from) {
		return false
	}
	for _, m := range w.s.by[ofMeasure] {
		if m.from >= one.to && m.to <= a.From && (m.value == mPlan || m.value == mAim) {
			return false
		}
	}
	return true
}

// namesToDate says whether "đến nay" stands in tokens[from:to].
func (w *passage) namesToDate(from, to int) bool {
	for i := from; i+1 < to; i++ {
		if (w.s.words[i] == "đến" || w.s.words[i] == "tới") && (w.s.words[i+1] == "nay" || w.s.words[i+1] == "hôm") {
			return true
		}
	}
	return false
}

// toNow says whether a number is of the time up to the day of the text, in a
// year or years that were not over then: no period ends there.
func (w *passage) toNow(a vi.Amount, base calendar.Period) bool {
	if w.today == 0 || base.To <= w.today.AddDays(expectedDays) || base.From > w.today || base.Kind() != calendar.KindYear && base.Kind() != calendar.KindStage {
		return false
	}
	for _, one := range w.s.periods {
		if one.match.Word == calendar.WordToDate && one.to <= a.From {
			return true
		}
	}
	return false
}

// ownPeriod is the period that stands in the segment of a number, behind it or
// between it and its plan word.
func (w *passage) ownPeriod(a vi.Amount) *periodAt {
	for i := range w.s.periods {
		one := &w.s.periods[i]
		if one.aside || len(one.match.Periods) != 1 || one.from < a.To || w.s.segment[one.from] != w.s.segment[a.To-1] {
			continue
		}
		if w.ofBase(a, one) {
			continue
		}
		if w.numbersBetween(a.To, one.from) == 0 || w.s.trails(one.from, one.to) {
			return one
		}
	}
	return nil
}

// numbersBetween counts the amounts in tokens[from:to].
func (w *passage) numbersBetween(from, to int) int {
	last := len(w.s.ended) - 1
	if from >= to {
		return 0
	}
	return max(0, w.s.ended[min(max(to, 0), last)]-w.s.begun[min(max(from, 0), last)])
}

// periodBefore is the last period that a number sees before it. That of a plan
// ("dự toán năm 2026") is only for the plan.
func (w *passage) periodBefore(a vi.Amount, planned bool) *periodAt {
	var best *periodAt
	for i := range w.s.periods {
		one := &w.s.periods[i]
		if one.aside || one.to > a.From || len(one.match.Periods) != 1 || !w.s.sees(a.From, one.from) {
			continue
		}
		if one.plan && !planned {
			continue
		}
		best = one
	}
	return best
}

// before is the figure read last before a number, -1 for none.
func (w *passage) before(a vi.Amount) int {
	for i := len(w.counts) - 1; i >= 0; i-- {
		if w.counts[i].to <= a.From {
			return w.counts[i].figure
		}
	}
	return -1
}

// compares says whether an amount is the plan that a percentage before it is of.
func (w *passage) compares(a vi.Amount) bool {
	for _, m := range w.s.ordered(ofMeasure) {
		if m.value == mPlan && m.to <= a.From && w.reaches(m, a) && w.compared(m) {
			return true
		}
	}
	return false
}

// inAside says whether a token belongs to what a number is compared with.
func (w *passage) inAside(i int) bool {
	for _, m := range w.s.marks {
		if m.group == ofStructure && m.value == sCompare && m.to <= i && w.s.segment[m.from] == w.s.segment[i] {
			return !w.s.planAt(m.to) || !w.s.has(ofStructure, sYear) && w.numbersBetween(m.to, i) > 0
		}
	}
	return false
}

// planAt says whether what is compared with at token i is a plan.
func (s *sentence) planAt(i int) bool {
	switch s.word(i) {
	case "an", "a", "the", "its", "their":
		i++
	case "chỉ":
		return s.word(i+1) == "tiêu"
	}
	if s.word(i) == "annual" || s.word(i) == "full-year" {
		return true
	}
	return s.startsAt(i, ofMeasure, mPlan)
}

// startsAt says whether a phrase of the value starts at token i.
func (s *sentence) startsAt(i int, g group, value string) bool {
	for _, m := range s.by[g] {
		if m.from == i && m.value == value {
			return true
		}
	}
	return false
}

// expectedDays is how far behind the day of a text a period ends that it may
// still give results of.
const expectedDays = 40

// mergers is 1 July 2025, the day from which there are 34 provinces.
const mergers calendar.Day = 739433
