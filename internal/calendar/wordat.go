package calendar

// wordAt reads the expressions that are words and not ranges at i.
func (p *parser) wordAt(i int) int {
	switch p.tok(i).word {
	case wSum:
		if p.is(i+1, wSumUp) {
			return p.cumulative(i, i+2)
		}
	case wAdd:
		if p.is(i+1, wAddUp) {
			return p.cumulative(i, i+2)
		}
	case wSumShort:
		return p.cumulative(i, i+1)
	case wSame:
		if p.is(i+1, wKy) {
			return p.samePeriod(i, i+2)
		}
		if p.is(i+1, wThoi) && p.tok(i+2).sign == 'a' {
			return p.samePeriod(i, i+3) // cùng thời điểm, cùng thời gian
		}
	case wSameShort:
		return p.samePeriod(i, i+1)
	case wSameEN:
		if p.is(i+1, wPeriodEN) {
			return p.samePeriod(i, i+2)
		}
	case wKy:
		return p.thisPeriod(i)
	case wThese:
		if p.is(i+1, wMonth) && p.is(i+2, wBegin) && p.is(i+3, wYear) {
			if y, _, end := p.yearOfPart(i + 3); y == 0 || y == p.y {
				return p.yearToDate(i, end)
			}
		}
	case wTo, wComing, wToEN:
		if end := p.untilNow(i); end > i {
			return p.word(WordToDate, i, end)
		}
	case wYTD:
		return p.yearToDate(i, i+1)
	case wYearEN:
		if p.untilNow(i+1) == i+3 {
			return p.yearToDate(i, i+3)
		}
	case wSo:
		if p.is(i+1, wFar) {
			if p.is(i+2, wThisEN) && p.is(i+3, wYearEN) {
				return p.yearToDate(i, i+4)
			}
			return p.word(WordToDate, i, i+2)
		}
	}
	return p.latest(i)
}

func (p *parser) yearToDate(i, end int) int {
	if p.y == 0 {
		return end
	}
	return p.word(WordYTD, i, end, Months(p.y, p.m))
}

// cumulative reads "lũy kế", with "từ đầu năm" after it the year to date.
func (p *parser) cumulative(i, j int) int {
	if p.is(j, wFrom) {
		n := len(p.items)
		if end := p.since(j); len(p.items) > n {
			if p.items[n].Word == WordYTD {
				p.items[n].from, p.items[n].Start = i, p.tok(i).start
			} else {
				p.items = p.items[:n]
				return p.word(WordCumulative, i, j)
			}
			return end
		}
	}
	return p.word(WordCumulative, i, j)
}

// samePeriod reads the year after "cùng kỳ": only one that is said in digits
// says more than the word.
func (p *parser) samePeriod(i, j int) int {
	k := j
	for p.is(k, wOf, wIn) {
		k++
	}
	y, relative, end := p.yearHere(k, false)
	switch {
	case end == k && p.is(k, wPrevious) && p.is(k+1, wYearEN):
		return p.word(WordSamePeriod, i, k+2)
	case end == k:
		return p.word(WordSamePeriod, i, j)
	case relative:
		return p.word(WordSamePeriod, i, end)
	}
	return p.word(WordSamePeriod, i, end, Year(y))
}

// thisPeriod reads "kỳ này", "kỳ trước", "kỳ báo cáo này".
func (p *parser) thisPeriod(i int) int {
	j := i + 1
	if p.tok(j).sign == 'a' && p.tok(j).word == 0 && p.tok(j+1).sign == 'a' && p.tok(j+1).word == 0 {
		j += 2
	}
	switch n, end := p.offset(j); {
	case end == j || n > 0 || n < -1:
		return i
	case n == 0:
		return p.word(WordThisPeriod, i, end)
	default:
		return p.word(WordLastPeriod, i, end)
	}
}

// latest reads "mới nhất", "gần đây nhất", "latest".
func (p *parser) latest(i int) int {
	j := i + 1
	switch {
	case p.is(i, wMoi, wGan):
		if p.is(j, wHere) {
			j++
		}
		if !p.is(j, wNhat) {
			return i
		}
		return p.word(WordLatest, i, j+1)
	case p.is(i, wLatest):
		return p.word(WordLatest, i, j)
	case p.is(i, wMost) && p.is(j, wRecent):
		return p.word(WordLatest, i, j+1)
	}
	return i
}

// stage reads "giai đoạn 2016 – 2020", "10 năm (2012 - 2022)", "giai đoạn này",
// and "giai đoạn" or "5 năm" alone as WordStage.
func (p *parser) stage(i int) int {
	j := i
	switch {
	case p.is(i, wGiai) && p.is(i+1, wDoan), p.is(i, wNhiem, wThoi) && p.is(i+1, wKy):
		j = i + 2
	case p.is(i, wStage), p.is(i, wPeriodEN):
		j = i + 1
	}
	named := j > i
	if n, end := p.count(j); end > j && p.is(end, wYear, wYearEN) && (named || n > 1) {
		if e := p.years(i, end+1); e > i {
			return e
		}
		if _, e := p.countAtom(j); e > j && !named {
			return i // 5 năm qua
		}
		if p.is(j, wYear) && p.tok(j).plain {
			return i // quang nam nam 2020
		}
		if _, years := p.yearNumber(end + 1); years && !named {
			return i // 5 năm 2016, 2017, ...
		}
		if named || n == 5 && !p.duration(i, end+1) && p.is(end, wYear) {
			return p.word(WordStage, i, end+1)
		}
		return i
	}
	if !named {
		return i
	}
	if e := p.years(i, j); e > i {
		return e
	}
	if n, end := p.offset(j); end > j && p.y != 0 && !p.is(i, wPeriodEN) {
		return p.relativeStage(i, end, n)
	}
	if _, ok := p.number(j); ok || p.is(j, wRoman, wCount) || p.is(i, wPeriodEN) {
		return i // giai đoạn 2 of a project
	}
	return p.word(WordStage, i, j)
}

// years reads two years at j, in brackets or not, or the one of "giai đoạn 2020".
func (p *parser) years(i, j int) int {
	k := j
	paren := p.tok(k).sign == '('
	if paren || p.tok(k).sign == ':' || p.tok(k).sign == ',' {
		k++
	}
	for p.is(k, wFrom, wFromEN, wOf, wThese) {
		k++
	}
	a, end := p.yearAtom(k)
	if end == k || a.year == 0 || a.relative {
		return i
	}
	r, e := p.rangeFrom(a, end, true)
	if b, next := p.yearAtom(end); e == end && next > end && b.bare && b.year > a.year && !paren {
		r = atom{unit: KindYear, year: a.year, readings: []Period{Stage(a.year, b.year)}} // giai doan 2016 2020
		e = next
	}
	if e == end {
		return i
	}
	if paren && p.tok(e).sign == ')' {
		e++
	}
	r.bare = false
	return p.add(r, i, e)
}

// relativeStage keeps the five-year stage n away from today's. Plans run from a
// year that ends in 1 or 6. In the first year of a stage people still say "this
// stage" of the one that is being reported, so "này" has two readings.
func (p *parser) relativeStage(i, end, n int) int {
	first := p.y - (p.y+4)%5 + 5*n
	readings := []Period{Stage(first, first+4)}
	if n == 0 {
		readings = append(readings, Stage(first-5, first-1))
	}
	return p.add(atom{unit: KindStage, relative: true, readings: readings}, i, end)
}
