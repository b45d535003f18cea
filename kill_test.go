package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/localdiscord"
)

// kills is how often the program is killed.
const kills = 200

// childNow names the variable that makes this test binary the program itself,
// with the time at which it starts.
const childNow = "TIENDO_TEST_NOW"

// TestMain is the program where a test has started it as one.
func TestMain(m *testing.M) {
	at := os.Getenv(childNow)
	if at == "" {
		os.Exit(m.Run())
	}
	begin, err := time.Parse(time.RFC3339, at)
	started := time.Now()
	if err == nil {
		now := func() time.Time { return begin.Add(time.Since(started)) }
		err = program{ctx: context.Background(), getenv: os.Getenv, out: io.Discard, errOut: os.Stderr, now: now}.run(os.Args[1:])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// The program sends reminders to a Discord that counts and honours nonces. It is
// killed with SIGKILL 200 times, at random moments: while it starts, plans,
// claims, posts, waits for the answer and records. Then it runs to the end. Each
// of 34 coordinators has exactly one message, every round.
func TestKilledAtAnyMomentItSaysEachThingOnce(t *testing.T) {
	w := newWorldOf(t, localdiscord.Config{NoLimits: true})
	remove := w.Faults().Add(localdiscord.Fault{Method: "POST", Path: "/channels/*/messages", Delay: 25 * time.Millisecond})
	defer remove()
	chance := rand.New(rand.NewPCG(8, kills))
	for round, done := 0, 0; done < kills; round++ {
		channel := w.AddChannel(fmt.Sprint("killed-", round), "")
		db := filepath.Join(t.TempDir(), "tiendo.db")
		people := prepare(t, w, db, channel)
		for done < kills && len(tell(w, channel)) < len(people) {
			run := start(t, w, db)
			before := len(tell(w, channel))
			for end := time.Now().Add(5 * time.Second); len(tell(w, channel)) == before && time.Now().Before(end); {
				if chance.IntN(400) == 0 {
					break // before anything is sent
				}
				time.Sleep(time.Millisecond)
			}
			time.Sleep(time.Duration(chance.IntN(120)) * time.Millisecond)
			if err := run.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			_ = run.Wait()
			done++
		}
		finish(t, w, db, channel, people)
	}
}

// prepare makes a database with a coordinator for each province, reminded in a
// channel since a week ago; it returns the provinces by who looks after them.
func prepare(t *testing.T, w world, db, channel string) map[string]string {
	t.Helper()
	ago := w.now().AddDate(0, 0, -7)
	store, err := openStore(t.Context(), db, ago)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	people := map[string]string{}
	guild := w.ID("guild")
	for i, p := range store.Catalogue().Provinces(data.Place{Key: data.Nation}, func(p data.Place) bool { return p.From != 0 }) {
		who := fmt.Sprint(1191742695014400100 + i)
		people[who] = p.Name
		if err := store.AddCoordinator(t.Context(), data.Coordinator{Guild: guild, Place: p.Key, Who: who, Part: data.Lead, Since: ago}, "1", ""); err != nil {
			t.Fatal(err)
		}
	}
	if err := store.SetChannel(t.Context(), data.Channel{Guild: guild, Place: data.Nation, ID: channel, By: "1"}, ago); err != nil {
		t.Fatal(err)
	}
	return people
}

// start runs the program in a process of its own, at the time of its Discord,
// with more settings as there are.
func start(t testing.TB, w world, db string, settings ...string) *exec.Cmd {
	t.Helper()
	run := exec.Command(os.Args[0], "serve")
	run.Env = append(os.Environ(), "DISCORD_TOKEN=right", "DISCORD_URL="+w.url, "TIENDO_DB="+db, childNow+"="+w.now().Format(time.RFC3339))
	run.Env = append(run.Env, settings...)
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	return run
}

// tell counts the reminders in a channel by who is mentioned.
func tell(w world, channel string) map[string]int {
	told := map[string]int{}
	for _, m := range w.Channel(channel) {
		if who, ok := strings.CutPrefix(m.Content, "<@"); ok && strings.Contains(m.Embeds[0].Title, "còn thiếu") {
			told[strings.TrimSuffix(who, ">")]++
		}
	}
	return told
}
