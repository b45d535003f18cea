package calendar

// countAtom reads a number of months or quarters from the beginning or the end
// of a year: "6 tháng đầu năm 2020", "9T/2023", "chín tháng", "3 quý đầu năm",
// "6 tháng cuối năm", and a number of them back from today: "3 tháng qua".
func (p *parser) countAtom(i int) (atom, int) {
	n, j := p.count(i)
	if j == i {
		return atom{}, i
	}
	if p.tok(j).sign == '-' && p.tok(j).glued && p.tok(j+1).glued && p.is(j+1, wMonth, wMonthEN) {
		j++ // nine-month
	}
	switch {
	case p.is(j, wMonth, wTh, wT, wMonthEN) || p.is(j, wM) && p.tok(j).glued:
		return p.months(i, j, n)
	case p.is(j, wQuarter, wQuarterEN) && n <= 4:
		if a, end := p.beginOrEnd(j+1, 3*n); end > j+1 {
			return a, end
		}
		return p.trailing(i, j+1, 3*n, KindQuarter)
	case p.is(j, wYear, wYearEN):
		return p.trailing(i, j+1, 12*n, KindYear)
	}
	return atom{}, i
}

// count reads a number from 1 to 60 in digits or words.
func (p *parser) count(i int) (n, end int) {
	if n, ok := p.number(i); ok {
		if n < 1 || n > 60 {
			return 0, i
		}
		return n, i + 1
	}
	t := p.tok(i)
	switch {
	case p.is(i, wCount) && t.val == 10 && p.is(i+1, wCount) && p.tok(i+1).val <= 2:
		return 10 + p.tok(i+1).val, i + 2
	case p.is(i, wCount, wCountEN, wYear):
		return t.val, i + 1
	case p.is(i, wAfter) && p.is(i+1, wMonth) && p.tok(i+1).plain:
		// "sau thang" is "sáu tháng" unless a month follows it: sau thang 6.
		if _, ok := p.number(i + 2); !ok {
			return t.val, i + 1
		}
	}
	return 0, i
}

// months reads what follows n and the word for month at j.
func (p *parser) months(i, j, n int) (atom, int) {
	if n > 12 {
		return p.trailing(i, j+1, n, KindMonth)
	}
	if p.is(j, wTh) && (p.is(i-1, wOf) || p.is(j+1, wConference, wQuarterEN, wHalfEN, wMonthEN, wOf)) {
		return atom{}, i // the 9th conference
	}
	if a, end := p.beginOrEnd(j+1, n); end > j+1 {
		return a, end
	}
	a := atom{first: 1, last: n, unit: KindCumulative}
	if a, end := p.withYear(a, j+1); end > j+1 {
		return a, end
	}
	digits := p.tok(i).sign == '0'
	switch {
	case p.is(j, wM), n == 1, p.is(j, wT, wTh) && (!p.tok(j).glued || n < 6 || n > 11):
		return atom{}, i // 9m and "6 t" are measures, 3t is money, "1 tháng" is a duration
	case n <= 3 && p.is(i-1, wCourse):
		return atom{}, i // lớp nghề 3 tháng
	case !digits && (p.tok(i).plain || p.is(i, wYear)):
		if _, ok := p.number(j + 1); ok || p.is(i, wYear) {
			return atom{}, i // bay thang 9; trong năm, tháng nào
		}
	case p.is(j, wMonthEN) && p.is(i-1, wPastEN, wLastEN):
		return p.trailing(i, j+1, n, KindMonth)
	}
	if a, end := p.trailing(i, j+1, n, KindMonth); end > i {
		return a, end
	}
	if p.duration(i, j+1) {
		return atom{}, i
	}
	return a, j + 1
}

// duration is true if n months before j are a length of time: mỗi 6 tháng, 6
// tháng một lần, 6 tháng nữa.
func (p *parser) duration(i, j int) bool {
	if p.tok(j).sign == '/' {
		j++
	}
	return p.is(i-1, wEach) || p.is(i-1, wMoi) && p.tok(i-1).plain || p.is(j, wTimes, wBefore, wAfter, wComing, wHalf, wLai) || p.is(j, wCount) && p.is(j+1, wTimes)
}

// beginOrEnd reads "đầu năm 2020" or "cuối năm" after a count that is n months long.
func (p *parser) beginOrEnd(j, n int) (atom, int) {
	a := atom{first: 1, last: n, unit: KindCumulative}
	end := j
	switch {
	case p.is(j, wBegin):
		end++
	case p.is(j, wFinish):
		a.first, a.last, end = 13-n, 12, j+1
	case p.is(j, wRest) && p.is(j+1, wLai):
		a.first, a.last, end = 13-n, 12, j+2
	default:
		return atom{}, j
	}
	a.year, a.relative, end = p.yearOfPart(end)
	return a, end
}

// trailing reads "qua", "gần đây", "trở lại đây" at j after n months: whole
// units back from today, with today's or without it.
func (p *parser) trailing(i, j, n int, unit Kind) (atom, int) {
	end := j
	switch {
	case p.is(j, wPast):
		end++
	case p.is(j, wGan) && p.is(j+1, wHere) && p.is(j+2, wNhat):
		end += 3
	case p.is(j, wGan) && p.is(j+1, wHere, wNhat), p.is(j, wVua) && p.is(j+1, wPast, wJustPast):
		end += 2
	case p.is(j, wTro) && p.is(j+1, wLai) && p.is(j+2, wHere):
		end += 3
	case p.is(i-1, wPastEN, wLastEN):
	default:
		return atom{}, i
	}
	if p.y == 0 {
		return atom{}, i
	}
	now := Month(p.y, 1).shift(p.m - 1).From
	switch unit {
	case KindYear:
		now = Year(p.y).From
	case KindQuarter:
		now = Quarter(p.y, (p.m+2)/3).From
	}
	size := map[Kind]int{KindYear: 12, KindQuarter: 3, KindMonth: 1}[unit]
	without := Period{now.AddMonths(-n), now}
	with := Period{now.AddMonths(size - n), now.AddMonths(size)}
	a := atom{unit: unit, relative: true, readings: []Period{without, with}}
	for _, r := range a.readings {
		if _, m, _ := r.From.Date(); unit != KindYear && m == 1 && r.From.Year() == p.y {
			a.readings = []Period{r} // the press says "8 tháng qua" of January to August
			break
		}
	}
	return a, end
}
