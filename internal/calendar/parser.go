package calendar

import "slices"

// A parser walks over the tokens once. Every production looks a bounded number
// of tokens ahead, so the work grows with the length of the text.
type parser struct {
	text  string
	toks  []token
	today Day
	y, m  int  // of today
	alone bool // the text is meant to be one period: dates may be its ends
	items []item
}

// An item is a match with what is needed to give it the year of its neighbour.
type item struct {
	Match
	from, to int // tokens
	year     int // said with it, also by a relative word; 0 if none
}

// An atom is an expression within one year, or a year.
type atom struct {
	first, last   int  // months of the year
	first2, last2 int  // another reading, or zeros
	unit          Kind // KindNone: there is no atom
	year          int  // 0 if not said
	relative      bool // the year, or all, was said relative to today
	bare          bool
	readings      []Period // given instead of months where the range does not lie in one year
}

func newParser(text string, today Day) *parser {
	p := &parser{text: text, toks: tokens(text), today: today}
	if today.real() {
		y, m, _ := today.Date()
		p.y, p.m = y, int(m)
	}
	return p
}

func (p *parser) run() {
	for i := 0; i < len(p.toks); {
		i = max(p.expression(i), i+1)
	}
	p.bind()
	if p.y == 0 {
		p.items = slices.DeleteFunc(p.items, func(it item) bool { return it.Yearless })
	}
}

// noToken stands before and after the text.
var noToken token

func (p *parser) tok(i int) *token {
	if i < 0 || i >= len(p.toks) {
		return &noToken
	}
	return &p.toks[i]
}

// is is true if token i is one of words.
func (p *parser) is(i int, words ...lex) bool {
	w := p.tok(i).word
	if w == 0 {
		return false
	}
	for _, x := range words {
		if w == x {
			return true
		}
	}
	return false
}

// number returns the value of token i if it is a number of up to two digits.
func (p *parser) number(i int) (n int, ok bool) {
	t := p.tok(i)
	return t.val, t.sign == '0' && t.width <= 2
}

// add keeps an atom that was read from tokens from to to, and returns to.
func (p *parser) add(a atom, from, to int) int {
	it := item{from: from, to: to, year: a.year}
	it.Relative, it.Bare = a.relative, a.bare
	y := a.year
	if it.Relative && p.y == 0 {
		return to
	}
	if y == 0 && a.readings == nil {
		// Without a today any year will do until bind gives the right one.
		if y = p.y; y == 0 {
			y = firstBareYear
		}
		it.Yearless, it.Relative = true, true
	}
	it.Periods = a.readings
	if it.Periods == nil {
		it.Periods = []Period{span(y, a.first, a.last, true)}
		if a.first2 != 0 {
			it.Periods = append(it.Periods, span(y, a.first2, a.last2, true))
		}
	}
	for _, r := range it.Periods {
		if r == (Period{}) {
			return to
		}
	}
	p.keep(it)
	return to
}

// word keeps an expression that is not one range of days.
func (p *parser) word(w Word, from, to int, periods ...Period) int {
	it := item{from: from, to: to}
	it.Word, it.Periods = w, periods
	it.Relative = w != WordCumulative && w != WordStage
	if w == WordYTD && p.y == 0 {
		return to
	}
	p.keep(it)
	return to
}

func (p *parser) keep(it item) {
	it.Start, it.End = p.toks[it.from].start, p.toks[it.to-1].end
	p.items = append(p.items, it)
}

// bind gives the year of one expression to its yearless neighbours in a list:
// "quý I và quý II năm 2020", "tháng 7/2024 và tháng 8".
func (p *parser) bind() {
	for k := len(p.items) - 2; k >= 0; k-- {
		if p.joined(k) {
			p.lend(&p.items[k], p.items[k+1])
		}
	}
	for k := 1; k < len(p.items); k++ {
		if !p.joined(k - 1) {
			continue
		}
		before, it := p.items[k-1], &p.items[k]
		if len(before.Periods) > 0 && before.Periods[0].Kind() != KindYear {
			p.lend(it, before)
		}
		it.Bare = it.Bare && before.Bare
	}
}

func (p *parser) lend(it *item, from item) {
	if !it.Yearless || from.year == 0 || from.Yearless {
		return
	}
	for i, r := range it.Periods {
		it.Periods[i] = r.InYear(from.year)
	}
	it.year, it.Yearless, it.Relative = from.year, false, from.Relative
}

// joined is true if only signs and words like "và" stand between items k and k+1.
func (p *parser) joined(k int) bool {
	from, to := p.items[k].to, p.items[k+1].from
	if from == to || to-from > 3 {
		return false
	}
	for i := from; i < to; i++ {
		switch s := p.toks[i].sign; {
		case s == ',' || s == ';' || s == '&' || s == '+' || s == '/' || s == '-':
		case p.is(i, wJoin, wSo, wAndEN, wThese):
		default:
			return false
		}
	}
	return true
}
