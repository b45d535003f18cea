package intake

import (
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A head is what the words of a title, of a column's head or of a row's label
// say about the numbers under or beside them. What they do not say is empty.
type head struct {
	text      string
	places    []string // keys of one place
	period    calendar.Match
	measure   data.Measure
	funding   data.Funding
	unit      vi.Unit
	hasUnit   bool
	indicator string // named outright
	content   string // of the programme
	noun      string // what is counted
	money     string // what money it is, as ofMoney has it
	right     string // the words behind the noun

	year  bool // of the whole year: KH năm
	total bool // a sum of rows or columns
	part  bool // a part of the row above: trong đó
	child bool // takes from the row above what it leaves open
	skip  bool // no figures: numbering, shares, notes
	label bool // the column of the names: Chỉ tiêu, Tỉnh
	units bool // the column of the units: ĐVT
}

// empty reports whether a head says nothing about figures.
func (h head) empty() bool {
	return len(h.places) == 0 && len(h.period.Periods) == 0 && h.measure == "" && h.funding == "" && !h.names() && !h.year && !h.total
}

// names reports whether a head says what is counted or paid for.
func (h head) names() bool {
	return h.indicator != "" || h.content != "" || h.noun != "" || h.money != ""
}

// over is h with what is open in it taken from the head above.
func (h head) over(above head) head {
	if len(h.places) == 0 {
		h.places = above.places
	}
	if len(h.period.Periods) == 0 && h.period.Word == calendar.WordNone {
		h.period = above.period
	}
	if h.measure == "" {
		h.measure = above.measure
	}
	if h.funding == "" {
		h.funding = above.funding
	}
	if !h.hasUnit {
		h.unit, h.hasUnit = above.unit, above.hasUnit
	}
	if h.content == "" && h.indicator == "" {
		if h.content = above.content; h.content == "" && above.indicator != "" {
			if h.content = contentOf(above.indicator); h.content == "all" {
				h.content = ""
			}
		}
	}
	if h.indicator == "" && h.noun == "" && h.money == "" {
		h.indicator, h.noun, h.money, h.right = above.indicator, above.noun, above.money, above.right
	}
	h.year = h.year || above.year && h.measure == data.Plan
	h.skip = h.skip || above.skip
	h.total = h.total || above.total
	return h
}

// headBytes is the longest text that is read as a title, head or label.
const headBytes = 2000

// head reads the text of a title, head or label; today is the day that relative
// words count from. whole says that a place must be the whole text.
func (r *Reader) head(text string, today calendar.Day, whole bool) head {
	if len(text) > headBytes {
		return head{}
	}
	h := head{text: text}
	if p, ok := r.catalogue.Place(text); ok && whole {
		h.places = []string{p.Key}
		return h
	}
	if i, ok := r.catalogue.Indicator(text); ok && whole { // a code may hold a word that a head means something by
		h.indicator = i.Code
		return h
	}
	s := &sentence{text: text, tokens: vi.Tokenize(text)}
	s.words = make([]string, len(s.tokens))
	for i, t := range s.tokens {
		s.words[i] = r.lexicon.word(t)
	}
	s.marks = r.lexicon.marks(s.words)
	if whole {
		h.special(s)
	}
	if h.skip || h.label || h.units {
		return h
	}
	if code := r.byName[strings.ToLower(text)]; code != "" && whole {
		h.indicator = code
		return h
	}
	r.headPlace(&h, s, whole)
	for _, m := range calendar.FindPeriods(text, today) {
		if len(m.Periods) == 1 && len(h.period.Periods) == 0 {
			h.period = m
		}
	}
	h.unit, h.hasUnit = vi.UnitOf(text)
	if h.hasUnit && h.unit == vi.Percent {
		h.skip = true
	}
	if len(h.places) > 0 && whole {
		return h
	}
	h.read(s)
	if i := r.outright(s, h); i != "" {
		h.indicator = i
	}
	return h
}

// headPlace reads the place that the text names: as a whole, or in a title.
func (r *Reader) headPlace(h *head, s *sentence, whole bool) {
	for _, span := range vi.Longest(r.catalogue.ScanPlaces(s.tokens)) {
		if span.How > vi.Folded || s.inPhrase(span) || !s.properName(span) && !whole {
			continue
		}
		from := span.From
		for from > 0 && titleWord(s.words[from-1]) {
			from--
		}
		if whole && (from > 0 || span.To < len(s.words) && !renewedWord(s.words[span.To])) {
			continue
		}
		if seat(vi.Fold(s.span(span.From, span.To))) {
			continue
		}
		var keys []string
		for _, m := range span.Matches {
			if !m.Ambiguous {
				keys = append(keys, m.Target)
			}
		}
		if len(keys) > 0 && len(h.places) == 0 {
			h.places = keys
		}
	}
}

// read takes the words of the groups.
func (h *head) read(s *sentence) {
	for _, m := range s.marks {
		switch m.group {
		case ofContent:
			if m.value != "-" {
				h.content = m.value
			}
		case ofNoun:
			if m.value != "-" && (h.noun == "" || s.word(m.from-1) == "số") {
				h.noun = m.value
				h.right = " " + strings.Join(s.words[m.to:], " ") + " "
			}
		case ofMoney:
			if h.money == "" || h.money == "generic" || h.money == "budget" && m.value != "generic" {
				h.money = m.value
			}
		case ofFunding:
			h.funding = joinFunding(h.funding, m.value)
		case ofMeasure:
			h.measured(m, s)
		case ofStructure:
			h.year = h.year || m.value == sYear
			h.part = h.part || m.value == sWithin && m.from <= 1
		}
	}
	words := " " + strings.Join(s.words, " ") + " "
	if h.funding == "" && len(s.words) <= 4 {
		switch {
		case anyOf(words, "quốc gia", "qg", "tw", "trung ương", "national") && h.content != "4":
			h.funding = data.National
		case anyOf(words, "địa phương", "đp", "local") && !h.label:
			h.funding = data.Local
		}
	}
	h.total = anyOf(words, "tổng cộng", "cộng", "tổng số", "tổng", "total", "toàn tỉnh") && !anyOf(words, "tổng kinh phí", "tổng mức", "tổng vốn", "tổng doanh thu", "tổng số đề án", "tổng số lao động", "tổng số cơ sở", "tổng chi") || anyOf(words, "toàn vùng", "cả vùng")
	if anyOf(words, "hai nguồn", "các nguồn", "both sources") {
		h.funding, h.total = data.All, false // a sum over sources, not over places
	}
	if anyOf(words, "năm") && h.measure == data.Plan && len(h.period.Periods) == 0 {
		h.year = true
	}
	if h.noun != "" && h.money == "generic" && !strings.Contains(words, "kinh phí") && !strings.Contains(words, "tiền") && !strings.Contains(words, "budget") {
		h.money = "" // "cơ sở được hỗ trợ" counts
	}
}

func joinFunding(before data.Funding, value string) data.Funding {
	now := data.Funding(value)
	if value == "" || before == now {
		return before
	}
	if before != "" {
		return data.All
	}
	return now
}

// measured takes a word for plan, result or estimate; a plan word beside a word
// for carrying out is a plan.
func (h *head) measured(m mark, s *sentence) {
	switch {
	case s.transfer(m):
	case (m.value == mPlan || m.value == mAim) && (h.measure == "" || h.measure == data.Actual):
		h.measure = data.Plan
	case m.value == mEstimate || m.value == mExpect:
		h.measure = data.Estimate
	case (m.value == mDone || m.value == mDo) && h.measure == "":
		if s.words[m.from] != "giải" && !(s.words[m.from] == "thực" && s.word(m.from-1) == "ngừng") {
			h.measure = data.Actual
		}
	}
}

// exactly says whether a name of an indicator is the text.
func (r *Reader) exactly(name string) bool {
	tokens := vi.Tokenize(name)
	for _, span := range r.catalogue.ScanIndicators(tokens) {
		if span.From == 0 && span.To == len(tokens) && span.How <= vi.Folded {
			return true
		}
	}
	return false
}

// outright is the indicator whose name the text is, without what is in
// brackets; "" where the words need their column or section.
func (r *Reader) outright(s *sentence, h head) string {
	name, _, _ := strings.Cut(s.text, "(")
	name = strings.TrimSpace(strings.TrimLeft(name, "0123456789.)-+*• "))
	if len(name) < 4 || h.noun == "" && h.money == "" {
		return ""
	}
	if h.money == "generic" || h.money == "budget" && h.noun == "" || h.money == "total" {
		if i := r.catalogue.FindIndicators(name); len(i) == 1 && i[0].Name == name {
			return i[0].Code
		}
		return ""
	}
	found := r.catalogue.FindIndicators(name)
	if len(strings.Fields(name)) < 4 && len(found) == 1 && !r.exactly(name) {
		return "" // the beginning of a name says too little
	}
	if len(found) != 1 {
		return ""
	}
	if matches := vi.Longest(r.catalogue.ScanIndicators(vi.Tokenize(name))); len(matches) == 1 && matches[0].How > vi.Folded {
		return ""
	}
	return found[0].Code
}
