package intake

import (
	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// future says whether a period begins after the text was written.
func (w *walk) future(p calendar.Period) bool { return w.today != 0 && p.From > w.today }

// periodOf is the period of a number here: named right behind it where none was
// named before it in the sentence. A plan is of the whole year unless the
// sentence says another period.
func (w *walk) periodOf(a vi.Amount) calendar.Period {
	before := false
	for _, p := range w.s.periods {
		before = before || !p.aside && p.from < a.From
	}
	if p, ok := w.periodBehind(a); ok && (!before || w.plannedBehind(a) >= 0) {
		return w.resolve(p.match, w.at.period)
	}
	if year, ok := w.at.period.YearOf(); ok && (w.plannedBehind(a) >= 0 || w.at.measure == data.Plan && (!before || w.pend != nil || w.sincePeriod > 0)) {
		return year
	}
	if w.at.period == (calendar.Period{}) {
		return w.later.period
	}
	return w.at.period
}

// periodBehind is the period named behind a number in its clause.
func (w *walk) periodBehind(a vi.Amount) (periodAt, bool) {
	for _, p := range w.s.periods {
		if !p.aside && p.from >= a.To && p.from-a.To < 9 && !w.s.signIn(a.To, p.from) && !w.numberIn(a.To, p.from) && len(p.match.Periods) == 1 {
			return p, true
		}
	}
	return periodAt{}, false
}

// plannedBehind is the token of a plan word that belongs to the number before
// it, "20 đề án được giao", or -1.
func (w *walk) plannedBehind(a vi.Amount) int {
	if len(a.Readings) > 0 && a.Readings[0].HasBase {
		return -1 // 14/18 cơ sở theo kế hoạch: the base is the plan
	}
	_, _, to := w.nounAt(a.To)
	if a.Readings != nil && a.Readings[0].Unit == vi.Million || to < a.To {
		to = a.To
	}
	for _, m := range w.s.marks {
		if m.group != ofMeasure || m.value != mPlan || m.from < to || m.from-to > 1 || w.s.signIn(a.To, m.from) || w.s.transfer(m) {
			continue
		}
		if w.s.word(m.from-1) == "theo" || m.from == to || w.s.word(to) == "khuyến" {
			if m.to >= len(w.s.words) || w.s.tokens[m.to].Kind != vi.Number {
				return m.from
			}
		}
	}
	return -1
}

// fundingOf is who pays for what the number counts: who is named right behind
// it, else who was named last before it.
func (w *walk) fundingOf(a vi.Amount) data.Funding {
	s := w.s
	for _, m := range s.marks {
		if m.group != ofFunding || m.value == "" || m.from < a.To || m.from-a.To > 14 {
			continue
		}
		for i := a.To; i < m.from; i++ {
			switch s.words[i] {
			case ",", ";", ":", "và", "and", "còn", ")", "trong":
				return w.at.funding
			case "(":
				if s.word(m.to) != ")" {
					return w.at.funding
				}
			}
			if s.tokens[i].Kind == vi.Number {
				return w.at.funding
			}
		}
		if s.tokens[min(m.to, len(s.tokens)-1)].Kind == vi.Number {
			return w.at.funding // it names the number behind it
		}
		if s.word(m.to) == "và" || s.word(m.to) == "and" {
			for _, other := range s.marks {
				if other.group == ofFunding && other.from == m.to+1 && other.value != m.value {
					return data.All
				}
			}
		}
		return data.Funding(m.value)
	}
	return w.at.funding
}

// placeOf is the place of a number here in the period; sure is false where
// several are possible.
func (w *walk) placeOf(a vi.Amount, period calendar.Period) (key string, sure bool) {
	keys := w.at.places
	if len(keys) == 0 {
		keys = w.later.places
	}
	for _, p := range w.s.places {
		if p.from < a.To || p.from-a.To > 9 || p.below || w.numberIn(a.To, p.from) || w.s.signIn(a.To, p.from) {
			continue
		}
		_, noun, _ := w.nounAt(a.To)
		switch w.s.word(p.from - 1) {
		case "tại", "ở", "in", "at":
			if noun == "fair" || noun == "participation" || !w.whole(keys) {
				continue
			}
			keys = p.keys
		case "của", "tỉnh", "of", "cho":
			if len(keys) == 0 || w.whole(keys) {
				keys = p.keys
			}
		}
	}
	found := w.catalogue.LocateKeys(keys, period)
	if len(found) == 0 {
		return "", false
	}
	if len(found) == 1 {
		return found[0].Key, true
	}
	// A figure belongs to the unit that existed when its period began, but a
	// text of after the mergers may mean either by the year 2025.
	open := w.today > mergers && period.From.Year() == mergers.Year()
	for _, one := range found {
		if one.Former() != w.renewed() {
			return one.Key, !open || w.renewed()
		}
	}
	return "", false
}

// expectedDays is how far behind the day of a text a period ends that it may
// still give results of.
const expectedDays = 40

// mergers is 1 July 2025, the day from which there are 34 provinces.
const mergers calendar.Day = 739433

// whole says whether the keys are of a region or the nation.
func (w *walk) whole(keys []string) bool {
	for _, k := range keys {
		if p, ok := w.catalogue.Place(k); ok && p.Province() {
			return false
		}
	}
	return len(keys) > 0
}

// renewed says whether the sentence names the province as the new one.
func (w *walk) renewed() bool {
	for i, word := range w.s.words {
		if word == "mới" && (w.s.word(i-1) == "(" || w.s.word(i-1) == "tỉnh") || word == "nhập" && w.s.word(i-1) == "sáp" {
			return true
		}
	}
	return false
}
