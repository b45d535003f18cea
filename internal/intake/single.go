package intake

import (
	"slices"

	"github.com/shopspring/decimal"

	"tiendo/internal/vi"
)

// single says whether a number is of one thing only: the largest project, a
// class as an example, "một đề án được hỗ trợ 290 triệu đồng".
func (w *passage) single(a vi.Amount) bool {
	s := w.s
	for i := 1; i < a.From; i++ {
		if s.clause[i] == s.clause[a.From] && s.most(i) && !w.leads(i, a.From) {
			return true
		}
	}
	if a.Err != nil || len(a.Readings) == 0 || a.Readings[0].Unit != vi.Million {
		return false
	}
	if s.words[a.From] == "còn" {
		return true // what is left of a sum
	}
	if v := a.Readings[0].Value; v.IsPositive() && v.LessThan(decimal.NewFromInt(1)) {
		return true // cứ 1 đồng hỗ trợ thu hút 2,8 đồng
	}
	return w.projectOf(a) || slices.ContainsFunc(s.amounts, func(b vi.Amount) bool { // and what goes on about it
		return b.To <= a.From && b.Err == nil && b.Readings[0].Unit == vi.Million && !w.namesPlace(b.To, a.From) && w.projectOf(b)
	})
}

// projectOf says whether money is of one project that opens its clause.
func (w *passage) projectOf(a vi.Amount) bool {
	s := w.s
	for _, m := range s.by[ofNoun] {
		if m.to <= a.From && m.value == "project" && s.clause[m.from] == s.clause[a.From] && w.oneProject(m) && w.numbersBetween(m.to, a.From) == 0 {
			return true
		}
	}
	return false
}

// most says whether token i makes a superlative of a thing that is one of many.
func (s *sentence) most(i int) bool {
	switch {
	case s.words[i] == "nhất":
		switch s.word(i - 1) {
		case "thống", "hợp", "ít", "thứ", "sớm":
			return false
		}
		if s.word(i+1) == "là" && s.word(i-1) != "lớn" && s.word(i-1) != "cao" && s.word(i-1) != "nhiều" && s.word(i-1) != "đông" {
			return false // "nhất là" is above all
		}
	case s.words[i] == "largest" || s.words[i] == "biggest":
		return s.frameFollows(i+1, 3)
	default:
		return false
	}
	for _, m := range s.by[ofFrame] {
		if m.value == fItem && m.to <= i && i-m.to < 7 && (m.from == 0 || !s.numberAt(m.from-1)) {
			return true
		}
	}
	return false
}

// frameFollows says whether one of many things is named within n tokens from i.
func (s *sentence) frameFollows(i, n int) bool {
	for _, m := range s.by[ofFrame] {
		if m.value == fItem && m.from >= i && m.from < i+n {
			return true
		}
	}
	return false
}

// leads says whether a superlative only names the place that comes first: "nhiều
// đề án nhất là Gia Lai với 14 đề án".
func (w *passage) leads(i, at int) bool {
	for _, p := range w.s.places {
		if p.from > i && p.to <= at && !p.below && (w.s.word(p.from-1) == "là" || w.s.word(p.from-1) == "về" || w.s.word(p.from-1) == "tỉnh" || w.s.word(p.from-1) == ":") {
			return true
		}
	}
	return false
}

// oneProject says whether "đề án" stands for one: it opens its segment without a
// number, or with "một".
func (w *passage) oneProject(m mark) bool {
	s := w.s
	switch s.word(m.to) {
	case "khuyến", "quốc", "địa", "kcqg", "kcđp", ":", "", "được", "đã", "và", ",", "(", "|":
		return s.word(m.from-1) == "một"
	}
	switch s.word(m.from - 1) {
	case "riêng", "một", "-", "+", "•", ".":
		return true
	}
	return m.from == 0
}

// labels says whether a number only names something: an issue, a page, a floor.
func (w *passage) labels(a vi.Amount) bool {
	s := w.s
	if len(a.Readings) > 0 && a.Readings[0].HasBase && a.Readings[0].Unit == vi.Count {
		if base := a.Readings[0].Base.IntPart(); base >= 1990 && base < 2100 {
			return true // số 14/2026
		}
	}
	if len(a.Readings) == 0 || a.Readings[0].Unit != vi.Count || a.Readings[0].HasBase || !s.frameEnds(a.From, fLabel) {
		return false
	}
	_, noun, _ := w.nounAt(a.To)
	before := s.word(a.From - 2)
	return noun == "" && before != "tổng" && before != "con"
}

// shareBehind says whether what stands behind a number makes it so much for each:
// "30 người một lớp", "1,6 triệu đồng mỗi người".
func (w *passage) shareBehind(a vi.Amount) bool {
	s := w.s
	i := a.To
	if _, _, to := w.nounAt(i); to > i {
		i = to
	}
	if s.word(i) == "cho" || s.word(i) == "trên" {
		i++
	}
	switch s.word(i) {
	case "mỗi", "một", "từng", "per", "each", "/":
	default:
		return false
	}
	return s.words[i] == "each" || s.words[i] == "per" || ofRate(s.word(i+1))
}

// ofRate says whether a word is what a rate is for: "mỗi người", "một lớp".
func ofRate(word string) bool {
	switch word {
	case "người", "học", "lao", "lớp", "khóa", "khoá", "cơ", "đơn", "doanh", "đề", "dự", "mô", "sản", "hội", "gian", "tháng", "ngày", "năm", "giờ", "tuần", "lượt", "buổi", "huyện", "xã", "hộ", "máy", "suất", "đoàn", "bài", "tin", "cụm", "tỉnh", "hợp":
		return true
	}
	return false
}

// averageClause says whether the clause of a number opens with an average: then all
// in it is one, "Bình quân mỗi năm thực hiện 19 đề án, hỗ trợ 4.830 triệu đồng".
func (w *passage) averageClause(a vi.Amount) bool {
	for _, m := range w.s.by[ofStructure] {
		if m.value != sEach || m.to > a.From || w.s.clause[m.from] != w.s.clause[a.From] || !w.opensClause(m.from, 2) {
			continue
		}
		switch w.s.words[m.from] {
		case "bình", "trung", "mỗi", "average", "each":
			return true
		}
	}
	return false
}

// rateGoesOn says whether a number goes on a list of rates: "bình quân một đề án
// ở Hà Giang là 185 triệu đồng, ở Tuyên Quang 251 triệu đồng".
func (w *passage) rateGoesOn(a vi.Amount) bool {
	for i := len(w.s.amounts) - 1; i >= 0; i-- {
		b := w.s.amounts[i]
		if b.To > a.From || b.Err != nil || b.Readings[0].Unit == vi.Percent {
			continue
		}
		if w.s.clause[b.From] != w.s.clause[a.From] || !w.namesPlace(b.To, a.From) || !w.onlyScope(b.To, a.From) {
			return false
		}
		return w.rate(b)
	}
	return false
}

// namesPlace says whether a place stands in tokens[from:to].
func (w *passage) namesPlace(from, to int) bool {
	for _, p := range w.s.places {
		if p.from >= from && p.to <= to {
			return true
		}
	}
	return false
}
