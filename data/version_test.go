package data

import (
	"testing"
	"time"

	"tiendo/internal/calendar"
)

func TestTheVersionChangesWithTheFiguresAlone(t *testing.T) {
	s := seeded(t)
	version := func() Version {
		t.Helper()
		v, err := s.Version(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	first := version()
	if err := s.Set(t.Context(), "place:1:2", Nation, Change{At: time.Now(), By: "2"}); err != nil {
		t.Fatal(err)
	}
	if version() != first {
		t.Error("a setting made another version of the figures")
	}
	f := Figure{Key: Key{Place: "gso2004:66", Indicator: "projects", Period: calendar.Year(2020), Measure: Actual, Funding: All}}
	done, err := s.Enter(t.Context(), Entry{Source: s.Catalogue().Sources[0].Code, Basis: "press", By: "tester", At: time.Now(), Why: "test"}, []Figure{f})
	if err != nil {
		t.Fatal(err)
	}
	entered := version()
	if entered == first {
		t.Error("a new figure made no new version")
	}
	if err := s.Withdraw(t.Context(), done.Entry, "tester", "wrong", time.Now()); err != nil {
		t.Fatal(err)
	}
	if version() == entered {
		t.Error("a withdrawn entry made no new version")
	}
}

// An answer may be computed from projects: what changes them makes another one.
func TestTheVersionChangesWithTheProjects(t *testing.T) {
	s := seeded(t)
	before, err := s.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	save(t, s, "hoa", coffee(t))
	after, err := s.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if after == before {
		t.Error("a project made no new version")
	}
}
