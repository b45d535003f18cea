package commands

import (
	"strconv"
	"strings"
)

// numerals are the Roman ones up to the tens, the largest first.
var numerals = [...]struct {
	value int
	text  string
}{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}

// roman writes a number as conferences are counted.
func roman(n int) string {
	var text strings.Builder
	for _, numeral := range numerals {
		for ; n >= numeral.value; n -= numeral.value {
			text.WriteString(numeral.text)
		}
	}
	return text.String()
}

// maxEdition is more than a yearly conference comes to in a lifetime, and what
// roman writes shortly.
const maxEdition = 89

// edition reads the number of a conference, Arabic or Roman; 0 for what is none.
func edition(text string) int {
	if n, err := strconv.Atoi(text); err == nil {
		if n < 1 || n > maxEdition {
			return 0
		}
		return n
	}
	for n := 1; n <= maxEdition; n++ {
		if strings.EqualFold(roman(n), text) {
			return n
		}
	}
	return 0
}
