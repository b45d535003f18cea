package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as it would be typed without tones, for comparing only:
// lower case, no diacritics, đ (and the Icelandic Ð typed for it) as d, every
// run of spaces and dashes as one space. Fold is idempotent.
func Fold(s string) string {
	start := foldedPrefix(s)
	if start == len(s) {
		return s
	}
	b := make([]byte, start, len(s))
	copy(b, s)
	space := false
	for _, r := range s[start:] {
		switch {
		case r >= utf8.RuneSelf:
			if base, _, ok := letterOf(r); ok {
				r = rune(base)
			} else if _, mark := combining(r); mark {
				continue
			} else if '\u2010' <= r && r <= '\u2015' || r == '\u00a0' {
				space = len(b) > 0
				continue
			} else if r < '\u2018' || r > '\u201f' {
				return foldAny(s) // not a letter or quotation mark of Vietnamese text
			}
		case r == ' ', r == '-', '\t' <= r && r <= '\r':
			space = len(b) > 0
			continue
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		}
		if space {
			b = append(b, ' ')
			space = false
		}
		b = utf8.AppendRune(b, r)
	}
	return string(b)
}

// foldedPrefix returns the length of the part of s that Fold leaves as it is.
// It never ends in a space: a space before another, or at the end, goes.
func foldedPrefix(s string) int {
	i := 0
	for ; i < len(s); i++ {
		c := s[i]
		if c == ' ' && i > 0 && s[i-1] != ' ' {
			continue
		}
		if c <= ' ' || c == '-' || 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf {
			break
		}
	}
	if i > 0 && s[i-1] == ' ' {
		i--
	}
	return i
}

// foldAny is Fold for every script: it takes runes apart with x/text.
func foldAny(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	if !utf8.ValidString(s) {
		s = string([]rune(s)) // next to a stray byte norm leaves letters whole
	}
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
