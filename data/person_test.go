package data

import (
	"strings"
	"testing"
	"time"
)

func TestAPersonIsCalledAsAtTheTime(t *testing.T) {
	s := seeded(t)
	day := func(n int) time.Time { return time.Date(2026, 5, n, 1, 0, 0, 0, time.UTC) }
	for n, name := range []string{"Lan", "Lan Anh", "Lan Anh"} {
		must(t, s.Meet(t.Context(), "7", name, day(10*(n+1))))
	}
	for n, want := range map[int]string{1: "Lan", 10: "Lan", 19: "Lan", 20: "Lan Anh", 31: "Lan Anh"} {
		got, err := s.PersonName(t.Context(), "7", day(n))
		must(t, err)
		if got != want {
			t.Errorf("on the %d: %q, want %q", n, got, want)
		}
	}
	if got, err := s.PersonName(t.Context(), "8", day(1)); got != "" || err != nil {
		t.Errorf("of a stranger: %q %v", got, err)
	}
}

func TestNamesAreOneLineAndBounded(t *testing.T) {
	for name, want := range map[string]string{
		"  Lan\n Anh ": "Lan Anh", "\u202eLan\ufdd1": "Lan", "…": "", "": "", strings.Repeat("đ", 99): strings.Repeat("đ", 40),
	} {
		if got := tidyName(name); got != want {
			t.Errorf("%q is kept as %q, want %q", name, got, want)
		}
	}
}
