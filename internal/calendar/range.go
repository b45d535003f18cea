package calendar

// connector returns the token after the word or sign between two ends of a
// range at j, or j if there is none. A turn of the line is no range.
func (p *parser) connector(j int, signs bool) int {
	k := j
	switch {
	case p.tok(j).newline:
		return j
	case signs && p.tok(j).sign == '-':
		k++
		if p.tok(k).sign == '>' {
			k++
		}
	case signs && p.tok(j).sign == '.' && p.tok(j+1).sign == '.' && p.tok(j+1).glued:
		k += 2
	case p.is(j, wTo, wComing, wToEN):
		k++
		if p.is(k, wUp, wFinish) {
			k++
		}
	}
	return k
}

// rangeFrom reads "đến quý III/2020", "-9/2023", "- 2025" after the atom a that
// ends at j. Between unlike units there must have been a "từ".
func (p *parser) rangeFrom(a atom, j int, from bool) (atom, int) {
	k := p.connector(j, true)
	if k == j && from && p.is(j, wAndEN) {
		k = j + 1
	}
	if k == j || a.readings != nil {
		return atom{}, j
	}
	b, end := p.rangeEnd(a, j, k, from)
	if end == k || b.readings != nil || b.unit != a.unit && !from {
		return atom{}, j
	}
	switch {
	case a.year == 0 && a.unit != KindYear:
		a.year, a.relative = b.year, b.relative
	case b.year == 0 && b.unit != KindYear:
		b.year, b.relative = a.year, a.relative
	}
	r := atom{unit: a.unit, year: a.year, relative: a.relative || b.relative}
	if a.year == 0 && b.year == 0 && a.first <= b.last && a.unit != KindYear {
		r.first, r.last = a.first, b.last
		return r, end
	}
	if a.year == 0 || b.year == 0 {
		return atom{}, j
	}
	both := Period{span(a.year, a.first, a.last, true).From, span(b.year, b.first, b.last, true).To}.valid()
	if both == (Period{}) || a.year == b.year && a.first > b.first {
		return atom{}, j
	}
	r.readings, r.bare = []Period{both}, a.bare && b.bare
	return r, end
}

// rangeEnd reads the second end at k, an atom or a number of the unit of a.
func (p *parser) rangeEnd(a atom, j, k int, from bool) (atom, int) {
	size := map[Kind]int{KindMonth: 1, KindQuarter: 3}[a.unit]
	n, ok := p.number(k)
	if p.is(k, wRoman) && a.unit == KindQuarter {
		n, ok = p.tok(k).val, true
	}
	if ok && size > 0 && n >= 1 && n*size <= 12 {
		b, end := p.withYear(atom{first: n*size - size + 1, last: n * size, unit: a.unit}, k+1)
		tight := p.tok(k).sign == 'a' || p.tok(k).glued && p.tok(j).sign == '-' && !p.chained(k)
		if end > k+1 || from || tight {
			return b, end
		}
		return atom{}, k
	}
	if t := p.tok(k); a.unit == KindYear && ok && t.width == 2 && t.glued && p.tok(j).sign == '-' && !p.chained(k) {
		if y := a.year/100*100 + n; y > a.year {
			return atom{first: 1, last: 12, unit: KindYear, year: y, bare: true}, k + 1
		}
	}
	b, end := p.atom(k)
	if end > k && b.first2 != 0 {
		b.first2, b.last2 = 0, 0
	}
	return b, end
}

// since reads what begins with "từ" or "from": a range, and what lasts until today.
func (p *parser) since(i int) int {
	j := i
	if p.is(j, wFrom, wFromEN) && !(p.tok(j).plain && p.is(j-1, wBegin, wDocFirst)) { // dau tu is đầu tư
		j++
		for p.is(j, wOf) {
			j++
		}
	}
	if p.is(j, wBegin) || p.is(j, wBeginEN) {
		if end := p.sinceBegin(i, j+1); end > i {
			return end
		}
	}
	if j == i {
		return i
	}
	a, end := p.atom(j)
	if end == j || a.readings != nil {
		return i
	}
	if r, e := p.rangeFrom(a, end, true); e > end {
		return p.add(r, i, e)
	}
	if e := p.untilToday(a, i, end); e > end {
		return e
	}
	// "từ năm 2021" alone: since then, or a source that is of that year.
	since := p.sinceThen(a)
	if since.Kind() == a.unit || since == (Period{}) ||
		a.unit != KindMonth && a.unit != KindQuarter && a.unit != KindYear {
		return i
	}
	then := span(since.From.Year(), a.first, a.last, true)
	return p.add(atom{unit: a.unit, relative: true, readings: []Period{since, then}}, i, end)
}

