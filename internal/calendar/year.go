package calendar

// Years that a number is read as when no word says that it is one.
const (
	firstBareYear = 1990
	lastBareYear  = 2099
)

// yearNumber reads token i as the number of a year: four digits that are not
// part of an amount, a decimal or the number of a document.
func (p *parser) yearNumber(i int) (y int, ok bool) {
	t := p.tok(i)
	if t.sign != '0' || t.width != 4 || t.val < firstBareYear || t.val > lastBareYear || p.tied(i) || p.money(i+1) {
		return 0, false
	}
	return t.val, true
}

// tied is true if the four digits at i are part of something longer.
func (p *parser) tied(i int) bool {
	next, after := p.tok(i+1), p.tok(i+2)
	switch {
	case next.sign == '%' && next.glued:
		return true
	case !next.glued:
		return false
	case next.sign == 'a':
		return next.word == 0 // 2020x
	case next.sign == '.' || next.sign == ',':
		return after.glued && after.sign == '0' && after.width != 4 // 2020,5
	case next.sign == '/':
		return after.glued && after.sign == 'a' && after.word == 0 // 2020/QĐ
	}
	return false
}

// money is true if token i is a unit of money, which "đồng" is not in Đồng Nai
// and "tỷ" not in tỷ lệ.
func (p *parser) money(i int) bool {
	if p.is(i, wDong) {
		return !p.is(i+1, wDongPlace, wPhu)
	}
	return p.is(i, wMoney) && !p.is(i+1, wLe, wSach)
}

// yearWord reads "năm 2020" or "năm ngoái" at i; end is i if there is neither.
func (p *parser) yearWord(i int) (y int, relative bool, end int) {
	if !p.is(i, wYear) {
		return 0, false, i
	}
	if t := p.tok(i + 1); t.sign == '0' && t.width == 4 && t.val >= FirstYear && t.val <= LastYear && !p.tied(i+1) {
		return t.val, false, i + 2
	}
	offset, end := p.offset(i + 1)
	if end == i+1 {
		return 0, false, i
	}
	return p.y + offset, true, end
}

// offset reads the word that moves a year, quarter or month from today's:
// này, trước, tới, ...; end is i if there is none.
func (p *parser) offset(i int) (n, end int) {
	switch {
	case p.is(i+1, wWhen):
		return 0, i
	case p.is(i, wNay, wThis):
		return 0, i + 1
	case p.is(i, wHien) && p.is(i+1, wNay, wTai):
		return 0, i + 2
	case p.is(i, wLien) && p.is(i+1, wBefore):
		return -1, i + 2
	case p.is(i, wLien) && p.is(i+1, wLien, wSumUp) && p.is(i+2, wBefore): // liền kề trước
		return -1, i + 3
	case p.is(i, wLastYear, wBefore, wJustPast, wPast):
		return -1, i + 1
	case p.is(i, wVua) && p.is(i+1, wPast, wJustPast):
		return -1, i + 2
	case p.is(i, wKia):
		return -2, i + 1
	case p.is(i, wAfter):
		return 1, i + 1
	case p.is(i, wComing) && !p.is(i+1, wNay, wNow, wUp, wMonth, wQuarter, wFinish):
		// "năm tới" but not "đầu năm tới nay"
		return 1, i + 1
	}
	return 0, i
}

// year reads the year that follows a part of a year: "năm 2020", "/2020",
// "/26", ", 2020", "của năm ngoái", "of 2020"; end is i if there is none.
func (p *parser) year(i int) (y int, relative bool, end int) {
	j, slash, paren := i, false, false
	switch t := p.tok(i); t.sign {
	case '/':
		j, slash = i+1, true
	case '-', ',', ':':
		j++
	case '(':
		j, paren = i+1, true
	case '.':
		if t.glued && p.tok(i+1).glued {
			j++
		}
	}
	for k := 0; k < 3 && p.is(j, wIn, wOf); k++ {
		j++
	}
	y, relative, end = p.yearHere(j, slash)
	if end == j {
		return 0, false, i
	}
	if paren && p.tok(end).sign == ')' {
		end++
	}
	return y, relative, end
}

