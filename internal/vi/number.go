package vi

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// symbols are the signs a language writes numbers with.
type symbols struct {
	group, point string
}

// symbolsOf returns the signs of a language. Vietnamese and English are
// written down here, as x/text has them (a test compares), because asking it
// costs more than all the rest of printing a number; others are asked for.
func symbolsOf(tag language.Tag) symbols {
	if tag == language.Vietnamese { // nearly always, and quicker
		return symbols{".", ","}
	}
	switch base, _ := tag.Base(); base.String() {
	case "vi":
		return symbols{".", ","}
	case "en":
		return symbols{",", "."}
	}
	return cldrSymbols(tag)
}

// cldrSymbols reads the signs off a number printed by x/text: 1.234.567,5.
func cldrSymbols(tag language.Tag) symbols {
	printed := message.NewPrinter(tag).Sprint(number.Decimal(1234567.5))
	var signs []string
	for part := range strings.FieldsFuncSeq(printed, func(r rune) bool { return '0' <= r && r <= '9' }) {
		signs = append(signs, part)
	}
	if len(signs) != 3 || signs[0] != signs[1] {
		return symbols{",", "."} // digits or grouping of another kind
	}
	return symbols{signs[0], signs[2]}
}

// wordDigits fit a machine word.
const wordDigits = 18

// maxDigits bounds the digits of a number that is printed in full or read. A
// budget of a country has 16.
const maxDigits = 60

// FormatNumber prints d with all its digits, grouped in thousands as the
// language groups them: 19.900,5 in Vietnamese, 19,900.5 in English. Zeros at
// the end of the fraction are dropped. A number of more than 60 digits is
// printed with an exponent, exactly.
func FormatNumber(d decimal.Decimal, tag language.Tag) string {
	return formatNumber(d, symbolsOf(tag))
}

func formatNumber(d decimal.Decimal, s symbols) string {
	if tooLong(d) {
		return d.Coefficient().String() + "E" + strconv.Itoa(int(d.Exponent()))
	}
	return string(plainOf(d).append(make([]byte, 0, usualNumber), s))
}

// usualNumber is how many bytes nearly every number takes at most, with its unit.
const usualNumber = 64

// tooLong says whether d has more digits than are printed in full.
func tooLong(d decimal.Decimal) bool {
	e := int(d.Exponent())
	return d.NumDigits()+max(e, 0) > maxDigits || -e > maxDigits
}

// A plain number is digits times a power of ten, without zeros at either end:
// moving its point is an addition, so that choosing a unit costs nothing.
type plain struct {
	negative bool
	digits   string
	exp      int
}

// plainOf takes a number apart that is not too long.
func plainOf(d decimal.Decimal) plain {
	if d.NumDigits() <= wordDigits { // nearly always: no big numbers are needed
		n := d.CoefficientInt64()
		digits := strings.TrimPrefix(strconv.FormatInt(n, 10), "-")
		p := plain{negative: n < 0, digits: strings.TrimRight(digits, "0")}
		p.exp = int(d.Exponent()) + len(digits) - len(p.digits)
		return p
	}
	text := d.String()
	p := plain{negative: strings.HasPrefix(text, "-")}
	text = strings.TrimPrefix(text, "-")
	if whole, fraction, ok := strings.Cut(text, "."); ok {
		text, p.exp = whole+fraction, -len(fraction)
	}
	p.digits = strings.TrimRight(text, "0")
	p.exp += len(text) - len(p.digits)
	p.digits = strings.TrimLeft(p.digits, "0")
	return p
}

// whole is the number of digits before the point; 0 or less for a fraction.
func (p plain) whole() int { return len(p.digits) + p.exp }

// append prints the number in full, grouped in thousands.
func (p plain) append(b []byte, s symbols) []byte {
	if p.negative && p.digits != "" {
		b = append(b, '-')
	}
	whole := p.whole()
	if whole <= 0 || p.digits == "" {
		b = append(b, '0')
	} else {
		for i := range whole {
			if i > 0 && (whole-i)%3 == 0 {
				b = append(b, s.group...)
			}
			if i < len(p.digits) {
				b = append(b, p.digits[i])
			} else {
				b = append(b, '0')
			}
		}
	}
	if p.exp >= 0 || p.digits == "" {
		return b
	}
	b = append(b, s.point...)
	for range -whole {
		b = append(b, '0')
	}
	return append(b, p.digits[max(whole, 0):]...)
}

// FormatPercent prints a percentage (47.73 is 47,7 %) with one decimal, "47,7%"
// in Vietnamese and "47.7%" in English, rounded half away from zero; an exact
// whole number below a thousand has none ("80%", but 80.04 is "80,0%"). What is short of 100 is
// never printed as reached ("99,9%") and what is more than nothing not as
// nothing ("<0,1%").
func FormatPercent(d decimal.Decimal, tag language.Tag) string {
	s := symbolsOf(tag)
	if tooLong(d) {
		return formatNumber(d, s) + "%"
	}
	if p := plainOf(d); p.exp == -1 || p.exp >= 0 && p.whole() <= len("999") { // nothing to round
		return string(append(p.append(make([]byte, 0, usualNumber), s), '%'))
	}
	tenth := decimal.New(1, -1)
	rounded := d.Round(1)
	switch hundred := decimal.New(100, 0); {
	case d.IsPositive() && d.LessThan(tenth) && rounded.IsZero():
		return "<" + formatNumber(tenth, s) + "%"
	case d.LessThan(hundred) && rounded.Equal(hundred):
		rounded = hundred.Sub(tenth)
	}
	text := formatNumber(rounded, s)
	if rounded.IsInteger() {
		text += s.point + "0"
	}
	return text + "%"
}
