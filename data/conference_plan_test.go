package data

import (
	"errors"
	"strings"
	"testing"
	"time"

	"tiendo/internal/calendar"
)

// towardsXIV is a duty towards conference XIV that is due on a day of December
// 2026.
func towardsXIV(t *testing.T, kind, scope, day string) Obligation {
	t.Helper()
	rule, err := calendar.ParseRule("once:" + day)
	must(t, err)
	reports, err := calendar.ParseReported("2026")
	must(t, err)
	return Obligation{Code: "conference-14-" + kind, Name: kind, NameEN: kind, Who: "all", Scope: scope, ToWhom: "office", Frequency: "once", Rule: rule, Reports: reports,
		Source: OfficeSource, Confirmed: "yes", Places: []string{"region:central"}, Ladder: UsualLadder(), Conference: 14}
}

func december(d int) calendar.Day {
	return calendar.DayOf(time.Date(2026, time.December, d, 0, 0, 0, 0, time.UTC))
}

func TestAPlanIsSupersededAndNeverOverwritten(t *testing.T) {
	s := seeded(t)
	plan := func(day int, why string) {
		t.Helper()
		must(t, s.PlanConference(t.Context(), ConferencePlan{Number: 14, Day: december(day), Last: december(day), Minute: 8 * 60, Host: "gso2025:56", Source: OfficeSource, At: now, By: "hoa", Why: why},
			[]Obligation{towardsXIV(t, "register", ProvinceScope, december(day-5).String()), towardsXIV(t, "there", EventScope, december(day).String()+"T08:00")}))
	}
	plan(10, "")
	plan(17, "bão")
	all, err := s.ConferencePlansOf(t.Context(), 14)
	must(t, err)
	if len(all) != 2 || all[0].Version != 2 || all[0].Day != december(17) || all[1].Day != december(10) || all[0].Why != "bão" || all[0].By != "hoa" {
		t.Errorf("the versions are %+v", all)
	}
	if n := count(t, s, `SELECT count(*) FROM audit WHERE object IN ('conference 14', 'duty conference-14-register', 'duty conference-14-there') AND who = 'hoa'`); n != 6 {
		t.Errorf("%d lines of audit, want one for each of three things planned twice", n)
	}
	if n := count(t, s, `SELECT count(*) FROM audit WHERE object = 'conference 14' AND old LIKE '%2026-12-10 08:00%' AND new LIKE '%2026-12-17 08:00%' AND why = 'bão'`); n != 1 {
		t.Error("the audit does not say from what to what, and why")
	}
	newest, err := s.ConferencePlans(t.Context())
	must(t, err)
	if len(newest) != 1 || newest[0].Version != 2 {
		t.Errorf("the newest are %+v", newest)
	}
}

func TestADayThatWasMovedIsKnownAsSuch(t *testing.T) {
	s := seeded(t)
	plan := func(day int, at time.Time) Obligation {
		t.Helper()
		must(t, s.PlanConference(t.Context(), ConferencePlan{Number: 14, Day: december(20), Last: december(20), Minute: NoMinute, Source: OfficeSource, At: at, By: "hoa"},
			[]Obligation{towardsXIV(t, "register", ProvinceScope, december(day).String())}))
		o, _ := s.Catalogue().Obligation("conference-14-register")
		return o
	}
	if o := plan(10, now); !o.MovedAt.IsZero() || !o.AddedAt.Equal(now) {
		t.Errorf("new: added %v, moved %v", o.AddedAt, o.MovedAt)
	}
	if o := plan(10, now.Add(time.Hour)); !o.MovedAt.IsZero() {
		t.Errorf("the same day again: moved %v", o.MovedAt)
	}
	if o := plan(12, now.Add(2*time.Hour)); !o.MovedAt.Equal(now.Add(2*time.Hour)) || !o.AddedAt.Equal(now) {
		t.Errorf("another day: added %v, moved %v", o.AddedAt, o.MovedAt)
	}
}

func TestAnEventConcernsProvincesAndNobodyHandsAnythingIn(t *testing.T) {
	s := seeded(t)
	must(t, s.PlanConference(t.Context(), ConferencePlan{Number: 14, Day: december(10), Last: december(10), Minute: 480, Source: OfficeSource, At: now, By: "hoa"},
		[]Obligation{towardsXIV(t, "there", EventScope, "2026-12-10T08:00")}))
	o, _ := s.Catalogue().Obligation("conference-14-there")
	central, _ := s.Catalogue().Place("gso2025:48")
	north, _ := s.Catalogue().Place("gso2025:01")
	if o.Scope != EventScope || o.Of(central) || !o.Concerns(central) || o.Concerns(north) {
		t.Errorf("scope %s, hands in %v, concerns Đà Nẵng %v and Hà Nội %v", o.Scope, o.Of(central), o.Concerns(central), o.Concerns(north))
	}
}

func TestWhatCannotBePlannedIsRefusedWhole(t *testing.T) {
	s := seeded(t)
	other := towardsXIV(t, "register", ProvinceScope, "2026-12-01")
	other.Conference = 15
	for name, c := range map[string]struct {
		plan ConferencePlan
		duty Obligation
	}{
		"unknown host":  {ConferencePlan{Number: 14, Host: "gso2025:999"}, towardsXIV(t, "register", ProvinceScope, "2026-12-01")},
		"another one's": {ConferencePlan{Number: 14}, other},
	} {
		c.plan.Day, c.plan.Last, c.plan.Minute, c.plan.Source, c.plan.At, c.plan.By = december(10), december(10), NoMinute, OfficeSource, now, "hoa"
		var invalid *InvalidError
		if err := s.PlanConference(t.Context(), c.plan, []Obligation{c.duty}); !errors.As(err, &invalid) || !strings.Contains(err.Error(), "plan conference 14") {
			t.Errorf("%s: %v", name, err)
		}
		if n := count(t, s, `SELECT (SELECT count(*) FROM conference_plan) + (SELECT count(*) FROM obligation WHERE conference > 0)`); n != 0 {
			t.Errorf("%s: %d rows were written", name, n)
		}
	}
}
