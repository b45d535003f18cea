package scheduler

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/remind"
)

// transcript is a message to the letter: when, where, to whom, and all its words.
func transcript(at time.Time, channel string, mention []string, m message.Message) string {
	return fmt.Sprintf("%s in %s to %v\n%s%v", at.Format("Mon 2006-01-02 15:04"), channel, mention, m, m.Buttons)
}

// foretold is what the preview says of the days that come.
func (o *office) foretold(to time.Time) []string {
	o.Helper()
	now := time.Now().In(vietnam)
	v, err := remind.Read(o.Context(), o.store, now)
	o.check(err)
	coming, err := v.Ahead(o.Context(), now, to)
	o.check(err)
	var all []string
	for _, c := range coming {
		m := remind.Compose(c.Notice, v, c.At, language.English)
		all = append(all, transcript(c.At, c.Channel, m.Mention, m))
	}
	return all
}

// posted lists what was posted from a moment on.
func (o *office) posted(from time.Time) []string {
	var all []string
	for _, m := range o.out.made {
		if !m.at.Before(from) {
			all = append(all, transcript(m.at, m.Channel, m.Message.Mention, m.Message))
		}
	}
	return all
}

// What is posted over a fortnight is what the preview said before it, message by
// message and line by line: reminders of reports, projects that become late, the
// digests, the daily lines.
func TestWhatIsPostedIsWhatThePreviewSaid(t *testing.T) {
	for name, start := range map[string]time.Time{
		"a quarter ends":         time.Date(2026, 9, 11, 7, 0, 0, 0, vietnam),
		"in the middle of a day": time.Date(2026, 9, 9, 13, 45, 0, 0, vietnam),
		"over Tết":               time.Date(2027, 2, 3, 6, 0, 0, 0, vietnam),
	} {
		t.Run(name, func(t *testing.T) {
			inVirtualTimeFrom(t, start.AddDate(0, 0, -7), func(o *office) {
				o.channel(data.Nation, "common")
				o.channel("gso2025:48", "da-nang")
				o.coordinator("gso2025:52", "7", data.Lead)
				o.coordinator("gso2025:51", "7", data.Lead)
				o.coordinator("gso2025:48", "8", data.Lead)
				o.coordinator("gso2025:52", "9", data.Deputy)
				o.coordinator(data.Nation, "1", data.Office)
				for n := range 10 { // one becomes late each day
					o.slow(string(rune('A'+n)), dayOf(start.Year(), start.Month(), start.Day()).AddDays(n-62))
				}
				_, err := o.store.AskExtension(o.Context(), data.Extension{ReportKey: data.ReportKey{Obligation: "month-kcqg-unit", Period: november, Place: "gso2025:52"},
					Wanted: dayOf(2026, 12, 2), Reason: "flood", AskedAt: time.Now(), AskedBy: "7"})
				o.check(err)
				o.run(time.Until(start) - time.Minute)
				time.Sleep(time.Until(start))
				end := start.AddDate(0, 0, 14)
				want := o.foretold(end)
				from := time.Now()
				o.run(time.Until(end))
				got := o.posted(from)
				slices.Sort(want)
				slices.Sort(got)
				for _, m := range want {
					if !slices.Contains(got, m) {
						t.Errorf("foretold and not said:\n%s", m)
					}
				}
				for _, m := range got {
					if !slices.Contains(want, m) {
						t.Errorf("said and not foretold:\n%s", m)
					}
				}
				if len(want) != len(got) {
					t.Errorf("%d foretold, %d said", len(want), len(got))
				}
				for _, kind := range []string{"Week of", "Reminders of", "just become late", "owe"} {
					if !strings.Contains(strings.Join(got, "\n"), kind) {
						t.Errorf("nothing was said like %q", kind)
					}
				}
			})
		})
	}
}
