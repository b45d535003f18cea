// Package vi reads and writes Vietnamese: it folds names as they are typed,
// finds what a name may mean, and reads and prints amounts.
package vi

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as it would be typed without tones, for comparing only:
// lower case, no diacritics, đ (and the Icelandic Ð typed for it) as d, every
// run of spaces and dashes as one space. Fold is idempotent.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case unicode.IsSpace(r), unicode.Is(unicode.Pd, r):
			space = b.Len() > 0
			continue
		case r == 'đ', r == 'Đ', r == 'ð', r == 'Ð':
			r = 'd'
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
