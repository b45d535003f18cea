package main

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/localdiscord"
)

// rush makes guilds, each with a channel and with coordinators of so many
// provinces, all of whom are to be reminded today; it returns the channels.
func rush(tb testing.TB, w world, db string, guilds, provinces int) []string {
	tb.Helper()
	ago := w.now().AddDate(0, 0, -7)
	store, err := openStore(tb.Context(), db, ago)
	if err != nil {
		tb.Fatal(err)
	}
	defer store.Close()
	places := store.Catalogue().Provinces(data.Place{Key: data.Nation}, func(p data.Place) bool { return p.From != 0 })
	var channels []string
	for g := range guilds {
		channel := fmt.Sprint("rush-", g)
		guild := w.AddGuild(fmt.Sprint("Rush ", g), channel)
		channels = append(channels, w.ID("channel:"+channel))
		if err := store.SetChannel(tb.Context(), data.Channel{Guild: guild, Place: data.Nation, ID: channels[g], By: "hoa"}, ago); err != nil {
			tb.Fatal(err)
		}
		for i, p := range places[:provinces] {
			c := data.Coordinator{Guild: guild, Place: p.Key, Who: fmt.Sprint(1191742695014400100 + 100*g + i), Part: data.Lead, Since: ago}
			if err := store.AddCoordinator(tb.Context(), c, "hoa", ""); err != nil {
				tb.Fatal(err)
			}
		}
	}
	return channels
}

// told counts the reminders of coordinators in channels.
func (w world) told(channels []string) (n int) {
	for _, channel := range channels {
		n += len(tell(w, channel))
	}
	return n
}

// Many reminders that fall due together all leave, and Discord never has to say
// that they are too many.
func TestManyRemindersLeaveWithoutOneTooMany(t *testing.T) {
	w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
	channels := rush(t, w, db, 10, 8)
	stop := w.serve(t, db)
	eventually(t, "all 80", func() bool { return w.told(channels) == 80 })
	if n := w.Invalid(); n != 0 {
		t.Errorf("%d answers were 429, 403 or 401", n)
	}
	if _, err := stop(); err != nil {
		t.Error(err)
	}
}

// BenchmarkThreeThousandReminders sends 3,026 reminders that fall due together
// through a Discord that keeps its limits: 50 requests a second over all, 5
// messages in 5 s a channel. Wanted: 95 % of the former, and no 429.
func BenchmarkThreeThousandReminders(b *testing.B) {
	for b.Loop() {
		w, db := newWorldOf(b, localdiscord.Config{Unchecked: true}), filepath.Join(b.TempDir(), "tiendo.db")
		channels := rush(b, w, db, 89, 34)
		run := start(b, w, db)
		for w.told(channels) == 0 {
			time.Sleep(time.Millisecond)
		}
		first, begin := w.told(channels), time.Now()
		for w.told(channels) < 89*34 {
			time.Sleep(20 * time.Millisecond)
		}
		rate := float64(89*34-first) / time.Since(begin).Seconds()
		b.ReportMetric(rate, "messages/s")
		b.ReportMetric(100*rate/50, "%-of-limit")
		b.ReportMetric(float64(w.Invalid()), "429s")
		b.ReportMetric(0, "ns/op")
		_ = run.Process.Kill()
		_ = run.Wait()
	}
}
