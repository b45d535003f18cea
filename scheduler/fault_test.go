package scheduler

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/message"
)

// What may happen to a post, and what is to come of it.
func TestEveryErrorEndsInTheRightStateAndTheOfficeIsTold(t *testing.T) {
	gone := fmt.Errorf("%w: Discord answered 404 (code 10003)", message.ErrUndeliverable)
	for name, c := range map[string]struct {
		fail, lost error
		only       string // the channel that it happens in; empty is all
		ends       time.Duration
		state      string // of the stage 7 of Gia Lai
		channel    string // where it is
		messages   int    // that tell Gia Lai
		office     string // what the office is told
	}{
		"its own channel is gone":      {fail: gone, only: "gia-lai", state: "sent", channel: "common", messages: 1, office: "it was sent in the common channel"},
		"no channel takes it":          {fail: gone, state: "failed", messages: 0, office: "Discord refused"},
		"refused for a while":          {fail: message.ErrRefused, ends: 3 * time.Minute, state: "sent", channel: "gia-lai", messages: 1},
		"server errors for a while":    {fail: errors.New("Discord answered 500"), ends: 10 * time.Minute, state: "sent", channel: "gia-lai", messages: 1},
		"server errors for two hours":  {fail: errors.New("Discord answered 502"), only: "gia-lai", ends: 2 * time.Hour, state: "sent", channel: "gia-lai", messages: 1, office: "Not sent yet"},
		"accepted, the answer is lost": {lost: errors.New("time-out"), ends: 2 * time.Minute, state: "sent", channel: "gia-lai", messages: 1},
		"lost for longer than a nonce": {lost: errors.New("time-out"), ends: time.Hour, state: "sent", channel: "gia-lai", messages: 1},
	} {
		t.Run(name, func(t *testing.T) {
			inVirtualTime(t, func(o *office) {
				o.every = "* * * * *"
				o.coordinator("gso2025:52", "7", data.Lead)
				o.coordinator(data.Nation, "1", data.Office)
				o.channel("gso2025:52", "gia-lai")
				o.until(2026, 11, 12, 9, 0)
				o.run(10 * time.Minute)
				o.until(2026, 11, 13, 7, 59)
				from := time.Now().Add(time.Minute)
				during := func(err error) func(message.Outgoing) error {
					return func(out message.Outgoing) error {
						if err == nil || c.only != "" && out.Channel != c.only || out.Person != "" || c.ends > 0 && time.Since(from) > c.ends {
							return nil
						}
						return err
					}
				}
				o.out.fail, o.out.lost = during(c.fail), during(c.lost)
				o.run(9 * time.Hour)
				if got := o.ledger("gso2025:52"); got != "7 "+c.state {
					t.Errorf("the ledger says %s", got)
				}
				told := 0
				for _, m := range o.out.made {
					if strings.Contains(m.Message.String(), "Gia Lai still owes") {
						told++
						if m.Channel != c.channel {
							t.Errorf("it is in %s", m.Channel)
						}
					}
				}
				if told != c.messages {
					t.Errorf("told %d times", told)
				}
				if c.office != "" && len(o.out.said("A reminder could not be sent to Gia Lai", c.office)) != 1 {
					t.Errorf("the office was told %v", o.out.said("could not be sent"))
				}
				if c.office == "" && len(o.out.said("could not be sent")) != 0 {
					t.Errorf("the office was told %v", o.out.said("could not be sent"))
				}
			})
		})
	}
}

// What failed on one day is said on the next: the row stays open.
func TestWhatDiscordRefusedIsSaidOnTheNextWorkingDay(t *testing.T) {
	inVirtualTime(t, func(o *office) {
		o.coordinator("gso2025:52", "7", data.Lead)
		o.run(9 * time.Hour)
		o.out.fail = func(message.Outgoing) error { return message.ErrUndeliverable }
		o.until(2026, 11, 13, 7, 0)
		o.run(12 * time.Hour)
		o.out.fail = nil
		o.run(3 * day)
		same(t, o.out.said("Gia Lai still owes a report: "+monthly, "Sent 3 d late"), "Nov 16 08:00")
		if got := o.ledger("gso2025:52"); got != "7 sent" {
			t.Errorf("the ledger says %s", got)
		}
	})
}

// A program that dies after Discord has accepted a post, and comes back after
// Discord has forgotten the nonce, finds its own trace in the channel.
func TestAfterACrashTheChannelIsSearchedForOurOwnTrace(t *testing.T) {
	for name, pause := range map[string]time.Duration{"at once": 0, "after an hour": time.Hour, "on the next working day": 3 * day} {
		t.Run(name, func(t *testing.T) {
			inVirtualTime(t, func(o *office) {
				o.every = "* * * * *"
				o.coordinator("gso2025:52", "7", data.Lead)
				o.run(9 * time.Hour)
				o.until(2026, 11, 13, 8, 0)
				// The claim stands, the message is made, nothing is recorded.
				s := o.scheduler()
				_, round, all := o.planned(s)
				for i, one := range all {
					_, err := o.store.ClaimNotice(o.Context(), round.Notices[i], "dead", s.Now())
					o.check(err)
					_, err = o.out.Post(o.Context(), message.Outgoing{Message: one.words(one.Notice), Channel: one.Channel, Nonce: one.Nonce()})
					o.check(err)
				}
				time.Sleep(pause)
				o.run(2 * time.Hour)
				same(t, o.out.said("Gia Lai still owes a report: "+monthly), "Nov 13 08:00")
				if got := o.ledger("gso2025:52"); got != "7 sent" {
					t.Errorf("the ledger says %s", got)
				}
			})
		})
	}
}
