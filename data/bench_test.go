package data_test

import (
	"context"
	"os"
	"testing"

	"tiendo/internal/bigstore"
)

// bigVariable names a store of the full size to measure on; without it one is
// built once and kept in the temporary folder.
const bigVariable = "TIENDO_BENCH_DB"

// BenchmarkQuestions asks what people ask most, on a store of ten million
// figures and on one of ten thousand, and beside it the bare SELECT of the same
// values through the same driver. The medians are printed by internal/benchstore.
func BenchmarkQuestions(b *testing.B) {
	path := os.Getenv(bigVariable)
	if path == "" {
		var err error
		if path, err = bigstore.Find(b.Context(), os.TempDir(), bigstore.Full()); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("full", func(b *testing.B) { benchmarkQuestions(b, path, bigstore.Full()) })
	path, err := bigstore.Find(b.Context(), b.TempDir(), bigstore.Small())
	if err != nil {
		b.Fatal(err)
	}
	b.Run("small", func(b *testing.B) { benchmarkQuestions(b, path, bigstore.Small()) })
}

func benchmarkQuestions(b *testing.B, path string, size bigstore.Size) {
	r, err := bigstore.Open(b.Context(), path, size)
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	for _, q := range bigstore.Questions() {
		bare, err := r.Bare(b.Context(), q)
		if err != nil {
			b.Fatal(err)
		}
		for name, ask := range map[string]func(context.Context) error{"store": r.Asking(q), "bare": bare} {
			b.Run(q.Name+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := ask(b.Context()); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
