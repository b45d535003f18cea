// Package bigstore builds a database as large as the country would fill in ten
// years, the same every time, to measure the store with.
package bigstore

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A Size says how much is in a store: for every place, indicator and month a
// plan and an actual figure.
type Size struct{ Places, Indicators, Months int }

// Full is all provinces, ten years: 9.8 million figures.
func Full() Size { return Size{Places: 34, Indicators: 1200, Months: 120} }

// Small is about ten thousand figures, over as many places and two years.
func Small() Size { return Size{Places: 34, Indicators: 6, Months: 24} }

// Figures is the number of figures in a store of the size.
func (s Size) Figures() int { return 2 * s.Places * s.Indicators * s.Months }

// String names the size in a file name: 34x1200x120.
func (s Size) String() string { return fmt.Sprintf("%dx%dx%d", s.Places, s.Indicators, s.Months) }

// An Order is the order in which figures are entered.
type Order string

const (
	ByKey   Order = "key"   // as the store keeps them
	ByMonth Order = "month" // as they arrive: each month a report from every place
)

// A Built store says what came of building it.
type Built struct {
	Figures int
	Bytes   int64 // of the file
	Took    time.Duration
}

// PerFigure is how many bytes of the file one figure takes.
func (b Built) PerFigure() float64 { return float64(b.Bytes) / float64(b.Figures) }

// by is who enters everything.
const by = "bigstore"

// First is the first of the months: before July 2025 the places did not exist.
func First() calendar.Period { return calendar.Month(2025, time.July) }

// Find is the path of a store of the size in the folder, built if it is not
// there yet. Its name tells the tables, so that a store of other ones is left
// alone.
func Find(ctx context.Context, folder string, size Size) (path string, err error) {
	schema, err := data.Schema()
	if err != nil {
		return "", err
	}
	path = filepath.Join(folder, fmt.Sprintf("tiendo-bench-%s-%s.db", size, schema))
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	_, err = Build(ctx, path, size, ByKey)
	return path, err
}

// Build makes a store at path, which must not exist. The file appears there
// only when it is whole.
func Build(ctx context.Context, path string, size Size, order Order) (built Built, err error) {
	if _, err := os.Stat(path); err == nil {
		return built, fmt.Errorf("build %s: %w", path, os.ErrExist)
	}
	folder, err := os.MkdirTemp(filepath.Dir(path), "building-")
	if err != nil {
		return built, fmt.Errorf("build %s: %w", path, err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	began := time.Now()
	unfinished := filepath.Join(folder, "tiendo.db")
	if built.Figures, err = fill(ctx, unfinished, size, order); err != nil {
		return built, fmt.Errorf("build %s: %w", path, err)
	}
	built.Took = time.Since(began)
	info, err := os.Stat(unfinished)
	if err != nil {
		return built, fmt.Errorf("build %s: %w", path, err)
	}
	built.Bytes = info.Size()
	return built, os.Rename(unfinished, path)
}

// fill opens a new store, loads everything and closes it, which moves all that
// is still in the log into the file.
func fill(ctx context.Context, path string, size Size, order Order) (n int, err error) {
	s, err := data.Open(ctx, path)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	began := time.Date(2025, time.July, 1, 0, 0, 0, 0, time.UTC)
	if err := s.Seed(ctx, began); err != nil {
		return 0, err
	}
	w, err := newWorld(s, size)
	if err != nil {
		return 0, err
	}
	if err := s.LoadCatalogue(ctx, by, began, w.sources, w.indicators); err != nil {
		return 0, err
	}
	if order == ByKey {
		return s.Load(ctx, w.entries(w.months), w.byKey())
	}
	for m := range w.months {
		one, err := s.Load(ctx, w.entries(w.months[m:m+1]), w.ofMonth(m))
		if err != nil {
			return n, err
		}
		n += one
	}
	return n, nil
}
