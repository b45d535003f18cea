package intake

import (
	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A planning is whether a number is planned, done or expected, and how that
// was said.
type planning struct {
	measure  data.Measure
	said     bool // in the sentence, not taken from before it
	aimed    bool // as an aim ("phấn đấu"), not as what was assigned
	expected bool // by the word dự kiến
	at       int  // the token of the plan word in the sentence, 0 for none
}

// planningOf follows the words for plans and results that a number sees before
// it. A plan word that says what a percentage is of ("đạt 46% kế hoạch, ...")
// or belongs to the number before it ("20 đề án được giao, ...") is over with
// its segment.
func (w *passage) planningOf(a vi.Amount) planning {
	now := planning{measure: w.at.measure}
	planAt := -1
	for _, m := range w.s.ordered(ofMeasure) {
		if m.to > a.From {
			break
		}
		if !w.s.sees(a.From, m.from) && !w.bracketedAlone(m, a) {
			continue
		}
		switch m.value {
		case mPlan, mAim:
			if w.s.transfer(m) {
				continue
			}
			if (w.compared(m) || w.s.trails(m.from, m.to)) && !w.reaches(m, a) {
				continue
			}
			now, planAt = planning{measure: data.Plan, said: true, aimed: m.value == mAim, at: m.from}, m.from
		case mDone:
			if w.passes(planAt, m.from) || w.s.word(m.from-1) == "để" || w.s.word(m.from-1) == "nhằm" || w.s.words[m.from] == "hoàn" && w.at.measure == data.Plan {
				continue
			}
			if !(planAt >= 0 && w.s.segment[planAt] == w.s.segment[m.from] && w.numbersBetween(planAt, m.from) == 0) || m.from > planAt+3 && w.s.words[m.from] != "hoàn" {
				now = planning{measure: data.Actual, said: true}
			}
		case mDo:
			if now.measure == data.Plan && planAt >= 0 && w.s.word(m.from-1) != "để" && w.s.word(m.from-1) != "nhằm" && w.s.segment[planAt] != w.s.segment[m.from] && w.numbersBetween(planAt, m.from) > 0 && !w.toCome(planAt) && !w.joinedBy(m.from) && !(w.directive && planAt < 4) {
				now = planning{measure: data.Actual, said: true}
			}
		case mExpect:
			// Expected of a time still to come is a plan, of one just past a result.
			now = planning{measure: data.Estimate, said: true, expected: true}
		case mEstimate:
			if w.ofItsOwn(m, a) {
				continue
			}
			now = planning{measure: data.Estimate, said: true}
		}
	}
	if now.measure == data.Plan && now.said && planAt >= 0 && w.turnsToDone(planAt, a) {
		now = planning{measure: data.Actual, said: true}
	}
	if w.plannedBehind(a) {
		now = planning{measure: data.Plan, said: true, at: a.To}
	}
	return now
}

// bracketedAlone says whether a measure stands alone in a bracket, with no number
// between it and a number of its clause: "Năm 2022 (ước): 18 đề án".
func (w *passage) bracketedAlone(m mark, a vi.Amount) bool {
	s := w.s
	return s.word(m.from-1) == "(" && s.word(m.to) == ")" && m.to <= a.From && s.clause[m.from] == s.clause[a.From] && w.numbersBetween(0, m.from) == 0
}

// turnsToDone says whether a part of the year that is over is named behind a plan and
// its number: "kế hoạch năm 140 lao động, 6 tháng mở 02 lớp".
func (w *passage) turnsToDone(plan int, a vi.Amount) bool {
	for _, one := range w.s.periods {
		if one.aside || one.plan || one.from < plan || one.to > a.From || len(one.match.Periods) != 1 || !w.s.sees(a.From, one.from) ||
			w.s.segment[one.from] == w.s.segment[plan] || w.numbersBetween(plan, one.from) == 0 || w.s.clause[one.from] != w.s.clause[plan] {
			continue
		}
		period := w.resolve(one.match, w.at.period)
		if kind := period.Kind(); kind != calendar.KindYear && kind != calendar.KindStage && !w.future(period) && (w.today == 0 || period.To <= w.today.AddDays(expectedDays)) {
			return true
		}
	}
	return false
}

// passes says whether what is done at token i is done to the plan itself: "Kế hoạch
// năm 2021 đã được Sở Công Thương thông qua: 32 đề án".
func (w *passage) passes(plan, i int) bool {
	if plan < 0 || w.s.segment[plan] != w.s.segment[i] || w.numbersBetween(plan, i) > 0 {
		return false
	}
	_, to := w.s.segmentOf(i)
	switch w.s.word(to-2) + " " + w.s.word(to-1) {
	case "thông qua", "ban hành", "công bố":
		return true
	}
	return false
}

// joinedBy says whether the segment of token i only goes on with "và".
func (w *passage) joinedBy(i int) bool {
	from, _ := w.s.segmentOf(i)
	return w.s.words[from] == "và" || w.s.words[from] == "and"
}

// goesOnPlanned says whether all that the sentence before said was planned for the
// period: "Mục tiêu giai đoạn 2021-2025: ... . Kinh phí giai đoạn 2021-2025 ...".
func (w *passage) goesOnPlanned(period calendar.Period) bool {
	for _, i := range w.last {
		if w.figures[i].Measure != data.Plan || w.figures[i].Period != period {
			return false
		}
	}
	return len(w.last) > 0
}

// toCome says whether a plan word opens a sentence with a time that was not over:
// "Kế hoạch tháng 9: hỗ trợ 3 cơ sở; giải ngân 450 triệu đồng".
func (w *passage) toCome(plan int) bool {
	for _, one := range w.s.periods {
		if one.from > plan && one.from <= plan+2 && one.from < 4 && len(one.match.Periods) == 1 && w.today != 0 {
			kind := one.match.Periods[0].Kind()
			return kind != calendar.KindYear && kind != calendar.KindStage && w.resolve(one.match, w.at.period).To > w.today
		}
	}
	return false
}

// ofItsOwn says whether "ước" is only of the number right behind it, as what it
// counts is named before it: "doanh thu ước 61,3 tỷ đồng, có 55 trung tâm ...".
func (w *passage) ofItsOwn(m mark, a vi.Amount) bool {
	if w.numbersBetween(m.from, a.From) == 0 || w.s.segment[m.from] == w.s.segment[a.From] {
		return false
	}
	from, _ := w.s.segmentOf(m.from)
	for _, g := range []group{ofMoney, ofNoun} {
		for _, k := range w.s.by[g] {
			if k.value != "-" && k.from >= from && k.to <= m.from && !w.s.behindNumber(m.from) {
				return true
			}
		}
	}
	return false
}

// reaches says whether a plan word stands so near before a number that it is
// of it: no sign between, or only a bracket that opens.
func (w *passage) reaches(m mark, a vi.Amount) bool {
	if open := w.s.group[a.From]; open >= m.to && open-m.to < 3 && w.numbersBetween(m.to, open) == 0 {
		return true // so với kế hoạch năm (18 đề án, 4,1 tỷ đồng)
	}
	if w.numbersBetween(m.to, a.From) > 0 {
		return false
	}
	for i := m.to; i < a.From; i++ {
		if w.s.cuts(i) && w.s.words[i] != "(" && w.s.words[i] != ":" && !(w.s.words[i] == "," && w.s.word(i+1) == "which") {
			return false
		}
	}
	return true
}

// compared says whether a plan word only says what a percentage is of.
func (w *passage) compared(m mark) bool {
	for _, a := range w.s.amounts {
		if a.Err == nil && a.Readings[0].Unit == vi.Percent && a.To <= m.from && m.from-a.To <= 3 && !w.s.signIn(a.To, m.from) {
			return true
		}
	}
	if w.english && w.s.before(m.from, 4, ofStructure, sCompare) {
		return true
	}
	switch w.s.word(m.from - 1) {
	case "vượt", "với", "so", "hết", "thành":
		return true
	case "đạt":
		return true
	case "theo":
		return w.numbersBetween(0, m.from) > 0
	}
	return false
}

// plannedBehind says whether a plan word stands behind a number and belongs to
// it: "20 đề án được giao", "3.600 triệu đồng kế hoạch".
func (w *passage) plannedBehind(a vi.Amount) bool {
	if len(a.Readings) > 0 && a.Readings[0].HasBase {
		return false // 14/18 cơ sở theo kế hoạch: the base is the plan
	}
	_, _, to := w.nounAt(a.To)
	if a.Readings != nil && a.Readings[0].Unit == vi.Million || to < a.To {
		to = a.To
	}
	for _, m := range w.s.ordered(ofMeasure) {
		if m.value != mPlan || m.from < to || w.s.transfer(m) || w.s.segment[m.from] != w.s.segment[a.To-1] {
			continue
		}
		if m.from-to > 6 || w.numbersBetween(a.To, m.from) > 0 {
			return false
		}
		for i := to; i < m.from; i++ {
			switch w.s.words[i] {
			case "khuyến", "công", "quốc", "gia", "địa", "phương", "theo", "đã", "kcqg", "kcđp", "vốn", "kinh", "phí", "mới":
			default:
				return false
			}
		}
		return m.to >= len(w.s.words) || w.s.segment[m.to] != w.s.segment[m.from] || w.s.tokens[m.to].Kind != vi.Number
	}
	return false
}

// setAgainst says whether a heading only compares with a plan.
func (s *sentence) setAgainst(m mark) bool {
	switch s.word(m.from - 1) {
	case "với", "hiện", "thành", "đạt", "vượt":
		return true
	}
	return false
}

// transfer says whether a plan word is a part of another word.
func (s *sentence) transfer(m mark) bool {
	before, after := s.word(m.from-1), s.word(m.to)
	switch s.words[m.from] {
	case "giao":
		return before == "chuyển" || before == "bàn" || after == "thông" || after == "lưu" || after == "dịch" || after == "ban"
	case "kh":
		return before == "&" || after == "&"
	case "kế":
		return before == "thiết" || after == "và" && s.word(m.to+1) == "đầu"
	}
	return false
}

// overBefore says whether a period was over on the day of the text, and before that of
// a plan began.
func (p *prose) overBefore(one, plan calendar.Period) bool {
	return p.today != 0 && one != (calendar.Period{}) && one.To <= p.today.AddDays(expectedDays) && one.To <= plan.From
}

// moneyOfPlan says whether a sentence only says what money the plan before it takes:
// "Giai đoạn 2021 - 2025 đặt mục tiêu 140 đề án. Tổng kinh phí là 215 tỷ đồng".
func (w *passage) moneyOfPlan(a vi.Amount) bool {
	if w.next == (calendar.Period{}) || w.today == 0 || w.next.To <= w.today.AddDays(expectedDays) || !w.goesOnPlanned(w.next) || len(w.s.periods) > 0 || len(w.s.by[ofMeasure]) > 0 || w.now.content != "" && w.now.content != "all" {
		return false
	}
	return len(w.s.by[ofMoney]) > 0 && w.s.by[ofMoney][0].from < 2 && w.s.by[ofMoney][0].to <= a.From
}