// untilToday keeps the range from the atom a, which ends at token j, to today
// if "đến nay" follows it.
func (p *parser) untilToday(a atom, i, j int) int {
	now := p.untilNow(j)
	r := p.sinceThen(a)
	if now == j || r == (Period{}) {
		return j
	}
	return p.add(atom{unit: a.unit, relative: true, readings: []Period{r}}, i, now)
}

// sinceThen returns the range from the beginning of a to the end of this month,
// of this year if a is a year; the zero Period if there is none.
func (p *parser) sinceThen(a atom) Period {
	if p.y == 0 || a.readings != nil {
		return Period{}
	}
	y := a.year
	if y == 0 {
		y = p.y
	}
	r := Period{span(y, a.first, a.last, true).From, Month(p.y, monthOf(p.m)).To}
	if a.unit == KindYear {
		r.To = Year(p.y).To
	}
	return r.valid()
}

// sinceBegin reads what follows "từ đầu" at j: năm, năm 2024, tháng, quý, and
// up to when.
func (p *parser) sinceBegin(i, j int) int {
	for p.is(j, wOf, wThisEN) {
		j++
	}
	if p.y == 0 {
		return i
	}
	switch {
	case p.is(j, wMonth) && p.is(i, wFrom):
		return p.add(p.relativeAtom(Month(p.y, monthOf(p.m)), KindMonth), i, p.untilNow(j+1))
	case p.is(j, wQuarter) && p.is(i, wFrom):
		return p.add(p.relativeAtom(Quarter(p.y, (p.m+2)/3), KindQuarter), i, p.untilNow(j+1))
	case !p.is(j, wYear, wYearEN):
		return i
	}
	y, _, end := p.yearWord(j)
	if end == j {
		y, end = p.y, j+1
	}
	now := p.untilNow(end)
	switch k := p.connector(end, false); {
	case now == end && k > end:
		b, e := p.atom(k)
		if e == k || b.readings != nil || b.unit == KindYear {
			break
		}
		if b.year == 0 {
			b.year, b.relative = y, true
		}
		b.first, b.unit, b.first2, b.last2 = 1, KindCumulative, 0, 0
		return p.add(b, i, e)
	case now == end && !p.is(i, wFrom, wFromEN) || now == end && y != p.y:
		return i // "đầu năm" alone is no period
	}
	ytd := Period{Year(y).From, Month(p.y, monthOf(p.m)).To}.valid()
	switch {
	case ytd == (Period{}):
		return i
	case y != p.y:
		return p.add(atom{unit: KindMonths, relative: true, readings: []Period{ytd}}, i, now)
	}
	return p.word(WordYTD, i, now, ytd)
}

// untilNow reads "đến nay", "tới giờ", "to date" at j; j if there is none.
func (p *parser) untilNow(j int) int {
	switch {
	case p.is(j, wTo, wComing) && p.is(j+1, wNay, wNow):
		return j + 2
	case p.is(j, wTo, wComing) && p.is(j+1, wHien) && p.is(j+2, wNay, wTai):
		return j + 3
	case p.is(j, wToEN) && p.is(j+1, wDateEN):
		return j + 2
	}
	return j
}

// upTo reads "đến hết tháng 6/2024", "hết quý III": from January to its end.
func (p *parser) upTo(i int) int {
	if !p.is(i, wTo, wComing, wUp) {
		return i
	}
	j := i + 1
	if !p.is(i, wUp) && p.is(j, wUp, wFinish) {
		j++
	}
	if !p.is(j, wMonth, wQuarter, wT, wQ, wQRoman) {
		return i
	}
	a, end := p.atom(j)
	if end == j || a.unit != KindMonth && a.unit != KindQuarter {
		return i
	}
	a.first, a.first2, a.last2, a.unit = 1, 0, 0, KindCumulative
	return p.add(a, i, end)
}
