package data

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// coffee is a project of Gia Lai in 2026 that is under way.
func coffee(t testing.TB, changes ...string) Project {
	t.Helper()
	return with(t, Project{}, append([]string{
		"code=QG-01", "name=Dây chuyền chế biến cà phê", "place=gso2025:52", "funding=national", "content=3", "first_year=2026", "last_year=2026",
		"status=running", "support=300", "counterpart=450", "contract_money=300", "contract_plan=2026-04-15", "contract_real=2026-04-20",
	}, changes...)...)
}

// with changes fields of a project: "support=300".
func with(t testing.TB, p Project, changes ...string) Project {
	t.Helper()
	for _, change := range changes {
		name, value, _ := strings.Cut(change, "=")
		f, ok := FieldOf(name)
		if !ok {
			t.Fatalf("no field %s", name)
		}
		if err := f.Set(&p, value); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func save(t testing.TB, s *Store, by string, projects ...Project) []Project {
	t.Helper()
	saved, err := s.SaveProjects(t.Context(), projects, Change{At: now, By: by, Why: "báo cáo tháng"})
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

func TestAProjectComesBackAsItWasSaved(t *testing.T) {
	s := seeded(t)
	p := Project{}
	for _, f := range ProjectFields() {
		value := map[FieldKind]string{TextField: "chữ " + f.Name, MoneyField: "12.345678", CountField: "2026", DayField: "2026-05-06", ChoiceField: "", YearsField: "2026 support=2.5 disbursed=1 establishments=3"}[f.Kind]
		if f.Kind == ChoiceField {
			value = f.Choices[0]
		}
		if f.Name == "place" {
			value = "gso2025:52"
		}
		p = with(t, p, f.Name+"="+value)
	}
	saved := save(t, s, "lan", p)[0]
	got, err := s.Project(t.Context(), saved.ID)
	if err != nil {
		t.Fatal(err)
	}
	if d := Differences(&saved, &got); len(d) > 0 || got.Version != 1 || got.EnteredBy != "lan" || got.Why != "báo cáo tháng" {
		t.Errorf("%v\n%+v", d, got)
	}
	if got.Support.Decimal.String() != "12.345678" {
		t.Errorf("money is not exact: %v", got.Support.Decimal)
	}
}

func TestAChangeIsAVersionAndIsAudited(t *testing.T) {
	s := seeded(t)
	first := save(t, s, "lan", coffee(t))[0]
	second := save(t, s, "hoa", with(t, first, "disbursed=120.5", "acceptance_plan=2026-10-30"))[0]
	same := save(t, s, "nam", second)[0]
	versions, err := s.ProjectVersions(t.Context(), first.ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(versions) != 2 || second.Version != 2 || same.Version != 2 || versions[0].EnteredBy != "lan" || versions[1].EnteredBy != "hoa" {
		t.Fatalf("%d versions: %+v", len(versions), versions)
	}
	if versions[0].Disbursed.Valid {
		t.Error("the first version was overwritten")
	}
	changes, err := s.Changes(t.Context(), "project 1")
	if err != nil {
		t.Fatal(err)
	}
	if len(changes) != 2 || changes[1].Old != "disbursed=; acceptance_plan=" || changes[1].New != "disbursed=120.5; acceptance_plan=2026-10-30" || changes[1].By != "hoa" {
		t.Errorf("audit: %+v", changes)
	}
	if _, err := s.SaveProjects(t.Context(), []Project{with(t, first, "disbursed=1")}, Change{At: now, By: "nam"}); !errors.Is(err, ErrChanged) {
		t.Errorf("a change of what is no longer so: %v", err)
	}
	if _, err := s.SaveProjects(t.Context(), []Project{with(t, Project{ID: 99, Version: 1}, "name=x")}, Change{At: now, By: "nam"}); !errors.Is(err, ErrNotFound) {
		t.Errorf("a project that there is not: %v", err)
	}
}

func TestWhatCannotBeIsRefusedAndWhatIsOddIsAsked(t *testing.T) {
	s := seeded(t)
	today := calendar.DayOf(now)
	for n := range 6 {
		save(t, s, "lan", coffee(t, "code=", "name=Đề án "+string(rune('a'+n))))
	}
	for change, want := range map[string]string{
		"status=stopped,stopped_by=agency,stopped_why=x,stopped_on=2026-05-02,acceptance_real=2026-05-03": "! acceptance_real after stopped_on",
		"status=stopped,stopped_by=agency,stopped_why=x,acceptance_real=2026-05-03":                       "? status behind acceptance_real",
		"status=stopped,stopped_by=agency,stopped_why=x,stopped_on=2026-05-02,settlement_real=2026-06-03": "",
		"":                                  "",
		"name=":                             "! name needed",
		"place=gso2004:52":                  "! place not_there first_year", // Bình Định ended in 2025
		"last_year=2025":                    "! last_year before first_year",
		"advance_real=2026-04-19":           "! advance_real before contract_real",
		"acceptance_plan=2026-04-14":        "! acceptance_plan before contract_plan",
		"halfway_real=2026-12-01":           "! halfway_real future",
		"advance_money=300.000001":          "! advance_money above contract_money",
		"disbursed=301":                     "! disbursed above support",
		"support=3000":                      "? support unlike",
		"support=30":                        "? support unlike",
		"contract_money=310":                "? contract_money above support",
		"advance_share=30,advance_money=91": "? advance_money share advance_share",
		"acceptance_real=2026-11-01":        "? status behind acceptance_real",
		"status=accepted":                   "? status ahead acceptance_real",
		"status=stopped":                    "! status decision stopped_why",
		"status=stopped,stopped_by=agency,stopped_why=lụt": "",
		"adjusted_what=kéo dài":                            "! adjusted_what decision adjusted_why",
	} {
		p := coffee(t)
		if change != "" {
			p = coffee(t, strings.Split(change, ",")...)
		}
		all, err := s.CheckProject(t.Context(), &p, today)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, o := range all {
			got = append(got, strings.TrimSpace(map[bool]string{true: "! ", false: "? "}[o.Refused]+o.Field+" "+string(o.Why)+" "+o.Other))
		}
		if want == "" && len(got) > 0 || want != "" && !slices.Contains(got, want) {
			t.Errorf("%s: got %v, want %s", change, got, want)
		}
		before := count(t, s, `SELECT count(*) FROM project`)
		_, err = s.SaveProjects(t.Context(), []Project{p}, Change{At: now, By: "lan"})
		var refused *ObjectionError
		if errors.As(err, &refused) != strings.HasPrefix(want, "!") {
			t.Errorf("%s: saved with %v", change, err)
		}
		if err != nil && count(t, s, `SELECT count(*) FROM project`) != before {
			t.Errorf("%s: refused and written", change)
		}
		if err == nil {
			direct(t, s, `DELETE FROM project WHERE code = 'QG-01'`)
		}
	}
}

func TestTwoProjectsOfAProvinceAndYearCannotShareACode(t *testing.T) {
	s := seeded(t)
	save(t, s, "lan", coffee(t), coffee(t, "first_year=2025", "last_year=2025"), coffee(t, "place=gso2025:66"))
	if _, err := s.SaveProjects(t.Context(), []Project{coffee(t, "name=Khác")}, Change{At: now, By: "lan"}); !errors.Is(err, ErrTaken) {
		t.Errorf("got %v", err)
	}
}

func TestAProjectIsFoundByWhatPeopleCallIt(t *testing.T) {
	s := seeded(t)
	save(t, s, "lan", coffee(t), coffee(t, "code=", "name=Đào tạo nghề may", "place=gso2004:52", "first_year=2024", "last_year=2024"))
	c := s.Catalogue()
	gialai, _ := c.Place("gso2025:52")
	for text, want := range map[string]int{"day chuyen che bien ca phe": 1, "QG-01": 1, "  Đào tạo  nghề MAY ": 1, "cà phê": 0, "": 0} {
		found, err := s.ProjectsNamed(t.Context(), gialai, text)
		if err != nil || len(found) != want {
			t.Errorf("%q: %d, %v", text, len(found), err)
		}
	}
	for text, want := range map[string]int{"ca phe": 1, "qg": 1, "1": 1, "#2": 1, "": 2, "không có": 0} {
		found, err := s.SuggestProjects(t.Context(), text, 25)
		if err != nil || len(found) != want {
			t.Errorf("suggest %q: %d, %v", text, len(found), err)
		}
	}
	for _, f := range []struct {
		ProjectFilter
		want int
	}{
		{ProjectFilter{Places: c.Units(gialai)}, 2},
		{ProjectFilter{Places: []Place{}}, 0},
		{ProjectFilter{Within: calendar.Year(2024)}, 1},
		{ProjectFilter{Funding: Local}, 0},
		{ProjectFilter{Content: 3, Status: []ProjectStatus{ProjectRunning}}, 2},
		{ProjectFilter{Text: "nghe may"}, 1},
		{ProjectFilter{Adjusted: true}, 0},
		{ProjectFilter{AsOf: now.AddDate(0, 0, -1)}, 0},
	} {
		found, err := s.Projects(t.Context(), f.ProjectFilter)
		if err != nil || len(found) != f.want {
			t.Errorf("%+v: %d, %v", f.ProjectFilter, len(found), err)
		}
	}
	if _, err := s.Projects(t.Context(), ProjectFilter{Status: []ProjectStatus{"') OR 1=1 --"}}); err == nil {
		t.Error("a status that is none is taken")
	}
}

func TestATotalSaysOfHowManyProjectsItIsMade(t *testing.T) {
	s := seeded(t)
	save(t, s, "lan",
		coffee(t, "code=1", "disbursed=100.5"),
		coffee(t, "code=2", "support=200", "contract_money=200", "status=accepted", "acceptance_real=2026-10-01"),
		coffee(t, "code=3", "status=registered"),
		coffee(t, "code=4", "last_year=2027"),
		coffee(t, "code=5", "content=1", "status=stopped", "stopped_by=agency", "stopped_why=lụt", "returned=90"),
		coffee(t, "code=6", "place=gso2025:66"))
	gialai, _ := s.Catalogue().Place("gso2025:52")
	all, err := s.ProjectTotals(t.Context(), ProjectFilter{Places: s.Catalogue().Units(gialai), Within: calendar.Year(2026)}, "")
	if err != nil {
		t.Fatal(err)
	}
	got := all[""]
	if got.Number != 3 || got.Accepted != 1 || got.Stopped != 1 || got.Waiting != 1 || got.Split != 1 {
		t.Errorf("numbers: %+v", got)
	}
	if !got.Support.Value.Equal(decimal.NewFromInt(800)) || !got.Support.Whole(got.Number) {
		t.Errorf("support: %+v", got.Support)
	}
	if got.Disbursed.Value.String() != "100.5" || got.Disbursed.Of != 1 || got.Disbursed.Whole(got.Number) {
		t.Errorf("disbursed: %+v", got.Disbursed)
	}
	byContent, err := s.ProjectTotals(t.Context(), ProjectFilter{Within: calendar.Year(2026)}, "content")
	if err != nil || byContent["3"].Number != 3 || byContent["1"].Number != 1 || byContent["1"].Returned.Value.String() != "90" {
		t.Errorf("by content: %+v %v", byContent, err)
	}
}

func TestWhereNothingWasReportedTheProjectsMayAnswer(t *testing.T) {
	s := seeded(t)
	year := func(changes ...string) Project {
		return coffee(t, append([]string{"first_year=2024", "last_year=2024", "place=gso2004:64", "contract_plan=", "contract_real=2024-04-20", "disbursed=100"}, changes...)...)
	}
	save(t, s, "lan", year("code=1"), year("code=2", "status=accepted", "acceptance_real=2024-11-01"), year("code=3", "funding=local", "disbursed="))
	for question, want := range map[string]string{
		"gso2004:64|projects|2024|actual|all":                         "1 projects",
		"gso2004:64|projects|2024|plan|national":                      "2 projects",
		"gso2004:64|budget.executed|2024|plan|all":                    "900 projects",
		"gso2004:64|budget.disbursed|2024|actual|national":            "200 projects",
		"gso2004:64|budget.disbursed|2024|actual|all":                 "none: missing", // of one nobody has said
		"gso2004:64|budget.disbursed|2024-H1|actual|all":              "none: missing",
		"gso2004:64|consulting.revenue|2024|actual|all":               "none: missing",
		"region:central|projects|2024|actual|all":                     "none: missing",
		"region:central|technology.establishments|2020-H1|actual|all": "92 reported",
	} {
		a := ask(t, s, question)
		if got := brief(a); !strings.HasPrefix(got, want) {
			t.Errorf("%s: got %s, want %s", question, got, want)
		}
		if a.Way == FromProjects && a.Projects == 0 {
			t.Errorf("%s: does not say of how many projects", question)
		}
	}
}
