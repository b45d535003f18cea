package data

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"tiendo/internal/calendar"
)

func TestABackupIsMadeEachNightAndKeptTwoWeeks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tiendo.db")
	s, err := Open(t.Context(), path)
	must(t, err)
	defer s.Close()
	must(t, s.Seed(t.Context(), time.Now()))
	folder := filepath.Join(t.TempDir(), "backups")
	must(t, os.MkdirAll(folder, 0o700))
	for _, foreign := range []string{"tiendo-2020-01-01.db.old", "tiendo-nonsense.db", "notes.txt", "tiendo-2020-01-01"} {
		must(t, os.WriteFile(filepath.Join(folder, foreign), nil, 0o600))
	}
	first, err := calendar.ParseDay("2026-11-01")
	must(t, err)
	for n := range 20 {
		made, err := s.Nightly(t.Context(), folder, first.AddDays(n))
		must(t, err)
		if made == "" {
			t.Errorf("no backup on day %d", n)
		}
		if again, err := s.Nightly(t.Context(), folder, first.AddDays(n)); err != nil || again != "" {
			t.Errorf("a second backup of one day: %q, %v", again, err)
		}
	}
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	must(t, err)
	if len(files) != 4+backupsKept || !slices.Contains(files, filepath.Join(folder, "notes.txt")) {
		t.Errorf("there are %q", files)
	}
}

func TestANightlyBackupCanBeRestored(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "tiendo.db")
	s, err := Open(t.Context(), path)
	must(t, err)
	must(t, s.Seed(t.Context(), time.Now()))
	must(t, s.Set(t.Context(), "language:1", "vi", Change{At: time.Now(), By: "test"}))
	made, err := s.Nightly(t.Context(), filepath.Join(folder, "backups"), calendar.DayOf(time.Now()))
	must(t, err)
	must(t, s.Set(t.Context(), "language:1", "en", Change{At: time.Now(), By: "test"}))
	must(t, s.Close())
	_, err = Restore(t.Context(), made, path, "test", time.Now())
	must(t, err)
	s, err = Open(t.Context(), path)
	must(t, err)
	defer s.Close()
	value, err := s.Setting(t.Context(), "language:1")
	must(t, err)
	found, err := s.Check(t.Context())
	must(t, err)
	if value != "vi" {
		t.Errorf("the restored setting is %q", value)
	}
	for _, f := range found {
		if f.Severity == Fault {
			t.Errorf("the restored store has %+v", f)
		}
	}
}
