package scheduler

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3" // to make the database refuse

	"tiendo/data"
	"tiendo/internal/message"
)

// What an operator fears in the night before the 25th.

// refuse makes the database refuse a change of notices, as a full disk does,
// until allow is called.
func (o *office) refuse(state data.State) (allow func()) {
	o.Helper()
	db, err := sql.Open("sqlite3", "file:"+o.path+"?_busy_timeout=5000")
	o.check(err)
	_, err = db.Exec(fmt.Sprintf(`CREATE TRIGGER full_disk BEFORE UPDATE OF state ON notice WHEN new.state = '%s' BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`, state))
	o.check(err)
	return func() {
		_, err := db.Exec(`DROP TRIGGER full_disk`)
		o.check(err)
		o.check(db.Close())
	}
}

// once fails where a notice was said twice.
func (o *office) once() {
	o.Helper()
	all := o.nonces()
	slices.Sort(all)
	if len(slices.Compact(slices.Clone(all))) != len(all) {
		o.Errorf("something was said twice: %v", all)
	}
}

func TestWhatCannotBeRecordedIsNotSaidAgain(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.every = "* * * * *"
		o.coordinator("gso2025:52", "7", data.Lead)
		o.until(2026, 11, 12, 9, 0)
		o.run(time.Minute)
		allow := o.refuse(data.Sent)
		o.until(2026, 11, 13, 7, 30)
		o.run(90 * time.Minute) // said at 08:00, tried to record until 09:00: a nonce is long forgotten
		if got := o.ledger("gso2025:52"); strings.Contains(got, "sent") {
			t.Errorf("the ledger says %s", got)
		}
		allow()
		o.run(3 * time.Hour)
		same(t, o.out.said("Gia Lai still owes a report: "+monthly), "Nov 13 08:00")
		if got := o.ledger("gso2025:52"); got != "7 sent" {
			t.Errorf("the ledger says %s", got)
		}
		o.once()
	})
}

func TestWhatCannotBeClaimedIsSaidWhenItCan(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.every = "* * * * *"
		o.coordinator("gso2025:52", "7", data.Lead)
		o.until(2026, 11, 12, 9, 0)
		o.run(time.Minute)
		allow := o.refuse(data.Claimed)
		o.until(2026, 11, 13, 7, 30)
		o.run(2 * time.Hour)
		same(t, o.out.said("Gia Lai still owes"))
		allow()
		o.run(time.Hour)
		same(t, o.out.said("Gia Lai still owes a report: "+monthly, "Sent 1 h 30 min late"), "Nov 13 09:30")
		o.once()
	})
}

func TestAnotherTimeZoneSaysNothingTwice(t *testing.T) {
	for name, zone := range map[string]*time.Location{
		"two hours before": time.FixedZone("Asia/Tokyo", 9*60*60),
		"a day's end away": time.FixedZone("America/New_York", -5*60*60),
		"half an hour off": time.FixedZone("Asia/Yangon", 6*60*60+30*60),
	} {
		t.Run(name, func(t *testing.T) {
			inVirtualTime(t, func(o *office) {
				o.coordinator("gso2025:52", "7", data.Lead)
				o.until(2026, 11, 12, 9, 0)
				o.run(day) // until Friday the 13th, 09:00: the stage is said
				o.out.zone = zone
				o.run(12 * time.Hour)
				o.out.zone = vietnam
				o.run(4 * day)
				same(t, o.out.said("Gia Lai still owes a report: "+monthly), "Nov 13 08:00")
				o.once()
			})
		})
	}
}

func TestTwoGuildsWithOneProvinceAreToldEachInItsOwn(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.check(o.store.AddCoordinator(o.Context(), data.Coordinator{Guild: "h", Place: "gso2025:52", Who: "7", Part: data.Lead, Since: time.Now()}, "test", ""))
		o.check(o.store.SetChannel(o.Context(), data.Channel{Guild: "h", Place: data.Nation, ID: "of h", By: "test"}, time.Now()))
		o.run(14 * day) // the 16th
		gialai, _ := o.store.Catalogue().Place("gso2025:52")
		o.hand(gialai)
		o.run(10 * day)
		told := map[string][]string{}
		for _, m := range o.out.made {
			if strings.Contains(m.Title, "Gia Lai still owes a report: "+monthly) {
				told[m.Channel] = append(told[m.Channel], m.at.Format("Jan 2 15:04"))
			}
		}
		same(t, told["common"], "Nov 13 08:00")
		same(t, told["of h"], "Nov 13 08:00")
		o.once()
	})
}

