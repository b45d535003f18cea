package commands

import (
	"strings"

	"golang.org/x/text/language"

	"tiendo/internal/message"
	"tiendo/internal/words"
)

// did lists what would have been understood instead.
func did[T any](in Input, nearest []T, label func(T, language.Tag) string) string {
	var names []string
	for _, one := range nearest {
		names = append(names, label(one, in.Tag))
	}
	if len(names) == 0 {
		return ""
	}
	return words.DidYouMean.In(in.Tag, strings.Join(names, " · "))
}

// askBack asks which of several readings of an option was meant, with a button
// for each: the same command with that value.
func askBack[T any](in Input, o Option, title string, readings []T, label func(T, language.Tag) string, value func(T) string) error {
	m := message.Message{Status: message.Clarify, Title: title, About: message.About{Ambiguous: []string{o.Name}}}
	for _, r := range readings {
		m.Buttons = append(m.Buttons, message.Button{Label: label(r, in.Tag), Line: in.with(o, value(r))})
	}
	return UserError{m}
}

// line is this call as it would be typed.
func (in Input) line() string { return in.with(Option{}, "") }

// with is the line of this call with the value of one option changed.
func (in Input) with(changed Option, to string) string {
	b := append(make([]byte, 0, usualLine), lineOf(in.path, nil)...)
	for i := range in.options {
		o := &in.options[i]
		text := to
		if o.Name != changed.Name {
			text = in.Text(*o)
		}
		b = appendAssigned(b, o.Name, text)
	}
	return string(b)
}
