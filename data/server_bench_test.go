package data_test

import (
	"path/filepath"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/bigstore"
	"tiendo/internal/testdb"
)

// million is a store of 1,003,680 figures.
var million = bigstore.Size{Places: 34, Indicators: 123, Months: 120}

// BenchmarkServer copies a million figures from a file to a PostgreSQL server,
// comparing both, and asks there what people ask most. Wanted: the copy under
// 60 s, one figure with its plan under 1 ms.
func BenchmarkServer(b *testing.B) {
	if !testdb.OnServer() {
		b.Skip("about a PostgreSQL server: make bench-postgres runs it")
	}
	file, server := filepath.Join(b.TempDir(), "tiendo.db"), testdb.Fresh(b, "", nil)
	if _, err := bigstore.Build(b.Context(), file, million, bigstore.ByKey); err != nil {
		b.Fatal(err)
	}
	began := time.Now()
	done, err := data.Copy(b.Context(), file, server, func(string, int, int) {})
	if err != nil {
		b.Fatal(err)
	}
	took := time.Since(began)
	b.Run("copy of a million", func(b *testing.B) {
		for b.Loop() { // once: it is measured above
		}
		b.ReportMetric(took.Seconds(), "s")
		b.ReportMetric(float64(done.Rows)/took.Seconds(), "rows/s")
		b.ReportMetric(0, "ns/op")
	})
	r, err := bigstore.Open(b.Context(), server, million)
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	for _, q := range bigstore.Questions() {
		ask := r.Asking(q)
		b.Run(q.Name, func(b *testing.B) {
			for b.Loop() {
				if err := ask(b.Context()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
