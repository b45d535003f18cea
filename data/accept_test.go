package data

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

func TestAcceptingIsOneActThatCanBeUndoneForADay(t *testing.T) {
	s := seeded(t)
	ctx := context.Background()
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	src := Source{Code: "file-x", Publisher: "Sở", What: "x.xlsx", Kind: "report"}
	key := Key{Place: "gso2004:52", Indicator: "projects", Period: calendar.Year(2015), Measure: Actual, Funding: Local}
	figure := func(n int64) []Figure { return []Figure{{Key: key, Value: decimal.NewFromInt(n), Spot: "A1"}} }
	enter := func(n int64, at time.Time) Outcome {
		t.Helper()
		out, err := s.Accept(ctx, Acceptance{Source: src, Entry: Entry{Basis: "report", By: "an", At: at}, Figures: figure(n)})
		must(t, err)
		return out
	}
	first := enter(5, now)
	if again := enter(5, now.Add(time.Hour)); first.New != 1 || again.Same != 1 || again.Entry != 0 {
		t.Errorf("first %+v, again %+v", first, again)
	}
	second := enter(7, now.Add(2*time.Hour))
	if second.Supersede != 1 {
		t.Errorf("a corrected file gives %+v", second)
	}
	says := func() int64 {
		t.Helper()
		standing, err := s.Spoken(src.Code).Of(ctx, key)
		must(t, err)
		return standing.Own.Value.IntPart()
	}
	if says() != 7 {
		t.Errorf("the source says %d", says())
	}
	var invalid *InvalidError
	if err := s.Undo(ctx, second.Entry, "an", now.Add(27*time.Hour)); !errors.As(err, &invalid) {
		t.Errorf("undone after a day: %v", err)
	}
	must(t, s.Undo(ctx, second.Entry, "an", now.Add(3*time.Hour)))
	if says() != 5 {
		t.Errorf("after the undo the source says %d", says())
	}
	if err := s.Undo(ctx, 1, "an", now); !errors.As(err, &invalid) {
		t.Errorf("what came with the program was undone: %v", err)
	}
	if err := s.Undo(ctx, 1<<40, "an", now); !errors.Is(err, ErrNotFound) {
		t.Errorf("undone what is not there: %v", err)
	}
}

func TestAcceptingIsAllOrNothing(t *testing.T) {
	s := seeded(t)
	ctx := context.Background()
	good := Figure{Key: Key{Place: "gso2004:52", Indicator: "projects", Period: calendar.Year(2015), Measure: Actual, Funding: All}, Value: decimal.NewFromInt(3)}
	bad := good
	bad.Place = "gso2004:999"
	before := dump(t, s)
	_, err := s.Accept(ctx, Acceptance{Source: Source{Code: "file-y", Kind: "report"}, Entry: Entry{Basis: "report", By: "an", At: time.Now()}, Figures: []Figure{good, bad}})
	var invalid *InvalidError
	if !errors.As(err, &invalid) || invalid.Field != "place" || dump(t, s) != before {
		t.Errorf("a wrong place gives %v", err)
	}
	_, err = s.Accept(ctx, Acceptance{Source: Source{Code: "xi-2020", Kind: "report"}, Entry: Entry{Basis: "report", By: "an", At: time.Now()}, Figures: []Figure{good}})
	if !errors.As(err, &invalid) || invalid.Field != "source" || dump(t, s) != before {
		t.Errorf("taking over a source gives %v", err)
	}
}

func TestSelectGivesOneFigureAKey(t *testing.T) {
	s := seeded(t)
	all, err := s.Select(context.Background(), Selection{})
	must(t, err)
	seen := map[Key]bool{}
	for _, f := range all {
		if seen[f.Key] {
			t.Errorf("%v is there twice", f.Key)
		}
		seen[f.Key] = true
	}
	keys := count(t, s, `SELECT count(*) FROM (SELECT DISTINCT indicator, place, period, measure, funding FROM figure) keys`)
	if len(all) != keys {
		t.Errorf("%d figures of %d keys", len(all), keys)
	}
	place, _ := s.Catalogue().Place("region:central")
	some, err := s.Select(context.Background(), Selection{Places: []Place{place}, Periods: []calendar.Period{calendar.Half(2020, 1)}, Most: 100})
	must(t, err)
	for _, f := range some {
		if half := calendar.Half(2020, 1); f.Place != place.Key || f.Period.From < half.From || f.Period.To > half.To {
			t.Errorf("selected %v", f.Key)
		}
	}
	if len(some) < 10 {
		t.Errorf("%d figures of the first half of 2020", len(some))
	}
	if _, err := s.Select(context.Background(), Selection{Most: len(all) - 1}); !errors.Is(err, ErrTooMany) {
		t.Errorf("more than were allowed gives %v", err)
	}
	projects, _ := s.Catalogue().Indicator("projects")
	counted, err := s.Select(context.Background(), Selection{Indicators: []Indicator{projects}, Most: len(all)})
	must(t, err)
	for _, f := range counted {
		if f.Indicator != "projects" {
			t.Errorf("selected %v", f.Key)
		}
	}
	if len(counted) == 0 || len(counted) == len(all) {
		t.Errorf("%d figures of projects", len(counted))
	}
}

func TestAcceptingManyIsTheSame(t *testing.T) {
	s := seeded(t)
	figures := manyFigures(s, bulkAccept+500)
	src := Source{Code: "file-many", Kind: "report"}
	told := 0
	out, err := s.Accept(context.Background(), Acceptance{Source: src, Entry: Entry{Basis: "report", By: "an", At: time.Now()}, Figures: figures, Watch: func(done int) { told = done }})
	must(t, err)
	if told != len(figures) {
		t.Errorf("told of %d figures", told)
	}
	if out.New != len(figures) || count(t, s, `SELECT count(*) FROM figure WHERE entry = (SELECT max(id) FROM entry)`) != len(figures) {
		t.Errorf("%+v of %d", out, len(figures))
	}
	again, err := s.Accept(context.Background(), Acceptance{Source: src, Entry: Entry{Basis: "report", By: "an", At: time.Now()}, Figures: figures})
	must(t, err)
	if again.Same != len(figures) || again.Entry != 0 {
		t.Errorf("again %+v", again)
	}
}

// manyFigures are figures of n keys in the order of the store.
func manyFigures(s *Store, n int) []Figure {
	var all []Figure
	c := s.Catalogue()
	for _, i := range c.Indicators {
		for _, p := range c.Places {
			for year := 1950; year < 2150; year++ {
				if len(all) == n {
					return all
				}
				all = append(all, Figure{Key: Key{Place: p.Key, Indicator: i.Code, Period: calendar.Year(year), Measure: Actual, Funding: All}, Value: decimal.NewFromInt(int64(year)), Spot: "A1"})
			}
		}
	}
	return all
}

func BenchmarkAccept100000(b *testing.B) {
	s := seeded(b)
	figures := manyFigures(s, 100_000)
	for b.Loop() {
		b.StopTimer()
		src := Source{Code: "file-" + time.Now().Format("150405.000000000"), Kind: "report"}
		b.StartTimer()
		if _, err := s.Accept(context.Background(), Acceptance{Source: src, Entry: Entry{Basis: "report", By: "an", At: time.Now()}, Figures: figures}); err != nil {
			b.Fatal(err)
		}
	}
}
