package commands

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"golang.org/x/text/language"
)

// Nothing is left in English of a line whose command has its first subcommand left out.
func TestALineWithoutItsSubcommandIsVietnameseToo(t *testing.T) {
	if got := typedLine(`/deadlines place:"Gia Lai" duty:month-kcqg-unit period:2026-11`, language.Vietnamese); got != `/hạn-báo-cáo nơi:"Gia Lai" báo-cáo:month-kcqg-unit kỳ:2026-11` {
		t.Error(got)
	}
}

// A line with its Vietnamese names is the same call, for every line of the
// conversations.
func TestALineInVietnameseIsTheSameCall(t *testing.T) {
	r := seeded(t)
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines, changed := regexp.MustCompile(`(?m)(?:^> (?:en )?|\] )(/.*)$`), 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range lines.FindAllStringSubmatch(string(text), -1) {
			want, err := r.Parse(m[1], Input{})
			if err != nil {
				continue
			}
			typed := typedLine(m[1], language.Vietnamese)
			got, err := r.Parse(typed, Input{})
			if err != nil || !slices.Equal(got.Path, want.Path) || !maps.Equal(got.Input.Values, want.Input.Values) {
				t.Errorf("%s\n%s is %v %v, want %v %v (%v)", m[1], typed, got.Path, got.Input.Values, want.Path, want.Input.Values, err)
			}
			if typed != m[1] {
				changed++
			}
			if typedLine(m[1], language.English) != m[1] {
				t.Errorf("%s is changed for English readers", m[1])
			}
		}
	}
	if changed < 500 {
		t.Errorf("only %d lines have Vietnamese names", changed)
	}
}
