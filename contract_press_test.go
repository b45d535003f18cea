package main

import (
	"strings"

	"tiendo/internal/localdiscord"
	"tiendo/internal/words"
)

// press presses every control of a message that was not pressed yet, and so on
// for what they bring, so many levels deep.
func (k *talk) press(m localdiscord.Message, user string, l typed, levels int) {
	k.t.Helper()
	if levels == 0 {
		return
	}
	for _, row := range m.Components {
		for _, control := range row.Components {
			values := [][]string{nil}
			if len(control.Options) > 0 {
				first, last := control.Options[0], control.Options[len(control.Options)-1]
				values = [][]string{{first.Value}, {last.Value}} // those between differ in a name only
			}
			for _, value := range values {
				k.pressOne(m, user, l, control, value, levels)
			}
		}
	}
}

func (k *talk) pressOne(m localdiscord.Message, user string, l typed, control localdiscord.Component, value []string, levels int) {
	k.t.Helper()
	if id := control.CustomID + strings.Join(value, " "); control.URL != "" || control.Disabled || k.pressed[l.locale+id] {
		return
	} else {
		k.pressed[l.locale+id] = true
	}
	where := l.line + " [" + control.Label + strings.Join(value, " ") + "]"
	reply, err := k.PressIn(k.t.Context(), l.locale, user, m.ID, control.CustomID, value...)
	if err != nil && k.replaced[m.ID] {
		return // another button has put an answer in the place of this one
	}
	if err != nil {
		k.t.Fatalf("%s: %v", where, err)
	}
	k.replaced[m.ID] = k.replaced[m.ID] || reply.Message.ID == m.ID
	k.counts.pressed.Add(1)
	k.check(where, reply)
	shared := control.Label == words.ShareButton.EN || control.Label == words.ShareButton.VI
	public := !reply.Ephemeral && reply.Modal == nil // a form is seen by its asker alone
	if shared && !public || !shared && m.Ephemeral() && public {
		k.t.Errorf("%s: what the button brings is private: %v", where, reply.Ephemeral)
	}
	k.press(reply.Message, user, l, levels-1)
}
