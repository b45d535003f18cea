package calendar

// monthAtom reads "tháng 9/2024", "T9/2026", "thg 9", "tháng chín", "tháng này".
func (p *parser) monthAtom(i int) (atom, int) {
	j := i + 1
	if p.tok(j).sign == '.' && p.tok(j).glued && !p.is(i, wMonth) {
		j++
	}
	if p.is(i, wMonth) && !p.counted(i-1) {
		if n, end := p.offset(j); end > j && !p.afterMaySix(i) && p.y != 0 {
			return p.thenYear(p.relativeAtom(Month(p.y, 1).shift(p.m-1+n), KindMonth), n, end)
		}
		if p.is(j, wBegin, wFinish) && p.is(j+1, wYear) && !p.is(i-1, wThese) {
			return p.edgeOfYear(j, 1, KindMonth)
		}
	}
	m, end := p.monthNumber(i, j)
	if end == j || m < 1 || m > 12 || p.is(j, wYear) && p.is(i-1, wThese, wBy, wEach) {
		return atom{}, i
	}
	a := atom{first: m, last: m, unit: KindMonth}
	if p.is(end, wBegin) && p.is(end+1, wYear) {
		// "tháng 6 đầu năm": six months turned round, or June
		a.first2, a.last2 = 1, m
		a.year, a.relative, end = p.yearOfPart(end + 1)
		return a, end
	}
	slash := p.tok(end).sign
	a, yearEnd := p.withYear(a, end)
	switch {
	case p.is(i, wMonth):
	case !p.tok(j).glued && yearEnd == end:
		return atom{}, i // "t 9" alone is too little, and "TH 9" can be "thực hiện 9"
	case p.is(i, wT) && m == 6 && (yearEnd == end || slash != '/' && slash != '-'):
		a.first2, a.last2 = 1, 6 // the office's habit of writing 6t and t6 for the half year
	}
	if p.is(j, wYear) && a.year != 0 && !p.is(end, wYear) {
		a.first2, a.last2 = 1, 12 // "tháng năm 2020": May, or months of the year 2020
	}
	return p.nearest(a, yearEnd)
}

// afterMaySix is true for "thang sau" without tones, which may be "tháng sáu".
func (p *parser) afterMaySix(i int) bool {
	if !p.tok(i).plain || !p.is(i+1, wAfter) {
		return false
	}
	_, _, end := p.year(i + 2)
	return end > i+2
}

// monthNumber reads the number after the word for month at i.
func (p *parser) monthNumber(i, j int) (m, end int) {
	if n, ok := p.number(j); ok {
		if p.chained(j) && p.chainedDate(j) || p.named(j) || p.is(j+1, wMonth, wT, wTh) {
			return 0, j
		}
		return n, j + 1
	}
	if !p.is(i, wMonth) {
		return 0, j
	}
	switch t := p.tok(j); {
	case p.is(j, wCount):
		if t.val == 10 && p.is(j+1, wCount) && p.tok(j+1).val <= 2 {
			return 10 + p.tok(j+1).val, j + 2
		}
		return t.val, j + 1
	case p.is(j, wAfter) && p.afterMaySix(i):
		return 6, j + 1
	case p.is(j, wFrom):
		if _, _, end := p.year(j + 1); end > j+1 {
			return 4, j + 1 // thang tu 2020
		}
	case p.is(j, wYear) && !t.plain && !p.is(j+1, wNay, wLastYear, wBefore, wAfter, wComing):
		return 5, j + 1
	}
	return 0, j
}

// named is true if letters go on from the number at j: H1N1, T6A.
func (p *parser) named(j int) bool {
	t := p.tok(j + 1)
	return t.glued && t.sign == 'a' && t.word == 0
}

// chainedDate is true unless what is tied to the number at j can be a year or
// another month: "tháng 9/10" and "tháng 2.020" are no months.
func (p *parser) chainedDate(j int) bool {
	next := p.tok(j + 2)
	switch p.tok(j + 1).sign {
	case '-', ',':
		return next.width == 3
	case '.':
		return next.width != 4
	}
	return next.width != 4 && (next.width != 2 || next.val <= 12)
}
