package intake

import (
	"slices"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// amount reads one number of the sentence.
func (w *walk) amount(a vi.Amount) {
	if a.Err != nil {
		if a.Err.Kind == vi.TwoFigures && !w.passedOver(a) {
			w.two(a)
		}
		return
	}
	if a.Readings[0].Unit == vi.Percent {
		w.percentTo = a.To
		return
	}
	if w.passedOver(a) {
		return
	}
	indicator := ""
	if a.Readings[0].Unit == vi.Million {
		indicator = w.money(a)
	} else {
		indicator = w.count(a)
	}
	w.read(a, indicator)
}

// two reads "103,7 tỷ đồng/251 đề án": the money, and what is counted.
func (w *walk) two(a vi.Amount) {
	var money, count []vi.Reading
	for _, r := range a.Err.Parts {
		if r.Unit == vi.Million {
			money = append(money, r)
		} else {
			count = append(count, r)
		}
	}
	if len(money) == 0 || len(count) == 0 {
		return
	}
	counted := vi.Amount{From: a.To - 1, To: a.To, Readings: count}
	paid := vi.Amount{From: a.From, To: a.To - 2, Readings: money}
	w.read(paid, w.money(paid))
	w.read(counted, w.count(counted))
}

// passedOver says whether a number is no figure of the place: a district's, a
// part's, so much for each, or one to compare with.
func (w *walk) passedOver(a vi.Amount) bool {
	if w.below || w.joint || w.belowBehind(a) {
		return true
	}
	s := w.s
	if s.before(a.From, 4, ofStructure, sEach) || s.before(a.From, 4, ofStructure, sCompare) {
		return true
	}
	for _, m := range s.marks {
		if m.group == ofStructure && m.value == sEach && a.From <= m.from && m.to < a.To {
			return true // "tối đa" is taken for a bound of the amount
		}
	}
	for _, p := range s.periods {
		if p.aside && p.match.Word == calendar.WordSamePeriod && p.to <= a.From && a.From-p.to <= 6 && !s.signIn(p.to, a.From) {
			return true
		}
	}
	for i := max(0, a.From-3); i < a.From; i++ {
		switch s.words[i] {
		case "tăng", "giảm", "thêm", "increase", "decrease", "decline", "rise", "rose", "fell":
			return !s.signIn(i, a.From) && s.words[a.From-1] != "lên" && s.words[a.From-1] != "còn" && s.words[a.From-1] != "to"
		case "nhiều", "ít", "cao", "thấp":
			if a.From+1 < len(s.words) && s.word(i+1) == "hơn" {
				return true
			}
		case "more", "fewer":
			if i == a.From-1 {
				return false
			}
		}
	}
	return s.word(a.From-1) == "cao" || s.word(a.From-1) == "nhiều" || s.word(a.From-1) == "ít"
}

// belowBehind says whether one district is named behind the number as where it
// belongs: "2 cơ sở ở huyện Sông Hinh".
func (w *walk) belowBehind(a vi.Amount) bool {
	for _, p := range w.s.places {
		if !p.below || p.from < a.To || p.from-a.To > 14 || w.s.signIn(a.To, p.from) {
			continue
		}
		switch w.s.word(p.from - 1) {
		case "tại", "ở", "của", "huyện", "in", "at", "bàn", "thuộc":
			return w.s.word(p.from-2) != "các"
		}
	}
	return false
}

// read keeps a number as a figure of the indicator; "" is none.
func (w *walk) read(a vi.Amount, indicator string) {
	if indicator == "" {
		return
	}
	w.numbers++
	w.planned = false
	w.last = a.To
	w.counts = append(w.counts, counted{a.To, indicator, contentOf(indicator)})
	i, ok := w.catalogue.Indicator(indicator)
	if !ok {
		return
	}
	f := Figure{Unit: i.Unit, Printed: w.s.span(a.From, a.To), Spot: w.s.text}
	f.Indicator, f.Measure, f.Period = indicator, w.at.measure, w.periodOf(a)
	w.sincePeriod++
	if w.expected && f.Measure == data.Estimate && w.today != 0 && f.Period.To > w.today.AddDays(expectedDays) {
		f.Measure = data.Plan
	}
	if at := w.plannedBehind(a); at >= 0 {
		f.Measure, w.skipped = data.Plan, at
	}
	if f.Measure == data.Plan && indicator == "budget.disbursed" {
		f.Indicator = "budget.executed" // what is assigned is not yet disbursed
	}
	f.Funding = w.fundingOf(a)
	place, sure := w.placeOf(a, f.Period)
	if place == "" || !sure || f.Period == (calendar.Period{}) {
		return
	}
	f.Place = place
	first := a.Readings[0]
	if first.Estimate && f.Measure == data.Actual {
		f.Measure = data.Estimate
	}
	if first.Estimate && f.Measure == data.Plan && !w.future(f.Period) && w.at.measure != data.Plan {
		f.Measure = data.Estimate
	}
	if w.future(f.Period) && f.Measure != data.Plan {
		f.Measure = data.Plan
	}
	f.Value = first.Value
	if first.Qualifier != vi.Precise {
		f.Qualifier = data.Qualifier(first.Qualifier)
	}
	if f.Measure == data.Estimate && f.Qualifier == data.Exact {
		f.Qualifier = data.Estimated
	}
	if f.Measure == data.Plan && f.Qualifier == data.Estimated {
		f.Qualifier = data.Exact
	}
	for _, r := range a.Readings {
		if !slices.ContainsFunc(f.Readings, r.Value.Equal) {
			f.Readings = append(f.Readings, r.Value)
		}
	}
	if len(f.Readings) == 1 {
		f.Readings = nil
	}
	w.add(f)
}

// add keeps a figure, once for each key.
func (w *walk) add(f Figure) {
	for i := range w.figures {
		known := &w.figures[i]
		if known.Key != f.Key {
			continue
		}
		if known.Value.Equal(f.Value) || w.inside || known.Absence != f.Absence || slices.ContainsFunc(f.Readings, known.Value.Equal) {
			return // said again, or a part of it
		}
		if len(known.Readings) == 0 {
			known.Readings = []decimal.Decimal{known.Value}
		}
		if !slices.ContainsFunc(known.Readings, f.Value.Equal) {
			known.Readings = append(known.Readings, f.Value)
		}
		return
	}
	w.prose.figures = append(w.prose.figures, f)
}

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
