package bigstore

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"tiendo/data"
)

func tiny() Size { return Size{Places: 34, Indicators: 4, Months: 30} }

// build makes a store in the order and opens it.
func build(t *testing.T, order Order) (*Reader, Built) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "big.db")
	built, err := Build(t.Context(), path, tiny(), order)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Open(t.Context(), path, tiny())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r, built
}

func TestBothOrdersHoldTheSameFigures(t *testing.T) {
	one, builtOne := build(t, ByKey)
	two, builtTwo := build(t, ByMonth)
	if builtOne.Figures != tiny().Figures() || builtTwo.Figures != tiny().Figures() {
		t.Errorf("built %d and %d figures, want %d", builtOne.Figures, builtTwo.Figures, tiny().Figures())
	}
	for range 200 {
		a, err := one.Store.Answer(t.Context(), one.query(1))
		if err != nil {
			t.Fatal(err)
		}
		b, err := two.Store.Answer(t.Context(), two.query(1))
		if err != nil {
			t.Fatal(err)
		}
		if a.Way != data.Reported || !a.Value.Equal(b.Value) || a.Place.Key != b.Place.Key || a.Period != b.Period {
			t.Fatalf("%s %s: %s and %s", a.Place.Key, a.Period, a.Value, b.Value)
		}
	}
}

func TestEveryQuestionHasAnAnswerAndABareSelect(t *testing.T) {
	r, _ := build(t, ByKey)
	for _, q := range Questions() {
		bare, err := r.Bare(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		ask := r.Asking(q)
		for range 50 {
			if err := errors.Join(ask(t.Context()), bare(t.Context())); err != nil {
				t.Fatalf("%s: %v", q.Name, err)
			}
		}
	}
}

func TestTheStoreIsSound(t *testing.T) {
	r, _ := build(t, ByMonth)
	found, err := r.Store.Check(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		if f.Severity == data.Fault {
			t.Errorf("%s %s %v", f.Kind, f.Detail, f.Key)
		}
	}
}

func TestAFoundStoreIsNotBuiltAgain(t *testing.T) {
	folder := t.TempDir()
	size := Size{Places: 2, Indicators: 2, Months: 2}
	path, err := Find(t.Context(), folder, size)
	if err != nil {
		t.Fatal(err)
	}
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Find(t.Context(), folder, size)
	if err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(again)
	if err != nil || again != path || !after.ModTime().Equal(before.ModTime()) {
		t.Errorf("%s was built again as %s, %v", path, again, err)
	}
	if _, err := Build(t.Context(), path, size, ByKey); !errors.Is(err, os.ErrExist) {
		t.Errorf("over a store: %v", err)
	}
}

func TestMorePlacesThanThereAre(t *testing.T) {
	if _, err := Build(t.Context(), filepath.Join(t.TempDir(), "x.db"), Size{Places: 99, Indicators: 1, Months: 1}, ByKey); err == nil {
		t.Error("99 provinces were found")
	}
}
