package intake

import (
	"slices"

	"tiendo/internal/calendar"
)

// recalls notes that a sentence begins with a time that was spoken of.
func (s *sentence) recalls(p periodAt) bool {
	switch {
	case p.match.Word == calendar.WordSamePeriod && (s.goesOnIn(p) || s.sameTime(p)):
		s.unmark(ofStructure, p.from, p.to)
	case s.thatStage(p):
		s.stage = true
	default:
		return false
	}
	s.again = true
	return true
}

// sameTime says whether a sentence begins with the time that was spoken of: "Cùng thời
// gian này, tỉnh ...". With a year behind it, it is one to compare with.
func (s *sentence) sameTime(p periodAt) bool {
	if s.english || p.from > 2 || len(p.match.Periods) > 0 || s.words[p.to-1] != "gian" && s.words[p.to-1] != "này" {
		return false
	}
	switch s.word(p.to) {
	case "năm", "trước", "của", "so":
		return false
	}
	return s.words[0] == "cũng" || s.words[0] == "trong" || s.words[0] == "cùng"
}

// thatTime says whether a sentence begins with "(Cũng) trong (khoảng) thời gian này".
func (s *sentence) thatTime() bool {
	if s.english || len(s.words) == 0 || s.words[0] != "cũng" && s.words[0] != "trong" && s.words[0] != "cùng" {
		return false
	}
	for i := 1; i < 5; i++ {
		if s.word(i) != "thời" || s.word(i+1) != "gian" {
			continue
		}
		switch s.word(i + 2) {
		case "này", "đó", "ấy", "trên", "nói", ",":
			return true
		}
	}
	return false
}

// thatStage says whether a sentence begins with a stage that was named before: "Cũng
// trong giai đoạn này".
func (s *sentence) thatStage(p periodAt) bool {
	if p.from > 3 || s.english {
		return false
	}
	if first := s.words[p.from] + " " + s.word(p.from+1); first != "giai đoạn" && first != "thời kỳ" {
		return false
	}
	switch s.word(p.from + 2) {
	case "này", "đó", "ấy", "trên":
		return true
	}
	return false
}

// againstOther says whether a time is only named for another to be seen against: "Nếu như
// 6 tháng đầu năm 2021 chỉ có 8 cơ sở thì ...", "từ 1,1 tỷ đồng của năm 2021 lên ...".
func (s *sentence) againstOther(p periodAt) bool {
	for i := range p.from {
		if s.words[i] == "nếu" && p.from-i < 4 || s.words[i] == "từ" && s.word(p.to) == "lên" {
			return true
		}
	}
	return false
}

// goesBack is the period of a sentence that begins with the time that was spoken of;
// false where that may be one of several.
func (w *passage) goesBack() (calendar.Period, bool) {
	one := w.at.period
	if w.s.stage && w.spoken != (calendar.Period{}) {
		return w.spoken, !slices.ContainsFunc(w.told, func(t calendar.Period) bool { return t.From < w.spoken.From || t.To > w.spoken.To })
	}
	return one, !slices.ContainsFunc(w.told, func(t calendar.Period) bool { return t != one })
}

// tells keeps the times that a line has named, and the stage that the text has named
// last, but those to compare with.
func (p *prose) tells(s *sentence) {
	for _, one := range s.periods {
		if one.aside || one.set || one.plan || len(one.match.Periods) != 1 || one.match.Word == calendar.WordSamePeriod {
			continue
		}
		if one.match.Periods[0].Kind() == calendar.KindStage {
			p.spoken = one.match.Periods[0]
		}
		if p.toldAt != p.at {
			p.told, p.toldAt = nil, p.at
		}
		p.told = append(p.told, p.resolve(one.match, p.now.period))
	}
}
