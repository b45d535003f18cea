package message

import "strings"

// A reference in plain text stands between two characters that no text holds
// (Unicode keeps them for uses like this), so that whoever shows the text knows
// it from what somebody has typed.
const (
	RefBegin = "\uFDD0"
	RefEnd   = "\uFDD1"
)

// Who refers to a person by id, or to a role by & and its id.
func Who(id string) string { return RefBegin + "@" + id + RefEnd }

// Where refers to a channel.
func Where(channel string) string { return RefBegin + "#" + channel + RefEnd }

// At refers to a message.
func At(guild, channel, message string) string {
	return RefBegin + "/" + guild + "/" + channel + "/" + message + RefEnd
}

// plain takes the marks off the references in a text: @7, #12, /1/12/35.
func plain(text string) string {
	return strings.NewReplacer(RefBegin, "", RefEnd, "").Replace(text)
}
