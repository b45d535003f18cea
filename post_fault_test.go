package main

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/localdiscord"
)

// What Discord may answer to a reminder of Gia Lai, which has a channel of its
// own, through the whole program: what the ledger says in the end, where the one
// message is, and what the office is told.
func TestWhatDiscordAnswersEndsInTheRightState(t *testing.T) {
	const viewChannel, sendMessages = 1 << 10, 1 << 11
	post := func(channel string, f localdiscord.Fault) localdiscord.Fault {
		f.Method, f.Path = "POST", "/channels/"+channel+"/messages"
		return f
	}
	for name, c := range map[string]struct {
		wrong  func(w world, own string)
		state  data.State
		where  string // "own", "common", or "" for nowhere
		office string // what the office is told; "" for nothing
		toldIn string // "common", or "private"
	}{
		"403, 50001 no access":  {func(w world, own string) { w.DenyBot(own, viewChannel) }, data.Sent, "common", "Kênh", "common"},
		"403, 50013 no right":   {func(w world, own string) { w.DenyBot(own, sendMessages) }, data.Sent, "common", "Kênh", "common"},
		"404, 10003 no channel": {func(w world, own string) { w.RemoveChannel(own) }, data.Sent, "common", "Kênh", "common"},
		"every channel 50001":   {func(w world, own string) { w.DenyBot(own, viewChannel); w.DenyBot("chung", viewChannel) }, data.Failed, "", "Discord từ chối", "private"},
		"429 twice": {func(w world, own string) {
			w.Faults().Add(post(own, localdiscord.Fault{Status: 429, RetryAfter: 100 * time.Millisecond, Times: 2}))
		}, data.Sent, "own", "", ""},
		"500 twice":             {func(w world, own string) { w.Faults().Add(post(own, localdiscord.Fault{Status: 500, Times: 2})) }, data.Sent, "own", "", ""},
		"500 and no end":        {func(w world, own string) { w.Faults().Add(post(own, localdiscord.Fault{Status: 500})) }, data.Planned, "", "", ""},
		"accepted, answer lost": {func(w world, own string) { w.Faults().Add(post(own, localdiscord.Fault{DropAfter: true, Times: 2})) }, data.Sent, "own", "", ""},
		"accepted, 500 after it": {func(w world, own string) {
			w.Faults().Add(post(own, localdiscord.Fault{DropAfter: true, Times: 1}))
			w.Faults().Add(post(own, localdiscord.Fault{Status: 502, HTML: true, Times: 1}))
		}, data.Sent, "own", "", ""},
		"every channel 50001, private 50007": {func(w world, own string) {
			w.Faults().Add(localdiscord.Fault{Method: "POST", Path: "/channels/*/messages", Status: 403, Code: 50007})
		}, data.Failed, "", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
			own := w.AddChannel("gia-lai", "")
			store := w.office(t, db, own)
			c.wrong(w, own)
			stop := w.serve(t, db)
			var reminder, trouble data.Notice
			eventually(t, "an end", func() bool {
				reminder, trouble = notices(t, store, calendar.DayOf(w.now()))
				ended := reminder.State == c.state && reminder.Tries > 0
				return ended && (c.office == "" || trouble.State == data.Sent)
			})
			if log, err := stop(); err != nil {
				t.Errorf("ended with %v, log %s", err, log)
			}
			ledger, err := store.LedgerOf(t.Context(), w.ID("guild"), "month-kcqg-unit", giaLai, -1)
			if err != nil || len(ledger) != 1 || ledger[0].State != c.state {
				t.Errorf("the ledger says %+v, %v", ledger, err)
			}
			places := map[string]string{"own": own, "common": w.ID("channel:chung"), "": ""}
			for _, channel := range []string{own, "chung"} {
				want := 0
				if channel == places[c.where] || c.where == "common" && channel == "chung" {
					want = 1
				}
				if got := w.owed(channel); len(got) != want {
					t.Errorf("%d messages in %s", len(got), channel)
				}
			}
			if reminder.Channel != places[c.where] {
				t.Errorf("recorded in %q", reminder.Channel)
			}
			if c.office == "" {
				if trouble.State == data.Sent {
					t.Errorf("the office is told in vain: %+v", trouble)
				}
				return
			}
			m, _ := w.Message(trouble.Message)
			if len(m.Embeds) == 0 || !strings.Contains(m.Embeds[0].Description, c.office) || (m.ChannelID == w.ID("channel:chung")) != (c.toldIn == "common") {
				t.Errorf("the office is told %+v in %s", m.Embeds, m.ChannelID)
			}
		})
	}
}

// office makes a database in which Gia Lai has a coordinator and a channel of its
// own, and the guild a common one and somebody of the office.
func (w world) office(t *testing.T, db, own string) *data.Store {
	t.Helper()
	ago := w.now().AddDate(0, 0, -1)
	store, err := openStore(t.Context(), db, ago)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	guild := w.ID("guild")
	for _, c := range []data.Coordinator{
		{Guild: guild, Place: giaLai, Who: w.ID("user:coordinator"), Part: data.Lead, Since: ago},
		{Guild: guild, Place: data.Nation, Who: w.ID("user:administrator"), Part: data.Office, Since: ago},
	} {
		if err := store.AddCoordinator(t.Context(), c, "hoa", ""); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []data.Channel{
		{Guild: guild, Place: giaLai, ID: own, By: "hoa"},
		{Guild: guild, Place: data.Nation, ID: w.ID("channel:chung"), By: "hoa"},
	} {
		if err := store.SetChannel(t.Context(), c, ago); err != nil {
			t.Fatal(err)
		}
	}
	return store
}

// notices are the reminder of Gia Lai and what the office is told of it.
func notices(t *testing.T, store *data.Store, day calendar.Day) (reminder, trouble data.Notice) {
	t.Helper()
	all, err := store.NoticesOf(t.Context(), day)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range all {
		switch {
		case n.Kind == data.Reminding && n.Audience != "common":
			reminder = n
		case n.Kind == data.Trouble && !strings.Contains(n.About, "common"):
			trouble = n
		}
	}
	return reminder, trouble
}
