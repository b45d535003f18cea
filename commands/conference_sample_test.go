package commands

import (
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// Who tries the program finds a conference to come, and what is due before it;
// every answer about it says that it is made up.
func TestTheSampleYearHasAConferenceToCome(t *testing.T) {
	r := seeded(t)
	for range 2 { // a database that was kept has it already
		if err := SampleConference(t.Context(), r.store, now); err != nil {
			t.Fatal(err)
		}
	}
	versions, err := r.store.ConferencePlansOf(t.Context(), 14)
	if err != nil || len(versions) != 1 {
		t.Fatalf("%d versions, %v", len(versions), err)
	}
	say := func(line string, right Right) string {
		m, err := r.Answer(t.Context(), line, Input{Now: now, Tag: language.Vietnamese, Asker: Asker{ID: "1", Guild: "g", Right: right}})
		if err != nil {
			t.Fatal(err)
		}
		return m.String()
	}
	shown := say("/conference show number:14", Anyone)
	for _, want := range []string{"28/12/2026", "minh hoạ · made up", "Hạn đăng ký", "17/12/2026", "0/"} {
		if !strings.Contains(shown, want) {
			t.Errorf("lacks %q: %s", want, shown)
		}
	}
	if due := say(`/deadlines place:"Đà Nẵng"`, Anyone); !strings.Contains(due, "Đăng ký dự hội nghị") {
		t.Errorf("due: %s", due)
	}
	if ahead := say(`/reminders preview place:"Đà Nẵng" days:20`, Admin); !strings.Contains(ahead, "Đăng ký dự hội nghị") {
		t.Errorf("ahead: %s", ahead)
	}
}
