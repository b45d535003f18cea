package data

import (
	"testing"

	"tiendo/internal/calendar"
)

// stage is a project of 2025 to 2027 of which each year has its part.
func stage(t *testing.T, changes ...string) Project {
	return coffee(t, append([]string{"first_year=2025", "last_year=2027", "contract_plan=", "contract_real=2025-07-20", "support=900", "counterpart=600", "disbursed=350",
		"establishments=6", "by_year=2025 support=200 disbursed=200 counterpart=100 establishments=1; 2026 support=300 disbursed=150 counterpart=200; 2027 support=400"}, changes...)...)
}

func TestAYearHasItsPartOfAProjectOfSeveral(t *testing.T) {
	s := seeded(t)
	save(t, s, "lan", stage(t, "code=1"), coffee(t, "code=2", "disbursed=100", "counterpart=50"), coffee(t, "code=3", "last_year=2027"))
	total := func(period calendar.Period) ProjectTotal {
		all, err := s.ProjectTotals(t.Context(), ProjectFilter{Within: period}, "")
		must(t, err)
		return all[""]
	}
	got := total(calendar.Year(2026))
	if got.Number != 2 || got.Shared != 1 || got.Going != 1 || got.Split != 1 || got.Accepted != 0 {
		t.Errorf("numbers of 2026: %+v", got)
	}
	for name, pair := range map[string][2]string{
		"support": {got.Support.Value.String(), "600"}, "disbursed": {got.Disbursed.Value.String(), "250"}, "counterpart": {got.Counterpart.Value.String(), "250"},
		"of it": {got.SharedSupport.Value.String(), "300"}, "in all": {got.WholeSupport.Value.String(), "900"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s of 2026: %s, want %s", name, pair[0], pair[1])
		}
	}
	if got.Establishments.Of != 0 {
		t.Errorf("establishments of 2026, of which nobody said any: %+v", got.Establishments)
	}
	sum := total(calendar.Year(2025)).Support.Value.Add(got.SharedSupport.Value).Add(total(calendar.Year(2027)).Support.Value)
	if sum.String() != "900" {
		t.Errorf("the years come to %s, not to the whole", sum)
	}
	whole := total(calendar.Period{From: calendar.Year(2025).From, To: calendar.Year(2027).To})
	if whole.Number != 3 || whole.Shared != 0 || whole.Support.Value.String() != "1500" {
		t.Errorf("the stage: %+v", whole)
	}
	two := total(calendar.Period{From: calendar.Year(2026).From, To: calendar.Year(2027).To})
	if two.SharedSupport.Value.String() != "700" || two.Disbursed.Whole(two.Number) {
		t.Errorf("two of three years: %+v", two)
	}
}

// It is finished in its last year, and until then none that was to be.
func TestAProjectOfSeveralYearsIsAcceptedInItsLast(t *testing.T) {
	s := seeded(t)
	save(t, s, "lan", stage(t, "status=accepted", "acceptance_real=2026-11-01", "last_year=2026", "by_year=2025 support=300; 2026 support=600"))
	for year, want := range map[int]int{2025: 0, 2026: 1} {
		all, err := s.ProjectTotals(t.Context(), ProjectFilter{Within: calendar.Year(year)}, "content")
		must(t, err)
		if got := all["3"]; got.Accepted != want || got.Number != 1 {
			t.Errorf("%d: %d of %d accepted", year, got.Accepted, got.Number)
		}
	}
}

func TestTheYearsAnswerWhereNothingWasReported(t *testing.T) {
	s := seeded(t)
	save(t, s, "lan", coffee(t, "first_year=2023", "last_year=2024", "place=gso2004:64", "contract_plan=", "contract_real=2023-04-20", "support=900", "by_year=2023 support=300; 2024 support=600"))
	for question, want := range map[string]string{
		"gso2004:64|budget.executed|2024|plan|all":     "600 projects",
		"gso2004:64|budget.counterpart|2024|plan|all":  "none: missing",
		"gso2004:64|budget.disbursed|2024|actual|all":  "none: missing",
		"gso2004:64|budget.executed|2022|plan|all":     "none: missing",
		"gso2004:64|projects|2024|plan|all":            "1 projects",
		"gso2004:64|budget.executed|2023|plan|all":     "300 projects",
		"gso2004:64|budget.executed|2023|plan|local":   "none: missing",
		"gso2004:64|budget.disbursed|2023|actual|none": "none: missing",
	} {
		if got := brief(ask(t, s, question)); got != want {
			t.Errorf("%s: got %s, want %s", question, got, want)
		}
	}
}

func TestYearsThatDoNotFitTheWhole(t *testing.T) {
	s := seeded(t)
	for change, want := range map[string]string{
		"by_year=2025 support=200":                                     "",
		"by_year=2025 support=200; 2026 support=300; 2027 support=400": "",
		"by_year=2024 support=200":                                     "! outside",
		"by_year=2025 support=500; 2026 support=401":                   "! beyond",
		"by_year=2025 support=200; 2026 support=300; 2027 support=399": "? short",
		"by_year=2025 disbursed=200; 2026 disbursed=200":               "? beyond",
		"by_year=2025 establishments=7":                                "! beyond",
	} {
		p := stage(t, change)
		all, err := s.CheckProject(t.Context(), &p, calendar.DayOf(now))
		must(t, err)
		got := ""
		for _, o := range all {
			if o.Field == "by_year" {
				got = map[bool]string{true: "! ", false: "? "}[o.Refused] + string(o.Why)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", change, got, want)
		}
	}
	f, _ := FieldOf("by_year")
	for _, text := range []string{"x", "2026", "2026 support=-1", "2026 support=1e9", "2026 support=1; 2026 support=2", "2026 note=1", "20260 support=1", "2026 establishments=0.5"} {
		var p Project
		if err := f.Set(&p, text); err == nil {
			t.Errorf("%q is taken as %+v", text, p.ByYear)
		}
	}
}

func FuzzShares(f *testing.F) {
	f.Add("2026 support=100 disbursed=50; 2027 support=200")
	f.Fuzz(func(t *testing.T, text string) {
		all, err := readShares(text)
		if err != nil {
			return
		}
		again, err := readShares(sharesText(all))
		if err != nil || sharesText(again) != sharesText(all) {
			t.Errorf("%q is %q, and then %q: %v", text, sharesText(all), sharesText(again), err)
		}
	})
}
