package calendar

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
			return p.thenYear(p.relativeAtom(q, KindQuarter), n, end)
		}
		if p.is(j, wBegin, wFinish) && p.is(j+1, wYear) {
			return p.edgeOfYear(j, 3, KindQuarter)
		}
		if p.is(j, wThu) {
			j++
		}
	}
	n, end := p.quarterNumber(i, j)
	if n < 1 || n > 4 {
		return atom{}, i
	}
	return p.nearest(p.withYear(atom{first: 3*n - 2, last: 3 * n, unit: KindQuarter}, end))
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
		if p.chained(j) && p.tok(j+2).width == 3 || p.tok(j+1).sign == '%' || p.named(j) {
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
		if !ok || n < 1 || n > 2 || !p.tok(j).glued || p.named(j) || p.tok(i).glued && p.tok(i-1).sign == '0' && p.tok(i-1).width != 4 {
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
