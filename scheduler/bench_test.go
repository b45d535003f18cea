package scheduler

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// BenchmarkLook is a look over 100 duties of 34 provinces in 1,000 guilds while
// nothing is due (wanted: under 50 ms): the first one of a day, which reads how
// everything stands, and those after it.
func BenchmarkLook(b *testing.B) {
	store := thousandGuilds(b)
	now := time.Date(2026, 4, 9, 9, 0, 0, 0, vietnam)
	s := New(Scheduler{Store: store, Post: newPosts(), Now: func() time.Time { return now }, Log: slog.New(slog.DiscardHandler)})
	for name, again := range map[string]bool{"first": false, "later": true} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				s.quiet.known = s.quiet.known && again
				if err := s.look(context.Background(), now); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms/look")
		})
	}
}

func thousandGuilds(b *testing.B) *data.Store {
	b.Helper()
	ctx, ago := b.Context(), time.Date(2026, 4, 9, 7, 0, 0, 0, vietnam)
	store, err := data.Open(ctx, filepath.Join(b.TempDir(), "tiendo.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { store.Close() })
	check := func(err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	check(store.Seed(ctx, ago))
	check(store.Set(ctx, data.DigestSetting, "0 8 1 1 *", data.Change{At: ago, By: "bench"}))
	rule, err := calendar.ParseRule("year:before 12-20")
	check(err)
	reports, err := calendar.ParseReported("year")
	check(err)
	for i := range 90 {
		check(store.AddObligation(ctx, data.Obligation{Code: fmt.Sprint("duty-", i), Name: fmt.Sprint("Báo cáo ", i), Scope: data.ProvinceScope, Frequency: "year",
			Rule: rule, Reports: reports, Source: data.OfficeSource, Confirmed: "yes", LockAfter: 10}, "bench", "", ago))
	}
	for g := range 1000 {
		check(store.SetChannel(ctx, data.Channel{Guild: fmt.Sprint(g), Place: data.Nation, ID: fmt.Sprint("c", g), By: "bench"}, ago))
	}
	return store
}
