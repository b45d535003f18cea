package data

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"tiendo/internal/calendar"
)

// ask answers a question written as place|indicator|period|measure|funding.
func ask(t *testing.T, s *Store, question string) Answer {
	t.Helper()
	part := strings.Split(question, "|")
	c := s.Catalogue()
	place, ok := c.Place(part[0])
	if !ok {
		t.Fatalf("no place %s", part[0])
	}
	indicator, ok := c.Indicator(part[1])
	if !ok {
		t.Fatalf("no indicator %s", part[1])
	}
	period, err := calendar.ParseCode(part[2])
	if err != nil {
		t.Fatal(err)
	}
	a, err := s.Answer(t.Context(), Query{Place: place, Indicator: indicator, Period: period,
		Measure: Measure(part[3]), Funding: Funding(part[4]), Today: calendar.DayOf(now)})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// brief is an answer in one line.
func brief(a Answer) string {
	if !a.Is() {
		text := "none: " + string(a.Reason)
		if a.Want > 0 {
			text += fmt.Sprintf(" %d/%d", a.Have, a.Want)
		}
		return text
	}
	text := string(a.Qualifier) + " " + a.Value.String() + " " + string(a.Way)
	if a.Estimate {
		text += " estimate"
	}
	return strings.TrimSpace(text)
}

func TestPublishedFiguresAnswer(t *testing.T) {
	s := seeded(t)
	for question, want := range map[string]string{
		"region:central|technology.establishments|2020-H1|actual|all": "92 reported",
		"region:central|budget.executed|2020-H1|actual|all":           "19900 reported",
		"region:central|capacity.money|2020-H1|actual|all":            "974.1 reported",
		"gso2004:56|budget.executed|2023|plan|all":                    "over 2100 reported",
		"gso2004:68|budget.disbursed|2017-H1|actual|local":            "estimate 5065 reported estimate",
		// The exact 2.42 tỷ agrees with "hơn 2,4 tỷ" of a later publication.
		"gso2004:44|budget.executed|2023|actual|national": "2420 reported",
		// Two sources of funds together, where no source gives the total.
		"gso2004:44|budget.executed|2023|actual|all":    "5290 fundings",
		"gso2004:68|budget.executed|2017|actual|all":    "over 10000 reported estimate",
		"gso2004:44|projects|2016..2020|actual|all":     "169 fundings",
		"gso2004:51|budget.executed|2014-H1|actual|all": "estimate 788 fundings estimate",
		// One part alone is no total.
		"gso2004:52|technology.money|2016|plan|all": "none: missing",
		// The five kinds of no number.
		"region:central|vocational.trainees|2020-H1|actual|all": "none: not_carried",
		"gso2004:54|projects|2021|actual|national":              "none: missing",
		"gso2025:52|budget.disbursed|2026|actual|all":           "none: not_due",
		"gso2025:52|budget.disbursed|2026-H1|actual|all":        "none: missing",
		"gso2004:49|projects|2026|actual|all":                   "none: no_place",
		// A new province in an old period is its parts: Đà Nẵng has none of Quảng Nam.
		"gso2025:48|products.nation|2021|actual|all": "none: part_missing 1/2",
		"gso2025:66|products.nation|2021|actual|all": "none: part_missing 1/2",
	} {
		if got := brief(ask(t, s, question)); got != want {
			t.Errorf("%s: got %q, want %q", question, got, want)
		}
	}
}

func TestBothSourcesAreKept(t *testing.T) {
	a := ask(t, seeded(t), "gso2004:44|budget.executed|2023|actual|national")
	if len(a.Others) != 1 || a.Others[0].Qualifier != Over || a.Others[0].Value.String() != "2400" {
		t.Errorf("got %v", a.Others)
	}
}

func TestPlacesByPeriod(t *testing.T) {
	c := seeded(t).Catalogue()
	for question, want := range map[string]string{
		"Bình Định|2021":      "gso2004:52",
		"Bình Định|2026":      "gso2025:52 (Bình Định)",
		"Gia Lai|2020":        "gso2004:64",
		"Gia Lai|2026":        "gso2025:52",
		"Gia Lai|2025":        "gso2004:64 gso2025:52",
		"Gia Lai|2025-H1":     "gso2004:64",
		"Gia Lai|2025-H2":     "gso2025:52",
		"gso2025:52|2020":     "gso2025:52",
		"Quảng Nam|2026":      "gso2025:48 (Quảng Nam)",
		"Quảng Nam|2025":      "gso2004:49",
		"huế|2020":            "gso2004:46",
		"Thừa Thiên Huế|2026": "gso2025:46",
		"qn|2021":             "gso2004:49 gso2004:51 gso2004:22",
		"mttn|2020-H1":        "region:central",
		"cả nước|2016":        "nation",
		"hòa bình|2020":       "gso2004:17",
		"hoà bình|2020":       "gso2004:17",
		"dak lak|2020":        "gso2004:66",
		"Ðắk Lắk|2020":        "gso2004:66",
		"Sao Hỏa|2020":        "",
	} {
		name, code, _ := strings.Cut(question, "|")
		period, err := calendar.ParseCode(code)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, l := range c.Locate(name, period) {
			text := l.Key
			if l.Named != nil {
				text += " (" + l.Named.Name + ")"
			}
			got = append(got, text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %q, want %q", question, strings.Join(got, " "), want)
		}
	}
}

func query(t *testing.T, s *Store, question string) Query {
	t.Helper()
	return ask(t, s, question).Query
}

func TestAnAnswerAsItWasThen(t *testing.T) {
	s := seeded(t)
	const key = "gso2004:54|projects|2020|actual|all"
	enter(t, s, "xi-2020", key+" 5")
	later := now.AddDate(0, 0, 3)
	q := query(t, s, key)
	q.AsOf = now.AddDate(0, 0, 1)
	if _, err := s.Enter(t.Context(), Entry{Source: "xi-2020", Basis: "report", By: "test", At: later, Why: "corrected"},
		[]Figure{{Key: Key{q.Place.Key, q.Indicator.Code, q.Period, Actual, All}, Value: fromMicros(7_000_000)}}); err != nil {
		t.Fatal(err)
	}
	then, err := s.Answer(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	if got := brief(then); got != "5 reported" {
		t.Errorf("then it was %q", got)
	}
	if got := brief(ask(t, s, key)); got != "7 reported" {
		t.Errorf("now it is %q", got)
	}
	if n := count(t, s, `SELECT count(*) FROM figure WHERE place = ?1 AND indicator = ?2`, q.Place.id, q.Indicator.id); n != 2 {
		t.Errorf("%d figures are kept of two", n)
	}
}

func TestAWithdrawnFigureWasKnownUntilThen(t *testing.T) {
	s := seeded(t)
	const key = "gso2004:54|projects|2020|actual|all"
	out := enter(t, s, "xi-2020", key+" 5")
	if err := s.Withdraw(t.Context(), out.Entry, "test", "a mistake", now.AddDate(0, 0, 2)); err != nil {
		t.Fatal(err)
	}
	if got := brief(ask(t, s, key)); got != "none: missing" {
		t.Errorf("now it is %q", got)
	}
	q := query(t, s, key)
	q.AsOf = now.AddDate(0, 0, 1)
	if a, err := s.Answer(t.Context(), q); err != nil || brief(a) != "5 reported" {
		t.Errorf("then it was %q, %v", brief(a), err)
	}
}

func TestEnteringTheSameAgainChangesNothing(t *testing.T) {
	s := seeded(t)
	const lines = "gso2004:54|projects|2020|actual|all 5\ngso2004:54|projects|2021|actual|all 6"
	if got := enter(t, s, "xi-2020", lines); got.New != 2 || got.Same != 0 || got.Supersede != 0 {
		t.Errorf("first: %+v", got)
	}
	if got := enter(t, s, "xi-2020", lines); got.Same != 2 || got.Entry != 0 {
		t.Errorf("again: %+v", got)
	}
	if got := enter(t, s, "xi-2020", "gso2004:54|projects|2020|actual|all 5\ngso2004:54|projects|2021|actual|all 7"); got.Same != 1 || got.Supersede != 1 {
		t.Errorf("corrected: %+v", got)
	}
}

func TestWhatCannotBeKeptIsRefusedAndNothingWritten(t *testing.T) {
	s := seeded(t)
	good := Figure{Key: Key{"gso2004:54", "projects", calendar.Year(2020), Actual, All}, Value: fromMicros(5)}
	for field, change := range map[string]func(*Figure){
		"indicator": func(f *Figure) { f.Indicator = "helicopters" },
		"place":     func(f *Figure) { f.Place = "gso2004:99" },
		"period":    func(f *Figure) { f.Period = calendar.Period{} },
		"value":     func(f *Figure) { f.Value = f.Value.Shift(40) },
	} {
		bad := good
		change(&bad)
		before := count(t, s, `SELECT count(*) FROM figure`)
		_, err := s.Enter(t.Context(), Entry{Source: "xi-2020", Basis: "press", By: "test", At: now}, []Figure{good, bad})
		var invalid *InvalidError
		if !errors.As(err, &invalid) || invalid.Field != field {
			t.Errorf("%s: got %v", field, err)
		}
		if count(t, s, `SELECT count(*) FROM figure`) != before {
			t.Errorf("%s: something was written", field)
		}
	}
}

func TestARegionShowsWhatItReportsAndWhatItsProvincesComeTo(t *testing.T) {
	s := seeded(t)
	var lines []string
	for _, p := range s.Catalogue().Provinces(Place{Key: "region:central"}, Place.Former) {
		lines = append(lines, p.Key+"|technology.models|2020-H1|actual|all 1")
	}
	enter(t, s, "xi-2020", strings.Join(lines, "\n"))
	p, err := s.Progress(t.Context(), query(t, s, "region:central|technology.models|2020-H1|actual|all"))
	if err != nil {
		t.Fatal(err)
	}
	if got := brief(p.Actual); got != "3 reported" {
		t.Errorf("reported %s", got)
	}
	if got, want := brief(p.Sum), fmt.Sprintf("%d provincial", len(lines)); got != want {
		t.Errorf("the provinces come to %q, want %q", got, want)
	}
}

func TestProgressAgainstThePlan(t *testing.T) {
	s := seeded(t)
	for question, want := range map[string]string{
		"region:central|consulting.revenue|2020-H1|actual|all": "47.7% 7459 left, 1243.166667 a month for 6",
		"gso2004:68|budget.allocated|2017|actual|local":        "96.2% 340 left, 0 a month for 0",
		"gso2004:56|budget.executed|2022|actual|all":           "102.2% -46 left, 0 a month for 0",
		"gso2004:44|budget.executed|2023|actual|national":      "no plan",
	} {
		p, err := s.Progress(t.Context(), query(t, s, question))
		if err != nil {
			t.Fatal(err)
		}
		got := "no plan"
		if p.Measured {
			got = fmt.Sprintf("%s%% %s left, %s a month for %d", p.Percent, p.Remaining, p.Monthly, p.Months)
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", question, got, want)
		}
	}
}

// Places that are answered together are answered as one by one.
func TestStandingsAreWhatEachPlaceWouldBeTold(t *testing.T) {
	s := seeded(t)
	if err := s.Sample(t.Context(), now); err != nil {
		t.Fatal(err)
	}
	derived := 0
	for _, period := range []string{"2026", "2026-Q3", "2026-M09", "2026-03", "2025", "2020", "2020-H1", "2016..2020"} {
		for _, i := range s.Catalogue().Indicators {
			q := query(t, s, Nation+"|"+i.Code+"|"+period+"|actual|all")
			all, err := s.Standings(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			for _, together := range all {
				q.Place = together.Actual.Place
				alone, err := s.Progress(t.Context(), q)
				if err != nil {
					t.Fatal(err)
				}
				if alone.Actual.Way == FromProjects { // provinces are not ranked by these
					continue
				}
				if !reflect.DeepEqual(alone.Attainment, together) {
					t.Fatalf("%s %s %s:\nalone    %s, plan %s\ntogether %s, plan %s", q.Place.Name, i.Code, period, brief(alone.Actual), brief(alone.Plan), brief(together.Actual), brief(together.Plan))
				}
				if together.Actual.Way == Periods {
					derived++
				}
			}
		}
	}
	if derived < 100 {
		t.Errorf("only %d figures were derived: the sample year has more", derived)
	}
}

func TestTrendAndStandings(t *testing.T) {
	s := seeded(t)
	q := query(t, s, "gso2004:52|budget.executed|2021|plan|local")
	trend, err := s.Trend(t.Context(), q, []calendar.Period{calendar.Year(2019), calendar.Year(2020), calendar.Year(2021), calendar.Year(2018)})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range trend {
		got = append(got, brief(a))
	}
	if want := "1800 reported, 2700 reported, 2874 reported, none: missing"; strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
	all, err := s.Standings(t.Context(), query(t, s, "region:central|projects|2020|actual|local"))
	if err != nil {
		t.Fatal(err)
	}
	planned := map[string]string{}
	for _, p := range all {
		if p.Plan.Is() {
			planned[p.Plan.Place.Key] = p.Plan.Value.String()
		}
	}
	if len(all) != 15 || fmt.Sprint(planned) != "map[gso2004:52:27 gso2004:66:16]" {
		t.Errorf("of %d provinces %v have a plan", len(all), planned)
	}
}
