package scheduler

import (
	"context"
	"strings"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/remind"
)

func TestTheLadderOfAMonthIsSaidStageByStage(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.run(10*day + 3*time.Hour) // a restart at night
		o.run(4*day + 5*time.Hour)  // and one between stages
		o.run(20 * day)
		// The last good day is Tuesday, 24 November; nobody ever reports.
		same(t, o.out.said(monthly+", November 2026: ", "owe"), "Nov 13 08:00", "Nov 19 08:00", "Nov 23 08:00", "Nov 24 08:00", "Nov 25 08:00", "Nov 27 08:00")
		same(t, o.out.said("Office:", monthly), "Nov 30 08:00")
		if got := o.ledger("gso2025:52"); got != "7 sent, 3 sent, 1 sent, 0 sent, +1 sent, +3 sent, office sent" {
			t.Errorf("the ledger says %s", got)
		}
	})
}

func TestAfterAnOutageOnlyTheStageThatIsTrueNowIsSaidAndHowLate(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.run(9 * time.Hour) // the channel becomes known
		o.until(2026, 11, 23, 11, 10)
		o.run(time.Hour)
		same(t, o.out.said(monthly, "working days left: 1"), "Nov 23 11:10")
		same(t, o.out.said(monthly, "Sent 3 h 10 min late; the stages “7 days before”, “3 days before” are past"), "Nov 23 11:10")
		if got := o.ledger("gso2025:52"); got != "7 superseded, 3 superseded, 1 sent" {
			t.Errorf("the ledger says %s", got)
		}
	})
}

func TestDownOverAllStagesTheOfficeIsTold(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.run(9 * time.Hour)
		o.until(2026, 12, 15, 10, 0)
		o.run(time.Hour)
		same(t, o.out.said("Office:", monthly, "late; the stages"), "Dec 15 10:00")
		if got := o.ledger("gso2025:52"); got != "7 superseded, 3 superseded, 1 superseded, 0 superseded, +1 superseded, +3 superseded, office sent" {
			t.Errorf("the ledger says %s", got)
		}
	})
}

func TestDownOverMidnightNothingIsSaidAtNight(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.run(9 * time.Hour)
		o.until(2026, 11, 13, 17, 40) // the stage of this day was missed, its hours are over
		o.run(3 * day)                // over the weekend
		same(t, o.out.said(monthly, "owe"), "Nov 16 08:00")
	})
}

// Tết of 2027 is from Friday 5 to Tuesday 9 February, with days off until the
// 12th. The office is away and so is the machine.
func TestDownOverTet(t *testing.T) {
	inVirtualTimeFrom(t, time.Date(2027, 1, 25, 7, 0, 0, 0, vietnam), func(o *office) {
		o.run(2 * time.Hour)
		o.until(2027, 2, 4, 18, 0)
		o.run(14 * day)
		for _, m := range o.out.made {
			if !o.store.Catalogue().Work.IsWorkday(calendar.DayOf(m.at)) {
				t.Errorf("said on a day off: %s", m)
			}
		}
		// The last good day of February is Wednesday the 24th: seven working days
		// before it is the 15th.
		same(t, o.out.said(monthly+", February 2027: ", "left: 7"), "Feb 15 08:00")
	})
}

func TestThoseWhoReportedAreNotReminded(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.run(15 * day)
		same(t, o.out.said("Gia Lai still owes a report: "+monthly), "Nov 13 08:00")
		gialai, _ := o.store.Catalogue().Place("gso2025:52")
		o.hand(gialai)
		o.run(10 * day)
		same(t, o.out.said("Gia Lai still owes a report: "+monthly), "Nov 13 08:00")
		if got := o.ledger("gso2025:52"); got != "7 sent, 3 settled, 1 settled, 0 settled, +1 settled" {
			t.Errorf("the ledger says %s", got)
		}
	})
}

func TestAReportThatArrivesBetweenPlanningAndSendingSilences(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.run(9 * time.Hour)
		o.until(2026, 11, 13, 8, 0)
		s := o.scheduler()
		now := s.Now()
		v, err := remind.Read(o.Context(), o.store, now)
		o.check(err)
		round, all, err := s.find(o.Context(), v, now)
		o.check(err)
		o.check(o.store.PlanRound(o.Context(), round, now))
		gialai, _ := o.store.Catalogue().Place("gso2025:52")
		o.hand(gialai)
		o.check(s.sendAll(o.Context(), v, all)) // which sees that something has changed
		o.check(s.look(o.Context(), now))
		if got := o.out.said("Gia Lai"); len(got) != 0 {
			t.Errorf("said %v", got)
		}
		if got := o.out.said(monthly, "33 provinces"); len(got) != 1 {
			t.Errorf("the others were told %v", got)
		}
	})
}

func TestOnePersonHearsOfAllReportsInOneMessageADay(t *testing.T) {
	inVirtualTimeFrom(t, time.Date(2026, 12, 1, 7, 0, 0, 0, vietnam), func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.coordinator("gso2025:48", "7", data.Lead)
		o.coordinator("gso2025:52", "9", data.Deputy)
		o.run(40 * day)
		byDay := map[string]int{}
		for _, m := range o.out.made {
			if len(m.Mention) > 0 && m.Mention[0] == "7" {
				byDay[m.at.Format("Jan 2")]++
			}
			for _, who := range m.Mention {
				if who != "7" && who != "9" {
					t.Errorf("%s tells %s", m, who)
				}
			}
			deputy, last := len(m.Mention) == 2, strings.Contains(m.Message.String(), "last day —") || strings.Contains(m.Message.String(), "overdue") || strings.Contains(m.Message.String(), "today is the last day")
			if m.Mention != nil && deputy != last {
				t.Errorf("%s: tells the deputy %v\n%s", m, deputy, m.Message)
			}
		}
		if len(byDay) < 6 {
			t.Errorf("told on %v", byDay)
		}
		for day, n := range byDay {
			if n != 1 {
				t.Errorf("%d messages on %s", n, day)
			}
		}
	})
}

