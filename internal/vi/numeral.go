package vi

import (
	"strings"

	"github.com/shopspring/decimal"
)

// A numeral is a printed number before it is known what its sign means: with
// one dot or comma before exactly three digits it can be either.
type numeral struct {
	fraction, grouped       decimal.Decimal
	canFraction, canGrouped bool
	sign                    byte // the one dot or comma, if both are possible
}

// readNumeral reads digits with dots, commas and narrow spaces in them.
func readNumeral(s string) (numeral, AmountKind, bool) {
	if len(s) > 2*maxDigits {
		return numeral{}, TooLong, false
	}
	for _, space := range [...]string{"\u00a0", "\u202f"} {
		if strings.Contains(s, space) {
			s = strings.ReplaceAll(s, space, "_")
		}
	}
	n, ok := parseNumeral(s)
	if !ok {
		return n, Malformed, false
	}
	if tooLong(n.fraction) || tooLong(n.grouped) {
		return n, TooLong, false
	}
	return n, 0, true
}

func parseNumeral(s string) (numeral, bool) {
	dots, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case dots+commas == 0:
		return grouped(s, "_")
	case strings.Contains(s, "_"): // spaces group, so the other sign is decimal
		if dots+commas > 1 {
			return numeral{}, false
		}
		return mixed(s, "_", strings.IndexAny(s, ".,"))
	case dots > 0 && commas > 0:
		if dots == 1 && strings.LastIndexByte(s, '.') > strings.LastIndexByte(s, ',') {
			return mixed(s, ",", strings.IndexByte(s, '.'))
		}
		if commas == 1 && strings.LastIndexByte(s, ',') > strings.LastIndexByte(s, '.') {
			return mixed(s, ".", strings.IndexByte(s, ','))
		}
		return numeral{}, false
	case dots > 1:
		return grouped(s, ".")
	case commas > 1:
		return grouped(s, ",")
	}
	at := strings.IndexAny(s, ".,")
	n, ok := mixed(s, "_", at)
	if ok && len(s)-at-1 == 3 && at <= 3 && s[0] != '0' {
		g, _ := grouped(s, s[at:at+1])
		n.grouped, n.canGrouped, n.sign = g.grouped, true, s[at]
	}
	return n, ok
}

// grouped reads a whole number in groups of three, or without groups.
func grouped(s, by string) (numeral, bool) {
	whole, ok := ungroup(s, by)
	if !ok {
		return numeral{}, false
	}
	d, err := decimal.NewFromString(whole)
	return numeral{grouped: d, canGrouped: true}, err == nil
}

// mixed reads a number whose decimal sign stands at point.
func mixed(s, by string, point int) (numeral, bool) {
	whole, ok := ungroup(s[:point], by)
	if !ok || !digits(s[point+1:]) {
		return numeral{}, false
	}
	d, err := decimal.NewFromString(whole + "." + s[point+1:])
	return numeral{fraction: d, canFraction: true}, err == nil
}

// ungroup joins groups of three digits; the first may be shorter.
func ungroup(s, by string) (string, bool) {
	first, rest, many := strings.Cut(s, by)
	if !many {
		return s, digits(s)
	}
	if len(first) > 3 || first[:min(len(first), 1)] == "0" {
		return "", false
	}
	for group := range strings.SplitSeq(rest, by) {
		if len(group) != 3 {
			return "", false
		}
	}
	joined := strings.ReplaceAll(s, by, "")
	return joined, first != "" && digits(joined)
}

// digits says whether s is one or more digits and nothing else.
func digits(s string) bool {
	for i := range len(s) {
		if !digit(s[i]) {
			return false
		}
	}
	return s != ""
}

// An option is one value of a numeral.
type option struct {
	value   decimal.Decimal
	grouped bool
}

// options returns what the numeral can mean with a unit, the likelier first.
// point is the decimal sign of the language.
func (n numeral) options(u Unit, point byte) []option {
	fraction, group := option{value: n.fraction}, option{value: n.grouped, grouped: n.sign != 0}
	switch {
	case !n.canGrouped:
		return []option{fraction}
	case !n.canFraction:
		return []option{group}
	case n.sign == point:
		if u == Count || u == Dong { // half an establishment, a thousandth of a đồng?
			return []option{group, fraction}
		}
		return []option{fraction}
	case u == Billion || u == Trillion || u == Percent:
		return []option{fraction, group}
	}
	return []option{group}
}
