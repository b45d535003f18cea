package main

import (
	"path/filepath"
	"testing"
	"time"

	"tiendo/internal/localdiscord"
)

// Somebody holds the database for six seconds, longer than a statement waits for
// it, while Discord's answer to a reminder comes back: it is written down after
// that, and said once.
func TestADatabaseThatIsLockedWhileAReminderIsOutLosesNothing(t *testing.T) {
	t.Parallel()
	w := newWorldOf(t, localdiscord.Config{NoLimits: true})
	channel, db := w.AddChannel("locked", ""), filepath.Join(t.TempDir(), "tiendo.db")
	people := prepare(t, w, db, channel)
	l := watch(t, db)
	m := &moment{w: w, l: l, channel: channel}
	came, gone := make(chan bool, 1), make(chan bool)
	m.posts(localdiscord.Fault{Times: 1, Hit: func() { came <- true; <-gone }})
	stop := w.serve(t, db)
	<-came
	if !l.hold(func(_, claimed, _ int) bool { return claimed > 0 }) {
		t.Fatal("nothing is claimed")
	}
	close(gone)
	eventually(t, "the first message", func() bool { return len(w.Channel(channel)) == 1 })
	time.Sleep(6 * time.Second) // that is what is tested
	l.free()
	eventually(t, "all is said and written down", func() bool {
		_, _, sent := l.states()
		return sent == len(people)
	})
	for who, n := range tell(w, channel) {
		if n != 1 {
			t.Errorf("%s was told %d times", people[who], n)
		}
	}
	if log, err := stop(); err != nil {
		t.Errorf("ended with %v\n%s", err, log)
	}
}
