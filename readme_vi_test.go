package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tiendo/commands"
)

// outline is what both languages of a page share: headings by their level, code
// to be typed, names of commands and settings, links.
func outline(text string) map[string][]string {
	shared := map[string][]string{}
	add := func(kind string, pattern string) {
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
			shared[kind] = append(shared[kind], m[1])
		}
	}
	add("headings", `(?m)^(#+) `)
	add("commands", "(?m)^\\| (`/[^|]*\\|[^|]*)\\|")
	add("settings", "(?m)^\\| (`[A-Z_]+` \\|[^|]*\\|[^|]*)\\|")
	add("lines to type", `(?m)^((?:DISCORD_TOKEN|make |go run |tiendo )\S*(?: \S+)?)`)
	add("links", `\]\((\S+?)\)`)
	add("sites", `<(https://\S+?)>`)
	for kind, all := range shared {
		all = slices.DeleteFunc(all, func(s string) bool { return strings.HasPrefix(s, "README") })
		if kind == "links" { // sentences may name them in another order
			slices.Sort(all)
		}
		shared[kind] = all
	}
	return shared
}

func TestTheVietnameseReadmeIsEqual(t *testing.T) {
	english, vietnamese := outline(page(t, "README.md")), outline(page(t, "README.vi.md"))
	for kind, all := range english {
		if len(all) == 0 {
			t.Errorf("no %s in README.md", kind)
		}
		if !slices.Equal(all, vietnamese[kind]) {
			t.Errorf("%s differ:\nREADME.md    %q\nREADME.vi.md %q", kind, all, vietnamese[kind])
		}
	}
	readme := page(t, "README.vi.md")
	for _, c := range commands.All(nil) {
		local := commands.Localized(c.Name)
		if line := fmt.Sprintf("| `/%s` | `/%s` | %s |", c.Name, local.Name, local.Help); !strings.Contains(readme, line) {
			t.Errorf("README.vi.md lacks the line %s", line)
		}
	}
}
