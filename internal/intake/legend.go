package intake

import (
	"regexp"
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A legend is what a text says that the numbers in its brackets are: "(trong ngoặc là
// số cùng kỳ năm 2022)".
type legend struct {
	said      bool
	read      bool // it says what the reader knows
	period    calendar.Match
	dated     bool
	measure   data.Measure
	year      bool // of the whole year
	same      bool // of the same part of the year
	funding   data.Funding
	indicator string // of money beside executed money
}

// legends takes the legend of a text out of its lines, and keeps it. Of two that say
// different things none is known.
func (p *prose) legends(all []line) []line {
	what := ""
	if !slices.ContainsFunc(all, hasLegend) {
		return all
	}
	words, columns := legendWords(), columnWords()
	kept := all[:0:0]
	for _, l := range all {
		if cut := columns.FindStringIndex(l.text); cut != nil {
			p.columns = true
			l.text = strings.TrimSpace(l.text[:cut[0]] + l.text[cut[1]:])
		}
		at := words.FindStringSubmatchIndex(l.text)
		if at == nil {
			kept = append(kept, l)
			continue
		}
		says := strings.TrimSpace(l.text[at[2]:at[3]])
		if p.legend = p.legendOf(says); what != "" && !strings.EqualFold(what, says) {
			p.legend.read = false
		}
		what = says
		l.text = strings.TrimSpace(strings.TrimRight(l.text[:at[0]], " (*:") + l.text[at[1]:])
		if strings.Trim(l.text, " .,:;()*-+") != "" && !strings.EqualFold(l.text, "ghi chú") {
			kept = append(kept, l)
		}
	}
	return kept
}

// hasLegend says whether a line may hold a legend.
func hasLegend(l line) bool {
	text := strings.ToLower(l.text)
	return strings.Contains(text, "ngoặc") || strings.Contains(text, "(cột") || strings.Contains(text, "(số ") || strings.Contains(text, " in brackets ") || strings.Contains(text, " in parentheses ")
}

// legendWords are the words of a legend, with what it says as the group.
func legendWords() *regexp.Regexp {
	return regexp.MustCompile(`(?i)[(\[]?(?:(?:ghi chú|lưu ý|chú thích|note)\s*:\s*)?(?:` +
		`(?:(?:các|những)\s+)?(?:(?:số liệu|con số|số|phần|giá trị)\s+)?(?:(?:ghi|nằm|để|đặt|viết)\s+)?(?:ở\s+)?(?:bên\s+)?trong\s+(?:dấu\s+)?ngoặc(?:\s+đơn)?\s*(?:là|:|=|ghi|thể hiện|để chỉ|chỉ)` +
		`|(?:the\s+)?(?:figures|numbers|values|those|data)\s+in\s+(?:brackets|parentheses)\s+(?:are|is|show|refer\s+to|denote|give))` +
		`\s*([^.;)\]]+)[.;)\]]*`)
}

// columnWords are a bracket that says what the first and the second of two numbers
// are: which is which is left to a person.
func columnWords() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\((?:ghi chú\s*:\s*)?(?:cột|số|số liệu)\s+(?:đứng\s+|thứ\s+)?(?:sau|trước|nhất|hai|đầu)\s[^()]*\)`)
}

// twofold says whether a number is one of two that a text has a legend of columns for:
// a ratio, or one of two of a line that count the same.
func (w *passage) twofold(a vi.Amount) bool {
	if !w.columns {
		return false
	}
	if a.Err == nil && a.Readings[0].HasBase {
		return true
	}
	for _, b := range w.s.amounts {
		if b.From != a.From && b.Err == nil && a.Err == nil && b.Readings[0].Unit == a.Readings[0].Unit {
			return true
		}
	}
	return false
}

// legendOf reads what a legend says.
func (p *prose) legendOf(says string) legend {
	g := legend{said: true}
	s := p.take(says, p.english, p.plain, p.today)
	words := " " + strings.Join(s.words, " ") + " "
	if anyOf(words, "tỷ lệ", "tỉ lệ", "%", "tăng", "giảm", "so với", "chênh lệch", "mức", "ratio", "percent", "change", "growth", "lũy kế", "luỹ kế", "và") {
		return g
	}
	for _, one := range s.periods {
		if g.dated || len(one.match.Periods) > 1 {
			return g
		}
		g.period, g.dated = one.match, true
	}
	for _, m := range s.marks {
		switch {
		case m.group == ofMeasure && (m.value == mPlan || m.value == mAim):
			g.measure = data.Plan
		case m.group == ofMeasure && m.value == mEstimate:
			g.measure = data.Estimate
		case m.group == ofMeasure && g.measure == "" && (m.value == mDo || m.value == mDone):
			g.measure = data.Actual
		case m.group == ofStructure && m.value == sYear:
			g.year = true
		case m.group == ofFunding && m.value != "":
			g.funding = data.Funding(m.value)
		case m.group == ofMoney && m.value == "budget.counterpart":
			g.indicator = m.value
		}
	}
	g.year = g.year || anyOf(words, "cả năm", "full year", "annual")
	g.same = !g.dated && anyOf(words, "quý", "tháng", "kỳ", "quarter", "month")
	g.read = g.dated || g.measure != "" || g.funding != "" || g.indicator != ""
	return g
}

// inLegend says whether a number stands in a bracket that the text has a legend for.
func (w *passage) inLegend(a vi.Amount) bool {
	return w.legend.said && w.s.group[a.From] >= 0
}

// besideOf is the number that one in a bracket stands beside: the last before the
// bracket that counts the same; -1 for none.
func (w *passage) besideOf(a vi.Amount) int {
	open := w.s.group[a.From]
	_, noun, _ := w.nounAt(a.To)
	money := a.Readings[0].Unit == vi.Million
	for i := len(w.counts) - 1; i >= 0; i-- {
		c := w.counts[i]
		if c.from >= open || w.s.group[c.from] == open {
			continue
		}
		if w.isCount(c.indicator) == money {
			continue
		}
		if money || noun == c.noun || noun == "venture" && c.noun == "project" && w.english || noun == "" && open-c.to <= 1 {
			return i
		}
	}
	return -1
}

// legendary reads a number in a bracket as the legend says, beside the number that it
// belongs to.
func (w *passage) legendary(a vi.Amount) {
	at := w.besideOf(a)
	if at < 0 || w.counts[at].figure < 0 || !w.legend.read || w.passedOver(a) {
		return
	}
	c, g := w.counts[at], w.legend
	f := w.figures[c.figure]
	if f.Measure == data.Plan && g.measure != data.Plan {
		return // beside a plan it is of no result
	}
	w.turn = turn{period: f.Period, funding: f.Funding, indicator: f.Indicator, measure: f.Measure}
	defer func() { w.turn = turn{} }()
	if g.dated {
		w.turn.period = w.resolve(g.period, f.Period)
		if g.period.Word != calendar.WordSamePeriod && g.measure == "" && f.Period.Kind() != w.turn.period.Kind() && w.turn.period.Kind() == calendar.KindYear {
			w.turn.period = f.Period.InYear(w.turn.period.From.Year()) // "của năm 2022" beside six months
		}
	}
	if g.measure != "" {
		w.turn.measure = g.measure
	}
	if year, ok := w.turn.period.YearOf(); ok && (g.measure == data.Plan || g.measure == data.Estimate) && (!g.dated || g.year) && !g.same {
		if kind := f.Period.Kind(); !g.year && (kind == calendar.KindQuarter || kind == calendar.KindMonth) {
			return // its plan, or that of the year
		}
		w.turn.period = year
	}
	if g.funding != "" {
		w.turn.funding = g.funding
	}
	if g.indicator != "" && f.Indicator == "budget.executed" {
		w.turn.indicator = g.indicator
	} else if g.indicator != "" {
		return
	}
	if w.turn.period == f.Period && w.turn.measure == f.Measure && w.turn.funding == f.Funding && w.turn.indicator == f.Indicator {
		return // nothing tells the two apart
	}
	if place, _ := w.placeOf(w.ground(a).keys, w.turn.period); place != f.Place {
		return // of the former province, or of what it is now
	}
	if w.turn.measure == data.Plan && (f.Indicator == "budget.disbursed" || f.Indicator == "budget.allocated") {
		w.turn.indicator = "budget.executed" // what is planned is assigned
	}
	of := subject{indicator: w.turn.indicator, content: c.content, noun: c.noun}
	w.read(a, of)
}
