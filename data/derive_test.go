package data

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"tiendo/internal/calendar"
)

// enter puts figures in: lines of "place|indicator|period|measure|funding value
// [qualifier]", under one entry of a source.
func enter(t testing.TB, s *Store, source, lines string) Outcome {
	t.Helper()
	var figures []Figure
	for line := range strings.Lines(lines) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		part := strings.Split(words[0], "|")
		period, err := calendar.ParseCode(part[2])
		if err != nil {
			t.Fatal(err)
		}
		f := Figure{Key: Key{Place: part[0], Indicator: part[1], Period: period, Measure: Measure(part[3]), Funding: Funding(part[4])}}
		if f.Value, err = decimal.NewFromString(words[1]); err != nil {
			t.Fatal(err)
		}
		if len(words) > 2 {
			f.Qualifier = Qualifier(words[2])
		}
		figures = append(figures, f)
	}
	out, err := s.Enter(t.Context(), Entry{Source: source, Basis: "report", By: "test", At: now, Why: "test"}, figures)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestDerivation(t *testing.T) {
	const place = "gso2004:54|projects|" // Phú Yên has no published figures
	for name, c := range map[string]struct{ known, asked, want string }{
		"a half year from its quarters": {
			place + "2020-Q1|actual|all 3\n" + place + "2020-Q2|actual|all 4", place + "2020-H1|actual|all", "7 periods"},
		"a quarter from cumulative reports": {
			place + "2020-M09|actual|all 12\n" + place + "2020-H1|actual|all 7", place + "2020-Q3|actual|all", "5 periods"},
		"a stage from its years": {
			place + "2016|plan|all 1\n" + place + "2017|plan|all 2\n" + place + "2018|plan|all 3\n" + place + "2019|plan|all 4\n" + place + "2020|plan|all 5", place + "2016..2020|plan|all", "15 periods"},
		"a reported figure goes before": {
			place + "2020-Q1|actual|all 3\n" + place + "2020-Q2|actual|all 4\n" + place + "2020-H1|actual|all 8", place + "2020-H1|actual|all", "8 reported"},
		"from both sources of funds": {
			place + "2020-Q1|actual|national 3\n" + place + "2020-Q1|actual|local 1\n" + place + "2020-Q2|actual|all 4", place + "2020-H1|actual|all", "8 periods"},
		"never from one source of funds alone": {
			place + "2020-Q1|actual|national 3\n" + place + "2020-Q2|actual|all 4", place + "2020-H1|actual|all", "none: part_missing 1/2"},
		"never where a part is missing": {
			place + "2020-01|actual|all 1\n" + place + "2020-02|actual|all 1\n" + place + "2020-03|actual|all 1\n" + place + "2020-04|actual|all 1\n" + place + "2020-05|actual|all 1", place + "2020-H1|actual|all", "none: part_missing 5/6"},
		"an estimate among the parts is named": {
			place + "2020-Q1|actual|all 3\n" + place + "2020-Q2|estimate|all 4", place + "2020-H1|actual|all", "7 periods estimate"},
		"more than makes the sum more than": {
			place + "2020-Q1|actual|all 3 over\n" + place + "2020-Q2|actual|all 4", place + "2020-H1|actual|all", "over 7 periods"},
		"a difference of vague figures is about": {
			place + "2020-M09|actual|all 12\n" + place + "2020-H1|actual|all 7 over", place + "2020-Q3|actual|all", "approx 5 periods"},
		"a cumulative figure that falls gives nothing": {
			place + "2020-M09|actual|all 5\n" + place + "2020-H1|actual|all 7", place + "2020-Q3|actual|all", "none: contradiction"},
		"a state is not added up": {
			"gso2004:54|consulting.centres|2020-Q1|actual|all 3\ngso2004:54|consulting.centres|2020-Q2|actual|all 4", "gso2004:54|consulting.centres|2020-H1|actual|all", "none: missing"},
		"a new province is its parts": {
			"gso2004:64|clusters|2020|actual|all 3\ngso2004:52|clusters|2020-H1|actual|all 1\ngso2004:52|clusters|2020-H2|actual|all 1", "gso2025:52|clusters|2020|actual|all", "5 composed"},
		"a zero is a number": {
			place + "2020-Q1|actual|all 0\n" + place + "2020-Q2|actual|all 0", place + "2020-H1|actual|all", "0 periods"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := seeded(t)
			enter(t, s, "xi-2020", c.known)
			if got := brief(ask(t, s, c.asked)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDerivationsThatDisagreeAreBothShown(t *testing.T) {
	s := seeded(t)
	const place = "gso2004:54|projects|"
	enter(t, s, "xi-2020", place+"2020-Q1|actual|all 3\n"+place+"2020-Q2|actual|all 4\n"+place+"2020-M09|actual|all 12\n"+place+"2020-Q3|actual|all 6")
	a := ask(t, s, place+"2020-H1|actual|all")
	if brief(a) != "7 periods" || a.Rival == nil || a.Rival.Value.String() != "6" {
		t.Errorf("got %s with rival %v", brief(a), a.Rival)
	}
}

func TestARegionIsTheSumOfItsProvincesOnlyIfAllReport(t *testing.T) {
	s := seeded(t)
	var lines []string
	for _, p := range s.Catalogue().Provinces(Place{Key: "region:central"}, Place.Former) {
		lines = append(lines, p.Key+"|clusters|2019|actual|all 2")
	}
	enter(t, s, "xi-2020", strings.Join(lines[1:], "\n"))
	const question = "region:central|clusters|2019|actual|all"
	if got, want := brief(ask(t, s, question)), fmt.Sprintf("none: part_missing %d/%d", len(lines)-1, len(lines)); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	enter(t, s, "xi-2020", lines[0])
	if got, want := brief(ask(t, s, question)), fmt.Sprintf("%d provincial", 2*len(lines)); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Whatever is known of a year, what is derived from it is what its months come
// to: no day is counted twice, none is left out.
func TestDerivedFiguresAreWhatTheMonthsComeTo(t *testing.T) {
	s := seeded(t)
	c := s.Catalogue()
	place, _ := c.Place("gso2004:54")
	run := 0
	rapid.Check(t, func(t *rapid.T) {
		run++
		year := 1901 + run%90
		indicator := c.Indicators[run/90%6+5] // counts, which nothing published has for Phú Yên
		months := rapid.SliceOfN(rapid.Int64Range(0, 5_000_000_000), 12, 12).Draw(t, "months")
		whole := func(p calendar.Period) (sum int64) {
			for m, n := range months {
				if p.Covers(calendar.Months(year, 12).Months()[m]) {
					sum += n
				}
			}
			return sum
		}
		all := periodsOf(year)
		var figures []Figure
		for i, known := range rapid.SliceOfN(rapid.Bool(), len(all), len(all)).Draw(t, "known") {
			if known {
				figures = append(figures, Figure{Key: Key{place.Key, indicator.Code, all[i], Actual, All}, Value: fromMicros(whole(all[i]))})
			}
		}
		if _, err := s.Enter(t.Context(), Entry{Source: "xi-2020", Basis: "report", By: "test", At: now}, figures); err != nil {
			t.Fatal(err)
		}
		target := rapid.SampledFrom(all).Draw(t, "target")
		a, err := s.Answer(t.Context(), Query{Place: place, Indicator: indicator, Period: target, Measure: Actual, Funding: All})
		if err != nil {
			t.Fatal(err)
		}
		if a.Is() && !a.Value.Equal(fromMicros(whole(target))) {
			t.Fatalf("%s is %s, derived %s from %v", target.Code(), fromMicros(whole(target)), a.Value, a.Terms)
		}
		if a.Is() && a.Rival != nil {
			t.Fatalf("%s: figures that agree have a rival", target.Code())
		}
		if !a.Is() && a.Have >= a.Want && a.Want > 0 {
			t.Fatalf("%s: %d of %d parts and no number", target.Code(), a.Have, a.Want)
		}
	})
}

// periodsOf are the periods that figures of a year come in.
func periodsOf(year int) []calendar.Period {
	all := calendar.Year(year).Months()
	for n := range 4 {
		all = append(all, calendar.Quarter(year, n+1))
	}
	for n := range 12 {
		all = append(all, calendar.Months(year, n+1))
	}
	return append(all, calendar.Half(year, 2))
}
