package intake

import (
	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A meaning is what a cell under a head in a row is about.
type meaning struct {
	figure Figure
	head   head   // complete, with its unit
	why    string // why it is no figure
	mute   bool   // the column has no figures
	said   bool   // the column says what it holds
}

// A meaningKey names cells of one meaning: rows whose labels say the same but
// for the place and the period.
type meaningKey struct {
	indicator, content, noun, money, right, text, unit string
	measure                                            data.Measure
	funding                                            data.Funding
	money0                                             vi.Unit
	hasUnit, year, skip                                bool
	column, sections                                   int
}

func keyOf(label head, unit string, column, sections int) meaningKey {
	k := meaningKey{
		indicator: label.indicator, content: label.content, noun: label.noun, money: label.money, right: label.right, unit: unit,
		measure: label.measure, funding: label.funding, money0: label.unit, hasUnit: label.hasUnit, year: label.year, skip: label.skip,
		column: column, sections: sections,
	}
	if label.names() {
		k.text = label.text
	}
	return k
}

// meaning puts together what the head of a column, the label of a row, the
// sections above and the title say.
func (t *table) meaning(column int, label head, unit string) meaning {
	h := t.columns[column]
	if h.skip || h.total || column == t.unit || label.skip {
		return meaning{mute: true}
	}
	if label.hasUnit {
		h.hasUnit = false // the row's own unit
	}
	if label.measure == data.Actual && h.measure != "" && label.names() {
		label.measure = "" // "Kinh phí thực hiện" under "Kế hoạch"
	}
	if label.measure != "" {
		h.measure = ""
	}
	m := meaning{said: !h.empty()}
	full := label.over(h)
	if unit != "" && !label.hasUnit {
		full.hasUnit = false
	}
	if !full.names() && unit == "" {
		if full = full.over(t.subject); full.money == "" && full.funding != "" && full.hasUnit && full.unit != vi.Count && full.unit != vi.Percent {
			full.money = "budget" // KCQG (triệu đồng)
		}
	}
	if !full.names() && unit == "" && !t.title.names() {
		m.why = WhyIndicator
		return m
	}
	full = full.over(t.title)
	if unit != "" && !label.hasUnit && !h.hasUnit {
		full.hasUnit = false
	}
	m.figure, m.why = t.figure(&full, unit)
	m.head = full
	return m
}

// figure is what a complete head counts, or why that is not clear. The head
// gets the unit of the title where it has none.
func (t *table) figure(h *head, unit string) (Figure, string) {
	var f Figure
	f.Indicator = t.indicatorOf(*h, unit)
	i, ok := t.catalogue.Indicator(f.Indicator)
	if !ok {
		return f, WhyIndicator
	}
	if i.Money() && !h.hasUnit {
		h.unit, h.hasUnit = t.money, t.hasMoney // as the title says for all money
	}
	if i.Money() && !h.hasUnit {
		return f, WhyUnit
	}
	f.Unit, f.Measure, f.Funding = i.Unit, h.measure, h.funding
	if f.Measure == "" {
		f.Measure = data.Actual
	}
	if f.Funding == "" {
		f.Funding = data.All
	}
	return f, ""
}

// A locatedKey is a name in a period.
type locatedKey struct {
	place  string
	period calendar.Period
}

// where gives a figure the period and place of its head, or says why there are
// none.
func (t *table) where(f *Figure, h head) string {
	period, ok := t.periodOf(h)
	if !ok || period == (calendar.Period{}) {
		return WhyPeriod
	}
	if len(h.places) == 0 {
		return WhyPlace
	}
	key := locatedKey{h.places[0], period}
	place, known := t.located[key]
	if !known {
		if found := t.catalogue.LocateKeys(h.places, period); len(found) == 1 {
			place = found[0].Key
		}
		t.located[key] = place
	}
	if place == "" {
		return WhyPlace
	}
	f.Period, f.Place = period, place
	return ""
}
