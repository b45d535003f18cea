package scheduler

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/remind"
	"tiendo/internal/testdb"
)

// vietnam is a zone of its own, so that no test needs the machine's time zones.
var vietnam = time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)

// A post is one message that was made.
type post struct {
	message.Outgoing
	at time.Time // by Discord's clock
	by time.Time // by the office's
}

func (p post) String() string { return p.at.Format("Jan 2 15:04 ") + p.Title }

// posts is a Discord that remembers nonces for five minutes and counts what was
// made.
type posts struct {
	mu     sync.Mutex
	made   []post
	nonces map[string]int // by channel and nonce: which of made

	fail func(out message.Outgoing) error // what a post ends with, before it is made
	lost func(out message.Outgoing) error // the same, after it is made
	hide bool                             // nothing is found
	slow func(n int) time.Duration        // how long the n-th post takes, from 0 on
	came int
	zone *time.Location // the office's

	ahead atomic.Int64 // how far the office's clock is before Discord's, in nanoseconds
}

func newPosts() *posts { return &posts{nonces: map[string]int{}, zone: vietnam} }

// now is the time by the office's clock.
func (p *posts) now() time.Time {
	return time.Now().Add(time.Duration(p.ahead.Load())).In(p.zone)
}

func (p *posts) Post(_ context.Context, out message.Outgoing) (message.Receipt, error) {
	p.mu.Lock()
	nth, slow := p.came, p.slow
	p.came++
	p.mu.Unlock()
	if slow != nil {
		time.Sleep(slow(nth))
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if out.Channel == "" {
		out.Channel = "with " + out.Person
	}
	if p.fail != nil {
		if err := p.fail(out); err != nil {
			return message.Receipt{}, err
		}
	}
	now := time.Now().In(vietnam)
	key := out.Channel + " " + out.Nonce
	n, known := p.nonces[key]
	if !known || now.Sub(p.made[n].at) >= 5*time.Minute {
		n = len(p.made)
		p.made, p.nonces[key] = append(p.made, post{out, now, p.now()}), n
	}
	if p.lost != nil {
		if err := p.lost(out); err != nil {
			return message.Receipt{}, err
		}
	}
	return message.Receipt{Channel: out.Channel, Message: fmt.Sprint(n), At: now}, nil
}

func (p *posts) Find(_ context.Context, channel, text string, since time.Time) (message.Receipt, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	newest := 100 // whatever the time
	for n, m := range slices.Backward(p.made) {
		if m.Channel != channel {
			continue
		}
		newest--
		if !p.hide && (newest >= 0 || !m.at.Before(since)) && strings.Contains(m.String()+m.Message.String(), text) {
			return message.Receipt{Channel: channel, Message: fmt.Sprint(n), At: m.at}, nil
		}
	}
	return message.Receipt{}, message.ErrAbsent
}

func (p *posts) GuildOf(context.Context, string) (string, error) { return "g", nil }

// said lists what was made whose text holds all of the words.
func (p *posts) said(holds ...string) []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var all []string
	for _, m := range p.made {
		text := m.Message.String()
		if !slices.ContainsFunc(holds, func(word string) bool { return !strings.Contains(text, word) }) {
			all = append(all, m.at.Format("Jan 2 15:04"))
		}
	}
	return all
}

// An office is a store with all that comes with the program, and its scheduler.
type office struct {
	*testing.T
	store *data.Store
	path  string // of the database
	out   *posts
	every string // when it looks
}

const day = 24 * time.Hour

// inVirtualTime runs f on 2 November 2026 at midnight in Vietnam, a Monday.
func inVirtualTime(t *testing.T, f func(o *office)) {
	inVirtualTimeFrom(t, time.Date(2026, 11, 2, 0, 0, 0, 0, vietnam), f)
}

// migrated is the address of a database without anything in it.
func migrated(t *testing.T) string {
	return testdb.Fresh(t, "migrated", func(address string) error {
		store, err := data.Open(context.Background(), address)
		if err != nil {
			return err
		}
		return store.Close()
	})
}

func inVirtualTimeFrom(t *testing.T, start time.Time, f func(o *office)) {
	path := migrated(t)
	synctest.Test(t, func(t *testing.T) {
		time.Sleep(time.Until(start))
		store, err := data.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		if err := store.Seed(t.Context(), time.Now()); err != nil {
			t.Fatal(err)
		}
		f(&office{T: t, store: store, path: path, out: newPosts(), every: "*/10 * * * *"})
	})
}

// until sleeps until a moment of Vietnam.
func (o *office) until(y int, m time.Month, d, hour, minute int) {
	time.Sleep(time.Until(time.Date(y, m, d, hour, minute, 0, 0, vietnam)))
}

// run lets a scheduler run for a while, and stops it.
func (o *office) run(d time.Duration) {
	o.Helper()
	ctx, stop := context.WithTimeout(o.Context(), d)
	defer stop()
	s := o.scheduler()
	s.Every = o.every
	if err := s.Run(ctx); err != nil {
		o.Error(err)
	}
}

func (o *office) scheduler() *Scheduler {
	return New(Scheduler{
		Store: o.store, Post: o.out, Channel: "common", Tag: language.English,
		Now: o.out.now, Log: slog.New(slog.DiscardHandler), Beat: time.Hour,
	})
}

// planned has s plan what is to be said now, and not send it.
func (o *office) planned(s *Scheduler) (*remind.View, data.Round, []said) {
	o.Helper()
	v, err := remind.Read(o.Context(), o.store, s.Now())
	o.check(err)
	round, all, err := s.find(o.Context(), v, s.Now())
	o.check(err)
	o.check(o.store.PlanRound(o.Context(), round, s.Now()))
	return v, round, all
}

func (o *office) check(err error) {
	o.Helper()
	if err != nil {
		o.Fatal(err)
	}
}

const monthly = "Monthly progress report on each national project"

var november = calendar.Month(2026, time.November)

// provinces are those of today.
func (o *office) provinces() []data.Place {
	return o.store.Catalogue().Provinces(data.Place{Key: data.Nation}, func(p data.Place) bool { return p.From != 0 })
}

// hand hands in the monthly report of November for provinces.
func (o *office) hand(places ...data.Place) {
	o.Helper()
	var all []data.Report
	for _, p := range places {
		all = append(all, data.Report{Obligation: "month-kcqg-unit", Period: november, Place: p.Key, SubmittedAt: time.Now(), By: "test"})
	}
	o.check(o.store.Submit(o.Context(), all...))
}

// coordinator has somebody look after a province in the guild.
func (o *office) coordinator(place, who string, part data.Part) {
	o.Helper()
	o.check(o.store.AddCoordinator(o.Context(), data.Coordinator{Guild: "g", Place: place, Who: who, Part: part, Since: time.Now()}, "test", ""))
}

func (o *office) channel(place, id string) {
	o.Helper()
	o.check(o.store.SetChannel(o.Context(), data.Channel{Guild: "g", Place: place, ID: id, By: "test"}, time.Now()))
}

// ledger is the state of the stages of November's monthly report for a province.
func (o *office) ledger(place string) string {
	o.Helper()
	all, err := o.store.LedgerOf(o.Context(), "g", "month-kcqg-unit", place, -1)
	o.check(err)
	slices.Reverse(all)
	slices.SortStableFunc(all, func(a, b data.Ledger) int { return int(a.ID - b.ID) })
	var lines []string
	for _, l := range all {
		if l.Period == november {
			lines = append(lines, l.Stage+" "+string(l.State))
		}
	}
	return strings.Join(lines, ", ")
}

func same(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("said\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
