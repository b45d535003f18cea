package intake

import (
	"tiendo/internal/vi"
)

// framed says whether a number stands in a frame that makes it no figure of the
// place: a wish, somebody else's doing, a comparison, the one largest thing, the
// number of a page or a house.
func (w *passage) framed(a vi.Amount) bool {
	return w.personal(a) || w.wished(a) || w.foreign(a) || w.single(a) || w.labels(a) || w.unfulfilled(a)
}

// wished says whether the clause of a number begins with a wish or a condition.
func (w *passage) wished(a vi.Amount) bool {
	for _, m := range w.s.by[ofFrame] {
		near := 8
		if m.value == fHelp {
			near = 5
		}
		if (m.value == fWish || m.value == fHelp) && m.to <= a.From && w.s.clause[m.from] == w.s.clause[a.From] && w.opensClause(m.from, near) && w.s.word(m.from-1) != "theo" {
			return !w.aims(m.to, a.From)
		}
	}
	return false
}

// aims says whether a word for an aim stands in tokens[from:to]: "tôi đề nghị các
// đồng chí phấn đấu hỗ trợ 35 cơ sở".
func (w *passage) aims(from, to int) bool {
	for _, m := range w.s.by[ofMeasure] {
		if m.value == mAim && m.from >= from && m.to <= to {
			return true
		}
	}
	return false
}

// unfulfilled says whether the segment of a number says that what it counts was
// not done, or is not yet: "đang thực hiện 6 đề án", "01 cơ sở xin thôi".
func (w *passage) unfulfilled(a vi.Amount) bool {
	s := w.s
	from, to := s.segmentOf(a.To - 1)
	for i := from; i < to; i++ {
		if (s.words[i] == "ngừng" || s.words[i] == "dừng") && s.word(i+1) != "làm" && s.word(i+1) != "khiến" {
			return false // what was stopped is counted
		}
	}
	for _, m := range s.by[ofFrame] {
		if m.value == fUndone && s.word(m.to) == ":" && m.to <= a.From && w.numbersBetween(0, a.From) == 0 {
			return true // - Đang thực hiện: 6 đề án
		}
		if m.value != fUndone || s.segment[m.from] != s.segment[a.To-1] {
			continue
		}
		if m.to <= a.From && w.numbersBetween(m.to, a.From) == 0 || m.from >= a.To && w.numbersBetween(a.To, m.from) == 0 {
			return true
		}
	}
	return false
}

// personal says whether a number is of one person that is told of: "anh thợ rèn ở
// Nhơn Hậu, nhận 80 triệu đồng". Who only reports is none.
func (w *passage) personal(a vi.Amount) bool {
	s := w.s
	for i := a.From - 1; i >= 0 && s.clause[i] == s.clause[a.From] && !s.numberAt(i); i-- {
		switch s.words[i] {
		case "biết", "hay", "rằng", "tỉnh", "sở", "trung", "toàn", "khẳng", "nhấn", "theo", "cục", "chúng", "kết", ":":
			return false
		case "anh", "chị", "ông", "bà", "cô", "chú":
			return s.word(i+1) != "con" && s.word(i-1) != "các" && s.word(i-1) != "và" && a.Err == nil && a.Readings[0].Unit == vi.Million
		}
	}
	return false
}

// opensClause says whether token i is among the first n of its clause, with no
// number before it.
func (w *passage) opensClause(i, n int) bool {
	from := i
	for from > 0 && w.s.clause[from-1] == w.s.clause[i] {
		from--
	}
	return i-from <= n && w.numbersBetween(from, i) == 0
}

// foreign says whether somebody else is the subject of the clause.
func (w *passage) foreign(a vi.Amount) bool {
	for _, m := range w.s.by[ofFrame] {
		if m.value != fForeign || m.to > a.From || w.s.clause[m.from] != w.s.clause[a.From] || !w.opensClause(m.from, 8) {
			continue
		}
		switch w.s.word(m.from - 1) {
		case "với", "cùng", "và", "của", "theo", "cho", "trong", "tại", "with", "of", "at":
		default:
			return true
		}
	}
	return false
}

// differs says whether a number is by how much one thing is more than another:
// "hơn năm ngoái 2 đề án", "2 đề án nhiều hơn năm trước", "kém Gia Lai 3 đề án".
// It goes on over "và".
func (w *passage) differs(a vi.Amount) bool {
	s := w.s
	from, to := s.segmentOf(a.From)
	for i := from; i < to; i++ {
		if s.more(i) && (i < a.From && w.numbersBetween(i, a.From) == 0 || i >= a.To && w.numbersBetween(a.To, i) == 0 && i-a.To <= 5) {
			return true
		}
	}
	for _, m := range s.by[ofFrame] {
		if m.value == fLess && m.from >= from && m.to <= a.From && w.numbersBetween(m.to, a.From) == 0 && a.From-m.to <= 6 {
			return true
		}
	}
	if before := s.word(a.From - 1); before == "và" || before == "and" {
		for _, b := range s.amounts {
			if b.To < a.From && a.From-b.To <= 5 && b.Err != nil && b.Err.Kind == vi.Growth {
				return true
			}
		}
	}
	if from > 0 && (s.words[from] == "và" || s.words[from] == "and") {
		for _, b := range s.amounts {
			if b.To <= from && s.segment[b.To-1] == s.segment[from-1] && w.numbersBetween(b.To, from) == 0 && (b.Err == nil || b.Err.Kind == vi.Growth) {
				return b.Err != nil || b.To == w.changed
			}
		}
	}
	return false
}

// more says whether "hơn" at token i compares, and is no bound of a number
// ("hơn 6,3 tỷ đồng").
func (s *sentence) more(i int) bool {
	if s.words[i] != "hơn" && s.words[i] != "than" {
		return false
	}
	if s.frameEnds(i, fMany) || s.frameEnds(i, fLess) {
		return true
	}
	switch s.word(i + 1) {
	case "về": // mạnh hơn về đào tạo nghề với 8 lớp
		for k := i + 2; k < len(s.words) && s.segment[k] == s.segment[i]; k++ {
			if s.words[k] == "với" && s.numberAt(k+1) {
				return false
			}
		}
	case "một", "hai", "ba", "bốn", "nửa", "chục", "trăm", "nữa", "hết", "thế", "bao", "":
		return false
	}
	return s.word(i-1) != "sạch" && i+1 < len(s.tokens) && s.tokens[i+1].Kind != vi.Number && !s.english
}

// frameEnds says whether a phrase of a frame ends right before token i.
func (s *sentence) frameEnds(i int, value string) bool {
	return s.frameWithin(i, 1, value)
}

// frameWithin says whether a phrase of a frame ends before token i, with fewer
// than n tokens between.
func (s *sentence) frameWithin(i, n int, value string) bool {
	for _, m := range s.by[ofFrame] {
		if m.value == value && m.to <= i && i-m.to < n {
			return true
		}
	}
	return false
}
