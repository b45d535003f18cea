package intake

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"tiendo/data"
	"tiendo/internal/vi"
)

// addPlaces finds the provinces and regions that are named as such.
func (r *Reader) addPlaces(s *sentence) {
	for _, span := range vi.Longest(r.catalogue.ScanPlaces(s.tokens)) {
		if span.How > vi.Folded || !s.properName(span) || s.inPhrase(span) || s.ofName(span) {
			continue
		}
		if s.words[span.From] == "toàn" && s.word(span.From+1) == "ngành" {
			continue // the trade of whatever place the text is of
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
		p.below = town || title == "xã" || title == "huyện" || title == "tx" || title == "phường" || title == "quận" || title == "trấn" ||
			city && r.provincial(p.keys) || s.word(span.To) == "city" && r.provincial(p.keys) || s.past(span.To) && !s.beforeMergers()
		if town && !city && title != "xã" && title != "huyện" && title != "tx" {
			continue // where the office is, as in a dateline
		}
		p.aside = span.From > 0 && s.word(span.To) != ":" && s.beside(title, span.From) && !s.tells(span) || s.listed(span.From) || s.ofTown(span.From)
		s.places = append(s.places, p)
	}
	s.addRegions()
	s.addDistricts()
	s.addFirms()
}

// addRegions finds the regions that English texts name by their provinces: "28
// northern provinces".
func (s *sentence) addRegions() {
	for i, word := range s.words {
		if !s.english || word != "northern" && word != "southern" {
			continue
		}
		switch s.word(i + 1) {
		case "region", "provinces", "localities":
			p := placeAt{from: i, to: i + 2, keys: []string{"region:" + strings.TrimSuffix(word, "ern")}}
			p.aside = s.word(i-1) != "the" && s.beside(s.word(i-1), i)
			s.places = append(s.places, p)
		}
	}
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

// ofName says whether the country is named only in the name of something:
// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "hàng Việt Nam".
func (s *sentence) ofName(span vi.Span) bool {
	if s.word(span.From) != "việt" && s.word(span.From) != "viet" {
		return false
	}
	if after := s.word(span.To); after == "'" || after == "’" || after == "s" {
		return true // Vietnam's northern region
	}
	switch s.word(span.From - 1) {
	case "nghĩa", "nghia", "sản", "san", "hàng", "người", "nhân", "đoàn", "hội", "nữ", "ngân", "tập", "công", "thương", "vietnam":
		return true
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
		if before := s.word(at - 2); before == "còn" || before == "khi" || before == "riêng" || before == "nhưng" || before == "while" {
			return false
		}
		return at > 1 && !strings.Contains(",;:.", s.word(at-2)) // but "Tại Bình Định, ..."
	}
	return false
}

// tells says whether a place behind "ở" is that of what a sentence tells: "Vốn đối ứng
// của các cơ sở ở Hòa Bình đạt 9,4 tỷ đồng". What is held somewhere is not of it.
func (s *sentence) tells(span vi.Span) bool {
	at := span.From
	if titleWord(s.word(at)) || s.word(at-1) == "tỉnh" {
		at--
	}
	switch s.word(span.To) {
	case "là", "đạt", "có", "chỉ", "được", "gần", "hơn", "khoảng":
	default:
		return false
	}
	return (s.word(at-1) == "ở" || s.word(at-1) == "tại") && len(s.places) == 0 && s.clauseBegins(at) && !s.meets(at)
}

// clauseBegins says whether no number and no sign stands before token i.
func (s *sentence) clauseBegins(i int) bool {
	for k := range i {
		if s.tokens[k].Kind == vi.Number || strings.Contains(",;:().", s.words[k]) {
			return false
		}
	}
	return true
}

// meets says whether a fair, a meeting or a course is named before token i.
func (s *sentence) meets(i int) bool {
	for k := range i {
		switch s.words[k] + " " + s.word(k+1) {
		case "hội chợ", "hội nghị", "hội thảo", "triển lãm", "phiên chợ", "tập huấn", "học tập", "tham gia", "tham quan", "khảo sát", "trưng bày":
			return true
		}
	}
	return false
}

// beforeMergers says whether all times of a sentence were over before the provinces
// were merged: a former province is then what it was.
func (s *sentence) beforeMergers() bool {
	for _, p := range s.periods {
		if len(p.match.Periods) != 1 || p.match.Periods[0].To > mergers {
			return false
		}
	}
	return len(s.periods) > 0
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
			from := m.from
			for english && from > 0 && upper(s.tokens[from-1].Text) {
				from-- // Ninh Phuoc district
			}
			s.places = append(s.places, placeAt{from: from, to: next + 1, below: true})
		}
	}
	sort.SliceStable(s.places, func(i, j int) bool { return s.places[i].from < s.places[j].from })
}

func upper(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
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
