package question

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A bench is a reader with the store that it was made of.
type bench struct {
	*Reader
	store *data.Store
}

// today is the day of the questions in testdata.
func today(t testing.TB) calendar.Day {
	t.Helper()
	day, err := calendar.ParseDay("2026-11-23")
	if err != nil {
		t.Fatal(err)
	}
	return day
}

// openBench opens a store with all that comes with the program and a reader of it.
func openBench(t testing.TB) bench {
	t.Helper()
	ctx := context.Background()
	store, err := data.Open(ctx, filepath.Join(t.TempDir(), "tiendo.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	if err := store.Seed(ctx, time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	conferences, err := store.Conferences(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return bench{New(store.Catalogue(), conferences), store}
}

// read is the settled reading of a text without anything known beside it.
func (b bench) read(t testing.TB, text string) Query {
	t.Helper()
	q, err := b.Read(text, Context{Today: today(t)}).Settle(context.Background(), b.store, today(t))
	if err != nil {
		t.Fatal(err)
	}
	return q
}
