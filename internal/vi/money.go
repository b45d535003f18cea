package vi

import (
	"github.com/shopspring/decimal"
	"golang.org/x/text/language"
)

// A moneyUnit is a word for so many đồng.
type moneyUnit struct {
	shift  int // one unit is 10^shift triệu đồng
	vi, en string
}

// moneyUnits returns the units money is printed in, from the largest.
func moneyUnits() [5]moneyUnit {
	return [...]moneyUnit{
		{6, "nghìn tỷ đồng", "trillion"},
		{3, "tỷ đồng", "billion"},
		{0, "triệu đồng", "million"},
		{-3, "nghìn đồng", ""}, // English goes on to the đồng: VND342,000
		{-6, "đồng", ""},
	}
}

// FormatMoney prints an amount given in triệu đồng (million VND) so that it can
// be read at a glance and no digit is lost: "19,9 tỷ đồng", "VND19.9 billion".
//
// The unit is the largest in which the number is at least one and needs at most
// three decimals; that is three to four digits for most money of the
// programme ("6,811 tỷ đồng", "974,1 triệu đồng", "8,5 nghìn tỷ đồng"). An
// amount that needs more keeps all its digits in the next smaller unit
// ("1.779,97 triệu đồng"). A form that a reader could take two ways, a single
// dot before three digits with tỷ, is never printed. ReadAmount reads every
// amount printed here back to the same value.
func FormatMoney(millions decimal.Decimal, tag language.Tag) string {
	vietnamese := tag == language.Vietnamese // nearly always, and quicker
	if !vietnamese && tag != language.English {
		base, _ := tag.Base()
		vietnamese = base.String() == "vi"
	}
	s := symbolsOf(tag)
	if !vietnamese {
		s = symbolsOf(language.English) // the words are English
	}
	units := moneyUnits()
	unit, b := units[2], make([]byte, 0, usualNumber)
	if millions.IsNegative() {
		b = append(b, '-')
	}
	if millions = millions.Abs(); !vietnamese {
		b = append(b, "VND"...)
	}
	if tooLong(millions) {
		b = append(b, formatNumber(millions, s)...)
	} else {
		p := plainOf(millions)
		unit = chooseUnit(p, units, vietnamese)
		p.exp -= unit.shift
		b = p.append(b, s)
	}
	switch {
	case vietnamese:
		b = append(append(b, ' '), unit.vi...)
	case unit.en != "":
		b = append(append(b, ' '), unit.en...)
	}
	return string(b)
}

// chooseUnit picks the unit for an amount of triệu đồng.
func chooseUnit(p plain, units [5]moneyUnit, vietnamese bool) moneyUnit {
	dong, million := units[4], units[2]
	if p.digits == "" {
		return dong
	}
	for _, u := range units {
		moved := p
		moved.exp -= u.shift
		switch {
		case moved.whole() < 1, u.en == "" && u != dong && !vietnamese:
		case u == dong && moved.exp < 0: // "12,345 đồng" would pass for 12.345
		case u.shift > 0 && moved.twoReadings():
		case moved.exp >= -3:
			return u
		}
	}
	return million // fractions of a đồng
}

// twoReadings says whether the number is printed with exactly one dot (in
// English: comma) and nothing else: 8.500 with tỷ is 8,5 or 8500.
func (p plain) twoReadings() bool { return p.exp >= 0 && 4 <= p.whole() && p.whole() <= 6 }
