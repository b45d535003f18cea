package vi

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// Width returns how many columns of a fixed-width font s takes, in NFC: none
// for a combining mark or control character, two for a wide East Asian one.
func Width(s string) int {
	columns := 0
	for _, r := range norm.NFC.String(s) {
		switch {
		case r < 0x20, unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc):
			continue
		case r < 0x300:
			columns++
			continue
		}
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			columns += 2
		default:
			columns++
		}
	}
	return columns
}
