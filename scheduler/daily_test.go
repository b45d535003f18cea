package scheduler

import (
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
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
