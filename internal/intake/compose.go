package intake

import (
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// indicatorOf is the indicator that a complete head names, "" where its words do
// not say; unit is the text of the row's unit.
func (t *table) indicatorOf(h head, unit string) string {
	money := h.hasUnit && h.unit != vi.Count && h.unit != vi.Percent
	counted := unit != "" && !money
	i, ok := t.catalogue.Indicator(h.indicator)
	if ok && (i.Money() || !money) && !(i.Money() && counted) {
		return i.Code
	}
	if ok && money && h.money == "" {
		return moneyOf(contentOf(i.Code))
	}
	if h.money != "" && !counted {
		return t.moneyOf(h)
	}
	if money && (h.noun == "" || h.content != "") {
		return moneyOf(h.content)
	}
	if counted && unitNoun(t.Reader, unit) != "" && (h.noun == "" || h.noun == "-") {
		h.noun, h.right = unitNoun(t.Reader, unit), " "+strings.ToLower(h.text)+" "
	}
	if h.noun != "" && !money {
		english, _ := languageOf(h.text + " the the")
		return counting{english: english}.indicator(h.noun, h.content, " "+strings.ToLower(h.text)+" ", h.right+"hỗ trợ ")
	}
	return ""
}

// unitNoun is what a unit counts: lớp, người, cơ sở.
func unitNoun(r *Reader, unit string) string {
	var words []string
	for _, t := range vi.Tokenize(unit) {
		words = append(words, r.lexicon.word(t))
	}
	if len(words) == 0 {
		return ""
	}
	_, noun := r.lexicon.at(ofNoun, words, 0)
	return noun
}

// moneyOf is the money indicator of a head.
func (t *table) moneyOf(h head) string {
	switch h.money {
	case "-":
		return ""
	case "budget":
		return "budget.executed"
	case "total":
		if t.counterpart {
			return "budget.total_cost"
		}
		if t.split || h.content != "" {
			return moneyOf(h.content)
		}
		return ""
	case "generic":
		return moneyOf(h.content)
	}
	return h.money
}

// moneyOf is the money of a content; of none it is the programme's.
func moneyOf(content string) string {
	switch content {
	case "", "all":
		return "budget.executed"
	case "1":
		return "vocational.money"
	case "2", "seminar":
		return "capacity.money"
	case "3":
		return "technology.money"
	case "4":
		return "products.money"
	case "6":
		return "information.money"
	case "7":
		return "clusters.money"
	case "9":
		return "management.money"
	}
	return ""
}

// periodOf is the period of a figure under a head; ok is false where the words
// leave it open.
func (t *table) periodOf(h head) (p calendar.Period, ok bool) {
	base := t.base
	if len(h.period.Periods) == 1 {
		p = h.period.Periods[0]
		defer func() {
			if year, isPart := p.YearOf(); isPart && h.measure == data.Plan && h.year {
				p = year // "Kế hoạch năm" beside "6 tháng 2021"
			}
		}()
		if year, isPart := base.YearOf(); h.period.Yearless && isPart {
			p = p.InYear(year.From.Year())
		}
	} else {
		p = base
	}
	if p == (calendar.Period{}) {
		return p, false
	}
	if h.measure == data.Plan && len(h.period.Periods) == 0 {
		year, isPart := p.YearOf()
		if h.year && isPart {
			return year, true
		}
		return p, !isPart || p == year // the plan of a half year is rare: ask
	}
	return p, true
}
