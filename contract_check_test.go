package main

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"tiendo/internal/localdiscord"
)

// names are what Discord reads as somebody's name.
var names = regexp.MustCompile(`<@[!&]?\d+>|<#\d+>|@everyone|@here`)

// check holds an answer to Discord's limits, which the server checks too and
// answers with an error, and to the rule that an answer rings for nobody.
func (k *talk) check(where string, reply *localdiscord.Reply) {
	k.t.Helper()
	m := reply.Message
	if reply.Modal == nil && m.Content == "" && len(m.Embeds) == 0 && len(m.Attachments) == 0 {
		k.t.Errorf("%s: an empty answer", where)
	}
	total, shown := 0, []string{m.Content}
	for _, e := range m.Embeds {
		shown = append(shown, e.Title, e.Description)
		if utf8.RuneCountInString(e.Title) > 256 || utf8.RuneCountInString(e.Description) > 4096 || len(e.Fields) > 25 {
			k.t.Errorf("%s: an embed over the limits: %+v", where, e)
		}
		for _, f := range e.Fields {
			shown = append(shown, f.Name, f.Value)
			if n := utf8.RuneCountInString(f.Value); n == 0 || n > 1024 {
				k.t.Errorf("%s: the field %q has %d characters", where, f.Name, n)
			}
		}
	}
	for _, text := range shown {
		total += utf8.RuneCountInString(text)
		for _, name := range names.FindAllString(text, -1) {
			if !namesPeople(where) && !k.acted(name) {
				k.t.Errorf("%s: the answer names %s in %q", where, name, text)
			}
		}
	}
	if total > 6000 || len(m.Components) > 5 {
		k.t.Errorf("%s: %d characters and %d rows of controls", where, total, len(m.Components))
	}
	if m.MentionEveryone || len(m.Mentions)+len(m.MentionRoles)+len(m.Pinged) > 0 {
		k.t.Errorf("%s: the answer rings for %v %v %v", where, m.Pinged, m.Mentions, m.MentionRoles)
	}
}

// namesPeople reports whether a line is one whose answer names people and
// channels, without ringing for them.
func namesPeople(line string) bool {
	for _, command := range []string{"/coordinator", "/điều-phối-viên", "/reminders", "/nhắc", "/deadlines change", "/hạn-báo-cáo sửa"} {
		if strings.HasPrefix(line, command+" ") {
			return true
		}
	}
	return false
}

// acted reports whether a name is that of somebody who asks here: an answer says
// who entered what it shows. Nothing in the data of the conversations names them.
func (k *talk) acted(name string) bool {
	for _, user := range []string{"staff", "coordinator", "administrator"} {
		if name == "<@"+k.ID("user:"+user)+">" {
			return true
		}
	}
	return false
}

// fill fills in every field of a form; what its line answers is as private as the
// command says.
func (k *talk) fill(l typed, user string, form *localdiscord.Modal) localdiscord.Message {
	k.t.Helper()
	values := map[string]string{}
	for _, field := range form.Components {
		values[field.Component.CustomID] = "Trời hôm nay đẹp, @everyone."
	}
	reply, err := k.Submit(k.t.Context(), user, form, values)
	if err != nil {
		k.t.Fatalf("%s: its form: %v", l.line, err)
	}
	k.check(l.line+" (its form)", reply)
	if !reply.Ephemeral {
		k.t.Errorf("%s: the answer to its form is seen by all", l.line)
	}
	return reply.Message
}

// unescaped takes back what keeps text from being read as markdown.
func unescaped(text string) string {
	return strings.NewReplacer(`\\`, `\`, `\`, "", "\u200b", "").Replace(text)
}
