package commands

import (
	"context"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"tiendo/data"
)

// Who may change what all servers share, and what is a server's own, by where
// they ask and whether the office's server is named.
func TestOnlyTheOfficesServerChangesWhatAllShare(t *testing.T) {
	const shared, own = `/deadlines add name:"Báo cáo lũ" rule:once:2026-11-30`, `/settings language language:vi`
	several := func(context.Context, string) (bool, error) { return false, nil }
	for name, c := range map[string]struct {
		office      Office
		guild, line string
		says        string // of a refusal; "" is none
	}{
		"the only server":                {Office{}, "a", shared, ""},
		"alone":                          {Office{Alone: func(_ context.Context, guild string) (bool, error) { return guild == "a", nil }}, "a", shared, ""},
		"several, none named":            {Office{Alone: several}, "a", shared, "TIENDO_OFFICE"},
		"several, none named, its own":   {Office{Alone: several}, "a", own, ""},
		"named, there":                   {Office{Guild: "a", Alone: several}, "a", shared, ""},
		"named, elsewhere":               {Office{Guild: "a", Alone: several}, "b", shared, "the office's server only"},
		"named, elsewhere, its own":      {Office{Guild: "a", Alone: several}, "b", own, ""},
		"on the terminal of the machine": {Office{Guild: "a", Alone: several}, "", shared, ""},
	} {
		r := seeded(t)
		r.Office = c.office
		m, err := r.Answer(t.Context(), c.line, Input{Now: now, Tag: language.English, Asker: Asker{ID: "5", Guild: c.guild, Right: Admin}})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		_, added := r.store.Catalogue().Obligation("bao-cao-lu")
		if c.line == shared && added != (c.says == "") {
			t.Errorf("%s: added %v: %s", name, added, m)
		}
		if c.says != "" && !strings.Contains(m.String(), c.says) || c.says == "" && strings.Contains(m.String(), "only") {
			t.Errorf("%s: %s", name, m)
		}
	}
}

func TestInDoubtWhichServerIsTheOfficesNobodyMay(t *testing.T) {
	r := seeded(t)
	lost := errors.New("no connection")
	r.Office.Alone = func(context.Context, string) (bool, error) { return true, lost }
	_, err := r.Answer(t.Context(), `/deadlines add name:"Báo cáo lũ" rule:once:2026-11-30`, Input{Now: now, Tag: language.English, Asker: Asker{ID: "5", Guild: "a", Right: Admin}})
	if _, added := r.store.Catalogue().Obligation("bao-cao-lu"); added || !errors.Is(err, lost) {
		t.Errorf("added %v, %v", added, err)
	}
}

// Posts are given in the office's server; its people have them wherever they ask,
// and those that another server gave count for nothing.
func TestPostsOfTheOfficesServerAreKnownEverywhere(t *testing.T) {
	r := seeded(t)
	for _, c := range []data.Coordinator{
		{Guild: "a", Place: "gso2025:48", Who: "5", Part: data.Lead},
		{Guild: "a", Place: "gso2025:48", Who: "&role", Part: data.Lead},
		{Guild: "a", Place: data.Nation, Who: "6", Part: data.Office},
		{Guild: "b", Place: "gso2025:48", Who: "7", Part: data.Lead},
		{Guild: "b", Place: data.Nation, Who: "8", Part: data.Office},
	} {
		c.Since = now
		if err := r.store.AddCoordinator(t.Context(), c, "2", ""); err != nil {
			t.Fatal(err)
		}
	}
	several := func(context.Context, string) (bool, error) { return false, nil }
	for _, c := range []struct {
		office, guild, who, role string
		report, duty             bool // may hand in for Đà Nẵng; may change duties
	}{
		{"a", "a", "5", "", true, false}, {"a", "b", "5", "", true, false}, {"a", "", "5", "", true, false},
		{"a", "a", "9", "role", true, false}, {"a", "b", "9", "role", false, false},
		{"a", "a", "6", "", true, true}, {"a", "b", "6", "", true, true}, {"a", "", "6", "", true, true},
		{"a", "b", "7", "", false, false}, {"a", "", "7", "", false, false}, {"a", "b", "8", "", false, false}, {"a", "", "8", "", false, false},
		{"", "a", "5", "", true, false}, {"", "a", "6", "", false, false}, {"", "", "8", "", false, false},
	} {
		r.Office = Office{Guild: c.office, Alone: several}
		in := Input{Now: now, Tag: language.English, Asker: Asker{ID: c.who, Guild: c.guild, Roles: []string{c.role}}}
		for line, want := range map[string]bool{`/conference update task:1 state:done number:11 place:"Đà Nẵng"`: c.report, `/deadlines end duty:month-kcqg-unit last:31/12/2030`: c.duty} {
			m, err := r.Answer(t.Context(), line, in)
			if err != nil {
				t.Fatal(err)
			}
			if got := !strings.Contains(m.String(), "only"); got != want {
				t.Errorf("office %q, %s in %q with role %q: %s: allowed %v\n%s", c.office, c.who, c.guild, c.role, line, got, m)
			}
		}
	}
}
