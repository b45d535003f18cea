package data_test

import (
	"path/filepath"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/bigstore"
	"tiendo/internal/calendar"
)

// BenchmarkProjects asks of 50,000 projects over 15 years what is late in a
// province and in the country, and what a province's year comes to.
func BenchmarkProjects(b *testing.B) {
	s, err := data.Open(b.Context(), filepath.Join(b.TempDir(), "tiendo.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if err := s.Seed(b.Context(), time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC)); err != nil {
		b.Fatal(err)
	}
	c := s.Catalogue()
	if _, err := s.SaveProjects(b.Context(), bigstore.Projects(c, 50_000, 2026), bigstore.ProjectChange(2026)); err != nil {
		b.Fatal(err)
	}
	today, err := calendar.ParseDay("2026-11-23")
	if err != nil {
		b.Fatal(err)
	}
	place, _ := c.Place("gso2025:52")
	province := data.ProjectFilter{Places: c.Units(place)}
	b.Run("late/province", func(b *testing.B) { benchmarkLate(b, s, province, today) })
	b.Run("late/country", func(b *testing.B) { benchmarkLate(b, s, data.ProjectFilter{}, today) })
	province.Within = calendar.Year(2026)
	b.Run("total/province and year", func(b *testing.B) {
		for b.Loop() {
			if all, err := s.ProjectTotals(b.Context(), province, "content"); err != nil || len(all) == 0 {
				b.Fatal(len(all), err)
			}
		}
	})
}

func benchmarkLate(b *testing.B, s *data.Store, f data.ProjectFilter, today calendar.Day) {
	late := 0
	for b.Loop() {
		all, err := s.LateProjects(b.Context(), f, today)
		if err != nil || len(all) == 0 {
			b.Fatal(len(all), err)
		}
		late = len(all)
	}
	b.ReportMetric(float64(late), "late")
}
