package main

import (
	"errors"
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/localdiscord"
	"tiendo/internal/testdb"
)

// newSharded makes a Discord of four connections with eight servers, a channel of
// each, and a database on the server that processes share.
func newSharded(t *testing.T) (w world, channels []string, db string) {
	t.Helper()
	if !testdb.OnServer() {
		t.Skip("about a PostgreSQL server: make test-postgres runs it")
	}
	w = newWorldOf(t, localdiscord.Config{Shards: 4, Concurrency: 4})
	for i := range 8 {
		name := fmt.Sprint("shard-", i)
		w.AddGuild(fmt.Sprint("Guild ", i), name)
		channels = append(channels, name)
		time.Sleep(time.Millisecond) // ids differ by their time
	}
	db = testdb.Fresh(t, "", nil)
	t.Setenv("TIENDO_SHARDS", "auto")
	return w, channels, db
}

// Two processes share four connections to the gateway through their database.
// Every server is answered, once; when one process is killed, the other one
// answers for all within half a minute.
func TestShardsOfAProcessThatDiesAreTakenOverThroughTheServer(t *testing.T) {
	w, channels, db := newSharded(t)
	running := [2]*exec.Cmd{start(t, w, db), start(t, w, db)}
	defer func() {
		for _, one := range running {
			_ = one.Process.Kill()
			_ = one.Wait()
		}
	}()
	answered := func() int { return w.answered(t, channels) }
	for end := time.Now().Add(time.Minute); answered() < len(channels); {
		if time.Now().After(end) {
			t.Fatalf("only %d of %d servers are answered", answered(), len(channels))
		}
		time.Sleep(100 * time.Millisecond)
	}
	if err := running[0].Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = running[0].Wait()
	killed := time.Now()
	for answered() < len(channels) {
		if time.Since(killed) > time.Minute {
			t.Fatalf("after a minute %d of %d servers are answered", answered(), len(channels))
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Logf("taken over after %s", time.Since(killed).Round(100*time.Millisecond))
}

// A process that joins late is given its share, one connection after another,
// while people ask without a pause: each question is answered, and once; Discord
// would find a second answer.
func TestAProcessThatJoinsLateIsGivenItsShareAndNothingIsLost(t *testing.T) {
	w, channels, db := newSharded(t)
	store, err := data.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	early := start(t, w, db)
	defer func() { _ = early.Process.Kill(); _ = early.Wait() }()
	owners := func() map[string]int {
		held, err := store.Held(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return held
	}
	eventually(t, "the first process to have all", func() bool { return len(owners()) == 1 && w.answered(t, channels) == len(channels) })
	late := start(t, w, db)
	defer func() { _ = late.Process.Kill(); _ = late.Wait() }()
	asked, shared := 0, false
	for end := time.Now().Add(90 * time.Second); !shared && time.Now().Before(end); {
		asked += len(channels)
		if n := w.answered(t, channels); n != len(channels) {
			t.Errorf("%d of %d servers are answered during the handover", n, len(channels))
		}
		held := owners()
		shared = len(held) == 2
		for _, n := range held {
			shared = shared && n == 2
		}
	}
	for end := time.Now().Add(5 * time.Second); time.Now().Before(end); asked += len(channels) { // the first one leaves the last
		if n := w.answered(t, channels); n != len(channels) {
			t.Errorf("%d of %d servers are answered after the handover", n, len(channels))
		}
	}
	t.Logf("%d questions during the handover", asked)
	if !shared {
		t.Errorf("after a minute and a half the processes have %v", owners())
	}
}

// answered asks in each channel, and counts the answers.
func (w world) answered(t *testing.T, channels []string) (n int) {
	t.Helper()
	for _, channel := range channels {
		reply, err := w.Run(t.Context(), localdiscord.Ask{User: "administrator", Channel: channel, Line: "/help"})
		if err == nil && len(reply.Message.Embeds) > 0 {
			n++
		}
	}
	return n
}

// With a file one process has all connections, each its servers.
func TestShardsOfOneProcess(t *testing.T) {
	w := newWorldOf(t, localdiscord.Config{Shards: 2, Concurrency: 2})
	channels := [2]string{} // by the connection that has their server
	for n := 0; channels[0] == "" || channels[1] == ""; n++ {
		name := fmt.Sprint("shard-", n)
		guild, err := strconv.ParseUint(w.AddGuild(fmt.Sprint("Guild ", n), name), 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		channels[guild>>22%2] = name
		time.Sleep(time.Millisecond) // ids differ by their time
	}
	stop := w.serve(t, t.TempDir()+"/tiendo.db", "--shards", "2")
	for _, channel := range channels {
		eventually(t, "a server of each connection to be answered", func() bool {
			reply, err := w.Run(t.Context(), localdiscord.Ask{User: "administrator", Channel: channel, Line: "/help"})
			return err == nil && len(reply.Message.Embeds) > 0
		})
	}
	if log, err := stop(); err != nil || strings.Count(log, "this process has a connection now") != 2 {
		t.Errorf("ended with %v, log %s", err, log)
	}
}

func TestShardsThatCannotBeAreRefused(t *testing.T) {
	for _, c := range []struct {
		shards, ids string
		want        string
	}{
		{"0", "", "refused"}, {"many", "", "refused"}, {"auto", "0", "refused"}, {"4", "4", "refused"}, {"4", "2-1", "refused"}, {"4", "x", "refused"},
		{"1", "", "one for all"}, {"auto", "", "0 []"}, {"4", "", "4 []"}, {"4", "0-1 3 1", "4 [0 1 3]"},
	} {
		split, err := serve{Shards: c.shards, ShardIDs: strings.Fields(c.ids)}.split(nil)
		got := "one for all"
		switch {
		case errors.Is(err, errShards) && strings.Contains(sentence(err), "--shards 4 --shard-ids 0-1"):
			got = "refused"
		case err != nil:
			got = err.Error()
		case split != nil:
			got = fmt.Sprint(split.Count, " ", split.Only)
		}
		if got != c.want {
			t.Errorf("--shards %s --shard-ids %s: got %s, want %s", c.shards, c.ids, got, c.want)
		}
	}
}
