package main

import (
	"os"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"tiendo/commands"
)

// page is a page of the project.
func page(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestTheReadmeListsEveryCommand(t *testing.T) {
	readme := page(t, "README.md")
	listed := strings.Count(readme, "\n| `/")
	all := commands.All(nil)
	for _, c := range all {
		line := "| `/" + c.Name + "` | `/" + commands.Localized(c.Name).Name + "` | " + c.Help + " |"
		if !strings.Contains(readme, line) {
			t.Errorf("README.md lacks the line %s", line)
		}
	}
	if listed != len(all) {
		t.Errorf("README.md lists %d commands, there are %d", listed, len(all))
	}
}

func TestTheReadmeListsEverySetting(t *testing.T) {
	readme := page(t, "README.md")
	parser, err := kong.New(&cli{})
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range parser.Model.Children {
		for _, flag := range command.Flags {
			if name := flag.Tag.Get("var"); name != "" && !strings.Contains(readme, "| `"+name+"` | `--"+flag.Name+"` |") {
				t.Errorf("README.md lacks the setting %s, --%s", name, flag.Name)
			}
		}
	}
}

func TestTheArchitecturePageIsShort(t *testing.T) {
	if n := strings.Count(page(t, "ARCHITECTURE.md"), "\n"); n >= 80 {
		t.Errorf("ARCHITECTURE.md has %d lines", n)
	}
}
