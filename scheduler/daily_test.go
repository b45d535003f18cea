package scheduler

import (
	"maps"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/remind"
)

// What waits for the office stands in its daily line until it is settled, also on
// a day on which nothing was due.
func TestTheDailyLineNamesWhatWaitsForTheOffice(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.run(9 * time.Hour)
		key := data.ReportKey{Obligation: "month-kcqg-unit", Period: november, Place: "gso2025:52"}
		id, err := o.store.AskExtension(o.Context(), data.Extension{ReportKey: key, Wanted: dayOf(2026, 11, 30), Reason: "flood", AskedAt: time.Now(), AskedBy: "7"})
		o.check(err)
		o.check(o.store.DenyCoordinator(o.Context(), data.Coordinator{Guild: "g", Place: "gso2025:52", Who: "7"}, "7", time.Now()))
		o.until(2026, 11, 3, 18, 0)
		o.run(time.Minute)
		asked, denied := "More time asked for, waiting for the office: Gia Lai", "nobody in their place yet: Gia Lai"
		o.until(2026, 11, 4, 7, 0)
		o.run(12 * time.Hour)
		_, err = o.store.DecideExtension(o.Context(), id, calendar.Day(0), "1", "", time.Now())
		o.check(err)
		o.run(day)
		o.coordinator("gso2025:52", "8", data.Lead)
		o.run(day)
		same(t, o.out.said("Reminders of", asked), "Nov 4 08:00", "Nov 4 17:00")
		same(t, o.out.said("Reminders of", denied), "Nov 4 08:00", "Nov 4 17:00", "Nov 5 17:00")
	})
}

// Requests for more time are for the office's guild, which decides; another is
// told of those of its provinces alone, and none of what is not its own.
func TestRequestsAreToldToThoseWhomTheyConcern(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		for _, guild := range []string{"g", "h", "i"} { // the office's, one that looks after Gia Lai, one after nothing
			o.check(o.store.SetChannel(o.Context(), data.Channel{Guild: guild, Place: data.Nation, ID: "of " + guild, By: "test"}, time.Now()))
		}
		o.check(o.store.AddCoordinator(o.Context(), data.Coordinator{Guild: "h", Place: "gso2025:52", Who: "7", Part: data.Lead, Since: time.Now()}, "test", ""))
		for _, place := range []string{"gso2025:52", "gso2025:66"} {
			key := data.ReportKey{Obligation: "month-kcqg-unit", Period: november, Place: place}
			_, err := o.store.AskExtension(o.Context(), data.Extension{ReportKey: key, Wanted: dayOf(2026, 11, 30), Reason: "flood", AskedAt: time.Now(), AskedBy: "7"})
			o.check(err)
		}
		o.until(2026, 11, 4, 17, 5)
		for named, want := range map[string]map[string]string{
			"g": {"g": "Gia Lai Đắk Lắk /report decide", "h": "Gia Lai"},
			"":  {"h": "Gia Lai"}, // nobody may decide where none is named among several
		} {
			v, err := remind.Read(o.Context(), o.store, time.Now())
			o.check(err)
			v.Office = named
			step, err := v.Find(o.Context(), time.Now())
			o.check(err)
			got := map[string]string{}
			for _, n := range step.Notices {
				if n.Kind != data.Daily {
					continue
				}
				m := remind.Compose(n, v, time.Now(), language.Vietnamese)
				var found []string
				for _, part := range []string{"Gia Lai", "Đắk Lắk"} {
					if strings.Contains(m.String(), part) {
						found = append(found, part)
					}
				}
				for _, b := range m.Buttons {
					if b.Line == "/report decide" {
						found = append(found, b.Line)
					}
				}
				got[n.Guild] = strings.Join(found, " ")
			}
			if !maps.Equal(got, want) {
				t.Errorf("office %q: told %v, want %v", named, got, want)
			}
		}
	})
}
