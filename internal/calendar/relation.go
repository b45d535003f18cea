package calendar

import "time"

// Contains is true if d is a day of p.
func (p Period) Contains(d Day) bool { return d != 0 && p.From <= d && d < p.To }

// Covers is true if every day of q is a day of p.
func (p Period) Covers(q Period) bool { return q.From < q.To && p.From <= q.From && q.To <= p.To }

// Overlaps is true if p and q share a day.
func (p Period) Overlaps(q Period) bool {
	return p.From < p.To && q.From < q.To && p.From < q.To && q.From < p.To
}

// YearOf returns the year that holds all of p, itself if p is a year; false for
// stages and other ranges over a turn of the year.
func (p Period) YearOf() (Period, bool) {
	if p.Valid() != nil {
		return Period{}, false
	}
	y := Year(p.From.Year())
	return y, y.Covers(p)
}

// InYear returns the same part of year y: the third quarter of 2026 in 2020 is
// the third quarter of 2020. A period that YearOf refuses begins in y. The
// zero Period comes back when the result is outside FirstYear to LastYear.
func (p Period) InYear(y int) Period { return p.shift(12 * (y - p.From.Year())) }

// Previous returns the same period of the year before, what reports call "cùng
// kỳ"; for a stage, the stage of equal length before it.
func (p Period) Previous() Period {
	if p.Kind() == KindStage {
		return p.Prior()
	}
	return p.shift(-12)
}

// Prior returns the period of the same kind just before p: the quarter before
// the quarter. A cumulative period begins in January, so the one before it is
// that of the year before.
func (p Period) Prior() Period { return p.step(-1) }

// Next returns the period of the same kind just after p; see Prior.
func (p Period) Next() Period { return p.step(1) }

func (p Period) step(sign int) Period {
	switch k, _, _, n := p.shape(); k {
	case KindNone:
		return Period{}
	case KindCumulative:
		return p.shift(12 * sign)
	case KindDays:
		return Period{p.From.AddDays(sign * p.Days()), p.To.AddDays(sign * p.Days())}.valid()
	default:
		return p.shift(n * sign)
	}
}

// shift moves both ends by n months.
func (p Period) shift(n int) Period {
	return Period{p.From.AddMonths(n), p.To.AddMonths(n)}.valid()
}

// Months returns the months that p is made of, in order; nil if p does not
// begin and end with a month.
func (p Period) Months() []Period { return p.Parts(KindMonth) }

// Parts returns the months, quarters, halves or years (size) that p is made
// of, in order; nil if they do not fit exactly.
func (p Period) Parts(size Kind) []Period {
	k, y, m, n := p.shape()
	step := map[Kind]int{KindMonth: 1, KindQuarter: 3, KindHalf: 6, KindYear: 12}[size]
	if k == KindNone || k == KindDays || step == 0 || (m-1)%step != 0 || n%step != 0 {
		return nil
	}
	parts := make([]Period, 0, n/step)
	for i := m; i < m+n; i += step {
		parts = append(parts, Period{dayOf(y, time.Month(i), 1), dayOf(y, time.Month(i+step), 1)})
	}
	return parts
}

// Window returns the first and the last day, both included, that an
// administrative report about p counts: from the 15th of the month before to
// the 14th of its last month, so a year runs from 15 December to 14 December.
// Only months, quarters, halves and years have a window; for others both days
// are zero. That the general rule binds a given report is for its duty to say.
func Window(p Period) (from, to Day) {
	switch p.Kind() {
	case KindMonth, KindQuarter, KindHalf, KindYear:
		return p.From.AddMonths(-1).AddDays(14), p.To.AddMonths(-1).AddDays(13)
	}
	return 0, 0
}
