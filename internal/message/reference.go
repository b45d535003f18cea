package message

import "strings"

// A reference in plain text stands between two characters that no text holds
// (Unicode keeps them for uses like this), so that whoever shows the text knows
// it from what somebody has typed.
const (
	RefBegin = "\uFDD0"
	RefEnd   = "\uFDD1"
	refName  = "\uFDD2"
)

// Who refers to a person by id, or to a role by & and its id.
func Who(id string) string { return RefBegin + "@" + id + RefEnd }

// Named refers to a person by id, and says what the person was called for where
// ids are not shown as names.
func Named(id, name string) string { return RefBegin + "@" + id + refName + name + RefEnd }

// Where refers to a channel.
func Where(channel string) string { return RefBegin + "#" + channel + RefEnd }

// At refers to a message.
func At(guild, channel, message string) string {
	return RefBegin + "/" + guild + "/" + channel + "/" + message + RefEnd
}

// Plain takes the marks off the references in a text: @7, #12, /1/12/35; a
// person with a name is the name.
func Plain(text string) string {
	return references(text, func(ref, name string) string {
		if name != "" {
			return name
		}
		return ref
	})
}

// Unnamed takes the names out of the references to people, for a chat that
// shows its own.
func Unnamed(text string) string {
	return references(text, func(ref, _ string) string { return RefBegin + ref + RefEnd })
}

func references(text string, write func(ref, name string) string) string {
	if !strings.Contains(text, RefBegin) {
		return text
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, RefBegin)
		b.WriteString(before)
		ref, after, closed := strings.Cut(rest, RefEnd)
		if !found || !closed {
			b.WriteString(rest)
			return b.String()
		}
		ref, name, _ := strings.Cut(ref, refName)
		b.WriteString(write(ref, name))
		text = after
	}
}
