// Package words holds everything the program says, in Vietnamese and English:
// one value a sentence.
package words

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// A Phrase is one sentence, or part of one, in both languages. Both take the
// same arguments, as fmt.Sprintf does: strings, and whole numbers that are int
// or int64.
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

// usualPhrase is how many bytes most phrases take at most.
const usualPhrase = 256

// filled is fmt.Sprintf, in a third of the time for what nearly every phrase is:
// text with strings and whole numbers in it. It keeps no argument, so that
// callers need not allocate them.
func filled(text string, args []any) string {
	b, rest := make([]byte, 0, usualPhrase), text
	next, numbered := 0, false
	for {
		before, after, found := strings.Cut(rest, "%")
		b = append(b, before...)
		if !found {
			break
		}
		if len(after) > len("[1]") && after[0] == '[' && after[2] == ']' {
			next, numbered, after = int(after[1])-'1', true, after[len("[1]"):]
		}
		if after == "" || next < 0 || next >= len(args) {
			return formatted(text, args)
		}
		switch one := args[next].(type) {
		case string:
			if after[0] != 's' {
				return formatted(text, args)
			}
			b = append(b, one...)
		case int:
			if after[0] != 'd' {
				return formatted(text, args)
			}
			b = strconv.AppendInt(b, int64(one), 10)
		default:
			return formatted(text, args)
		}
		next, rest = next+1, after[1:]
	}
	if next < len(args) && !numbered {
		return formatted(text, args)
	}
	return string(b)
}

// formatted fills in what is rarer, such as widths. It copies the arguments,
// because fmt may keep them.
func formatted(text string, args []any) string {
	copies := make([]any, len(args))
	for i, arg := range args {
		switch one := arg.(type) {
		case string:
			copies[i] = one
		case int:
			copies[i] = one
		case int64:
			copies[i] = one
		default:
			copies[i] = reflect.TypeOf(arg) // no phrase takes one; fmt shows what it is
		}
	}
	return fmt.Sprintf(text, copies...)
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
