package main

import (
	"context"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/localdiscord"
	"tiendo/internal/testdb"
)

// killing names for how many seconds processes are killed, and then 2,006
// reminders are due; without it few are, and for a short while.
const killing = "TIENDO_TEST_KILLING"

// Three processes share one PostgreSQL. Each second one of them is killed at
// random and started again, while reminders are due. In the end each coordinator
// was told once.
func TestThreeProcessesOnOneServerSayEachThingOnce(t *testing.T) {
	if !testdb.OnServer() {
		t.Skip("about a PostgreSQL server: make test-postgres runs it")
	}
	lasts, guilds, provinces := 6*time.Second, 12, 10
	if seconds, err := strconv.Atoi(os.Getenv(killing)); err == nil {
		lasts, guilds, provinces = time.Duration(seconds)*time.Second, 59, 34
	}
	w := newWorldOf(t, localdiscord.Config{NoLimits: true, Unchecked: true})
	defer w.Faults().Add(localdiscord.Fault{Method: "POST", Path: "/channels/*/messages", Delay: 20 * time.Millisecond})()
	db := testdb.Fresh(t, "", nil)
	channels := rush(t, w, db, guilds, provinces)
	begun := time.Now()
	var running [3]*exec.Cmd
	for i := range running {
		running[i] = start(t, w, db)
	}
	end := func(i int) {
		_ = running[i].Process.Kill()
		_ = running[i].Wait()
	}
	defer func() {
		for i := range running {
			end(i)
		}
	}()
	kills := 0
	for ; time.Since(begun) < lasts; kills++ {
		time.Sleep(time.Second)
		one := rand.IntN(len(running))
		end(one)
		running[one] = start(t, w, db)
	}
	t.Logf("%d of %d told after %d kills in %s", w.told(channels), guilds*provinces, kills, time.Since(begun).Round(time.Second))
	for last := time.Now().Add(4 * time.Minute); w.told(channels) < guilds*provinces && time.Now().Before(last); {
		time.Sleep(100 * time.Millisecond)
	}
	t.Logf("all told after %s", time.Since(begun).Round(time.Second))
	time.Sleep(2 * time.Second) // what would be one too many comes now
	for _, channel := range channels {
		people := tell(w, channel)
		for who, n := range people {
			if n != 1 {
				t.Errorf("%s was told %d times", who, n)
			}
		}
		if len(people) != provinces {
			t.Errorf("%d of %d were told", len(people), provinces)
		}
	}
	store, err := data.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	states, err := store.ReminderStates(context.Background())
	if err != nil || states[string(data.Claimed)] > 0 || states[string(data.Sent)] < guilds*provinces {
		t.Errorf("the ledger says %v, %v", states, err)
	}
}
