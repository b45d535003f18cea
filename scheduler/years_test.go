package scheduler

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
)

// A history is what may happen to an office: outages, restarts, a Discord that
// fails, reports at odd times, a clock that is set forwards and back.
type history struct {
	*office
	chance *rand.Rand
	due    []data.Deadline
}

// report hands in some reports of deadlines that are near.
func (h history) report(places []data.Place) {
	today := calendar.DayOf(time.Now().In(vietnam))
	var all []data.Report
	for _, d := range h.due {
		if d.Last < today.AddDays(-30) || d.Last > today.AddDays(25) || d.Scope != data.ProvinceScope {
			continue
		}
		for _, p := range places {
			if d.Of(p) && h.chance.IntN(12) == 0 {
				all = append(all, data.Report{Obligation: d.Code, Period: d.Period, Place: p.Key, SubmittedAt: time.Now(), By: "test"})
			}
		}
	}
	h.check(h.store.Submit(h.Context(), all...))
}

// live lets time pass until end: runs of the scheduler of some days, and outages
// between them.
func (h history) live(end time.Time, places []data.Place) {
	for time.Now().Before(end) {
		h.out.fail, h.out.lost = nil, nil
		switch h.chance.IntN(6) {
		case 0:
			h.out.fail = func(message.Outgoing) error { return h.sometimes(fmt.Errorf("Discord answered 500")) }
		case 1:
			h.out.lost = func(message.Outgoing) error { return h.sometimes(context.DeadlineExceeded) }
		}
		step := h.step()
		h.run(time.Duration(1+h.chance.IntN(20*24)) * time.Hour)
		step.Stop()
		h.report(places)
		if h.chance.IntN(3) == 0 { // off: for minutes, or for weeks
			time.Sleep(time.Duration(h.chance.IntN(1+[]int{1, 30, 14 * 24}[h.chance.IntN(3)]*60)) * time.Minute)
		}
	}
	h.out.fail, h.out.lost = nil, nil
	h.out.ahead.Store(0)
	h.run(4 * day) // over a weekend, so that what was open is said
}

// step sets the clock in the midst of the next run: forwards or back, by minutes
// or by days; mostly to the right time again.
func (h history) step() *time.Timer {
	wrong := []time.Duration{0, 0, 0, 4 * time.Minute, 50 * time.Minute, 7 * time.Hour, 26 * time.Hour, 6 * day}[h.chance.IntN(8)]
	if h.chance.IntN(2) == 0 {
		wrong = -wrong
	}
	after := time.Duration(h.chance.IntN(30*60)) * time.Minute
	return time.AfterFunc(after, func() { h.out.ahead.Store(int64(wrong)) })
}

func (h history) sometimes(err error) error {
	if h.chance.IntN(3) == 0 {
		return err
	}
	return nil
}

// judge holds the whole ledger and everything that was said against the promises.
func (h history) judge(since, end time.Time) {
	h.Helper()
	work := h.store.Catalogue().Work
	said := map[string]int{} // by place, duty, period and stage
	perDay := map[string]int{}
	for _, m := range h.out.made {
		if !work.IsWorkday(calendar.DayOf(m.by)) || m.by.Hour() < 8 || m.by.Hour() > 17 {
			h.Errorf("said outside the speaking hours: %s", m)
		}
		if len(m.Mention) > 0 && strings.Contains(m.Message.String(), "owe") {
			perDay[m.Mention[0]+m.by.Format(" 2006-01-02")]++
			for _, line := range m.Lines {
				if strings.Contains(line, ": before ") {
					perDay[m.Mention[0]+" "+line]++ // how much time is left says which stage it is
				}
			}
		}
		said[m.Nonce]++
	}
	for nonce, n := range said {
		if n != 1 {
			h.Errorf("%d messages of one notice %s", n, nonce)
		}
	}
	for key, n := range perDay {
		if n != 1 {
			h.Errorf("told %d times: %s", n, key)
		}
	}
	all, err := h.store.Reminders(h.Context())
	h.check(err)
	messages := map[string]bool{}
	states := map[data.ReminderKey]data.State{}
	for _, l := range all {
		states[l.ReminderKey] = l.State
		switch {
		case !l.State.Over() && l.Due <= calendar.DayOf(end): // what a clock ahead of its time has planned may wait for it
			h.Errorf("%+v is %s: tried %d times, %s", l.ReminderKey, l.State, l.Tries, l.LastError)
		case l.State == data.Sent && l.Message == "":
			h.Errorf("%+v is sent and has no message", l.ReminderKey)
		case l.State == data.Sent:
			messages[l.Message] = true
		}
	}
	// Every stage that came true has an end.
	stages := 0
	for _, d := range h.due {
		moment := work.AddWorkdays(d.Workday, -3)
		if d.Scope != data.ProvinceScope || moment < calendar.DayOf(since).AddDays(7) || d.Last > calendar.DayOf(end) {
			continue
		}
		for _, p := range h.store.Catalogue().Owing(d) {
			stages++
			key := data.ReminderKey{Obligation: d.Code, Period: d.Period, Recipient: data.Recipient("g", p.Key), Stage: "3"}
			if states[key] == "" {
				h.Errorf("nothing is known of stage 3 of %s %s for %s", d.Code, d.Period.Code(), p.Name)
			}
		}
	}
	h.Logf("%d messages, %d lines of the ledger, %d sent messages hold them, %d stages looked up", len(h.out.made), len(all), len(messages), stages)
}

func (o *office) history(seed uint64, end time.Time) history {
	span := calendar.Period{From: calendar.DayOf(time.Now()), To: calendar.DayOf(end).AddDays(60)}
	return history{o, rand.New(rand.NewPCG(seed, 7)), o.store.Catalogue().Deadlines(span)}
}

// Five years of every duty for 34 provinces, some of which have a coordinator,
// with outages, restarts, and a Discord that fails and loses answers.
func TestFiveYears(t *testing.T) {
	start := time.Date(2026, 1, 5, 7, 0, 0, 0, vietnam)
	inVirtualTimeFrom(t, start, func(o *office) {
		o.every = "0 8,13 * * *"
		for i, p := range o.provinces() {
			if i%6 == 0 {
				o.coordinator(p.Key, fmt.Sprint(100+i/12), data.Lead) // each looks after two
			}
		}
		end := start.AddDate(years, 0, 0)
		h := o.history(1, end)
		h.live(end, o.provinces())
		h.judge(start, end)
	})
}

// The same over months of chance, from any day.
func TestRandomHistoriesKeepThePromises(t *testing.T) {
	if err := flag.Set("rapid.checks", "6"); err != nil { // each takes seconds
		t.Fatal(err)
	}
	rapid.Check(t, func(r *rapid.T) {
		seed := rapid.Uint64().Draw(r, "seed")
		start := time.Date(2026, 1, 1, 7, 0, 0, 0, vietnam).AddDate(0, 0, rapid.IntRange(0, 1500).Draw(r, "day"))
		months := rapid.IntRange(1, 2).Draw(r, "months")
		inVirtualTimeFrom(t, start, func(o *office) {
			o.every = "*/30 8-9,17 * * *"
			for i, p := range o.provinces()[:6] {
				o.coordinator(p.Key, fmt.Sprint(100+i/2), data.Lead)
			}
			end := start.AddDate(0, months, 0)
			h := o.history(seed, end)
			h.live(end, o.provinces())
			h.judge(start, end)
			if t.Failed() {
				r.Fatalf("seed %d from %s", seed, start)
			}
		})
	})
}
