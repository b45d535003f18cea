// Package words holds everything the program says, in Vietnamese and English:
// one value a sentence.
package words

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// A Phrase is one sentence, or part of one, in both languages. Both take the
// same arguments, as fmt.Sprintf does.
type Phrase struct{ VI, EN string }

// In is the phrase in a language: Vietnamese, or English for every other.
func (p Phrase) In(tag language.Tag, args ...any) string {
	text := p.EN
	if Vietnamese(tag) {
		text = p.VI
	}
	if len(args) == 0 {
		return text
	}
	return filled(text, args)
}

// filled is fmt.Sprintf, in half the time for what nearly every phrase is: text
// with strings and whole numbers in it.
func filled(text string, args []any) string {
	b, rest := make([]byte, 0, len(text)+64), text
	for _, arg := range args {
		at := strings.IndexByte(rest, '%')
		if at < 0 || at+1 == len(rest) {
			return fmt.Sprintf(text, args...)
		}
		b = append(b, rest[:at]...)
		switch one := arg.(type) {
		case string:
			if rest[at+1] != 's' {
				return fmt.Sprintf(text, args...)
			}
			b = append(b, one...)
		case int:
			if rest[at+1] != 'd' {
				return fmt.Sprintf(text, args...)
			}
			b = strconv.AppendInt(b, int64(one), 10)
		default:
			return fmt.Sprintf(text, args...)
		}
		rest = rest[at+2:]
	}
	if strings.IndexByte(rest, '%') >= 0 {
		return fmt.Sprintf(text, args...)
	}
	return string(append(b, rest...))
}

// Vietnamese reports whether a reader of tag reads Vietnamese.
func Vietnamese(tag language.Tag) bool {
	if tag == language.Vietnamese || tag == language.English { // nearly always, and quicker
		return tag == language.Vietnamese
	}
	base, _ := tag.Base()
	return base.String() == "vi"
}

// Language is the language of a reader for a locale as chat programs name it
// ("vi", "en-US"): Vietnamese for Vietnamese, English for every other.
func Language(locale string) language.Tag {
	switch locale { // nearly always, and quicker
	case "vi":
		return language.Vietnamese
	case "en-US", "en-GB":
		return language.English
	}
	tag, err := language.Parse(locale)
	if err == nil && Vietnamese(tag) {
		return language.Vietnamese
	}
	return language.English
}
