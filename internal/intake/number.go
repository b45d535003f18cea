package intake

import (
	"slices"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// amount reads one number of the sentence.
func (w *passage) amount(a vi.Amount) {
	switch {
	case a.Err != nil && a.Err.Kind == vi.TwoFigures:
		if !w.passedOver(a) {
			w.two(a)
		}
	case a.Err == nil && a.Readings[0].Unit != vi.Percent && w.inLegend(a):
		w.legendary(a)
	case a.Err != nil || a.Readings[0].Unit == vi.Percent || w.passedOver(a):
	case a.Readings[0].Unit == vi.Million:
		w.read(a, w.money(a))
	case a.Readings[0].Unit == vi.Count && w.labelled(a) != vi.Count:
		a.Readings = w.inUnit(a)
		w.read(a, w.money(a))
	default:
		w.read(a, w.count(a))
	}
}

// two reads "103,7 tỷ đồng/251 đề án": the money, and what is counted.
func (w *passage) two(a vi.Amount) {
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
	number := vi.Amount{From: a.To - 1, To: a.To, Readings: count}
	paid := vi.Amount{From: a.From, To: a.To - 2, Readings: money}
	w.read(paid, w.money(paid))
	w.read(number, w.count(number))
}

// A subject is the indicator that a number was found to be of.
type subject struct {
	indicator string
	content   string
	noun      string
	to        int // behind what is counted
}

// read keeps a number as a figure of the indicator; "" is none.
func (w *passage) read(a vi.Amount, of subject) {
	i, ok := w.catalogue.Indicator(of.indicator)
	if !ok {
		return
	}
	if of.content == "" {
		of.content = contentOf(of.indicator)
	}
	w.counts = append(w.counts, counted{a.From, max(a.To, of.to), of.indicator, of.content, of.noun, -1})
	plan := w.planningOf(a)
	if w.turn.measure != "" {
		plan = planning{measure: w.turn.measure, said: true}
	}
	if plan.measure == data.Actual && w.s.word(a.From) == "dự" && a.Readings[0].Estimate {
		plan = planning{measure: data.Estimate, said: true, expected: true} // dự kiến 45 tỷ đồng
	}
	f := Figure{Unit: i.Unit, Printed: w.s.span(a.From, a.To), Spot: w.s.text}
	f.Indicator, f.Measure = of.indicator, plan.measure
	f.Period = w.periodOf(a, plan)
	if !plan.said && w.moneyOfPlan(a) {
		f.Measure, f.Period = data.Plan, w.next
	}
	if !w.aimedAnew(&f, a, plan) && w.doubt(f) {
		return
	}
	if plan.expected && w.today != 0 && f.Period.To > w.today.AddDays(expectedDays) {
		f.Measure = data.Plan
	}
	if f.Measure == data.Plan && w.assigns(of.indicator, a, plan) {
		f.Indicator = "budget.executed" // what is assigned is not yet disbursed
	}
	if !plan.said && w.unended(f) && w.goesOnPlanned(f.Period) {
		f.Measure = data.Plan
	}
	if f.Measure == data.Plan && !plan.said && w.overBefore(f.Period, w.base.period) {
		if len(w.s.periods) == 0 {
			w.doubt(f) // of the plan, or of the look back before it
			return
		}
		f.Measure = data.Actual
	}
	if f.Funding = w.fundingOf(a, f.Indicator); w.earned(f.Indicator) {
		f.Funding = data.All
	}
	on := w.ground(a)
	if one := w.periodBefore(a, f.Measure == data.Plan); one != nil && one.vague {
		return
	}
	if f.Period == (calendar.Period{}) || on.below || on.joint {
		return
	}
	place, sure := w.placeOf(on.keys, f.Period)
	if place == "" || !sure {
		return
	}
	f.Place = place
	w.valued(&f, a, plan)
	if f.Measure == data.Plan && w.assigns(f.Indicator, a, plan) {
		f.Indicator = "budget.executed"
	}
	if w.unended(f) || !plan.said && w.early(f) {
		return
	}
	if !w.firm(f, a, of.to) || !plan.said && f.Indicator != "budget.allocated" && w.running(f) && w.doubt(f) {
		return
	}
	if sum, ok := w.contradicted(f, a); ok {
		f.Readings = []decimal.Decimal{f.Value, sum}
	}
	at := w.add(f)
	if w.counts[len(w.counts)-1].figure = at; at == len(w.figures)-1 && w.openTotal(f, a) {
		w.totals[totalOf(f)] = true
	}
	w.planOf(f, a)
}

// assigns says whether money that is planned is what was assigned, as a plan word
// between "giải ngân" and the number says: "giải ngân đạt 91% dự toán năm 14 tỷ
// đồng".
func (w *passage) assigns(indicator string, a vi.Amount, plan planning) bool {
	if indicator != "budget.disbursed" && indicator != "budget.allocated" {
		return false
	}
	if a.Readings[0].HasBase {
		return true
	}
	at := -1
	for _, m := range w.s.by[ofMoney] {
		if m.value == indicator && m.to <= a.From {
			at = m.from
		}
	}
	return at >= 0 && plan.at > at || plan.at == a.To
}

// unended says whether a result is of a time that was far from over on
// the day of the text: then it is none. A year is taken for what is done of it.
func (w *passage) unended(f Figure) bool {
	if f.Period.Kind() == calendar.KindYear || f.Period.Kind() == calendar.KindStage && f.Period.To <= w.today.AddDays(earlyDays) {
		return false
	}
	return w.today != 0 && f.Measure == data.Actual && f.Period.To > w.today.AddDays(expectedDays)
}

// early says whether a result without a word that says so is of a year that had
// long to go on the day of the text: it is as likely a plan.
func (w *passage) early(f Figure) bool {
	return w.directive && f.Indicator != "budget.allocated" && w.running(f)
}

// running says whether a result is of a year that had long to go on the day of the
// text.
func (w *passage) running(f Figure) bool {
	return w.today != 0 && f.Measure == data.Actual && f.Period.Kind() == calendar.KindYear && f.Period.To > w.today.AddDays(earlyDays)
}

// earlyDays before its end a year has few results yet.
const earlyDays = 120

// planOf keeps the plan that a ratio is of, where it is called one: "1.890 triệu
// đồng/3.600 triệu đồng kế hoạch".
func (w *passage) planOf(f Figure, a vi.Amount) {
	if !a.Readings[0].HasBase || len(a.Readings) > 1 || f.Measure == data.Plan || w.s.word(a.To) != "kế" && w.s.word(a.To) != "dự" && w.s.word(a.To) != "kh" {
		return
	}
	if year, ok := f.Period.YearOf(); ok {
		f.Period = year
	}
	if f.Indicator == "budget.disbursed" {
		f.Indicator = "budget.executed"
	}
	f.Measure, f.Qualifier, f.Value, f.Readings = data.Plan, data.Exact, a.Readings[0].Base, nil
	w.add(f)
}

// valued gives a figure its value, its readings and what qualifies them.
func (w *passage) valued(f *Figure, a vi.Amount, plan planning) {
	first := a.Readings[0]
	if first.Estimate && f.Measure == data.Actual {
		f.Measure = data.Estimate
	}
	if first.Estimate && f.Measure == data.Plan && !w.future(f.Period) && (plan.measure != data.Plan || !plan.said) && !plan.expected {
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
}

// add keeps a figure, once for each key, and returns where it stands; -1 for
// one that was left out.
func (w *passage) add(f Figure) int {
	for i := range w.figures {
		known := &w.figures[i]
		if known.Key != f.Key {
			continue
		}
		if known.Value.Equal(f.Value) || known.Absence != f.Absence || slices.ContainsFunc(f.Readings, known.Value.Equal) {
			return i // said again
		}
		if w.isPart(i) {
			return -1
		}
		if len(known.Readings) == 0 {
			known.Readings = []decimal.Decimal{known.Value}
		}
		if !slices.ContainsFunc(known.Readings, f.Value.Equal) {
			known.Readings = append(known.Readings, f.Value)
		}
		return i
	}
	w.prose.figures = append(w.prose.figures, f)
	return len(w.figures) - 1
}

// isPart says whether a second value for a key is only a part of the first:
// "10 cơ sở, trong đó 3 cơ sở ...".
func (w *passage) isPart(i int) bool {
	n := len(w.counts)
	return n > 0 && w.counts[n-1].from >= w.s.within && !w.inWithin(i) || w.within()
}

// inWithin says whether figure i was read behind "trong đó" of this sentence.
func (w *passage) inWithin(i int) bool {
	for _, c := range w.counts {
		if c.figure == i && c.from >= w.s.within {
			return true
		}
	}
	return false
}
