package commands

import (
	"context"
	"slices"
	"strings"

	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// help answers /help: by what one wants to do, with examples that can be
// pressed. It is read off the registry.
func help(all func() []Command) Command {
	return Command{
		Name:    "help",
		Help:    "What this bot can answer, with examples to press",
		Private: true,
		Steady:  true,
		Run: func(_ context.Context, in Input) (message.Message, error) {
			m := message.Message{Title: words.HelpTitle.In(in.Tag), About: message.About{Intent: "help"}}
			rest := all()
			for _, aim := range words.Aims() {
				var lines []string
				rest = slices.DeleteFunc(slices.Clone(rest), func(c Command) bool {
					wanted := slices.Contains(aim.Commands, c.Name)
					if wanted {
						lines = append(lines, brief(c, in))
					}
					return wanted
				})
				field(&m, aim.Name.In(in.Tag), lines)
				for _, example := range aim.Examples {
					m.Buttons = append(m.Buttons, message.Button{Label: example.Label.In(in.Tag), Line: example.Line})
				}
			}
			var lines []string
			for _, c := range rest {
				lines = append(lines, brief(c, in))
			}
			field(&m, words.OtherAim.In(in.Tag), lines)
			small(&m, words.HelpNote.In(in.Tag))
			return m, nil
		},
	}
}

// field adds a field of several lines, if there are any.
func field(m *message.Message, name string, lines []string) {
	if len(lines) > 0 {
		m.Fields = append(m.Fields, message.Field{Name: name, Value: strings.Join(lines, "\n")})
	}
}

// brief is a command with what it must be told, and what it is for: the chat
// shows the rest while it is typed.
func brief(c Command, in Input) string {
	parts := []string{"/" + localName(c.Name, c.Name, in)}
	for _, o := range c.Options {
		if o.Required {
			parts = append(parts, localName(c.Name+"."+o.Name, o.Name, in))
		}
	}
	return strings.Join(parts, " ") + " — " + vi.LowerFirst(helpText(c.Name, c.Help, in))
}

func localName(path, english string, in Input) string {
	if words.Vietnamese(in.Tag) {
		return localOr(path, english)
	}
	return english
}

func helpText(path, english string, in Input) string {
	if text := words.CommandHelp(path); text != "" && words.Vietnamese(in.Tag) {
		return text
	}
	return english
}
