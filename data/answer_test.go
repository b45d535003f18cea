package data

import (
	"fmt"
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
