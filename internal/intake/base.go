package intake

import "tiendo/internal/vi"

// ofBase says whether a time is when that was assigned which a number is only a part
// of: "nghiệm thu 29 trong tổng số 47 đề án được giao năm 2026".
func (w *passage) ofBase(a vi.Amount, one *periodAt) bool {
	if !w.hasBase(a, one.from) {
		return false
	}
	for _, m := range w.s.by[ofMeasure] {
		if m.value == mPlan && m.from >= a.To && m.from < one.to && one.from-m.to <= 2 && w.numbersBetween(m.to, one.from) == 0 {
			return true
		}
	}
	return false
}

// hasBase says whether what a number is out of is named right behind it, before token to.
func (w *passage) hasBase(a vi.Amount, to int) bool {
	if a.Err == nil && a.Readings[0].HasBase {
		return true
	}
	for _, b := range w.s.amounts {
		if b.From >= a.To && b.From < to {
			return w.ofTotal(b.From) == a.To || w.s.outOf(b.From)
		}
	}
	return false
}

// outOf says whether "trong (tổng) số" ends right before token i.
func (s *sentence) outOf(i int) bool {
	if s.word(i-1) != "số" {
		return false
	}
	if s.word(i-2) == "tổng" {
		i--
	}
	return s.word(i-2) == "trong" || s.word(i-2) == "trên"
}

// sourceActs says whether a source of funds is what gives money in a clause that names
// nothing it is for: "hỗ trợ máy móc cho 50 cơ sở; ngân sách tỉnh đã giao 7 tỷ đồng".
// What is assigned is of the programme, the rest may be of either.
func (w *passage) sourceActs(a vi.Amount) (acts, assigns bool) {
	from, _ := w.s.segmentOf(a.From)
	for _, m := range w.s.by[ofFunding] {
		if m.value == "" || m.from < from || m.to > a.From || !w.opensSegment(from, m.from) {
			continue
		}
		i := m.to
		for w.s.word(i) == "đã" || w.s.word(i) == "sẽ" || w.s.word(i) == "cũng" || w.s.word(i) == "tỉnh" {
			i++
		}
		if a.From-i > 2 || w.contentBehind(a) != "" {
			return false, false
		}
		switch w.s.word(i) {
		case "giao":
			return true, true
		case "cấp", "bố", "duyệt", "rót":
			return true, false
		}
	}
	return false, false
}

// opensSegment says whether only signs and words that join stand in tokens[from:to].
func (w *passage) opensSegment(from, to int) bool {
	for i := from; i < to; i++ {
		if !w.s.sign(i) && !w.s.joins(i) && w.s.words[i] != "nguồn" && w.s.words[i] != "riêng" {
			return false
		}
	}
	return true
}
