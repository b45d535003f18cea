package intake

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// reader is a Reader over the catalogue that comes with the program.
func reader(t testing.TB) *Reader {
	t.Helper()
	return NewReader(seeded(t).Catalogue())
}

// seeded is a store with all that comes with the program.
func seeded(t testing.TB) *data.Store {
	t.Helper()
	store, err := data.Open(context.Background(), filepath.Join(t.TempDir(), "tiendo.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	if err := store.Seed(context.Background(), time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	return store
}

// A key is what a reader should find in a text.
type key struct {
	Published string `json:"published"`
	Figures   []struct {
		Place, Indicator, Period, Measure, Funding, Qualifier, Printed string
		Value                                                          json.Number
		Ambiguous                                                      bool
		Readings                                                       []json.Number
		FundingMayBe                                                   []string `json:"funding_may_be"`
	} `json:"figures"`
	NotStarted []struct{ Place, Indicator, Period string } `json:"not_started"`
}

// told is a figure on one line.
func told(f Figure) string {
	if f.Absence != data.Present {
		return fmt.Sprintf("%s %s %s %s", f.Place, f.Indicator, f.Period.Code(), f.Absence)
	}
	s := fmt.Sprintf("%s %s %s %s %s %s", f.Place, f.Indicator, f.Period.Code(), f.Measure, f.Funding, f.Value)
	if f.Qualifier != data.Exact {
		s += " " + string(f.Qualifier)
	}
	for _, r := range f.Readings {
		s += " |" + r.String()
	}
	return s
}

// lines are the figures that the key wants, as told has them.
func (k key) lines() []string {
	var all []string
	for _, f := range k.Figures {
		s := strings.Join([]string{f.Place, f.Indicator, f.Period, f.Measure, f.Funding, f.Value.String()}, " ")
		if f.Qualifier != "exact" && f.Qualifier != "" {
			s += " " + f.Qualifier
		}
		for _, r := range f.Readings {
			s += " |" + r.String()
		}
		all = append(all, s)
	}
	for _, n := range k.NotStarted {
		all = append(all, strings.Join([]string{n.Place, n.Indicator, n.Period, "not_started"}, " "))
	}
	slices.Sort(all)
	return all
}

func TestProseReadsTheFiguresThatPeopleFound(t *testing.T) {
	r := reader(t)
	files, err := filepath.Glob("testdata/dev/*.txt")
	if err != nil || len(files) != 8 {
		t.Fatalf("%d texts, %v", len(files), err)
	}
	for _, file := range files {
		text, want := textAndKey(t, file)
		published, err := calendar.ParseDay(want.Published)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, filepath.Base(file), r.Prose(text, Given{Published: published}), want.lines())
	}
}

func textAndKey(t *testing.T, file string) (string, key) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(strings.TrimSuffix(file, "txt") + "json")
	if err != nil {
		t.Fatal(err)
	}
	var want key
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	return string(text), want
}

// compare reports figures that are missing or too many, and returns how many
// were right.
func compare(t *testing.T, name string, got []Figure, want []string) (right int) {
	t.Helper()
	left := slices.Clone(want)
	for _, f := range got {
		s := told(f)
		if i := slices.Index(left, s); i >= 0 {
			left = slices.Delete(left, i, i+1)
			right++
			continue
		}
		t.Errorf("%s: reads too much: %s (%s)", name, s, f.Spot)
	}
	for _, s := range left {
		t.Errorf("%s: does not read: %s", name, s)
	}
	return right
}

func TestProseReadsThePressReportOf2020(t *testing.T) {
	text, err := os.ReadFile("testdata/article-2020.txt")
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "article", reader(t).Prose(string(text), Given{}), []string{
		"region:central budget.executed 2020-H1 actual all 19900",
		"region:central technology.models 2020-H1 actual all 3",
		"region:central technology.establishments 2020-H1 actual all 92",
		"region:central technology.money 2020-H1 actual all 9821",
		"region:central products.fairs 2020-H1 actual all 1",
		"region:central products.participations 2020-H1 actual all 151",
		"region:central products.money 2020-H1 actual all 2314",
		"region:central capacity.trainees 2020-H1 actual all 365",
		"region:central capacity.seminars 2020-H1 actual all 7",
		"region:central capacity.attendees 2020-H1 actual all 440",
		"region:central capacity.money 2020-H1 actual all 974.1",
		"region:central consulting.projects 2020-H1 actual all 162",
		"region:central consulting.revenue 2020-H1 actual all 6811 |6811 |6811000",
		"region:central consulting.centres 2020 plan all 10",
		"region:central consulting.revenue 2020 plan all 14270",
	})
}

// owns are the texts of this project with what they hold: a first line with the
// day and the place that the wanted figures leave out, the text, two dashes, and
// the figures.
func owns(t testing.TB, pattern string, each func(name, text string, given Given, want []string)) {
	t.Helper()
	files, err := filepath.Glob("testdata/own/" + pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%d texts, %v", len(files), err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		head, rest, _ := strings.Cut(string(raw), "\n")
		text, list, ok := strings.Cut(rest, "\n--\n")
		words := strings.Fields(head)
		if !ok || len(words) < 5 {
			t.Fatalf("%s is not a case", file)
		}
		published, err := calendar.ParseDay(words[2])
		if err != nil {
			t.Fatal(err)
		}
		given := Given{Published: published}
		if len(words) > 5 {
			given.Place = words[4] // as --place
		}
		var want []string
		for line := range strings.Lines(list) {
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "gso") && !strings.HasPrefix(line, "region:") && !strings.HasPrefix(line, "nation ") {
				line = words[4] + " " + line
			}
			if line != "" {
				want = append(want, line)
			}
		}
		each(filepath.Base(file), text, given, want)
	}
}

func TestProseReadsManyStyles(t *testing.T) {
	r := reader(t)
	var right, read, there int
	owns(t, "*.txt", func(name, text string, given Given, want []string) {
		got := r.Prose(text, given)
		right += compare(t, name, got, want)
		read += len(got)
		there += len(want)
	})
	t.Logf("%d of %d read are right, %d are there", right, read, there)
}
