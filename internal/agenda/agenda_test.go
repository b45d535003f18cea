package agenda

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
)

var now = time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60))

func catalogue(t *testing.T) *data.Catalogue {
	t.Helper()
	store, err := data.Open(t.Context(), filepath.Join(t.TempDir(), "tiendo.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	if err := store.Seed(t.Context(), now); err != nil {
		t.Fatal(err)
	}
	return store.Catalogue()
}

func TestACalendarHoldsEveryDeadlineOnItsLastGoodDay(t *testing.T) {
	c := catalogue(t)
	deadlines := c.Deadlines(calendar.Year(2027))
	text, err := Write(deadlines, c.Work, now, language.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.Lines(text) {
		if !bytes.HasSuffix(line, []byte("\r\n")) || len(line) > 77 {
			t.Errorf("a line of %d octets that ends in %q: %s", len(line), line[max(0, len(line)-2):], line)
		}
	}
	read, err := ics.ParseCalendar(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	events := read.Events()
	if len(events) != len(deadlines) {
		t.Fatalf("%d events of %d deadlines", len(events), len(deadlines))
	}
	seen := map[string]bool{}
	for i, e := range events {
		d := deadlines[i]
		if seen[e.Id()] {
			t.Errorf("%s is there twice", e.Id())
		}
		seen[e.Id()] = true
		start, err := e.GetAllDayStartAt()
		end, err2 := e.GetAllDayEndAt()
		if err != nil || err2 != nil || calendar.DayOf(start) != d.Last || calendar.DayOf(end) != d.Before {
			t.Errorf("%s is from %v to %v, want %s; %v %v", e.Id(), start, end, d.Last, err, err2)
		}
		for _, a := range e.Alarms() {
			at, err := time.Parse("20060102T150405Z", a.GetProperty(ics.ComponentPropertyTrigger).Value)
			if err != nil || !c.Work.IsWorkday(calendar.DayOf(at.In(now.Location()))) || at.In(now.Location()).Hour() != 8 {
				t.Errorf("%s rings at %v, %v", e.Id(), at, err)
			}
		}
	}
}

func TestADeadlineWithATimeOfDayIsAMoment(t *testing.T) {
	c := catalogue(t)
	rule, err := calendar.ParseRule("once:2026-11-30T16:00")
	if err != nil {
		t.Fatal(err)
	}
	reports, err := calendar.ParseReported("2026")
	if err != nil {
		t.Fatal(err)
	}
	o := data.Obligation{Code: "x", Name: "Đăng ký dự hội nghị; mang theo, 2 bản", Scope: data.ProvinceScope, Rule: rule, Reports: reports}
	text, err := Write([]data.Deadline{{Obligation: o, Due: rule.Due(calendar.Year(2026), reports, c.Work)[0]}}, c.Work, now, language.Vietnamese)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"DTSTART:20261130T090000Z", `hội nghị\; mang theo\, 2 bản`} {
		if !strings.Contains(strings.ReplaceAll(string(text), "\r\n ", ""), want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
}