func TestAProvinceWithAChannelOfItsOwnIsToldThere(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.channel("gso2025:52", "gia-lai")
		o.run(15 * day)
		for _, m := range o.out.made {
			if (m.Channel == "gia-lai") != strings.Contains(m.Message.String(), "Gia Lai") {
				t.Errorf("in %s: %s", m.Channel, m.Message)
			}
		}
		same(t, o.out.said("Gia Lai", monthly), "Nov 13 08:00")
	})
}

func TestAnExtensionMovesTheStages(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.run(18 * day)
		id, err := o.store.AskExtension(o.Context(), data.Extension{ReportKey: data.ReportKey{Obligation: "month-kcqg-unit", Period: november, Place: "gso2025:52"},
			Wanted: dayOf(2026, 12, 2), Reason: "flood", AskedAt: time.Now(), AskedBy: "7"})
		o.check(err)
		_, err = o.store.DecideExtension(o.Context(), id, dayOf(2026, 12, 2), "1", "", time.Now())
		o.check(err)
		o.run(20 * day)
		same(t, o.out.said("Gia Lai still owes a report: "+monthly), "Nov 13 08:00", "Nov 19 08:00", "Nov 23 08:00", "Nov 27 08:00", "Dec 1 08:00", "Dec 2 08:00", "Dec 3 08:00", "Dec 7 08:00")
	})
}

func TestAReturnedReportIsRemindedOfAgain(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		gialai, _ := o.store.Catalogue().Place("gso2025:52")
		o.hand(gialai)
		o.until(2026, 11, 20, 18, 0)
		o.check(o.store.Review(o.Context(), data.ReportKey{Obligation: "month-kcqg-unit", Period: november, Place: "gso2025:52"}, data.Returned, "1", "no signature", time.Now()))
		o.run(5 * day)
		same(t, o.out.said("Gia Lai", "The report was returned: no signature"), "Nov 23 08:00", "Nov 24 08:00", "Nov 25 08:00")
	})
}

func TestAPauseIsSilenceAndAfterItNothingIsLate(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.run(9 * time.Hour)
		o.check(o.store.AddPause(o.Context(), data.Pause{Guild: "g", First: dayOf(2026, 11, 10), Last: dayOf(2026, 11, 20), By: "1"}, time.Now()))
		o.run(22 * day)
		same(t, o.out.said("Gia Lai", monthly), "Nov 23 08:00", "Nov 24 08:00")
		for _, m := range o.out.made {
			if strings.Contains(m.Message.String(), "Sent ") {
				t.Errorf("said %s", m.Message)
			}
		}
	})
}

func TestWhoAskedForItIsRemindedAgain(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.run(13 * day)
		key := data.ReportKey{Obligation: "month-kcqg-unit", Period: november, Place: "gso2025:52"}
		o.check(o.store.Snooze(o.Context(), data.Snooze{Guild: "g", ReportKey: key, Day: dayOf(2026, 11, 17), By: "7"}, time.Now()))
		o.check(o.store.Snooze(o.Context(), data.Snooze{Guild: "g", ReportKey: key, Day: dayOf(2026, 11, 19), By: "7"}, time.Now()))
		o.run(7 * day)
		same(t, o.out.said("Gia Lai", monthly), "Nov 13 08:00", "Nov 17 08:00", "Nov 19 08:00")
		same(t, o.out.said("Gia Lai", "Reminded again, as asked"), "Nov 17 08:00")
	})
}

func TestTheLastReportOfADeadlineIsWorthALine(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.run(15 * day)
		o.hand(o.provinces()...)
		o.run(30 * day)
		same(t, o.out.said("All 34 provinces have reported: "+monthly), "Nov 17 08:00")
	})
}

func TestMondaysHaveADigestAndWorkingDaysADailyLine(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.run(22 * day)
		same(t, o.out.said("Week of"), "Nov 2 08:00", "Nov 9 08:00", "Nov 16 08:00", "Nov 23 08:00")
		same(t, o.out.said("Reminders of 13 November 2026: messages sent: 1"), "Nov 13 17:00")
		same(t, o.out.said("Reminders of 12 November"))
		for _, m := range o.out.made {
			if m.Picture != nil {
				if png, err := m.Picture.Draw(); err != nil || len(png) == 0 {
					t.Errorf("%s: %v", m, err)
				}
			}
		}
	})
}

func TestTwoWithOneStoreTheSecondWaitsUntilTheFirstIsGone(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		first, stopFirst := context.WithCancel(o.Context())
		second, stopSecond := context.WithCancel(o.Context())
		ran := make(chan error, 2)
		one, two := o.scheduler(), o.scheduler()
		looks := make(chan string, 1000)
		one.Done, two.Done = func() { looks <- "one" }, func() { looks <- "two" }
		go func() { ran <- one.Run(first) }()
		time.Sleep(time.Second)
		go func() { ran <- two.Run(second) }()
		time.Sleep(10 * time.Minute)
		stopFirst()
		o.check(<-ran)
		for len(looks) > 0 {
			if who := <-looks; who != "one" {
				t.Error("both look")
			}
		}
		time.Sleep(time.Hour)
		if len(looks) == 0 || <-looks != "two" {
			t.Error("the second has not taken over")
		}
		stopSecond()
		o.check(<-ran)
	})
}

func dayOf(y int, m time.Month, d int) calendar.Day {
	return calendar.DayOf(time.Date(y, m, d, 0, 0, 0, 0, time.UTC))
}
