package intake

import (
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// comparison is the time of a number that another is compared with, where the
// text says so plainly: "cùng kỳ năm 2020 là 1.432 triệu đồng", "(cùng kỳ năm
// 2020: 1.016 triệu đồng)", "giảm so với 10 cơ sở của cùng kỳ", "so với năm 2017
// (2,3 tỷ đồng)". Nil for all other numbers.
func (w *passage) comparison(a vi.Amount) *periodAt {
	for i := range w.s.periods {
		p := &w.s.periods[i]
		if !p.aside && len(p.match.Periods) == 1 && p.from >= a.To && w.ofThen(a, p.from) {
			return p
		}
		if !p.aside || len(p.match.Periods) > 1 {
			continue
		}
		same := p.match.Word == calendar.WordSamePeriod
		if same && w.timedAnew(p.to, a.From) {
			continue
		}
		switch {
		case same && p.to <= a.From && w.statesOf(p, a), same && p.from >= a.To && w.ofThen(a, p.from), !same && len(p.match.Periods) == 1 && (w.inBracketOf(p, a) || a.From == p.to && w.s.words[a.From] == "với"):
			return p
		}
	}
	return nil
}

// statesOf says whether only words that state stand between a time and a number.
func (w *passage) statesOf(p *periodAt, a vi.Amount) bool {
	s := w.s
	stated := s.word(p.from-1) == "(" && s.group[a.From] >= 0 || p.to < a.From && (p.from == 0 || s.word(p.from-1) == ";" || s.word(p.from-1) == ",")
	for i := p.to; i < a.To && s.tokens[i].Kind != vi.Number; i++ {
		switch s.words[i] {
		case "là", "có", ":", "(", "đạt":
			stated = true
		case "được", "chỉ", "mới", "đã", "thực", "hiện", "giải", "ngân", "hỗ", "trợ", "tổ", "chức", "mở", "đào", "tạo", "doanh", "thu", "tư", "vấn", "kinh", "phí", "vốn", "khuyến", "công":
		default:
			return false
		}
	}
	return stated
}

// ofThen says whether a number is said to be of the time at token i, and to be
// compared with: "so với 10 cơ sở của cùng kỳ năm 2020".
func (w *passage) ofThen(a vi.Amount, i int) bool {
	_, _, to := w.nounAt(a.To)
	to = max(to, a.To)
	if i != to+1 || w.s.word(to) != "của" && w.s.word(to) != "trong" {
		return false
	}
	before := w.s.word(a.From - 1)
	return before == "với" || before == "mức" || before == "so" && w.s.word(a.From) == "với"
}

// inBracketOf says whether a number stands in the bracket right behind a time.
func (w *passage) inBracketOf(p *periodAt, a vi.Amount) bool {
	return w.s.word(p.to) == "(" && w.s.group[a.From] == p.to
}

// timedAnew says whether a time that nothing is compared with stands in tokens[from:to].
func (w *passage) timedAnew(from, to int) bool {
	for _, p := range w.s.periods {
		if !p.aside && len(p.match.Periods) > 0 && p.from >= from && p.to <= to {
			return true
		}
	}
	return false
}
