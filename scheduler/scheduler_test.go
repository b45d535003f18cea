package scheduler

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
)

// vietnam is a zone of its own, so that no test needs the machine's time zones.
var vietnam = time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)

// posts is a Poster that writes down what was said, as a Discord that remembers
// nonces.
type posts struct {
	said   []string
	nonces map[string]bool
	fail   error // what the next posts end with
	lost   bool  // the post is made and its answer lost
}

func (p *posts) Post(_ context.Context, out message.Outgoing) (message.Receipt, error) {
	if p.fail != nil && !p.lost {
		return message.Receipt{}, p.fail
	}
	if !p.nonces[out.Nonce] {
		p.nonces[out.Nonce] = true
		p.said = append(p.said, time.Now().In(vietnam).Format("Jan 2 15:04 ")+out.Title)
	}
	if p.fail != nil {
		return message.Receipt{}, p.fail
	}
	return message.Receipt{Channel: out.Channel, Message: fmt.Sprint(len(p.said)), At: time.Now()}, nil
}

// A month is a store with one duty of every month, and its scheduler.
type month struct {
	*testing.T
	store *data.Store
	out   *posts
}

// inVirtualTime runs f on 2 November 2026 at midnight in Vietnam, a Monday.
func inVirtualTime(t *testing.T, f func(m month)) {
	path := filepath.Join(t.TempDir(), "tiendo.db")
	synctest.Test(t, func(t *testing.T) {
		time.Sleep(time.Until(time.Date(2026, 11, 2, 0, 0, 0, 0, vietnam)))
		store, err := data.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		if err := store.Seed(t.Context(), time.Now()); err != nil {
			t.Fatal(err)
		}
		f(month{t, store, &posts{nonces: map[string]bool{}}})
	})
}

// run lets the scheduler run for a while, and stops it.
func (m month) run(d time.Duration) {
	m.Helper()
	ctx, stop := context.WithTimeout(m.Context(), d)
	defer stop()
	s := New(Scheduler{
		Store: m.store, Post: m.out, Rules: []Rule{Deadlines(m.store, language.English)}, Channel: "1",
		Now: func() time.Time { return time.Now().In(vietnam) }, Log: slog.New(slog.DiscardHandler),
	})
	if err := s.Run(ctx); err != nil {
		m.Error(err)
	}
}

// monthly are the reminders of the monthly report that were said.
func (m month) monthly() []string {
	var all []string
	for _, said := range m.out.said {
		if strings.Contains(said, "Monthly progress report on each national project") {
			all = append(all, strings.Split(said, ": ")[0])
		}
	}
	return all
}

const day = 24 * time.Hour

func TestAMonthOfReminders(t *testing.T) {
	inVirtualTime(t, func(m month) {
		m.run(10*day + 3*time.Hour) // a restart at night
		m.run(4*day + 5*time.Hour)  // and one between stages
		m.run(12 * day)
		want := []string{
			// The last good day is Tuesday, 24 November.
			"Nov 13 08:00 Working days left 7", "Nov 19 08:00 Working days left 3",
			"Nov 23 08:00 Working days left 1", "Nov 24 08:00 Today is the last day",
		}
		if got := m.monthly(); !slices.Equal(got, want) {
			t.Errorf("said\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	})
}

func TestAfterAnOutageOnlyTheStageThatIsTrueNowIsSaid(t *testing.T) {
	inVirtualTime(t, func(m month) {
		time.Sleep(21*day + 9*time.Hour) // off until Monday 23 November, 09:00
		m.run(time.Hour)
		if got, want := m.monthly(), []string{"Nov 23 09:00 Working days left 1"}; !slices.Equal(got, want) {
			t.Errorf("said %q", got)
		}
	})
}

func TestNothingIsSaidAtNightOnDaysOffOrToThoseWhoReported(t *testing.T) {
	inVirtualTime(t, func(m month) {
		var reports []data.Report
		november := calendar.Month(2026, time.November)
		for _, p := range m.store.Catalogue().Provinces(data.Place{Key: data.Nation}, func(p data.Place) bool { return p.From != 0 }) {
			reports = append(reports, data.Report{Obligation: "month-kcqg-unit", Period: november, Place: p.Key, SubmittedAt: time.Now(), By: "test"})
		}
		m.run(15 * day)
		if err := m.store.Submit(m.Context(), reports...); err != nil {
			t.Fatal(err)
		}
		m.run(10 * day)
		if got, want := m.monthly(), []string{"Nov 13 08:00 Working days left 7"}; !slices.Equal(got, want) {
			t.Errorf("after the reports came in: said %q, want %q", got, want)
		}
		for _, said := range m.out.said {
			at, err := time.ParseInLocation("2006 Jan 2 15:04", "2026 "+strings.Join(strings.Fields(said)[:3], " "), vietnam)
			if err != nil {
				t.Fatal(err)
			}
			if at.Hour() < 8 || at.Hour() > 17 || !m.store.Catalogue().Work.IsWorkday(calendar.DayOf(at)) {
				t.Errorf("said outside working hours: %s", said)
			}
		}
	})
}

func TestAFailedPostIsTriedAgainAndALostAnswerMakesNoSecondOne(t *testing.T) {
	inVirtualTime(t, func(m month) {
		time.Sleep(11*day + 7*time.Hour) // Friday 13 November, 07:00
		m.out.fail = errors.New("discord is down")
		m.run(time.Hour + 5*time.Minute)
		m.out.lost = true // the post is made, its answer never comes
		m.run(2 * time.Minute)
		m.out.fail, m.out.lost = nil, false
		m.run(day)
		if got := m.monthly(); len(got) != 1 {
			t.Errorf("said %q", got)
		}
		line, err := m.store.Reminder(m.Context(), data.ReminderKey{Obligation: "month-kcqg-unit", Period: calendar.Month(2026, time.November), Recipient: "common", Stage: "7"})
		if err != nil || line.State != data.Sent || line.Tries < 3 {
			t.Errorf("the ledger says %+v, %v", line, err)
		}
	})
}

func TestAChannelThatIsGoneIsGivenUp(t *testing.T) {
	inVirtualTime(t, func(m month) {
		time.Sleep(11*day + 8*time.Hour)
		m.out.fail = fmt.Errorf("no such channel: %w", message.ErrUndeliverable)
		m.run(time.Hour)
		all, err := m.store.Reminders(m.Context())
		if err != nil || len(all) == 0 {
			t.Fatalf("got %v, %v", all, err)
		}
		for _, line := range all {
			if line.State != data.Failed || line.Tries != 1 || line.LastError == "" {
				t.Errorf("the ledger says %+v", line)
			}
		}
	})
}

func TestOneOfTwoClaimsAReminder(t *testing.T) {
	inVirtualTime(t, func(m month) {
		key := data.ReminderKey{Obligation: "month-kcqg-unit", Period: calendar.Month(2026, time.November), Recipient: "common", Stage: "7"}
		now := time.Now()
		if err := m.store.PlanReminder(m.Context(), key, calendar.DayOf(now), now); err != nil {
			t.Fatal(err)
		}
		if _, err := m.store.ClaimReminder(m.Context(), key, "one", now); err != nil {
			t.Fatal(err)
		}
		if _, err := m.store.ClaimReminder(m.Context(), key, "two", now); !errors.Is(err, data.ErrNotFound) {
			t.Errorf("a second claim: %v", err)
		}
		// A claim whose owner died is taken over.
		if _, err := m.store.ClaimReminder(m.Context(), key, "two", now.Add(data.ClaimAge)); err != nil {
			t.Errorf("a stale claim: %v", err)
		}
	})
}
