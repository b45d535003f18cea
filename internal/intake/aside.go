package intake

import (
	"unicode"
	"unicode/utf8"

	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// passedOver says whether a number is no figure by the words around it: so much
// for each, a change, one to compare with, of something that did not happen.
func (w *passage) passedOver(a vi.Amount) bool {
	s := w.s
	if w.comparison(a) != nil {
		return w.rate(a) || w.undone(a)
	}
	if w.differs(a) || w.grown(a) {
		w.changed = a.To
		return true
	}
	if w.risesFrom(a) {
		return true
	}
	if w.framed(a) || w.rate(a) || w.inAside(a.From) || w.unknownName(a) || w.baseOf(a) {
		return true
	}
	for _, p := range s.periods {
		if p.aside && p.match.Word == calendar.WordSamePeriod && p.to <= a.From && a.From-p.to <= 6 && s.sees(a.From, p.from) && s.clause[p.from] == s.clause[a.From] && w.numbersBetween(p.to, a.From) == 0 {
			return true
		}
	}
	return w.bracketOfOther(a) || w.undone(a)
}

// risesFrom says whether a number is only what another came from: "từ 1.300 triệu
// đồng lên 1.750 triệu đồng".
func (w *passage) risesFrom(a vi.Amount) bool {
	if before := w.s.word(a.From - 1); before != "từ" && before != "from" && w.s.word(a.From) != "từ" && w.s.word(a.From) != "from" {
		return false
	}
	switch w.s.word(a.To) {
	case "lên", "xuống", "còn", "to":
		return w.numberIn(a.To+1, min(len(w.s.words), a.To+4))
	}
	return false
}

// bracketOfOther says whether a number stands in the bracket of a period to
// compare with: "so với năm 2017 (2,3 tỷ đồng)".
func (w *passage) bracketOfOther(a vi.Amount) bool {
	open := w.s.group[a.From]
	for _, p := range w.s.periods {
		if open >= 0 && p.aside && p.to == open {
			return true
		}
	}
	return false
}

// rate says whether a number is so much for each of something.
func (w *passage) rate(a vi.Amount) bool {
	s := w.s
	for _, m := range s.marks {
		if m.group != ofStructure || m.value != sEach {
			continue
		}
		if s.segment[m.from] == s.segment[a.From] && m.from < a.To && w.numbersBetween(m.to, a.From) == 0 {
			return true // "tối đa" is taken for a bound of the amount
		}
	}
	return w.shareBehind(a) || w.rateGoesOn(a) || w.averageClause(a)
}

// grown says whether a number says by how much something rose or fell, or goes
// on with one that does.
func (w *passage) grown(a vi.Amount) bool {
	s := w.s
	for i := max(0, a.From-4); i < a.From; i++ {
		if s.segment[i] != s.segment[a.From] && !(s.words[a.From-1] == "và" && i < a.From-1) {
			continue
		}
		switch s.words[i] {
		case "thêm":
			if s.word(i-1) == "tư" || s.word(i-1) == "bỏ" || s.word(i-1) == "góp" {
				continue // doanh nghiệp đầu tư thêm 25,6 tỷ đồng
			}
			return s.words[a.From-1] != "lên" && s.words[a.From-1] != "còn"
		case "tăng", "giảm", "increase", "decrease", "decline", "rise", "rose", "fell":
			return s.words[a.From-1] != "lên" && s.words[a.From-1] != "còn" && s.words[a.From-1] != "to" && s.word(i+1) != "cường" && s.word(i-1) != "gia"
		case "nhiều", "ít", "cao", "thấp":
			if s.word(i+1) == "hơn" || i == a.From-1 && s.words[i] != "nhiều" {
				return true
			}
		case "bổ":
			if s.word(i+1) == "sung" && s.words[a.From-1] != "là" {
				return true
			}
		}
	}
	for _, m := range s.marks { // tăng 4 cơ sở và 620 triệu đồng so với ...
		if m.group == ofStructure && m.value == sCompare && m.from >= a.To && s.segment[m.from] == s.segment[a.From] && s.word(m.from-1) != "," && w.numbersBetween(a.To, m.from) == 0 {
			return w.comparedBehind(m, a)
		}
	}
	return s.word(a.From-1) == "cao" || s.word(a.From-1) == "ít"
}

// comparedBehind says whether the number before "so với" is a difference.
func (w *passage) comparedBehind(m mark, a vi.Amount) bool {
	for i := a.To; i < m.from; i++ {
		switch w.s.words[i] {
		case "%":
			return false
		case "hơn", "tăng", "thêm", "more":
			return true
		}
	}
	return false
}

// baseOf says whether a number is only what another is out of: "12 trong tổng
// số 19 đề án", "6 trên tổng số 10 cơ sở".
func (w *passage) baseOf(a vi.Amount) bool {
	return (w.ofTotal(a.From) >= 0 || w.refersBack(a)) && !w.plannedBehind(a)
}

// refersBack says whether a number only names again what was counted before:
// "Trong số 28 đề án có 6 đề án quốc gia".
func (w *passage) refersBack(a vi.Amount) bool {
	i := a.From
	if w.s.word(i-1) != "số" || w.s.word(i-2) != "trong" && (w.s.word(i-2) != "tổng" || w.s.word(i-3) != "trong") {
		return w.s.word(i-1) == "trong" && (i < 2 || w.s.word(i-2) == ",") && w.numbersBetween(a.To, len(w.s.words)) > 0
	}
	return true
}

// ofTotal returns the token behind the number before "trong (tổng) số" that
// ends just before token i, -1 if there is none.
func (w *passage) ofTotal(i int) int {
	s := w.s
	k := i - 1
	if s.word(k) == "số" {
		k--
	}
	if s.word(k) == "tổng" {
		k--
	}
	if k == i-1 && s.word(k) != "trên" || k < 1 {
		return -1
	}
	if s.word(k) != "trong" && s.word(k) != "trên" && s.word(k) != "of" || !s.numberAt(k-1) {
		return -1
	}
	return k
}

// undone says whether what a number counts did not happen, or not yet: only
// applied for, surveyed, put off, left to do.
func (w *passage) undone(a vi.Amount) bool {
	s := w.s
	from, to := s.segmentOf(a.To - 1)
	_, noun, end := w.nounAt(a.To)
	if noun == "" {
		end = a.To
	}
	for i := from; i < to; i++ {
		if i >= a.From && i < end {
			continue
		}
		if w.numbersBetween(min(i, a.To), max(i, a.From)) > 0 {
			continue
		}
		switch s.words[i] {
		case "hủy", "huỷ":
			if noun != "project" && (noun != "venture" || !w.english) {
				return true
			}
		case "hoãn", "hoàn lại", "lùi", "postponed", "đăng", "khảo", "nhu", "xin", "đề", "kiến", "vướng":
			if s.words[i] == "đăng" && s.word(i+1) != "ký" || s.words[i] == "khảo" && s.word(i+1) != "sát" || s.words[i] == "nhu" && s.word(i+1) != "cầu" || s.words[i] == "đề" && s.word(i+1) != "xuất" && s.word(i+1) != "nghị" || s.words[i] == "kiến" && s.word(i+1) != "nghị" {
				continue
			}
			if s.words[i] == "xin" && i > a.From && (noun == "project" || s.word(i+1) != "ngừng") {
				continue // it asks to be stopped
			}
			return s.words[i] != "đề" || i > a.From || !w.aims(i, a.From)
		}
	}
	return false
}

// unknownName says whether the number belongs to a name that is no place of the
// catalogue, "Đại Lộc 3 cơ sở": two words with capitals right before it.
func (w *passage) unknownName(a vi.Amount) bool {
	s := w.s
	i := a.From - 1
	for i > 0 {
		switch s.words[i] {
		case "có", "đạt", "được", "với", "là", "(", ":", "hỗ", "trợ", "có:", "gồm":
			i--
			continue
		}
		break
	}
	if i < 1 || s.known(i) || s.known(i-1) || !capital(s.tokens[i]) || !capital(s.tokens[i-1]) || s.inAnyMark(i) || s.inAnyMark(i-1) {
		return false
	}
	for k := i; k >= 0 && capital(s.tokens[k]); k-- {
		switch s.words[k] {
		case "công", "tâm", "sở", "cục", "ubnd", "thương", "khuyến", "bộ", "trung", "hội", "chợ", "nông", "triển", "kcqg", "kcđp", "cnnt", "ccn", "vnd":
			return false
		}
	}
	return true
}

func capital(t vi.Token) bool {
	first, size := utf8.DecodeRuneInString(t.Text)
	return t.Kind == vi.Word && unicode.IsUpper(first) && len(t.Text) > size
}

// inAnyMark says whether a phrase of the lexicon holds token i.
func (s *sentence) inAnyMark(i int) bool {
	for _, m := range s.marks {
		if m.from <= i && i < m.to {
			return true
		}
	}
	return false
}
