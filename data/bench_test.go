package data_test

import (
	"os"
	"testing"

	"tiendo/data"
	"tiendo/internal/bigstore"
)

func BenchmarkTmp(b *testing.B) {
	s, err := data.Open(b.Context(), os.Getenv("TIENDO_BENCH_DB"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	r, err := bigstore.NewReader(s, bigstore.Full())
	if err != nil {
		b.Fatal(err)
	}
	for _, q := range bigstore.Questions() {
		b.Run(q.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := q.Ask(b.Context(), r); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
