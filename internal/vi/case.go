package vi

import (
	"unicode"
	"unicode/utf8"
)

// LowerFirst makes the first letter of a name small, as it stands inside a
// sentence; an abbreviation such as CNNT keeps its capitals.
func LowerFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	if unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}

// UpperFirst makes the first letter large, as a sentence begins.
func UpperFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}
