package data

import (
	"errors"
	"iter"
	"testing"

	"tiendo/internal/calendar"
)

// many are figures of as many years, under two entries in turn.
func many(n int) iter.Seq2[int, Figure] {
	return func(yield func(int, Figure) bool) {
		for i := range n {
			f := Figure{Key: Key{"gso2004:54", "projects", calendar.Year(1950 + i), Actual, All}, Value: fromMicros(int64(i))}
			if i%3 == 0 {
				f.Qualifier, f.Printed, f.Spot, f.Note = Over, "hơn", "B7", "một dòng"
			}
			if i%7 == 0 {
				f.Absence, f.Value = Blank, fromMicros(0)
			}
			if !yield(i%2, f) {
				return
			}
		}
	}
}

func TestLoadingIsEntering(t *testing.T) {
	const n = 3*loadRows + 5
	entries := []Entry{
		{Source: "xi-2020", Basis: "report", From: 1, To: 2, By: "lan", At: now, Why: "one"},
		{Source: "xii-2022", Basis: "press", By: "minh", At: now, Why: "two"},
	}
	loaded, entered := seeded(t), seeded(t)
	if got, err := loaded.Load(t.Context(), entries, many(n)); err != nil || got != n {
		t.Fatalf("loaded %d, %v", got, err)
	}
	for i, e := range entries {
		var figures []Figure
		for at, f := range many(n) {
			if at == i {
				figures = append(figures, f)
			}
		}
		_, err := entered.Enter(t.Context(), e, figures)
		must(t, err)
	}
	if dump(t, loaded) != dump(t, entered) {
		t.Error("the stores differ")
	}
}

func TestALoadWithAMistakeLoadsNothing(t *testing.T) {
	s := seeded(t)
	before := dump(t, s)
	entries := []Entry{{Source: "xi-2020", Basis: "report", By: "lan", At: now}}
	for field, c := range map[string]struct {
		entry int
		spoil func(*Figure)
	}{
		"entry":     {1, func(*Figure) {}},
		"place":     {0, func(f *Figure) { f.Place = "gso2004:99" }},
		"indicator": {0, func(f *Figure) { f.Indicator = "helicopters" }},
		"period":    {0, func(f *Figure) { f.Period = calendar.Period{} }},
		"value":     {0, func(f *Figure) { f.Value = f.Value.Shift(40) }},
	} {
		_, err := s.Load(t.Context(), entries, func(yield func(int, Figure) bool) {
			for _, f := range many(2 * loadRows) {
				if !yield(0, f) {
					return
				}
			}
			for _, f := range many(2) {
				f.Period, f.Absence, f.Value = calendar.Year(2190), Present, fromMicros(1)
				c.spoil(&f)
				yield(c.entry, f)
				return
			}
		})
		var invalid *InvalidError
		if !errors.As(err, &invalid) || invalid.Field != field {
			t.Errorf("%s: got %v", field, err)
		}
		if dump(t, s) != before {
			t.Errorf("%s: something was loaded", field)
		}
	}
}

func TestALoadedCatalogueIsKnownAtOnce(t *testing.T) {
	s := seeded(t)
	i := Indicator{Code: "big.0001", Content: "all", Name: "Chỉ tiêu thử", NameEN: "Test indicator", Unit: "cơ sở", UnitEN: "establishments",
		Dimension: "count", Aggregation: "sum", Better: "more"}
	must(t, s.LoadCatalogue(t.Context(), "lan", now, []Source{{Code: "big", Publisher: "Sở", What: "Báo cáo", Kind: "report"}}, []Indicator{i}))
	if got, ok := s.Catalogue().Indicator("big.0001"); !ok || got.Unit != "cơ sở" {
		t.Errorf("got %+v", got)
	}
	if got := s.Catalogue().FindIndicators("chi tieu thu"); len(got) != 1 {
		t.Errorf("found %v", got)
	}
	if changes, err := s.Changes(t.Context(), "catalogues"); err != nil || changes[len(changes)-1].New != "1 sources, 1 indicators" {
		t.Errorf("audit: %+v, %v", changes, err)
	}
}
