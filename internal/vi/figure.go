package vi

import (
	"strings"
	"unicode"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"
)

// A reader reads amounts out of tokens.
type reader struct {
	tokens []Token
	hint   Hint
	bare   Unit // of a number that names none
}

// A figure is one number with its unit.
type figure struct {
	num     numeral
	unit    Unit // as written
	named   bool // the unit is written
	english bool
	options []option // in unit
	next    int      // the token after it
}

// A written number token has letters before its digits (VND3.51), after them
// (92tr), and digits after those (3tr5).
type written struct {
	prefix, core, suffix, tail string
}

func splitNumber(s string) written {
	core := strings.IndexFunc(s, unicode.IsDigit)
	w := written{prefix: s[:core], core: s[core:]}
	if end := strings.IndexFunc(w.core, letter); end >= 0 {
		w.core, w.suffix = w.core[:end], w.core[end:]
	}
	if end := strings.IndexFunc(w.suffix, unicode.IsDigit); end >= 0 {
		w.suffix, w.tail = w.suffix[:end], w.suffix[end:]
	}
	return w
}

// numberAt returns the token of the number whose first token is i, or -1: a
// number may begin with a minus or the name of the currency.
func (r *reader) numberAt(i int) int {
	at := i
	if t := r.tokens[at]; (t.Text == "-" || t.Text == "−") && (at == 0 || t.Spaced) && !r.spaced(at+1) {
		at++
	}
	if w := wordAt(r.tokens, at); w == "vnd" || w == "vnđ" {
		at++
	}
	if at < len(r.tokens) && (r.tokens[at].Kind == Number || r.tokens[at].Kind == Code) {
		return at
	}
	return -1
}

func (r *reader) spaced(i int) bool { return i >= len(r.tokens) || r.tokens[i].Spaced }

// figure reads the number that begins at token i, with its unit and what is
// said of it in smaller units.
func (r *reader) figure(i int) (figure, *AmountError) {
	f, err := r.single(i)
	if err != nil {
		return f, err
	}
	r.smaller(&f)
	if r.tokens[i].Kind == Sign {
		for j := range f.options {
			f.options[j].value = f.options[j].value.Neg()
		}
	}
	return f, nil
}

// single reads one number with one unit, its sign aside.
func (r *reader) single(i int) (figure, *AmountError) {
	at := r.numberAt(i)
	w := splitNumber(r.tokens[at].Text)
	vnd := at > i && r.tokens[at-1].Kind == Word
	switch prefix := lower(w.prefix); {
	case prefix == "vnd" || prefix == "vnđ":
		vnd = true
	case prefix == "q" || prefix == "t":
		return figure{}, &AmountError{Kind: Period}
	case prefix != "":
		return figure{}, &AmountError{Kind: Label}
	}
	num, kind, ok := readNumeral(w.core)
	if !ok {
		return figure{}, &AmountError{Kind: kind}
	}
	f := figure{num: num, unit: r.bare, next: at + 1, english: vnd || r.english()}
	if err := r.unit(&f, w); err != nil {
		return f, err
	}
	switch {
	case vnd && !f.named:
		f.unit, f.named = Dong, true
	case !f.named && len(w.core) > 2 && w.core[0] == '0' && digits(w.core):
		return f, &AmountError{Kind: Label} // a telephone number
	}
	f.resolve(f.unit)
	return f, r.part(&f, w.tail)
}

func (r *reader) english() bool {
	base, _ := r.hint.Language.Base()
	english, _ := language.English.Base()
	return r.hint.Language != language.Und && base == english
}

// unit reads the unit written to the number or after it.
func (r *reader) unit(f *figure, w written) *AmountError {
	if w.suffix == "" {
		u, english, next, ok := unitAt(r.tokens, f.next)
		if ok {
			f.unit, f.named, f.next, f.english = u, true, next, f.english || english
		}
		return nil
	}
	u, english, ok := unitWord(lower(w.suffix))
	switch {
	case ok:
		f.named, f.english = true, f.english || english
		f.unit, f.next = unitTail(r.tokens, f.next, u)
	case strings.EqualFold(w.suffix, "th"):
		return &AmountError{Kind: Period} // 6th: six months
	case w.tail != "":
		return &AmountError{Kind: Malformed}
	case len([]rune(w.suffix)) == 1:
		return &AmountError{Kind: Label} // mẫu 3a
	}
	return nil
}

// resolve says what the number can mean with unit u.
func (f *figure) resolve(u Unit) {
	point := byte(',')
	if f.english {
		point = '.'
	}
	f.unit, f.options = u, f.num.options(u, point)
}

// part adds the digits and the half that belong to the number itself: 3tr5,
// 2 tỷ rưỡi.
func (r *reader) part(f *figure, tail string) *AmountError {
	if tail != "" {
		if !f.unit.money() || f.num.canFraction || len(tail) > 3 || !digits(tail) {
			return &AmountError{Kind: Malformed}
		}
		f.add([]option{{value: decimal.RequireFromString("0." + tail)}})
		return nil
	}
	if w := wordAt(r.tokens, f.next); f.named && (w == "rưỡi" || w == "ruoi") {
		f.add([]option{{value: decimal.New(5, -1)}})
		f.next++
	}
	return nil
}

// smaller adds what is said in smaller and smaller units after the number:
// 1 tỷ 200 triệu.
func (r *reader) smaller(f *figure) {
	least := f.unit
	for f.named && !f.english && least.money() && f.next < len(r.tokens) && r.tokens[f.next].Kind == Number {
		rest, err := r.single(f.next)
		if err != nil || !rest.named || !rest.unit.money() || rest.unit.shift() >= least.shift() {
			return // another number, not a part of this one
		}
		for i := range rest.options {
			rest.options[i].value = rest.options[i].value.Shift(rest.unit.shift() - f.unit.shift())
		}
		f.add(rest.options)
		f.next, least = rest.next, rest.unit
	}
}

// add adds each of parts to each option.
func (f *figure) add(parts []option) {
	var all []option
	for _, o := range f.options {
		for _, p := range parts {
			all = append(all, option{o.value.Add(p.value), o.grouped || p.grouped})
		}
	}
	f.options = all
}

// readings turns the figure into readings; money becomes triệu đồng.
func (f *figure) readings(e effect) []Reading {
	out := make([]Reading, 0, len(f.options))
	for _, o := range f.options {
		reading := Reading{Value: o.value, Unit: f.unit, Qualifier: e.qualifier, Estimate: e.estimate, Grouped: o.grouped}
		if f.unit.money() {
			reading.Value, reading.Unit = o.value.Shift(f.unit.shift()), Million
		}
		out = append(out, reading)
	}
	return out
}
