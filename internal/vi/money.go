package vi

import (
	"github.com/shopspring/decimal"
	"golang.org/x/text/language"
)

// A moneyUnit is a word for so many đồng.
type moneyUnit struct {
	shift  int32 // one unit is 10^shift triệu đồng
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
	base, _ := tag.Base()
	vietnamese := base.String() == "vi"
	s := symbolsOf(tag)
	if !vietnamese {
		s = symbolsOf(language.English) // the words are English
	}
	sign := ""
	if millions.IsNegative() {
		sign, millions = "-", millions.Neg()
	}
	unit, value := chooseUnit(millions, vietnamese)
	number := formatNumber(value, s)
	switch {
	case vietnamese:
		return sign + number + " " + unit.vi
	case unit.en == "":
		return sign + "VND" + number
	}
	return sign + "VND" + number + " " + unit.en
}

// chooseUnit picks the unit and returns the amount in it.
func chooseUnit(millions decimal.Decimal, vietnamese bool) (moneyUnit, decimal.Decimal) {
	units := moneyUnits()
	dong, million := units[4], units[2]
	if millions.IsZero() {
		return dong, millions
	}
	for _, u := range units {
		value := millions.Shift(-u.shift)
		switch {
		case value.LessThan(decimal.New(1, 0)), u.en == "" && u != dong && !vietnamese:
		case u == dong && !value.IsInteger(): // "12,345 đồng" would pass for 12.345
		case u.shift > 0 && twoReadings(value):
		case value.Equal(value.Truncate(3)):
			return u, value
		}
	}
	return million, millions // fractions of a đồng
}

// twoReadings says whether the grouped number has exactly one dot (in English:
// comma) and nothing else: 8.500 with tỷ is 8,5 or 8500.
func twoReadings(value decimal.Decimal) bool {
	return value.IsInteger() && !value.LessThan(decimal.New(1000, 0)) && value.LessThan(decimal.New(1_000_000, 0))
}
