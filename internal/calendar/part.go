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

// nearest gives a month or quarter without a year the next or the last one if
// "tới" or "vừa rồi" says so: tháng 1 tới.
func (p *parser) nearest(a atom, j int) (atom, int) {
	if a.year != 0 || p.y == 0 || p.is(j, wBefore, wAfter) {
		return a, j
	}
	n, end := p.offset(j)
	if _, counted := p.number(end); end == j || counted {
		return a, j
	}
	a.year, a.relative = p.y, true
	switch {
	case n > 0 && a.first <= p.m:
		a.year++
	case n < 0 && a.last >= p.m:
		a.year--
	}
	return a, end
}

// thenYear reads the year after "tháng này": tháng này năm ngoái.
func (p *parser) thenYear(a atom, n, j int) (atom, int) {
	if y, relative, end := p.yearWord(j); end > j && n == 0 {
		a.year, a.relative = y, relative || a.relative
		return a, end
	}
	return a, j
}

// edgeOfYear reads the first or last month or quarter of a year, with j at
// "đầu" or "cuối".
func (p *parser) edgeOfYear(j, size int, unit Kind) (atom, int) {
	a := atom{first: 1, last: size, unit: unit}
	if p.is(j, wFinish) {
		a.first, a.last = 13-size, 12
	}
	a.year, a.relative, j = p.yearOfPart(j + 1)
	return a, j
}

// relativeAtom is a range counted from today.
func (p *parser) relativeAtom(r Period, unit Kind) atom {
	y, m, _ := r.From.Date()
	_, last, _ := r.Last().Date()
	return atom{first: int(m), last: int(last), unit: unit, year: y, relative: true}
}
