package calendar

import "strings"

// expression reads the period expression at token i, keeps it, and returns its
// end; i if there is none. What only looks like one is passed over.
func (p *parser) expression(i int) int {
	if t := p.tok(i); t.sign != 'a' && t.sign != '0' {
		return i
	} else if t.sign == 'a' && t.word == 0 {
		return p.link(i)
	}
	for _, read := range [...]func(*parser, int) int{
		(*parser).dates, (*parser).since, (*parser).upTo, (*parser).wordAt, (*parser).stage, (*parser).list, (*parser).plain,
	} {
		if end := read(p, i); end > i {
			return end
		}
	}
	return p.skip(i)
}

// link passes over an address.
func (p *parser) link(i int) int {
	if t := p.tok(i); !strings.EqualFold(p.text[t.start:min(t.start+4, t.end)], "http") {
		return i
	}
	for i++; p.tok(i).glued; i++ {
	}
	return i
}

// dates reads two dates as a range where the text is meant to be one period,
// and passes over dates elsewhere.
func (p *parser) dates(i int) int {
	j := i
	if p.is(j, wFrom, wFromEN) {
		j++
	}
	from, end := p.date(j)
	if end == j {
		return i
	}
	if !p.alone || from == 0 {
		return end
	}
	k := p.connector(end, true)
	to, end := p.date(k)
	r := Period{from, to.AddDays(1)}.valid()
	if k == end || r == (Period{}) {
		return end
	}
	return p.add(atom{unit: KindDays, readings: []Period{r}}, i, end)
}

// plain reads an atom and, if another one follows, the range of the two.
func (p *parser) plain(i int) int {
	a, end := p.atom(i)
	if end == i {
		return i
	}
	if r, e := p.rangeFrom(a, end, false); e > end {
		return p.add(r, i, e)
	}
	if e := p.untilToday(a, i, end); e > end {
		return e
	}
	if a.unit == KindYear {
		if b, e := p.partAfter(a, end); e > end {
			return p.add(b, i, e)
		}
	}
	return p.add(a, i, end)
}

// partAfter reads a part of the year just read: "2020 H1", "năm 2020, quý III".
func (p *parser) partAfter(year atom, j int) (atom, int) {
	k := j
	switch p.tok(k).sign {
	case ',', ':', '-', '/', '(':
		k++
	}
	if p.tok(j).newline || p.tok(k).newline {
		return atom{}, j
	}
	b, end := p.atom(k)
	if end == k || b.year != 0 || b.relative || b.readings != nil || b.unit == KindYear || year.year == 0 {
		return atom{}, j
	}
	b.year, b.relative = year.year, year.relative
	if p.tok(k-1).sign == '(' && p.tok(end).sign == ')' {
		end++
	}
	return b, end
}

// list reads one word for several numbers: "quý I, II và III năm 2020",
// "các tháng 7, 8, 9/2024".
func (p *parser) list(i int) int {
	unit, size := KindMonth, 1
	switch {
	case p.is(i, wQuarter):
		unit, size = KindQuarter, 3
	case !p.is(i, wMonth):
		return i
	}
	var at [12]int
	n, romans := 0, true
	for j := i + 1; n < len(at); {
		v, ok := p.number(j)
		if p.is(j, wRoman) && unit == KindQuarter {
			v, ok = p.tok(j).val, true
		} else {
			romans = false
		}
		if !ok || v < 1 || v*size > 12 {
			break
		}
		at[n], n = j, n+1
		k := j + 1
		if s := p.tok(k).sign; s == ',' || s == ';' || s == '&' || s == '+' {
			k++
		}
		if p.is(k, wJoin, wAndEN) {
			k++
		}
		if k == j+1 {
			break
		}
		j = k
	}
	if n < 2 {
		return i
	}
	y, relative, end := p.year(at[n-1] + 1)
	if y == 0 && !romans && !p.is(i-1, wThese) {
		return i // tháng 7, 8 cơ sở
	}
	for k, from := 0, i; k < n; k, from = k+1, at[min(k+1, n-1)] {
		v, to := p.tok(at[k]).val*size, at[k]+1
		if k == n-1 {
			to = end
		}
		p.add(atom{first: v - size + 1, last: v, unit: unit, year: y, relative: relative}, from, to)
	}
	return end
}
