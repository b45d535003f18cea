package calendar

import "strings"

// numberAtom reads an expression that begins with digits.
func (p *parser) numberAtom(i int) (atom, int) {
	if p.tok(i).glued && p.tok(i-1).sign == 'a' && p.tok(i-1).word != 0 && p.tok(i).width != 4 {
		return atom{}, i // the 9 of T9, once T9 was refused
	}
	if a, end := p.codeAtom(i); end > i {
		return a, end
	}
	if p.chained(i) {
		return p.chainAtom(i)
	}
	if a, end := p.countAtom(i); end > i {
		return a, end
	}
	if a, end := p.ordinalAtom(i); end > i {
		return a, end
	}
	return p.yearAtom(i)
}

// codeAtom reads a canonical period code.
func (p *parser) codeAtom(i int) (atom, int) {
	t := p.tok(i)
	if t.sign != '0' || t.width != 4 || t.glued && p.tok(i-1).sign != '(' {
		return atom{}, i
	}
	if s := p.tok(i + 1); !s.glued || s.sign != '-' && s.sign != '.' {
		return atom{}, i
	}
	end := i + 1
	for end < len(p.toks) && p.tok(end).glued && p.tok(end).end-t.start <= len("2006-01-02..2006-01-02") &&
		(p.tok(end).sign == '0' || p.tok(end).sign == 'a' || p.tok(end).sign == '-' || p.tok(end).sign == '.') {
		end++
	}
	for p.tok(end-1).sign == '.' || p.tok(end-1).sign == '-' {
		end--
	}
	if next := p.tok(end); next.glued && (next.sign == '0' || next.sign == 'a' || next.sign == '/') {
		return atom{}, i
	}
	r, err := parseCode(strings.ToUpper(p.text[t.start:p.tok(end-1).end]))
	if err != nil {
		return atom{}, i
	}
	a := atom{unit: r.Kind()}
	if _, within := r.YearOf(); !within || a.unit == KindDays {
		a.year, a.readings = r.From.Year(), []Period{r}
		return a, end
	}
	year, first, _ := r.From.Date()
	_, last, _ := r.Last().Date()
	a.year, a.first, a.last = year, int(first), int(last)
	return a, end
}

// chainAtom reads numbers tied by signs that are a month or years: 9/2024,
// 2024/09, and the years of 2019,2020.
func (p *parser) chainAtom(i int) (atom, int) {
	a, b, s := p.tok(i), p.tok(i+2), p.tok(i+1).sign
	if p.chained(i+2) && p.tok(i+3).sign == s && s != ',' {
		return atom{}, i // a date, or worse
	}
	switch {
	case (s == '/' || s == '-') && a.width <= 2 && a.val >= 1 && a.val <= 12 && b.width == 4:
		y, ok := p.yearNumber(i + 2)
		if tail := p.tok(i + 3); !ok || p.document(i) || tail.glued && tail.sign == '/' {
			return atom{}, i
		}
		return atom{first: a.val, last: a.val, unit: KindMonth, year: y}, i + 3
	case s == '/' && a.width == 4 && b.width <= 2 && b.val >= 1 && b.val <= 12:
		if a.val < firstBareYear || a.val > lastBareYear || p.document(i) {
			return atom{}, i
		}
		return atom{first: b.val, last: b.val, unit: KindMonth, year: a.val}, i + 3
	case a.width == 4 && b.width == 4 && s != '.':
		return p.yearAtom(i)
	case a.width == 4 && b.width == 2 && s == '-':
		return p.yearAtom(i) // 2021-25
	case a.width == 4 && b.width <= 2 && s == ',':
		return atom{}, i
	}
	return atom{}, i
}

// document is true if the words before i announce the number of a document.
func (p *parser) document(i int) bool {
	if p.is(i-1, wNumberOf, wSo, wDocShort) {
		return true
	}
	fourth := p.tok(i-1).val == 4 // thông tư, which is also four, and from without its tone
	return p.is(i-2, wDocFirst, wAdd) && (p.is(i-1, wDocFirst, wDocLast) || fourth)
}

// skip returns the end of what begins at i and looks like a period but is none:
// a date, a ratio, an amount, the number of a document. It is i if there is
// nothing of the kind.
func (p *parser) skip(i int) int {
	if _, end := p.date(i); end > i {
		return end
	}
	if p.is(i, wDate) && p.tok(i+1).sign == '0' {
		return max(p.skip(i+1), i+2)
	}
	if p.tok(i).sign != '0' {
		return i
	}
	if p.is(i+1, wMonth) && p.duration(i, i+2) {
		return i + 2 // 6 tháng một lần
	}
	end := i + 1
	for p.chained(end - 1) {
		end += 2
	}
	s, t := p.tok(end), p.tok(end+1)
	if s.glued && (s.sign == '/' || s.sign == '-') && t.glued && t.sign == 'a' && (end > i+1 || t.upper) {
		// 36/2013/TT-BCT: to the end of its letters
		for end += 2; p.tok(end).glued && p.tok(end).sign != ',' && p.tok(end).sign != '.' && end < len(p.toks); end++ {
		}
		return end
	}
	if end > i+1 {
		return end
	}
	return i
}

// date reads one full date at i, and as end only the end of one without a year:
// 25/9/2024, 25-9, ngày 28 tháng 1 năm 2019, 24 November 2026.
func (p *parser) date(i int) (d Day, end int) {
	j := i
	if p.is(j, wDate) {
		j++
	}
	n, ok := p.number(j)
	switch {
	case p.tok(j).width == 4 && p.chained(j) && p.chained(j+2) && p.tok(j+1).sign == p.tok(j+3).sign:
		return p.dayOf(p.tok(j).val, p.tok(j+2).val, p.tok(j+4).val), j + 5
	case p.is(j, wEnglishMonth, wEnglishShort):
		return p.englishDate(j, i)
	case !ok:
		return 0, i
	case p.chained(j) && p.chained(j+2) && p.tok(j+1).sign == p.tok(j+3).sign && p.tok(j+1).sign != ',':
		return p.dayOf(p.tok(j+4).val, p.tok(j+2).val, n), j + 5
	case p.is(j+1, wEnglishMonth, wEnglishShort) && !p.tok(j+1).glued:
		if y := p.tok(j + 2); y.width == 4 {
			return p.dayOf(y.val, p.tok(j+1).val, n), j + 3
		}
		return 0, j + 2
	case p.is(j+1, wMonth) && !p.tok(j+1).glued:
		m, ok := p.number(j + 2)
		_, _, dated := p.year(j + 3)
		if !ok || j == i && n <= 12 && dated == j+3 {
			return 0, i // 6 tháng 3 mô hình
		}
		y, _, end := p.year(j + 3)
		return p.dayOf(y, m, n), end
	}
	return 0, i
}

// englishDate reads "September 15, 2020"; j is the month.
func (p *parser) englishDate(j, i int) (Day, int) {
	n, ok := p.number(j + 1)
	if !ok {
		return 0, i
	}
	k := j + 2
	if p.tok(k).sign == ',' {
		k++
	}
	if y := p.tok(k); y.sign == '0' && y.width == 4 {
		return p.dayOf(y.val, p.tok(j).val, n), k + 1
	}
	return 0, j + 2
}

// dayOf is NewDay, with no day for a date that does not exist.
func (p *parser) dayOf(y, m, d int) Day {
	if m < 1 || m > 12 {
		return 0
	}
	day, _ := NewDay(y, monthOf(m), d)
	return day
}
