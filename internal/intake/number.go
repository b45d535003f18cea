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
