package intake

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"tiendo/data"
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
	for _, m := range calendar.FindPeriods(text, today) {
		s.addPeriod(m)
	}
	r.addPlaces(s)
	hint := vi.Hint{}
	if english {
		hint.Language = language.English
	}
	for _, a := range vi.ScanAmounts(s.tokens, hint) {
		if !s.inPeriod(a) {
			s.amounts = append(s.amounts, a)
		}
	}
	s.addWords()
	s.lay()
	return s
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
	if s.words[p.from] == "năm" && s.word(p.from+1) == "qua" && len(m.Periods) == 1 && s.closing {
		m.Periods = []calendar.Period{m.Periods[0].Next()} // said in December of the year that ends
		p.match = m
	}
	p.aside = m.Word == calendar.WordSamePeriod || s.before(p.from, 4, ofStructure, sCompare) || s.before(p.from, 4, ofStructure, sNumber) || s.word(p.from-2) == "thứ" || s.word(p.from-3) == "thứ" && s.word(p.from-1) == ","
	p.vague = s.word(p.from-1) == "giữa"
	if m.Word == calendar.WordSamePeriod && p.from < 2 && s.word(p.to) == "," && s.word(0) != "so" {
		p.aside = false // "Cùng kỳ năm 2023, tỉnh chỉ ...": what follows is of that time
	}
	for _, k := range s.marks {
		if k.to == p.from && (k.group == ofMeasure && k.value == mPlan || k.group == ofStructure && k.value == sYear) || k.group == ofStructure && k.value == sYear && k.from < p.to && p.from < k.to {
			p.plan = true
		}
	}
	s.periods = append(s.periods, p)
}

