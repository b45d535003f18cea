package commands

import (
	"context"
	"strings"

	"tiendo/internal/message"
	"tiendo/internal/words"
)

// help answers /help: by what one wants to do, with examples that can be
// pressed. It is read off the registry.
func help(all func() []Command) Command {
	return Command{
		Name:    "help",
		Help:    "What this bot can answer, with examples to press",
		Private: true,
		Run: func(_ context.Context, in Input) (message.Message, error) {
			m := message.Message{Title: words.HelpTitle.In(in.Tag), About: message.About{Intent: "help"}}
			for _, c := range all() {
				m.Fields = append(m.Fields, message.Field{Name: usage(c, in), Value: helpText(c.Name, c.Help, in)})
			}
			for _, example := range words.Examples() {
				m.Buttons = append(m.Buttons, message.Button{Label: example.Label.In(in.Tag), Line: example.Line})
			}
			small(&m, words.HelpNote.In(in.Tag))
			return m, nil
		},
	}
}

// usage is a command with its options: "/progress place indicator period".
func usage(c Command, in Input) string {
	parts := []string{"/" + localName(c.Name, c.Name, in)}
	var subs []string
	for _, sub := range c.Subcommands {
		subs = append(subs, localName(c.Name+"."+sub.Name, sub.Name, in))
	}
	if len(subs) > 0 {
		parts = append(parts, strings.Join(subs, "|"))
	}
	for _, o := range c.Options {
		name := localName(c.Name+"."+o.Name, o.Name, in)
		if !o.Required {
			name = "[" + name + "]"
		}
		parts = append(parts, name)
	}
	return strings.Join(parts, " ")
}

func localName(path, english string, in Input) string {
	if name := words.CommandName(path); name != "" && words.Vietnamese(in.Tag) {
		return name
	}
	return english
}

func helpText(path, english string, in Input) string {
	if text := words.CommandHelp(path); text != "" && words.Vietnamese(in.Tag) {
		return text
	}
	return english
}
