package vi

import "strings"

// amount reads the amount whose number begins at token i.
func (r *reader) amount(i int) Amount {
	from, e := before(r.tokens, i)
	at := r.numberAt(i)
	text := r.tokens[at].Text
	a := Amount{From: from, To: at + 1}
	switch {
	case r.tokens[at].Kind == Code:
		a.Err = &AmountError{Kind: Document}
	case strings.ContainsRune(text, ':'):
		a.Err = &AmountError{Kind: Date}
	case strings.ContainsRune(text, '/'):
		r.slashed(&a, at, e)
	case strings.ContainsAny(text, "-–"):
		r.dashed(&a, at, e)
	default:
		r.plain(&a, i, e)
	}
	if q, next := after(r.tokens, a.To); q != "" && a.Err == nil {
		a.To = next
		for j := range a.Readings {
			a.Readings[j].Qualifier = q
		}
	}
	if e.growth && a.Err == nil {
		a.Readings, a.Err = nil, &AmountError{Kind: Growth, Parts: a.Readings}
	}
	return a
}

// slashed reads a token with slashes in it: a ratio, a date or a period.
func (r *reader) slashed(a *Amount, at int, e effect) {
	parts := strings.Split(r.tokens[at].Text, "/")
	if len(parts) != 2 {
		a.Err = &AmountError{Kind: Date}
		return
	}
	if !digit(parts[0][0]) || strings.ContainsFunc(r.tokens[at].Text, letter) {
		a.Err = &AmountError{Kind: Period}
		return
	}
	part, kind, ok := readNumeral(parts[0])
	base, baseKind, baseOK := readNumeral(parts[1])
	if !ok || !baseOK {
		a.Err = &AmountError{Kind: max(kind, baseKind)}
		return
	}
	u, english, next, named := unitAt(r.tokens, at+1)
	f := figure{num: part, named: named, english: english || r.english()}
	g := figure{num: base, named: named, english: f.english}
	if !named {
		u = r.bare
	}
	f.resolve(u)
	g.resolve(u)
	a.To = next
	a.Readings = ratio(f.readings(e), g.readings(e))
	noun := next < len(r.tokens) && r.tokens[next].Kind == Word
	switch day, month := likeDay(parts[0], parts[1]); {
	case month:
		a.Readings, a.Err = nil, &AmountError{Kind: Period}
	case day && !named && (!noun || f.options[0].value.GreaterThan(g.options[0].value)):
		a.Readings, a.Err = nil, &AmountError{Kind: Date, Parts: a.Readings}
	}
}

// ratio gives each reading of the part each of the bases.
func ratio(parts, bases []Reading) []Reading {
	var out []Reading
	for _, p := range parts {
		for _, b := range bases {
			p.Base, p.HasBase = b.Value, true
			out = append(out, p)
		}
	}
	return out
}

// likeDay says whether a/b can be a day of a month, or a month of a year.
func likeDay(a, b string) (day, month bool) {
	x, y := small(a), small(b)
	return 1 <= x && x <= 31 && 1 <= y && y <= 12, 1 <= x && x <= 12 && likeYear(b)
}

func likeYear(s string) bool { return len(s) == 4 && 1900 <= small(s) && small(s) <= 2100 }

// small returns the value of up to four digits, or -1.
func small(s string) int {
	if len(s) > 4 || !digits(s) {
		return -1
	}
	n := 0
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// dashed reads a token with dashes in it: a range, a stage, a day or a
// telephone number.
func (r *reader) dashed(a *Amount, at int, e effect) {
	parts := strings.FieldsFunc(r.tokens[at].Text, func(c rune) bool { return c == '-' || c == '–' })
	if len(parts) == 3 && likeYear(parts[0]) {
		a.Err = &AmountError{Kind: Date}
		return
	}
	if len(parts) != 2 {
		a.Err = &AmountError{Kind: Label}
		return
	}
	if likeYear(parts[0]) && likeYear(parts[1]) {
		a.Err = &AmountError{Kind: Period}
		return
	}
	// The second part has the unit written to it, if any: 15-40tr.
	second := r.tokens[at]
	second.Text, second.Kind = parts[1], Number
	rest := reader{tokens: append([]Token{second}, r.tokens[at+1:min(at+6, len(r.tokens))]...), hint: r.hint, bare: r.bare}
	high, err := rest.figure(0)
	low, kind, ok := readNumeral(parts[0])
	if err != nil || !ok || parts[0][0] == '0' && len(parts[0]) > 2 {
		a.Err = &AmountError{Kind: Label}
		if !ok && kind == TooLong {
			a.Err.Kind = TooLong
		}
		return
	}
	high.next += at
	r.ranged(a, figure{num: low, english: high.english}, high, e)
}

// ranged makes an error of the two ends of a range; a low end without a unit
// has that of the high one.
func (r *reader) ranged(a *Amount, low, high figure, e effect) {
	if !low.named {
		low.resolve(high.unit)
	}
	a.To = high.next
	a.Err = &AmountError{Kind: Range, Parts: append(low.readings(e), high.readings(e)...)}
	if to, ok := r.rate(high); ok {
		a.Err.Kind, a.To = Rate, to
	}
}

// plain reads a number without slash or dash inside, and what may follow it
// that makes more than one value of it.
func (r *reader) plain(a *Amount, i int, e effect) {
	f, err := r.figure(i)
	if err != nil {
		a.Err = err
		return
	}
	a.To = f.next
	if to, ok := r.rate(f); ok {
		a.To, a.Err = to, &AmountError{Kind: Rate, Parts: f.readings(e)}
		return
	}
	if g, ok := r.joined(f, "-", "–", "—", "đến", "den", "tới", "toi", "to"); ok {
		years := r.yearAt(f.next-1) && r.yearAt(g.next-1)
		switch {
		case years && !g.named:
			a.To, a.Err = g.next, &AmountError{Kind: Period}
			return
		case !f.named || g.named || !r.yearAt(g.next-1):
			r.ranged(a, f, g, e)
			return
		}
	}
	a.Readings = f.readings(e)
	if g, ok := r.joined(f, "/"); ok {
		a.To = g.next
		if f.named == g.named || !f.named {
			if !f.named {
				f.resolve(g.unit)
			}
			a.Readings = ratio(f.readings(e), g.readings(effect{}))
			return
		}
		parts := append(a.Readings, g.readings(effect{qualifier: Precise})...)
		a.Readings, a.Err = nil, &AmountError{Kind: TwoFigures, Parts: parts}
	}
}

// joined reads the second number of two with one of signs between them.
func (r *reader) joined(f figure, signs ...string) (figure, bool) {
	if f.next+1 >= len(r.tokens) || r.tokens[f.next].Line {
		return figure{}, false
	}
	sign := lower(r.tokens[f.next].Text)
	for _, s := range signs {
		if s != sign || r.tokens[f.next+1].Kind != Number || strings.ContainsAny(r.tokens[f.next+1].Text, "/:-–") {
			continue
		}
		g, err := r.figure(f.next + 1)
		return g, err == nil
	}
	return figure{}, false
}

// rate says whether a figure is so much for each of something, and returns
// the token after the thing's first word.
func (r *reader) rate(f figure) (int, bool) {
	thing := wordAt(r.tokens, f.next+1)
	if thing == "" || r.tokens[f.next+1].Kind == Sign {
		return 0, false
	}
	switch wordAt(r.tokens, f.next) {
	case "/":
		return f.next + 2, true
	case "mỗi", "moi", "per":
		return f.next + 2, f.unit.money() && f.named
	}
	return 0, false
}

func (r *reader) yearAt(i int) bool { return likeYear(r.tokens[i].Text) }