// bareYear says whether a year without a word for it is meant as one: it opens
// or closes the sentence, or follows a word that goes with years.
func (s *sentence) bareYear(p periodAt) bool {
	if p.from == 0 || p.to >= len(s.tokens)-1 {
		return true
	}
	switch s.words[p.from-1] {
	case "in", "for", "of", "during", "since", "by", "plan", "hoạch", "toán", "đoạn", "(", "within", "end":
		return true
	}
	switch s.words[p.to] {
	case ",", ":", ")", "là", "plan", "programme", "target":
		return s.tokens[p.from-1].Kind == vi.Word
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

func (s *sentence) inPeriod(a vi.Amount) bool {
	for _, p := range s.periods {
		if p.from < a.To && a.To <= p.to {
			return true
		}
	}
	return false
}

// addPlaces finds the provinces and regions that are named as such.
func (r *Reader) addPlaces(s *sentence) {
	for _, span := range vi.Longest(r.catalogue.ScanPlaces(s.tokens)) {
		if span.How > vi.Folded || !s.properName(span) || s.inPhrase(span) {
			continue
		}
		p := placeAt{from: span.From, to: span.To}
		for _, m := range span.Matches {
			if !m.Ambiguous {
				p.keys = append(p.keys, m.Target)
			}
		}
		if len(p.keys) == 0 {
			continue
		}
		title := s.word(span.From - 1)
		town := seat(vi.Fold(s.span(span.From, span.To)))
		city := title == "phố" || title == "tp" || title == "." && s.word(span.From-2) == "tp"
		p.below = town || title == "xã" || title == "huyện" || title == "tx" || title == "xã" && s.word(span.From-2) == "thị" ||
			city && r.provincial(p.keys) || s.word(span.To) == "city" && r.provincial(p.keys) || s.past(span.To)
		if town && !city && title != "xã" && title != "huyện" && title != "tx" {
			continue // where the office is, as in a dateline
		}
		p.aside = span.From > 0 && s.beside(title, span.From) || s.listed(span.From) || s.ofTown(span.From)
		s.places = append(s.places, p)
	}
	s.addDistricts()
	s.addFirms()
}

// listed says whether a place goes on a list of places beside the subject, or
// stands among those that a new province was made of.
func (s *sentence) listed(at int) bool {
	if n := len(s.places); n > 0 && s.places[n-1].aside && !s.places[n-1].below {
		only := true
		for i := s.places[n-1].to; i < at; i++ {
			switch s.words[i] {
			case ",", "và", "tỉnh", "and":
			default:
				only = false
			}
		}
		if only {
			return true
		}
	}
	for i := max(0, at-5); i < at; i++ {
		if (s.words[i] == "nhất" || s.words[i] == "nhập") && (s.word(i+1) == "từ" || s.word(i+1) == "với") {
			return true
		}
	}
	return false
}

// ofTown says whether a place only says where the town before its bracket lies:
// "tại TP Đà Lạt (Lâm Đồng)".
func (s *sentence) ofTown(at int) bool {
	if s.word(at-1) == "tỉnh" {
		at--
	}
	return (s.word(at-1) == "(" || s.word(at-1) == ",") && at > 1 && upper(s.tokens[at-2].Text) && s.tokens[at-2].Kind == vi.Word && (s.townBefore(at-1) || s.belowAt(at-2))
}

// belowAt says whether a place below a province stands at token i.
func (s *sentence) belowAt(i int) bool {
	for _, p := range s.places {
		if p.below && p.from <= i && i < p.to {
			return true
		}
	}
	return false
}

// townBefore says whether a word for a town stands within four tokens before i.
func (s *sentence) townBefore(i int) bool {
	for k := max(0, i-4); k < i; k++ {
		switch s.words[k] {
		case "tp", "phố", "huyện", "xã", "phường", "quận", "tx":
			return true
		}
	}
	return false
}

// provincial reports whether none of the keys is a city run centrally.
func (r *Reader) provincial(keys []string) bool {
	for _, k := range keys {
		if p, ok := r.catalogue.Place(k); ok {
			if !p.Province() {
				return false
			}
			switch vi.Fold(p.Name) {
			case "ha noi", "ho chi minh", "thanh pho ho chi minh", "tp ho chi minh", "tp. ho chi minh", "hai phong", "da nang", "can tho", "hue":
				return false
			}
		}
	}
	return true
}

// properName says whether a span is written as a name is: with a capital. The
// abbreviations of chat are other words in a report.
func (s *sentence) properName(span vi.Span) bool {
	at := span.From
	for at+1 < span.To && titleWord(s.words[at]) {
		at++
	}
	first, _ := utf8.DecodeRuneInString(s.tokens[at].Text)
	name := s.span(span.From, span.To)
	if strings.HasPrefix(span.Matches[0].Target, "region:") || span.Matches[0].Target == data.Nation {
		return !span.Matches[0].Ambiguous
	}
	return unicode.IsUpper(first) && (utf8.RuneCountInString(name) >= 6 || strings.Contains(name, " ") || vi.Fold(name) == "hue" || vi.Fold(name) == "tphcm")
}

// inPhrase says whether a span lies in a phrase of the lexicon that is no place:
// "khuyến công quốc gia".
func (s *sentence) inPhrase(span vi.Span) bool {
	for _, m := range s.marks {
		if m.group == ofFunding && m.from < span.To && span.From < m.to {
			return true
		}
	}
	return false
}

// beside says whether the word before a place makes it a place beside the
// subject: with, from, held at.
func (s *sentence) beside(word string, at int) bool {
	switch word {
	case "với", "từ", "cùng", "sang", "giáp", "with", "from":
		return true
	case "tại", "ở", "at":
		return at > 1 && !strings.Contains(",;:.", s.word(at-2)) // but "Tại Bình Định, ..."
	}
	return false
}

func (s *sentence) past(at int) bool {
	return s.word(at) == "cũ" || s.word(at) == "trước" && s.word(at+1) == "đây" || s.word(at) == "(" && s.word(at+1) == "cũ"
}

// addDistricts marks "huyện Sông Hinh" and "TP Quy Nhơn" as places below.
func (s *sentence) addDistricts() {
	for _, m := range s.marks {
		if m.group != ofStructure || m.value != sBelow || m.to >= len(s.tokens) || s.known(m.to) {
			continue
		}
		next := m.to
		if s.words[next] == "." && next+1 < len(s.tokens) {
			next++
		}
		first, _ := utf8.DecodeRuneInString(s.tokens[next].Text)
		english := s.english && m.from > 0 && !s.known(m.from-1) && upper(s.tokens[m.from-1].Text)
		if s.tokens[next].Kind == vi.Word && unicode.IsUpper(first) && !s.known(next) && !s.english || english {
			s.places = append(s.places, placeAt{from: m.from, to: next + 1, below: true})
		}
	}
	sort.SliceStable(s.places, func(i, j int) bool { return s.places[i].from < s.places[j].from })
}

func upper(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
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

// seat says whether a folded name is of a town that stands for its province in
// chat, but not in a report.
func seat(name string) bool {
	switch name {
	case "tam ky", "hoi an", "quy nhon", "qui nhon", "tuy hoa", "nha trang", "phan rang", "phan thiet", "pleiku", "play cu",
		"pleyku", "buon ma thuot", "da lat", "dalat", "bao loc", "dong hoi", "dong ha", "gia nghia", "ha long", "bien hoa",
		"my tho", "cao lanh", "rach gia", "tan an", "tp vinh", "vung tau", "ba ria":
		return true
	}
	return false
}
