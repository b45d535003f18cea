// Package words holds everything the program says, in Vietnamese and English:
// one value a sentence.
package words

import (
	"fmt"

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
	return fmt.Sprintf(text, args...)
}

// Vietnamese reports whether a reader of tag reads Vietnamese.
func Vietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}

// Language is the language of a reader for a locale as chat programs name it
// ("vi", "en-US"): Vietnamese for Vietnamese, English for every other.
func Language(locale string) language.Tag {
	tag, err := language.Parse(locale)
	if err == nil && Vietnamese(tag) {
		return language.Vietnamese
	}
	return language.English
}
