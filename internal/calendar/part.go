package calendar

// atom reads a year or a part of one at i: a month, a quarter, a half, some
// months. end is i, and the atom's unit KindNone, if there is none.
func (p *parser) atom(i int) (a atom, end int) {
	t := p.tok(i)
	if t.sign == '0' {
		return p.numberAtom(i)
	}
	switch t.word {
	case wMonth, wTh, wT:
		return p.monthAtom(i)
	case wQuarter, wQ, wQRoman, wQuarterEN:
		return p.quarterAtom(i)
	case wHalf, wBan, wH:
		return p.halfAtom(i)
	case wCount, wAfter, wCountEN:
		return p.countAtom(i)
	case wYear:
		if a, end := p.countAtom(i); end > i {
			return a, end // năm tháng đầu năm
		}
		return p.yearAtom(i)
	case wWhole, wNguyen, wUp, wSang:
		return p.yearAtom(i)
	case wThese:
		return p.theseAtom(i)
	case 0:
		return atom{}, i
	}
	return p.englishAtom(i)
}

// withYear reads the year after a part of a year.
func (p *parser) withYear(a atom, j int) (atom, int) {
	a.year, a.relative, j = p.year(j)
	return a, j
}

// monthAtom reads "tháng 9/2024", "T9/2026", "thg 9", "tháng chín", "tháng này".
func (p *parser) monthAtom(i int) (atom, int) {
	j := i + 1
	if p.tok(j).sign == '.' && p.tok(j).glued && !p.is(i, wMonth) {
		j++
	}
	if p.is(i, wMonth) && !p.counted(i-1) {
		if n, end := p.offset(j); end > j && !p.afterMaySix(i) && p.y != 0 {
			return p.relativeAtom(Month(p.y, 1).shift(p.m-1+n), KindMonth), end
		}
	}
	m, end := p.monthNumber(i, j)
	if end == j || m < 1 || m > 12 {
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
	case p.is(i, wT) && !p.tok(j).glued && yearEnd == end:
		return atom{}, i // "t 9" alone is too little
	case p.is(i, wT) && m == 6 && (yearEnd == end || slash != '/' && slash != '-'):
		a.first2, a.last2 = 1, 6 // the office's habit of writing 6t and t6 for the half year
	}
	if p.is(j, wYear) && a.year != 0 && !p.is(end, wYear) {
		a.first2, a.last2 = 1, 12 // "tháng năm 2020": May, or months of the year 2020
	}
	return a, yearEnd
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
		if p.chained(j) && p.chainedDate(j) {
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

// relativeAtom is a range counted from today.
func (p *parser) relativeAtom(r Period, unit Kind) atom {
	y, m, _ := r.From.Date()
	_, last, _ := r.Last().Date()
	return atom{first: int(m), last: int(last), unit: unit, year: y, relative: true}
}

// quarterAtom reads "quý III/2026", "q3", "quý ba", "quý trước", "quý đầu năm".
func (p *parser) quarterAtom(i int) (atom, int) {
	if p.is(i, wQuarter) && p.is(i-1, wPhu) {
		return atom{}, i // Phú Quý
	}
	j := i + 1
	if p.tok(j).sign == '.' && p.tok(j).glued && p.is(i, wQ) {
		j++
	}
	if p.is(i, wQuarter) && !p.counted(i-1) {
		if n, end := p.offset(j); end > j && p.y != 0 {
			q := Quarter(p.y, (p.m+2)/3).shift(3 * n)
			return p.relativeAtom(q, KindQuarter), end
		}
		if p.is(j, wBegin, wFinish) && p.is(j+1, wYear) {
			n := map[bool]int{true: 1, false: 4}[p.is(j, wBegin)]
			a := atom{first: 3*n - 2, last: 3 * n, unit: KindQuarter}
			a.year, a.relative, j = p.yearOfPart(j + 1)
			return a, j
		}
	}
	n, end := p.quarterNumber(i, j)
	if n < 1 || n > 4 {
		return atom{}, i
	}
	return p.withYear(atom{first: 3*n - 2, last: 3 * n, unit: KindQuarter}, end)
}

func (p *parser) quarterNumber(i, j int) (n, end int) {
	if p.is(i, wQRoman) {
		return p.tok(i).val, i + 1
	}
	if p.is(i, wQ) && !p.tok(j).glued {
		if _, _, end := p.year(j + 1); end == j+1 {
			return 0, j // "q 3" alone is too little
		}
	}
	if n, ok := p.number(j); ok {
		if s := p.tok(j + 1); p.chained(j) && p.tok(j+2).width == 3 || s.glued && s.sign == '%' {
			return 0, j
		}
		return n, j + 1
	}
	if p.is(j, wRoman, wFrom) || p.is(j, wCount) && p.is(i, wQuarter) {
		return p.tok(j).val, j + 1
	}
	return 0, j
}

// halfAtom reads "nửa đầu năm 2020", "nửa năm cuối", "bán niên", "H1/2020".
func (p *parser) halfAtom(i int) (atom, int) {
	a := atom{first: 1, last: 6, unit: KindHalf}
	second := atom{first: 7, last: 12, unit: KindHalf}
	j := i + 1
	switch {
	case p.is(i, wBan):
		if !p.is(j, wNien) {
			return atom{}, i
		}
		return p.withYear(a, j+1)
	case p.is(i, wH):
		n, ok := p.number(j)
		if !ok || n < 1 || n > 2 || !p.tok(j).glued || p.tok(i).glued && p.tok(i-1).sign == '0' && p.tok(i-1).width != 4 {
			return atom{}, i
		}
		if n == 2 {
			a = second
		}
		return p.withYear(a, j+1)
	}
	ofYear := p.is(j, wYear)
	if ofYear {
		j++
	}
	switch {
	case p.is(j, wBegin):
		j++
	case p.is(j, wFinish, wAfter):
		a, j = second, j+1
	case !ofYear:
		return atom{}, i
	}
	if p.is(j, wMonth, wKy, wNhiem, wGiai, wQuarter) {
		return atom{}, i // nửa đầu tháng 9
	}
	var end int
	if a.year, a.relative, end = p.yearOfPart(j); end == j && p.tok(j).sign == 'a' && !ofYear {
		return atom{}, i
	}
	return a, end
}

// theseAtom reads "các tháng cuối năm", which offices use for the second half.
func (p *parser) theseAtom(i int) (atom, int) {
	if !p.is(i+1, wMonth) || !p.is(i+2, wFinish) || !p.is(i+3, wYear) {
		return atom{}, i
	}
	a := atom{first: 7, last: 12, unit: KindHalf}
	a.year, a.relative, i = p.yearOfPart(i + 3)
	return a, i
}
