package commands

import (
	"errors"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// A Name is what something is called in Vietnamese.
type Name struct{ Name, Help string }

// Localized is the Vietnamese name and help of the command, subcommand or
// option at a path such as "conference.show.number".
func Localized(path string) Name {
	return Name{words.CommandName(path), words.CommandHelp(path)}
}

// LocalizedChoice is a fixed value in Vietnamese.
func LocalizedChoice(value string) string { return words.Choice(value).In(language.Vietnamese) }

// Fault apologizes for a fault of ours that is in the log under the reference;
// the error may be nil.
func Fault(tag language.Tag, reference string, err error) message.Message {
	phrase := words.Fault
	switch {
	case errors.Is(err, data.ErrUnreachable):
		phrase = words.Away
	case errors.Is(err, data.ErrReadOnly):
		phrase = words.ReadOnly
	}
	return message.Message{Status: message.Other, Title: phrase.In(tag, reference)}
}

// Refused answers what was not begun: there is too much at once, or the program
// is leaving.
func Refused(tag language.Tag, leaving bool) message.Message {
	if leaving {
		return message.Message{Status: message.Other, Title: words.Leaving.In(tag)}
	}
	return message.Message{Status: message.Other, Title: words.Busy.In(tag)}
}

// Stale answers a button that no longer works.
func Stale(tag language.Tag) message.Message {
	return message.Message{Status: message.Other, Title: words.Stale.In(tag)}
}

// FormLater says a form as text; its button is the line that opens it.
func FormLater(tag language.Tag, f message.Form, line string) message.Message {
	return message.Message{
		Status: message.Clarify, Title: f.Title, Copy: typedLine(f.Typed(), tag),
		Buttons: []message.Button{{Label: words.OpenForm.In(tag), Line: line}},
	}
}
