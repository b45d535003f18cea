package commands

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"tiendo/internal/message"
	"tiendo/internal/words"
)

// Whatever /help offers to press is a good answer, in both languages, on what
// comes with the program.
func TestTheExamplesOfHelpAreAnswered(t *testing.T) {
	r := seeded(t)
	for _, tag := range []language.Tag{language.Vietnamese, language.English} {
		for _, aim := range words.Aims() {
			for _, example := range aim.Examples {
				m, err := r.Answer(t.Context(), example.Line, Input{Now: now, Tag: tag, Asker: Asker{ID: "1", Guild: "g", Channel: "c"}})
				if err != nil {
					t.Fatal(err)
				}
				if m.Status != message.Answer && m.Status != "" {
					t.Errorf("%s: %s", example.Line, m)
				}
			}
		}
	}
}

// Every command is in /help once.
func TestEveryCommandIsInHelp(t *testing.T) {
	r := seeded(t)
	m, err := r.Answer(t.Context(), "/help", Input{Now: now, Tag: language.English})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range m.Fields {
		lines = append(lines, strings.Split(f.Value, "\n")...)
	}
	if len(lines) != len(r.Commands) {
		t.Errorf("%d lines for %d commands", len(lines), len(r.Commands))
	}
	for _, c := range r.Commands {
		about := func(line string) bool { return strings.HasPrefix(line, "/"+c.Name+" ") }
		if !slices.ContainsFunc(lines, about) {
			t.Errorf("/%s is not in the help", c.Name)
		}
	}
}
