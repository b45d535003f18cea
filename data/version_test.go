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

// What one process changes of the catalogues is what another one reads next,
// whichever of its questions about the version comes first.
func TestTheCataloguesOfAnotherProcessAreReadAgain(t *testing.T) {
	one := seeded(t)
	for name, look := range map[string]func(*Store) error{
		"version": func(s *Store) error {
			time.Sleep(versionHolds + time.Millisecond)
			_, err := s.Version(t.Context())
			return err
		},
		"revision": func(s *Store) error { _, err := s.Revision(t.Context()); return err },
	} {
		t.Run(name, func(t *testing.T) {
			two := opened(t, one.path)
			must(t, look(two))
			before := two.Catalogue()
			i := before.Indicators[0]
			i.Code = "another." + name
			must(t, one.LoadCatalogue(t.Context(), "lan", now, nil, []Indicator{i}))
			day := calendar.DayOf(now).AddDays(len(name))
			must(t, one.SetDayRule(t.Context(), DayRule{Day: day, Name: "nghỉ", NameEN: "off"}, "lan", now))
			must(t, look(two))
			after := two.Catalogue()
			if _, ok := after.Indicator(i.Code); !ok {
				t.Error("the indicator is not seen")
			}
			if after.Work.IsWorkday(day) {
				t.Error("the day off is not seen")
			}
			must(t, look(two))
			if two.Catalogue() != after {
				t.Error("they are read again although nothing has changed")
			}
			enter(t, one, "xi-2020", "gso2004:54|projects|2020|actual|all "+map[string]string{"version": "7", "revision": "8"}[name])
			must(t, look(two))
			if two.Catalogue() != after {
				t.Error("a figure makes them be read again")
			}
		})
	}
}
