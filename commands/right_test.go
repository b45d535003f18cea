package commands

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"tiendo/data"
)

// A coordinator of one province need not name it; one of two is asked; one who
// has said that a province is not theirs has none.
func TestWhoLooksAfterOneProvinceNeedNotNameIt(t *testing.T) {
	r := seeded(t)
	line := `/conference update task:1 state:done number:11`
	say := func(who string) string {
		m, err := r.Answer(t.Context(), line, Input{Now: now, Tag: language.English, Asker: Asker{ID: who, Guild: "g"}})
		if err != nil {
			t.Fatal(err)
		}
		return m.String()
	}
	add := func(place string) data.Coordinator {
		c := data.Coordinator{Guild: "g", Place: place, Who: "5", Part: data.Lead, Since: now}
		if err := r.store.AddCoordinator(t.Context(), c, "2", ""); err != nil {
			t.Fatal(err)
		}
		return c
	}
	if got := say("5"); !strings.Contains(got, "needs place") {
		t.Errorf("nobody: %s", got)
	}
	one := add("gso2025:52")
	if got := say("5"); !strings.Contains(got, "Gia Lai") {
		t.Errorf("of one: %s", got)
	}
	two := add("gso2025:48")
	if got := say("5"); !strings.Contains(got, "Which province") || !strings.Contains(got, "place:\"gso2025:48\"") {
		t.Errorf("of two: %s", got)
	}
	if err := r.store.DenyCoordinator(t.Context(), one, "5", now); err != nil {
		t.Fatal(err)
	}
	if err := r.store.RemoveCoordinator(t.Context(), two, "2", "", now); err != nil {
		t.Fatal(err)
	}
	if got := say("5"); !strings.Contains(got, "needs place") {
		t.Errorf("of none any more: %s", got)
	}
}
