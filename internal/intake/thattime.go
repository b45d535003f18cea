package intake

import (
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
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
	if s.english {
		return false
	}
	switch s.word(0) {
	case "cũng", "trong", "cùng", "thời", "ở", "vào", "suốt":
	default:
		return false
	}
	for i := range 5 {
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
	if w.doc.period != (calendar.Period{}) && one.To <= w.doc.period.From {
		return one, false // of a look back, or of what the text is about
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

// lastTold is the time that was named last before a sentence.
func (p *prose) lastTold() calendar.Period {
	if len(p.told) == 0 {
		return calendar.Period{}
	}
	return p.told[len(p.told)-1]
}

// aimedAnew gives an aim whose part of the year has no year of its own, and would be
// over on the day of the text, the year named last; false where that is over too.
func (w *passage) aimedAnew(f *Figure, a vi.Amount, plan planning) bool {
	one := w.ownPeriod(a)
	if one == nil {
		one = w.periodBefore(a, true)
	}
	if one == nil || !one.match.Yearless || f.Measure != data.Plan || !plan.aimed || w.today == 0 || f.Period.To > w.today {
		return true
	}
	if w.lately != (calendar.Period{}) {
		f.Period = f.Period.InYear(w.lately.From.Year())
	}
	return f.Period.To > w.today
}
