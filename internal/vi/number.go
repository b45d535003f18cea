package vi

import (
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
		return d.Coefficient().String() + "E" + decimal.NewFromInt32(d.Exponent()).String()
	}
	text := d.String()
	var b strings.Builder
	if strings.HasPrefix(text, "-") {
		b.WriteByte('-')
		text = text[1:]
	}
	whole, fraction, _ := strings.Cut(text, ".")
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(s.group)
		}
		b.WriteByte(whole[i])
	}
	if fraction = strings.TrimRight(fraction, "0"); fraction != "" {
		b.WriteString(s.point)
		b.WriteString(fraction)
	}
	return b.String()
}

// tooLong says whether d has more digits than are printed in full.
func tooLong(d decimal.Decimal) bool {
	e := int(d.Exponent())
	return d.NumDigits()+max(e, 0) > maxDigits || -e > maxDigits
}

// FormatPercent prints a percentage (47.73 is 47,7 %) with one decimal, "47,7%"
// in Vietnamese and "47.7%" in English, rounded half away from zero; an exact
// whole number has none ("80%", but 80.04 is "80,0%"). What is short of 100 is
// never printed as reached ("99,9%") and what is more than nothing not as
// nothing ("<0,1%").
func FormatPercent(d decimal.Decimal, tag language.Tag) string {
	s := symbolsOf(tag)
	if tooLong(d) || d.IsInteger() {
		return formatNumber(d, s) + "%"
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
