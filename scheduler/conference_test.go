package scheduler

import (
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

func TestACancelledConferenceIsNotRemindedOf(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.plan(november26, false)
		o.run(19 * day)
		before := len(o.out.made)
		o.plan(november26, true)
		o.run(20 * day)
		for _, m := range o.out.made[before:] {
			if text := m.Message.String(); len(text) > 0 && (strings.Contains(text, "Registration") || strings.Contains(text, "Conference XIV")) {
				t.Errorf("said after it was cancelled: %s\n%s", m, text)
			}
		}
		if before == 0 {
			t.Error("nothing was said before it was cancelled")
		}
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
