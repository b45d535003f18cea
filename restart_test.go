package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tiendo/internal/localdiscord"
)

// The program is stopped and started again over midnight, over each stage that
// follows, over a weekend and over the month: each stage is said once, when it
// is true, and nothing is said again because of a restart.
func TestAfterRestartsOverMidnightAndLaterStagesNothingIsSaidAgain(t *testing.T) {
	const channel = "nhắc-báo-cáo"
	w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
	w.now = w.Server.Now
	for _, step := range []struct {
		day, hour, minute int      // of November 2026, in Vietnam
		says              []string // what is said then that was not said before
	}{
		{23, 9, 0, []string{"còn 1 ngày làm việc"}},
		{23, 17, 1, []string{"đã gửi 1 tin"}},
		{23, 23, 59, nil},
		{24, 0, 1, nil},
		{24, 8, 0, []string{"hôm nay là ngày cuối"}},
		{24, 17, 29, []string{"đã gửi 1 tin"}},
		{25, 0, 1, nil},
		{25, 10, 0, []string{"quá hạn 1 ngày làm việc"}},
		{26, 8, 30, []string{"đã gửi 1 tin"}}, // the line of the 25th, when nobody was there
		{27, 8, 0, []string{"quá hạn 3 ngày làm việc"}},
		{29, 12, 0, nil}, // a Sunday
		{30, 8, 0, []string{"Văn phòng", "Tuần từ"}},
	} {
		at := time.Date(2026, 11, step.day, step.hour, step.minute, 0, 0, time.FixedZone("", 7*60*60))
		w.SetNow(at)
		for run := range 2 {
			before, want := len(w.Channel(channel)), step.says
			if run > 0 {
				want = nil
			}
			stop := w.serve(t, db)
			eventually(t, strings.Join(want, ", "), func() bool { return len(w.Channel(channel)) >= before+len(want) })
			time.Sleep(200 * time.Millisecond) // for one too many
			if log, err := stop(); err != nil {
				t.Fatalf("ended with %v, log %s", err, log)
			}
			said := w.Channel(channel)[before:]
			if len(said) != len(want) {
				t.Errorf("%s, run %d: %d messages: %+v", at, run, len(said), said)
			}
			for _, word := range want {
				if !slices.ContainsFunc(said, func(m localdiscord.Message) bool {
					return strings.Contains(m.Embeds[0].Title+m.Embeds[0].Description, word)
				}) {
					t.Errorf("%s: nobody says %q", at, word)
				}
			}
		}
	}
	for day, n := range perDay(w, channel, "còn thiếu") {
		if n != 1 {
			t.Errorf("%d reminders on %s", n, day)
		}
	}
}

// perDay counts the messages of a channel whose title holds a word.
func perDay(w world, channel, word string) map[string]int {
	days := map[string]int{}
	for _, m := range w.Channel(channel) {
		if strings.Contains(m.Embeds[0].Title, word) {
			days[m.Timestamp.Format(time.DateOnly)]++
		}
	}
	return days
}
