package data

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tiendo/internal/calendar"
)

func day(t testing.TB, text string) calendar.Day {
	t.Helper()
	d, err := calendar.ParseDay(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestWhenAProjectIsLate(t *testing.T) {
	s := seeded(t)
	rules, err := s.ProjectRules(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ changes, on, want string }{
		{"status=assigned,contract_real=,contract_plan=", "2026-06-30", ""},
		{"status=assigned,contract_real=,contract_plan=", "2026-07-01", "no-contract 1"},
		{"status=assigned,contract_real=", "2026-07-01", "contract-plan 77, no-contract 1"},
		{"status=registered,contract_real=", "2026-12-01", ""},
		{"status=stopped,contract_real=", "2026-12-01", ""},
		{"status=settled,contract_real=", "2026-12-01", ""},
		{"", "2026-06-19", ""}, // contracted on 20 April
		{"", "2026-06-20", "no-advance 1"},
		{"advance_real=2026-06-30", "2026-09-30", ""},
		{"advance_real=2026-06-30,disbursed=149", "2026-09-30", ""},
		{"advance_real=2026-06-30,disbursed=149", "2026-10-01", "low-disbursement 1"},
		{"advance_real=2026-06-30,disbursed=150", "2026-10-01", ""},
		{"advance_real=2026-06-30", "2026-10-01", "unsaid-disbursement 1"}, // nobody said 0
		{"advance_real=2026-06-30,support=,disbursed=1", "2026-10-01", ""},
		{"advance_real=2026-06-30,disbursed=290", "2026-11-16", "no-acceptance 1"},
		{"advance_real=2026-06-30,disbursed=290,last_year=2027", "2026-11-16", ""},
		{"advance_real=2026-06-30,disbursed=290,halfway_plan=2026-07-20,acceptance_plan=2026-09-01", "2026-09-11", "halfway-plan 53, acceptance-plan 10"},
		{"status=accepted,disbursed=290,acceptance_real=2026-09-01,advance_real=2026-06-30", "2026-10-17", "no-settlement 1"},
	} {
		p := coffee(t)
		if c.changes != "" {
			p = coffee(t, strings.Split(c.changes, ",")...)
		}
		var got []string
		for _, l := range LateIn(rules, &p, day(t, c.on)) {
			got = append(got, fmt.Sprint(l.Rule.Code, " ", l.Days))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s on %s: got %v, want %s", c.changes, c.on, got, c.want)
		}
	}
}

func TestARuleThatIsOffIsSilentAndStaysOff(t *testing.T) {
	s := seeded(t)
	save(t, s, "lan", coffee(t))
	gialai, _ := s.Catalogue().Place("gso2025:52")
	late := func() string {
		all, err := s.LateProjects(t.Context(), ProjectFilter{Places: []Place{gialai}}, day(t, "2026-09-01"))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range all {
			got = append(got, fmt.Sprint(p.Code, " ", p.Late[0].Rule.Code, " ", p.Days()))
		}
		return strings.Join(got, ", ")
	}
	if got := late(); got != "QG-01 no-advance 74" {
		t.Errorf("on: %s", got)
	}
	c := Change{At: now, By: "hoa", Why: "tỉnh không tạm ứng"}
	if err := s.SwitchProjectRule(t.Context(), "no-advance", false, c); err != nil {
		t.Fatal(err)
	}
	if got := late(); got != "" {
		t.Errorf("off: %s", got)
	}
	if err := s.change(t.Context(), func(tx *sql.Tx) error { return seedCatalogues(t.Context(), tx) }); err != nil {
		t.Fatal(err)
	}
	if got := late(); got != "" {
		t.Errorf("switched back by the program: %s", got)
	}
	if changes, err := s.Changes(t.Context(), "rule"); err != nil || len(changes) != 1 || changes[0].Old != "on" || changes[0].New != "off" || changes[0].Why != c.Why {
		t.Errorf("audit: %+v %v", changes, err)
	}
	if err := s.SwitchProjectRule(t.Context(), "none", false, c); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %v", err)
	}
}

func TestConditionsThatAreNoneAreRefused(t *testing.T) {
	for _, text := range []string{"", "not", "not contract by", "not contract by 02-30", "not payment by 06-30", "not advance x days after contract", "disbursed under half on 10-01", "disbursed under 50% on 13-01", "late"} {
		if c, err := parseCondition(text); err == nil {
			t.Errorf("%q is %+v", text, c)
		}
	}
}

// The list that comes in one cell says what the projects say one by one, the
// longest late first.
func TestTheLateListIsThatOfItsProjects(t *testing.T) {
	s := seeded(t)
	must(t, s.Sample(t.Context(), now))
	rules, err := s.ProjectRules(t.Context())
	must(t, err)
	all, err := s.Projects(t.Context(), ProjectFilter{})
	must(t, err)
	rapid.Check(t, func(rt *rapid.T) {
		today := calendar.Day(rapid.IntRange(int(day(t, "2026-01-01")), int(day(t, "2027-12-31"))).Draw(rt, "day"))
		var want, got []string
		for _, p := range all {
			if late := LateIn(rules, &p, today); len(late) > 0 {
				want = append(want, fmt.Sprint(p.ID, late[0].Rule.Code, len(late), p.Support, p.Name))
			}
		}
		listed, err := s.LateProjects(t.Context(), ProjectFilter{}, today)
		must(t, err)
		for i, p := range listed {
			got = append(got, fmt.Sprint(p.ID, p.Late[0].Rule.Code, len(p.Late), p.Support, p.Name))
			if i > 0 && p.Days() > listed[i-1].Days() {
				rt.Errorf("%d days after %d", p.Days(), listed[i-1].Days())
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			rt.Errorf("on %v: got %v, want %v", today, got, want)
		}
	})
}
