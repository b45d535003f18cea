package intake

import (
	"errors"
	"slices"
	"sort"
	"strings"

	"golang.org/x/text/language"

	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A sentence is one sentence taken apart: what stands at which token.
type sentence struct {
	text    string
	tokens  []vi.Token
	words   []string
	marks   []mark
	places  []placeAt
	periods []periodAt
	amounts []vi.Amount
	english bool
	again   bool // begins with "in the same period"
	stage   bool // begins with "in that stage"
	closing bool // written in the last two months of a year
	layout
}

// A placeAt is a place that is named, not yet told apart from its namesake of
// other years.
type placeAt struct {
	from, to int
	keys     []string
	below    bool // of a district or a former part: its numbers are not a province's
	firm     bool // of a firm, a household, a person
	aside    bool // named beside the subject: tại Đà Nẵng, với Bình Định
}

// A periodAt is a period expression.
type periodAt struct {
	from, to int
	match    calendar.Match
	aside    bool // compared with, or the year of a conference
	vague    bool // giữa tháng 6: no period ends there
	plan     bool // of a plan word: "dự toán năm 2026"
	set      bool // set against another: "nếu như năm 2020 ... thì năm nay ..."
}

// take takes a sentence apart; today is the day that relative words count from.
func (r *Reader) take(text string, english, plain bool, today calendar.Day) *sentence {
	s := &sentence{text: text, tokens: vi.Tokenize(text), english: english}
	if _, month, _ := today.Date(); today != 0 && month >= 11 {
		s.closing = true
	}
	lex := r.lexicon
	if plain {
		lex = r.plain
	}
	s.words = make([]string, len(s.tokens))
	for i, t := range s.tokens {
		s.words[i] = lex.word(t)
	}
	s.marks = lex.marks(s.words)
	for _, m := range s.marks {
		s.by[m.group] = append(s.by[m.group], m)
	}
	for _, m := range datedPeriods(text, calendar.FindPeriods(text, today), today) {
		s.addPeriod(m)
	}
	s.again = s.again || s.thatTime()
	r.addPlaces(s)
	hint := vi.Hint{}
	if english {
		hint.Language = language.English
	}
	for _, a := range vi.ScanAmounts(s.tokens, hint) {
		if a.Err == nil && s.words[a.From] == "hơn" && s.word(a.From+1) == ":" {
			a.From++ // khiêm tốn hơn: 900 triệu đồng
			a.Readings = slices.Clone(a.Readings)
			for i := range a.Readings {
				a.Readings[i].Qualifier = vi.Precise
			}
		}
		if a.Err != nil && (s.word(a.From-1) == "năm" || s.word(a.From-1) == "quý") && a.To == a.From+1 && s.countsAt(a.To) {
			a.Readings, a.Err = s.plainCount(a.From) // kế hoạch năm 18 cơ sở
		}
		if !s.inPeriod(a) && !s.numbers(a) && !s.dayOfMonth(a) {
			s.amounts = append(s.amounts, a)
		}
	}
	s.addWords()
	s.lay()
	return s
}

// dayOfMonth says whether a number is the day of an English date: "May 30, 2023",
// "30 May".
func (s *sentence) dayOfMonth(a vi.Amount) bool {
	return s.english && a.To == a.From+1 && (englishMonth(s.word(a.From-1)) || englishMonth(s.word(a.To)))
}

func englishMonth(word string) bool {
	switch word {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

// tokenAt returns the token that holds byte i or follows it.
func (s *sentence) tokenAt(i int) int {
	return sort.Search(len(s.tokens), func(k int) bool { return s.tokens[k].End > i })
}

func (s *sentence) addPeriod(m calendar.Match) {
	p := periodAt{from: s.tokenAt(m.Start), to: s.tokenAt(m.End - 1), match: m}
	p.to++
	if m.Bare && !s.bareYear(p) {
		return
	}
	if s.lasts(p) || len(m.Periods) == 1 && m.Periods[0].To < firstYear {
		return
	}
	if s.words[p.from] == "năm" && s.word(p.from+1) == "qua" && len(m.Periods) == 1 && s.closing {
		m.Periods = []calendar.Period{m.Periods[0].Next()} // said in December of the year that ends
		p.match = m
	}
	if s.recalls(p) {
		return
	}
	p.aside = m.Word == calendar.WordSamePeriod || s.before(p.from, 4, ofStructure, sCompare) || s.before(p.from, 4, ofStructure, sNumber) && !s.measuredWithin(p.from, 4) || s.word(p.from-2) == "thứ" || s.word(p.from-3) == "thứ" && s.word(p.from-1) == ","
	p.aside, p.set = p.aside || s.measuresBy(p.from), s.againstOther(p)
	p.vague = len(m.Periods) == 1 && m.Word == vagueWord || s.word(p.from-1) == "giữa"
	if m.Word == calendar.WordSamePeriod && (p.from < 2 || s.english && p.from < 4) && (s.word(p.to) == "," || s.english && s.yearEarlier(p.to)) && s.word(0) != "so" && s.word(0) != "compared" {
		p.aside = false // "Cùng kỳ năm 2023, tỉnh chỉ ...": what follows is of that time
	}
	for _, k := range s.marks {
		if k.to == p.from && (k.group == ofMeasure && k.value == mPlan || k.group == ofStructure && k.value == sYear) || k.group == ofStructure && k.value == sYear && k.from < p.to && p.from < k.to {
			p.plan = true
		}
	}
	s.periods = append(s.periods, p)
}

// firstYear is 1 January 2000: a time before it is no reporting period, but when
// somebody was born.
const firstYear calendar.Day = 730120

// measuredWithin says whether a word for a plan or result stands within n tokens
// before token i: then a year is not that of a conference.
func (s *sentence) measuredWithin(i, n int) bool {
	for _, m := range s.by[ofMeasure] {
		if m.to <= i && i-m.to < n {
			return true
		}
	}
	return false
}

// measuresBy says whether what stands before a period makes it one to compare
// with: "cao hơn năm 2018", "bằng 95% năm 2019", "gấp đôi năm 2020".
func (s *sentence) measuresBy(at int) bool {
	i := at - 1
	switch s.word(i) {
	case "của", "mức", "với", "cả", "vào", "in":
		i--
	}
	if s.word(i) == "than" {
		return true
	}
	switch s.word(i) {
	case "%", "lần", "đôi", "bằng", "ngang", "như", "percent":
		return i != at-1 || s.word(i) != "như"
	}
	return i >= 0 && (s.more(i) || s.frameEnds(i+1, fLess)) && s.word(i) != "vượt"
}

// plainCount reads the number at token i by itself.
func (s *sentence) plainCount(i int) ([]vi.Reading, *vi.AmountError) {
	readings, err := vi.ReadAmount(s.tokens[i].Text, vi.Hint{})
	var amount *vi.AmountError
	if errors.As(err, &amount) {
		return nil, amount
	}
	return readings, nil
}

// countsAt says whether something that is counted is named at token i.
func (s *sentence) countsAt(i int) bool {
	for _, m := range s.marks {
		if m.group == ofNoun && m.from == i {
			return true
		}
	}
	return false
}

// lasts says whether months are how long something takes: "từ 1 đến 3 tháng",
// "kéo dài 3 tháng".
func (s *sentence) lasts(p periodAt) bool {
	if p.to-p.from == 2 && s.words[p.from] == "quý" && strings.HasPrefix(s.words[p.from+1], "0") && s.countsAt(p.to) {
		return true // trong quý 04 cơ sở
	}
	if p.to-p.from == 2 && s.words[p.from] == "năm" && len(s.words[p.from+1]) < 3 && s.countsAt(p.to) {
		return true // kế hoạch năm 18 cơ sở
	}
	if p.to-p.from != 2 || s.words[p.from+1] != "tháng" {
		return false
	}
	if first := s.words[p.from]; s.word(p.from-1) == "trong" && (first == "một" || first == "hai" || first == "1" || first == "2") {
		return true
	}
	switch s.word(p.from - 1) {
	case "đến", "-", "–", "dài", "sau", "suốt", "học", "hơn", "gần", "khoảng", "hạn", "thêm", "chậm", "muộn", "gian", "tới":
		return true
	}
	return false
}

// bareYear says whether a year without a word for it is meant as one: it opens
// or closes the sentence, or follows a word that goes with years.
func (s *sentence) bareYear(p periodAt) bool {
	if p.from == 0 || p.to >= len(s.tokens)-1 {
		return true
	}
	switch s.words[p.from-1] {
	case "in", "for", "of", "during", "since", "by", "plan", "hoạch", "toán", "đoạn", "công", "(", "within", "end":
		return true
	}
	switch s.words[p.to] {
	case ",", ":", ")", "là", "plan", "programme", "target":
		return s.tokens[p.from-1].Kind == vi.Word || s.words[p.to] == ":" && (s.words[p.from-1] == ":" || s.words[p.from-1] == ";" || s.words[p.from-1] == ",")
	}
	return false
}

// before says whether a mark with the value ends at most n tokens before at,
// with no sign between.
func (s *sentence) before(at, n int, g group, value string) bool {
	for _, m := range s.marks {
		if m.group == g && m.value == value && m.to <= at && at-m.to < n && !s.signIn(m.to, at) {
			return true
		}
	}
	return false
}

// signIn says whether a comma or stronger stands in tokens[from:to].
func (s *sentence) signIn(from, to int) bool {
	for i := from; i < to; i++ {
		if strings.Contains(",;:().", s.words[i]) {
			return true
		}
	}
	return false
}

// numbers says whether an amount is only the number of the line: "2.1. ...".
func (s *sentence) numbers(a vi.Amount) bool {
	head, _, _ := strings.Cut(s.text, " ")
	return a.From == 0 && numbering(s.text) > 0 && s.tokens[a.To-1].End <= len(head)
}

func (s *sentence) inPeriod(a vi.Amount) bool {
	for _, p := range s.periods {
		if p.from < a.To && a.To <= p.to {
			return true
		}
	}
	return false
}

// known says whether a place that was found stands at token i.
func (s *sentence) known(i int) bool {
	for _, p := range s.places {
		if p.from <= i && i < p.to {
			return true
		}
	}
	return false
}

// word is token i as compared, nothing outside the sentence.
func (s *sentence) word(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return s.words[i]
}

// span is the text of tokens[from:to].
func (s *sentence) span(from, to int) string {
	if from >= to {
		return ""
	}
	return s.text[s.tokens[from].Start:s.tokens[to-1].End]
}