// between plans at the time of the stage, lets something happen, and then sends.
func (o *office) between(happens func()) {
	o.Helper()
	o.until(2026, 11, 12, 9, 0)
	o.run(time.Minute)
	o.until(2026, 11, 13, 8, 0)
	s := o.scheduler()
	v, _, all := o.planned(s)
	happens()
	o.check(s.sendAll(o.Context(), v, all))
	o.run(2 * time.Hour)
}

func TestWhoIsGoneBetweenPlanningAndSendingIsNotTold(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.between(func() {
			o.check(o.store.RemoveCoordinator(o.Context(), data.Coordinator{Guild: "g", Place: "gso2025:52", Who: "7"}, "1", "", time.Now()))
			o.coordinator("gso2025:52", "8", data.Lead)
		})
		for _, m := range o.out.made {
			if slices.Contains(m.Message.Mention, "7") {
				t.Errorf("7 is told: %s", m)
			}
		}
		same(t, o.out.said("Gia Lai still owes a report: "+monthly), "Nov 13 08:00")
		o.once()
	})
}

func TestAPauseBetweenPlanningAndSendingIsSilenceAndItsEndIsNot(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.between(func() {
			o.check(o.store.AddPause(o.Context(), data.Pause{Guild: "g", First: dayOf(2026, 11, 13), Last: dayOf(2026, 11, 20), By: "1"}, time.Now()))
		})
		same(t, o.out.said("Gia Lai still owes"))
		_, err := o.store.LiftPauses(o.Context(), "g", dayOf(2026, 11, 13), "1", time.Now())
		o.check(err)
		o.run(time.Hour) // the same day: what was dropped is said after all
		same(t, o.out.said("Gia Lai still owes a report: "+monthly), "Nov 13 10:00")
		o.once()
	})
}

// A process hangs with a post on its way; another takes the lease. What hangs
// arrives later, and the first finds that it may not go on.
func TestTheLeaseChangesHandsWhileAReminderIsOnItsWay(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		for i, p := range o.provinces() {
			o.coordinator(p.Key, fmt.Sprint(100+i), data.Lead)
		}
		o.until(2026, 11, 12, 9, 0)
		o.run(time.Minute)
		o.until(2026, 11, 13, 8, 0)
		first := o.scheduler()
		v, _, all := o.planned(first)
		hung, before := make(chan error, 1), len(o.out.made)
		o.out.slow = func(n int) time.Duration {
			if n == before+3 {
				return 45 * time.Second
			}
			return 0
		}
		go func() { hung <- first.sendAll(o.Context(), v, all) }()
		time.Sleep(time.Second) // three are out, the fourth hangs
		o.run(10 * time.Minute) // another process
		o.check(<-hung)
		if got := o.out.said("still owes a report: " + monthly); len(got) != 34 {
			t.Errorf("%d of 34 were told", len(got))
		}
		o.once()
		open, err := o.store.OpenNotices(o.Context())
		o.check(err)
		if len(open) > 0 {
			t.Errorf("still open: %+v", open)
		}
	})
}

// The channel is deleted after the claim, while the post is on its way; and with
// it, the common one: the office is told in private, and the row stays open.
func TestAChannelThatGoesWhileAReminderIsOnItsWay(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.every = "* * * * *"
		o.coordinator("gso2025:52", "7", data.Lead)
		o.coordinator(data.Nation, "1", data.Office)
		o.channel("gso2025:52", "gia-lai")
		o.until(2026, 11, 12, 9, 0)
		o.run(time.Minute)
		gone := &message.PostError{Reason: message.NoChannel, Err: message.ErrUndeliverable}
		o.out.slow = func(int) time.Duration { return 5 * time.Second }
		o.out.fail = func(out message.Outgoing) error {
			if out.Person == "" {
				return gone
			}
			return nil
		}
		o.until(2026, 11, 13, 7, 59)
		o.run(3 * time.Hour)
		if got := o.ledger("gso2025:52"); got != "7 failed" {
			t.Errorf("the ledger says %s", got)
		}
		same(t, o.out.said("A reminder could not be sent to Gia Lai", "Discord refused: the channel is gone. Set another one with /reminders channel."), "Nov 13 08:00")
		o.once()
	})
}
