package calendar

import "time"

func monthOf(m int) time.Month { return time.Month(m) }

// yearEN reads "last year", "the year 2020" at i; end is i if there is none.
func (p *parser) yearEN(i int) (y, end int) {
	if p.is(i, wYearEN) {
		if y, ok := p.yearNumber(i + 1); ok {
			return y, i + 2
		}
		return 0, i
	}
	if !p.is(i+1, wYearEN) {
		return 0, i
	}
	if n, ok := p.offsetEN(i); ok {
		return p.y + n, i + 2
	}
	return 0, i
}

func (p *parser) offsetEN(i int) (n int, ok bool) {
	switch p.tok(i).word {
	case wThisEN:
		return 0, true
	case wNextEN:
		return 1, true
	case wLastEN, wPrevious:
		return -1, true
	}
	return 0, false
}

// englishAtom reads "first half of 2020", "September 2020", "last quarter".
func (p *parser) englishAtom(i int) (atom, int) {
	switch p.tok(i).word {
	case wOrdinal, wLastEN:
		if a, end := p.ordinalPart(i, i+1, p.tok(i).val); end > i {
			return a, end
		}
	case wEnglishMonth, wEnglishShort:
		return p.englishMonth(i)
	case wFull, wYearEN:
		return p.englishYear(i)
	}
	return p.relativeEN(i)
}

// ordinalAtom reads "3rd quarter": digits with letters tied to them.
func (p *parser) ordinalAtom(i int) (atom, int) {
	n, ok := p.number(i)
	if !ok || p.tok(i+1).sign != 'a' || !p.tok(i+1).glued {
		return atom{}, i
	}
	a, end := p.ordinalPart(i, i+2, n)
	if end == i {
		return atom{}, i
	}
	return a, end
}

// ordinalPart reads a quarter, half or number of months at j after the ordinal
// n, which is 0 for "last".
func (p *parser) ordinalPart(i, j, n int) (atom, int) {
	ofYear := func(j int) bool { _, _, end := p.yearOfPart(j); return end > j }
	a := atom{}
	switch {
	case p.is(j, wQuarterEN) && n <= 4 && (n > 0 || ofYear(j+1)):
		if n == 0 {
			n = 4
		}
		a, j = atom{first: 3*n - 2, last: 3 * n, unit: KindQuarter}, j+1
	case p.is(j, wHalfEN) && n <= 2:
		if n == 0 {
			n = 2
		}
		a, j = atom{first: 6*n - 5, last: 6 * n, unit: KindHalf}, j+1
		if p.tok(j).sign == '-' && p.is(j+1, wYearEN) {
			j += 2
		}
	default:
		k, end := p.count(j)
		if end == j || k > 12 || n > 1 || !p.is(end, wMonthEN) || n == 0 && !ofYear(end+1) {
			return atom{}, i
		}
		a, j = atom{first: 1, last: k, unit: KindCumulative}, end+1
		if n == 0 {
			a.first, a.last = 13-k, 12
		}
	}
	a.year, a.relative, j = p.yearOfPart(j)
	return a, j
}

// englishMonth reads the name of a month. "Sep" and "Mar" need a year, and
// "may" needs more: in Vietnamese without tones it is a machine.
func (p *parser) englishMonth(i int) (atom, int) {
	m := p.tok(i).val
	a, end := p.withYear(atom{first: m, last: m, unit: KindMonth}, i+1)
	short := p.is(i, wEnglishShort)
	if short && end == i+1 && !(p.connector(end, true) > end && p.is(p.connector(end, true), wEnglishMonth, wEnglishShort)) || m == 5 && !p.is(i-1, wOf, wToEN, wFromEN) && !p.tok(i).capital && !p.alone {
		return atom{}, i
	}
	return a, end
}

func (p *parser) englishYear(i int) (atom, int) {
	a, j := atom{first: 1, last: 12, unit: KindYear}, i
	if p.is(i, wFull) {
		j++
	}
	if !p.is(j, wYearEN) {
		return atom{}, i
	}
	y, ok := p.yearNumber(j + 1)
	if a.year = y; ok {
		return a, j + 2
	}
	if j == i {
		return atom{}, i
	}
	return a, j + 1
}

// relativeEN reads "this month", "last quarter", "next year".
func (p *parser) relativeEN(i int) (atom, int) {
	n, ok := p.offsetEN(i)
	if !ok || p.y == 0 {
		return atom{}, i
	}
	switch {
	case p.is(i+1, wMonthEN):
		return p.relativeAtom(Month(p.y, 1).shift(p.m-1+n), KindMonth), i + 2
	case p.is(i+1, wQuarterEN):
		return p.relativeAtom(Quarter(p.y, (p.m+2)/3).shift(3*n), KindQuarter), i + 2
	case p.is(i+1, wYearEN):
		return p.relativeAtom(Year(p.y).shift(12*n), KindYear), i + 2
	}
	return atom{}, i
}