func (p *parser) yearHere(j int, slash bool) (y int, relative bool, end int) {
	if y, relative, end = p.yearWord(j); end > j {
		return y, relative, end
	}
	t := p.tok(j)
	if t.newline {
		return 0, false, j
	}
	if y, ok := p.yearNumber(j); ok {
		return y, false, j + 1
	}
	// Q2/26, 6t26, '26: the century goes without saying beside a part of a year.
	short := slash && t.glued || t.sign == '\'' && p.tok(j+1).glued || t.glued && p.tok(j-1).sign == 'a'
	if t.sign == '\'' {
		j++
	}
	if n, ok := p.number(j); ok && short && p.tok(j).width == 2 && n < 50 && !p.chained(j) {
		return 2000 + n, false, j + 1
	}
	if n, e := p.yearEN(j); e > j {
		return n, p.tok(e-1).sign != '0', e
	}
	if t.sign == '\'' {
		j--
	}
	return 0, false, j
}

// yearOfPart reads the year after "đầu", "cuối", "first half": as year does, or
// the word "năm" alone, which says that the part is of a year but not of which.
func (p *parser) yearOfPart(i int) (y int, relative bool, end int) {
	if y, relative, end = p.year(i); end > i {
		return y, relative, end
	}
	j := i
	for k := 0; k < 3 && p.is(j, wIn, wOf); k++ {
		j++
	}
	if p.is(j, wYear, wYearEN) {
		return 0, false, j + 1
	}
	return 0, false, i
}

// chained is true if a sign ties token i to another number: 9/10, 2.020.
func (p *parser) chained(i int) bool {
	s := p.tok(i + 1)
	return s.glued && (s.sign == '/' || s.sign == '.' || s.sign == ',' || s.sign == '-') &&
		p.tok(i+2).glued && p.tok(i+2).sign == '0'
}

// yearAtom reads a whole year: "năm 2020", "cả năm", "sang năm", "2020".
func (p *parser) yearAtom(i int) (atom, int) {
	a := atom{first: 1, last: 12, unit: KindYear}
	j := i
	switch {
	case p.is(i, wNguyen) && p.is(i-1, wTay, wPhu):
		return atom{}, i // Tây Nguyên năm 2020
	case p.is(i, wWhole, wNguyen, wUp) && p.is(i+1, wYear):
		if a.year, a.relative, j = p.yearWord(i + 1); j > i+1 {
			return a, j
		}
		return a, i + 2
	case p.is(i, wSang) && p.is(i+1, wYear):
		if a.year, a.relative, j = p.yearWord(i + 1); j > i+1 {
			return a, j
		}
		a.year, a.relative = p.y+1, true
		return a, i + 2
	case p.is(i, wYear) && p.tok(i).plain && p.is(i-1, wHead):
		return atom{}, i // Quang Nam 2020
	case p.is(i, wYear):
		a.year, a.relative, j = p.yearWord(i)
		if a.relative && p.counted(i-1) {
			return atom{}, i // 5 năm trước
		}
	default:
		y, ok := p.yearNumber(i)
		if !ok || p.is(i-1, wPhone, wNumberOf) || p.inCode(i) {
			return atom{}, i
		}
		a.year, a.bare, j = y, true, i+1
	}
	if j == i {
		return atom{}, i
	}
	return a, j
}

// inCode is true if the digits at i go on from a longer number or name: a
// telephone number, ISO 9001:2015, QĐ-UBND2020; "KH2020" is still a year.
func (p *parser) inCode(i int) bool {
	before := p.tok(i - 1)
	switch {
	case before.sign == '0':
		return before.width > 2 && p.text[before.start] == '0'
	case !p.tok(i).glued:
		return false
	case before.sign == 'a':
		joint := p.tok(i - 2).sign
		return before.glued && (joint == '-' || joint == '/' || joint == '0') || before.end-before.start > 5
	}
	return before.sign == ':' && before.glued && p.tok(i-2).sign == '0'
}

// counted is true if token i is a number or number word, so that what follows
// is counted and not named: 3 tháng trước.
func (p *parser) counted(i int) bool {
	_, ok := p.number(i)
	return ok || p.is(i, wCount, wCountEN)
}
