package words

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// slash is a command as a sentence names it, with its subcommand or what follows.
var slash = regexp.MustCompile(`(?:^|[\s(“])/([\p{L}-]+)(?: ([\p{L}-]+))?`)

// Vietnamese readers find a command by its Vietnamese name, which is what their
// Discord lists: a sentence names the same commands in both languages, each as its
// readers know them.
func TestASentenceNamesCommandsAsItsReadersKnowThem(t *testing.T) {
	named := 0
	for _, p := range phrases(t) {
		if strings.HasPrefix(p.file, "commands") || p.file == "project_command.go" {
			continue // names and helps, which are Vietnamese both
		}
		var want []string
		for _, m := range slash.FindAllStringSubmatch(p.en, -1) {
			if CommandName(m[1]) == "" {
				continue
			}
			name := "/" + CommandName(m[1])
			if sub := CommandName(m[1] + "." + m[2]); m[2] != "" && sub != "" && !strings.HasPrefix(p.en[strings.Index(p.en, m[2])+len(m[2]):], ":") {
				name += " " + sub
			}
			want = append(want, name)
		}
		named += len(want)
		for _, name := range want {
			if !strings.Contains(p.vi, name) {
				t.Errorf("%s: %q does not name %s", p.file, p.vi, name)
			}
		}
		if got := slash.FindAllString(p.vi, -1); len(got) != len(want) {
			t.Errorf("%s: %q names %q, and %q names %q", p.file, p.vi, got, p.en, slices.Clip(want))
		}
	}
	if named < 20 {
		t.Errorf("only %d commands are named: are they found at all?", named)
	}
}
