package data

import (
	"testing"

	"tiendo/internal/calendar"
)

func TestSampleFiguresSayThatTheyAreSampleFigures(t *testing.T) {
	s := seeded(t)
	before := dump(t, s)
	if err := s.Sample(t.Context(), now); err != nil {
		t.Fatal(err)
	}
	provinces := 0
	for _, p := range s.Catalogue().Provinces(Place{Key: Nation}, func(p Place) bool { return p.From != 0 }) {
		if a := ask(t, s, p.Key+"|budget.executed|2026-Q1|actual|all"); a.Is() {
			provinces++
			if !a.Sample {
				t.Errorf("%s: made up and not marked", p.Name)
			}
		}
	}
	if provinces != 34 {
		t.Errorf("%d provinces have figures", provinces)
	}
	if a := ask(t, s, "region:central|budget.executed|2020-H1|actual|all"); a.Sample {
		t.Error("a published figure is marked as made up")
	}
	if n := count(t, s, `SELECT count(*) FROM figure f JOIN entry e ON e.id = f.entry WHERE e.basis = 'sample' AND substr(f.period, 1, 4) <> '2026'`); n > 0 {
		t.Errorf("%d figures are outside the year", n)
	}
	again := dump(t, s)
	if err := s.Sample(t.Context(), now.AddDate(0, 0, 1)); err != nil {
		t.Fatal(err)
	}
	if dump(t, s) != again || again == before {
		t.Error("filling twice changes something, or filling once nothing")
	}
}

func TestSampleMonthsAreOver(t *testing.T) {
	s := seeded(t)
	if err := s.Sample(t.Context(), now); err != nil {
		t.Fatal(err)
	}
	a := ask(t, s, "gso2025:01|budget.executed|2026|actual|all")
	if a.Is() || a.Reason != PartMissing || a.PartSize != calendar.KindMonth || a.Have != 10 {
		t.Errorf("got %s of %v", brief(a), a.PartSize)
	}
}
