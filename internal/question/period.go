package question

import (
	"slices"
	"strings"

	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A periodSpan is a period expression with its tokens.
type periodSpan struct {
	calendar.Match
	from, to int
}

// scanPeriods finds the period expressions.
func (r *reader) scanPeriods() {
	i := 0
	for _, m := range calendar.FindPeriods(r.withoutPlaces(), r.ctx.Today) {
		for i < len(r.tokens) && r.tokens[i].End <= m.Start {
			i++
		}
		p := periodSpan{Match: m, from: i, to: i}
		for p.to < len(r.tokens) && r.tokens[p.to].Start < m.End {
			p.to++
		}
		if p.to > p.from && !r.inPlace(p.from, p.to) && !r.manyYears(p) && !r.beforeDay(p) {
			r.periods = append(r.periods, p)
		}
	}
	r.scanYearsAgo()
	r.wholeYear = r.allYear()
}

// beforeDay says whether "tháng trước" is the month of a report, and the trước that
// of the day asked for: báo cáo tháng trước ngày bao nhiêu.
func (r *reader) beforeDay(m periodSpan) bool {
	return m.Relative && r.folded(m.to-1) == "truoc" && r.says(m.to, min(m.to+1, len(r.tokens)), "ngay", "hom", "mung", "mong") && !r.dateAt(m.to)
}

// dateAt says whether a day of the calendar is named behind token i.
func (r *reader) dateAt(i int) bool {
	return i+1 < len(r.tokens) && r.tokens[i+1].Kind == vi.Number
}

// manyYears says whether a relative year is the end of a phrase for many: các
// năm rồi.
func (r *reader) manyYears(m periodSpan) bool {
	return m.Relative && m.Word == calendar.WordNone && slices.ContainsFunc(r.cues, func(c cue) bool {
		return c.class == overYears && c.from < m.from && m.from < c.to
	})
}

// withoutPlaces is the text with frames and the names of places blotted out:
// Quảng Nam has no year in it, and "nam nay" after Tuyên Quang is one.
func (r *reader) withoutPlaces() string {
	var b []byte
	if r.framed != nil {
		b = []byte(r.text)
		for i, t := range r.tokens {
			for at := t.Start; at < t.End && r.framed[i]; at++ {
				b[at] = ','
			}
		}
	}
	for i, t := range r.tokens { // sếp, and no September
		if t.Folded == "sep" && (i+1 == len(r.tokens) || r.tokens[i+1].Kind != vi.Number) {
			if b == nil {
				b = []byte(r.text)
			}
			copy(b[t.Start:t.End], "xxxxxx")
		}
	}
	for _, p := range r.places {
		if !p.sure || p.to-p.from < 2 {
			continue
		}
		if b == nil {
			b = []byte(r.text)
		}
		for i := r.tokens[p.from].Start; i < r.tokens[p.to-1].End; i++ {
			b[i] = 'x'
		}
	}
	if b == nil {
		return r.text
	}
	return string(b)
}

// readPeriods fills Period, Periods and Latest. The periods of a plan that
// something is measured against are left to readBase.
func (r *reader) readPeriods() {
	r.bindYears()
	var plain []periodSpan
	var words [8]*periodSpan // by calendar.Word, counted from WordYTD
	for i := range r.periods {
		m := &r.periods[i]
		value := m.Word.String()
		if len(m.Periods) > 0 {
			value = m.Periods[0].Code()
		}
		r.took(PeriodSlot, value, m.from, m.to)
		switch {
		case m.Word != calendar.WordNone:
			words[m.Word-calendar.WordYTD] = m
		case r.against != nil && r.against.holds(m.from) && r.otherPeriod(m):
			if !r.onlySaid(m) {
				r.against.period = m.Periods[0]
			}
		default:
			plain = append(plain, *m)
		}
	}
	r.readPlain(plain)
	r.readPeriodWords(func(w calendar.Word) *periodSpan { return words[w-calendar.WordYTD] })
}

// otherPeriod says whether a period is named beside m, outside the base.
func (r *reader) otherPeriod(m *periodSpan) bool {
	return slices.ContainsFunc(r.periods, func(o periodSpan) bool {
		return o.from != m.from && !r.against.holds(o.from) && (o.Word == calendar.WordNone || o.Word == calendar.WordYTD)
	})
}

// onlySaid says whether the "năm rồi" of a base is the year of the period named
// and a particle: of 2017 "so với kế hoạch năm rồi".
func (r *reader) onlySaid(m *periodSpan) bool {
	return m.Relative && r.says(m.from, m.to, "roi") && slices.ContainsFunc(r.periods, func(o periodSpan) bool {
		return !o.Relative && len(o.Periods) == 1 && !m.Periods[0].Covers(o.Periods[0])
	})
}

// bindYears gives a part of a year without its year the only year that the
// question names elsewhere, and drops that year as a period of its own:
// "Đắk Lắk 2020, 6 tháng".
func (r *reader) bindYears() {
	year, whole := 0, -1
	for i, m := range r.periods {
		if m.Word != calendar.WordNone || m.Yearless || len(m.Periods) != 1 {
			continue
		}
		y, ok := m.Periods[0].YearOf()
		if !ok || year != 0 && y.From.Year() != year {
			return
		}
		year = y.From.Year()
		if y == m.Periods[0] {
			whole = i
		}
	}
	if year == 0 {
		return
	}
	bound := false
	for i := range r.periods {
		m := &r.periods[i]
		if m.Yearless && m.Word == calendar.WordNone {
			for n, p := range m.Periods {
				m.Periods[n] = p.InYear(year)
			}
			m.Yearless, bound = false, bound || m.Periods[0].Kind() != calendar.KindYear
		}
	}
	if bound && whole >= 0 && !r.has(compared) && !r.against.holds(r.periods[whole].from) {
		p := r.periods[whole]
		r.took(PeriodSlot, p.Periods[0].Code(), p.from, p.to)
		r.periods = slices.Delete(r.periods, whole, whole+1)
	}
}

// readPlain takes the periods that name a range of days.
func (r *reader) readPlain(plain []periodSpan) {
	for _, m := range plain {
		if len(m.Periods) > 1 || r.edge(m) {
			r.ask(Choice{Slot: PeriodSlot, Periods: m.Periods})
			continue
		}
		if !slices.Contains(r.q.Periods, m.Periods[0]) {
			r.q.Periods = append(r.q.Periods, m.Periods[0])
		}
	}
	r.doubtSpelled()
	r.dropWholeYear()
	slices.SortStableFunc(r.q.Periods, func(a, b calendar.Period) int { return int(a.To - b.To) })
	if n := len(r.q.Periods); n > 0 {
		r.q.Period = r.q.Periods[n-1]
	}
}

// edge says whether a word before a period means only a part of it, or what
// lies before or after: đầu năm 2020, trước năm 2020, tính đến năm 2020.
func (r *reader) edge(m periodSpan) bool {
	i := m.from - 1
	if r.wholeYear {
		return false // đến cuối năm 2017 … cả năm
	}
	if c := r.cueAt(i); c != nil && c.to-c.from > 1 && !r.is(i, filler, neutral) {
		return false
	}
	switch r.folded(i) {
	case "sau", "after":
		k := m.Periods[0].Kind() // sau 9 tháng: at their end
		return k != calendar.KindCumulative && k != calendar.KindHalf
	case "dau", "cuoi", "giua", "truoc", "before", "since", "by":
		return !strings.Contains(r.text[m.Start:m.End], "..")
	case "den", "toi", "het", "ke":
		return m.Periods[0].Kind() == calendar.KindYear
	}
	return false
}

// joined says whether two periods are named with "và" between them.
func (r *reader) joined() bool {
	return slices.ContainsFunc(r.periods, func(m periodSpan) bool { return r.is(m.from-1, together) && r.inPeriod(m.from-2) })
}

// allYear says whether the whole of the year is said to be meant.
func (r *reader) allYear() bool {
	for i := range r.tokens {
		f := r.folded(i)
		if f != "ca" && f != "tron" && f != "nguyen" || r.folded(i+1) != "nam" {
			continue
		}
		if r.tokens[i+1].Text != "nam" || strings.EqualFold(r.tokens[i].Text, "ca") && i+2 < len(r.tokens) && r.tokens[i+2].Spaced {
			return true
		}
	}
	return false
}

// dropWholeYear drops a year that only says again the year of another period
// ("năm 2020, 6 tháng đầu năm 2020") and the stage of a programme whose year is
// named ("theo chương trình 2021-2025, năm 2024"), unless the two are compared.
func (r *reader) dropWholeYear() {
	if r.has(compared, moreThan) && !r.has(toPlan) {
		return
	}
	r.q.Periods = slices.DeleteFunc(slices.Clone(r.q.Periods), func(y calendar.Period) bool {
		whole := y.Kind() == calendar.KindYear || y.Kind() == calendar.KindStage && !r.joined()
		return whole && slices.ContainsFunc(r.q.Periods, func(p calendar.Period) bool {
			return p != y && y.Covers(p)
		})
	})
}
