package data

import (
	"path/filepath"
	"testing"
	"time"
)

// What this process has set holds at once, also for what was just asked; what
// another has, soon.
func TestASettingThatWasJustReadIsNotReadAgainUntilItChanges(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tiendo.db")
	one, two := opened(t, path), opened(t, path)
	reads := func(s *Store, want string) {
		t.Helper()
		if got, err := s.RecentSetting(t.Context(), "x"); err != nil || got != want {
			t.Errorf("got %q, %v; want %q", got, err, want)
		}
	}
	reads(one, "")
	for _, value := range []string{"a", "b", ""} {
		if err := one.Set(t.Context(), "x", value, Change{At: time.Now(), By: "test"}); err != nil {
			t.Fatal(err)
		}
		reads(one, value)
		reads(one, value)
	}
	if err := two.Set(t.Context(), "x", "c", Change{At: time.Now(), By: "test"}); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if got, _ := one.RecentSetting(t.Context(), "x"); got == "c" {
			break
		}
	}
	reads(one, "c")
}
