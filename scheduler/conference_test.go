package scheduler

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// november26 is a Thursday.
var november26 = calendar.DayOf(time.Date(2026, 11, 26, 0, 0, 0, 0, vietnam))

// plan plans conference XIV, and its registration four days before it, for the
// provinces of the region.
func (o *office) plan(day calendar.Day, cancelled bool) {
	o.Helper()
	var duties []data.Obligation
	for _, d := range []struct {
		code, name, scope, rule string
		last                    calendar.Day
		ladder                  data.Ladder
	}{
		{"conference-14", "Conference XIV", data.EventScope, "once:" + day.String() + "T08:00", day, data.Ladder{{Left: 3}, {Left: 1}, {}}},
		{"conference-14-register", "Registration", data.ProvinceScope, "once:" + day.AddDays(-4).String(), day.AddDays(-4), data.UsualLadder()},
	} {
		rule, err := calendar.ParseRule(d.rule)
		o.check(err)
		reports, err := calendar.ParseReported("2026")
		o.check(err)
		duty := data.Obligation{Code: d.code, Name: d.name, NameEN: d.name, Who: "all", Scope: d.scope, ToWhom: "office", Frequency: "once", Rule: rule, Reports: reports,
			Source: data.OfficeSource, Confirmed: "yes", Places: []string{"region:central"}, Ladder: d.ladder, Note: "Nha Trang", Conference: 14}
		if cancelled {
			duty.To = d.last.AddDays(-1)
		}
		duties = append(duties, duty)
	}
	o.check(o.store.PlanConference(o.Context(), data.ConferencePlan{Number: 14, Day: day, Last: day, Minute: 8 * 60, Cancelled: cancelled, Source: data.OfficeSource, At: time.Now(), By: "test"}, duties))
}

// Thursday 26 November: registration ends on Sunday the 22nd, so that the Friday
// before is aimed at; the conference begins at 08:00, before anybody could be told
// on the day.
func TestAConferenceIsRemindedOfUntilItBegins(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.plan(november26, false)
		o.coordinator("gso2025:48", "7", data.Lead)
		o.run(40 * day)
		same(t, o.out.said("Đà Nẵng", "• Conference XIV: 08:00 on Thursday 26 November 2026, in 6 days · Nha Trang"), "Nov 20 08:00")
		same(t, o.out.said("Đà Nẵng", "• Registration, 2026: "), "Nov 11 08:00", "Nov 17 08:00", "Nov 19 08:00", "Nov 20 08:00", "Nov 23 08:00", "Nov 25 08:00", "Nov 26 08:00") // the last to the office
		same(t, o.out.said("Đà Nẵng still has to see to: Registration"), "Nov 11 08:00", "Nov 17 08:00", "Nov 20 08:00")
		same(t, o.out.said("Đà Nẵng still has 2 things to see to", "Registration"), "Nov 19 08:00", "Nov 23 08:00", "Nov 25 08:00")
		same(t, o.out.said("provinces", "Conference XIV: 08:00"), "Nov 20 08:00", "Nov 24 08:00", "Nov 25 08:00")
		same(t, o.out.said("Office:", "Conference XIV, 2026"))
	})
}

func TestAConferenceThatWasMovedIsRemindedOfAnew(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.plan(november26, false)
		o.run(19 * day) // the first stages are said
		before := len(o.out.said("Conference XIV: 08:00 on Thursday 26 November"))
		o.plan(calendar.DayOf(time.Date(2026, 12, 17, 0, 0, 0, 0, vietnam)), false)
		o.run(40 * day)
		if now := len(o.out.said("Conference XIV: 08:00 on Thursday 26 November")); before == 0 || now != before {
			t.Errorf("the old day was said %d times before it was moved, %d times in the end", before, now)
		}
		// It begins at 08:00, so the day before is the last on which anybody is told.
		same(t, o.out.said("Conference XIV: 08:00 on Thursday 17 December"), "Dec 11 08:00", "Dec 15 08:00", "Dec 16 08:00")
	})
}

func TestACancelledConferenceIsToldOnceAndNotRemindedOf(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.plan(november26, false)
		o.coordinator("gso2025:48", "7", data.Lead)
		o.run(16*day + 10*time.Hour)
		before := len(o.out.made)
		o.plan(november26, true)
		for range 4 {
			o.run(5 * time.Hour) // restarts, on the day and over midnight
		}
		o.run(20 * day)
		same(t, o.out.said("Conference XIV on 26 November 2026 is cancelled", "that were to be there: Đà Nẵng\n"), "Nov 18 10:00")
		same(t, o.out.said("Conference XIV on 26 November 2026 is cancelled", "Quảng Trị, Huế, Quảng Ngãi"), "Nov 18 10:00")
		for _, m := range o.out.made[before:] {
			text := m.Message.String()
			if strings.Contains(text, "Registration") || strings.Contains(text, "Conference XIV:") {
				t.Errorf("reminded of after it was cancelled: %s\n%s", m, text)
			}
			if strings.Contains(text, "to be there: Đà Nẵng") && !slices.Equal(m.Mention, []string{"7"}) {
				t.Errorf("mentions %v", m.Mention)
			}
		}
		all, err := o.store.LedgerOf(o.Context(), "g", "conference-14", "gso2025:48", -1)
		o.check(err)
		if !slices.ContainsFunc(all, func(l data.Ledger) bool {
			return l.Stage == data.CancelledMark+"2" && l.State == data.Sent && l.Message != ""
		}) {
			t.Errorf("the ledger does not have it: %+v", all)
		}
	})
}

// Cancelled and planned again before anybody could be told, nobody is; cancelled
// once more, everybody is told of that.
func TestAConferenceCancelledInTheNightAndHeldAfterAll(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.plan(november26, false)
		o.until(2026, 11, 17, 20, 0)
		o.run(time.Hour)
		o.plan(november26, true)
		o.run(time.Hour)
		o.plan(november26, false)
		o.run(13 * time.Hour)
		same(t, o.out.said("is cancelled"))
		o.plan(november26, true) // at 11:00 on the 18th
		o.run(2 * day)
		same(t, o.out.said("is cancelled"), "Nov 18 11:00")
		o.until(2026, 11, 26, 9, 0)
		o.channel("gso2025:56", "late") // it has heard nothing of it
		o.run(day)
		same(t, o.out.said("is cancelled"), "Nov 18 11:00")
	})
}

func TestThatAConferenceIsCancelledIsToldLateAndSaysSo(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.plan(november26, false)
		o.run(16*day + 10*time.Hour)
		o.plan(november26, true)
		o.until(2026, 11, 20, 10, 0)
		o.run(time.Hour)
		same(t, o.out.said("is cancelled", "Sent 2 d late"), "Nov 20 10:00")
	})
}

func TestAfterAnOutageOverAConferenceItsStagesArePast(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.run(9 * time.Hour)
		o.plan(november26, false)
		o.until(2026, 11, 27, 9, 0)
		o.run(time.Hour)
		same(t, o.out.said("Conference XIV: 08:00"))
		all, err := o.store.LedgerOf(o.Context(), "g", "conference-14", "gso2025:48", -1)
		o.check(err)
		if len(all) != 3 {
			t.Errorf("%d lines, want the three stages", len(all))
		}
		for _, l := range all {
			if l.State != data.Superseded {
				t.Errorf("stage %s is %s", l.Stage, l.State)
			}
		}
	})
}
