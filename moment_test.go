package main

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3" // to look at the ledger from outside

	"tiendo/internal/localdiscord"
)

// A ledger is the database of a running program, seen by another process.
type ledger struct {
	t  *testing.T
	db *sql.Conn
}

func watch(t *testing.T, path string) ledger {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+path+"?_busy_timeout=0&_journal_mode=WAL")
	if err != nil {
		t.Fatal(err)
	}
	conn, err := db.Conn(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close(); db.Close() })
	return ledger{t, conn}
}

// states are how many reminders are planned, claimed and sent.
func (l ledger) states() (planned, claimed, sent int) {
	l.t.Helper()
	err := l.db.QueryRowContext(context.Background(), `SELECT count(*) FILTER (WHERE state = 'planned'), count(*) FILTER (WHERE state = 'claimed'),
		count(*) FILTER (WHERE state = 'sent') FROM notice WHERE kind = 'reminder'`).Scan(&planned, &claimed, &sent)
	if err != nil {
		l.t.Fatal(err)
	}
	return planned, claimed, sent
}

// hold waits for a state and keeps it: nobody writes until free is called. It is
// false where that was not seen in time.
func (l ledger) hold(is func(planned, claimed, sent int) bool) bool {
	l.t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Microsecond) {
		if _, err := l.db.ExecContext(context.Background(), "BEGIN IMMEDIATE"); err != nil {
			continue // the program writes just now
		}
		if is(l.states()) {
			return true
		}
		l.free()
	}
	return false
}

func (l ledger) free() {
	l.t.Helper()
	if _, err := l.db.ExecContext(context.Background(), "ROLLBACK"); err != nil {
		l.t.Fatal(err)
	}
}

// forbid lets no reminder be claimed until allow.
func (l ledger) forbid() {
	l.write(`CREATE TRIGGER forbidden BEFORE UPDATE OF state ON notice WHEN new.state = 'claimed' BEGIN SELECT RAISE(ABORT, 'forbidden'); END`)
}

func (l ledger) allow() { l.write(`DROP TRIGGER forbidden`) }

// write changes the database between two changes of the program.
func (l ledger) write(statement string) {
	l.t.Helper()
	if !l.hold(func(int, int, int) bool { return true }) {
		l.t.Fatal("the program does not stop writing")
	}
	_, err := l.db.ExecContext(context.Background(), statement)
	if _, err2 := l.db.ExecContext(context.Background(), "COMMIT"); err != nil || err2 != nil {
		l.t.Fatal(err, err2)
	}
}

// A moment is one of a reminder's life at which the program is killed. What
// stops it there are Discord, which holds a request back, and somebody who holds
// the ledger's only writer or lets it claim nothing.
type moment struct {
	w       world
	l       ledger
	channel string
	chance  *rand.Rand
	run     *exec.Cmd
	later   []func() // what goes on only after the program's death
}

// posts has each request for a message in the channel meet a fault.
func (m *moment) posts(f localdiscord.Fault) (lift func()) {
	f.Method, f.Path = "POST", "/channels/"+m.channel+"/messages"
	return m.w.Faults().Add(f)
}

// pass lets some reminders out, and tells how many are.
func (m *moment) pass() (sent int) {
	_, _, before := m.l.states()
	n := before + m.chance.IntN(5)
	for end := time.Now().Add(10 * time.Second); sent < n && time.Now().Before(end); time.Sleep(time.Millisecond) {
		_, _, sent = m.l.states()
	}
	return sent
}

// held has the next request for a message arrive at Discord and stay there.
func (m *moment) held() (release func(), arrived bool) {
	came, gone := make(chan bool, 1), make(chan bool)
	lift := m.posts(localdiscord.Fault{Times: 1, Hit: func() { came <- true; <-gone }})
	defer lift()
	select {
	case <-came:
		arrived = true
	case <-time.After(10 * time.Second):
	}
	return func() { close(gone) }, arrived
}

// kill ends the program as a power cut does.
func (m *moment) kill() {
	_ = m.run.Process.Kill()
	_ = m.run.Wait()
}

// moments are the five, by name; each is true where the program died in it.
var moments = map[string]func(m *moment) bool{
	"planned": func(m *moment) bool {
		m.pass()
		m.l.forbid()
		m.later = append(m.later, m.l.allow)
		reached := m.l.hold(func(planned, claimed, sent int) bool {
			return planned > 0 && claimed == 0 && sent == len(m.w.Channel(m.channel))
		})
		m.kill()
		if reached {
			m.l.free()
		}
		return reached
	},
	"claimed": func(m *moment) bool {
		m.pass()
		lift := m.posts(localdiscord.Fault{DropBefore: true})
		m.later = append(m.later, lift)
		reached := m.l.hold(func(_, claimed, sent int) bool { return claimed > 0 && sent == len(m.w.Channel(m.channel)) })
		m.kill()
		if reached {
			m.l.free()
		}
		return reached
	},
	"request sent": func(m *moment) bool {
		m.pass()
		release, arrived := m.held()
		m.kill()
		_, claimed, _ := m.l.states()
		if m.chance.IntN(2) == 0 {
			release() // Discord makes it, and nobody is there to hear of it
		} else {
			m.later = append(m.later, func() { time.AfterFunc(100*time.Millisecond, release) }) // when the next one asks for it
		}
		return arrived && claimed > 0
	},
	"response received": func(m *moment) bool {
		m.pass()
		release, arrived := m.held()
		reached := arrived && m.l.hold(func(_, claimed, _ int) bool { return claimed > 0 })
		before := len(m.w.Channel(m.channel))
		release()
		for end := time.Now().Add(5 * time.Second); len(m.w.Channel(m.channel)) == before && time.Now().Before(end); time.Sleep(time.Millisecond) {
		}
		time.Sleep(20 * time.Millisecond) // the answer is there, and waits to be recorded
		m.kill()
		if reached {
			_, _, sent := m.l.states()
			reached = len(m.w.Channel(m.channel)) == sent+1
			m.l.free()
		}
		return reached
	},
	"recorded": func(m *moment) bool {
		before := m.pass()
		reached := m.l.hold(func(_, claimed, sent int) bool { return sent > before && claimed == 0 })
		m.kill()
		if reached {
			m.l.free()
		}
		return reached
	},
}

// The program is killed with SIGKILL exactly after it has planned, after it has
// claimed, with its request at Discord, with Discord's answer in its hands, and
// after it has recorded that; often in each. Then it runs to the end. Each of 34
// coordinators has exactly one message.
func TestKilledAtEachNamedMomentItSaysEachThingOnce(t *testing.T) {
	for name, die := range moments {
		t.Run(name, func(t *testing.T) {
			w := newWorldOf(t, localdiscord.Config{NoLimits: true})
			chance := rand.New(rand.NewPCG(8, uint64(len(name))))
			died := 0
			for round := 0; died < kills/20 && round < 12; round++ {
				channel := w.AddChannel(fmt.Sprint("killed-", round), "")
				db := filepath.Join(t.TempDir(), "tiendo.db")
				people := prepare(t, w, db, channel)
				l := watch(t, db)
				for range 6 {
					m := &moment{w: w, l: l, channel: channel, chance: chance, run: start(t, w, db)}
					if die(m) {
						died++
					}
					for _, f := range m.later {
						f()
					}
					if _, _, sent := l.states(); sent > len(people)-6 {
						break
					}
				}
				finish(t, w, db, channel, people)
			}
			if died < kills/20 {
				t.Errorf("it died there only %d times", died)
			}
			t.Logf("killed %d times", died)
		})
	}
}

// finish lets the program run until all is said, and a while longer.
func finish(t *testing.T, w world, db, channel string, people map[string]string) {
	t.Helper()
	run := start(t, w, db)
	for end := time.Now().Add(time.Minute); len(tell(w, channel)) < len(people) && time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
	}
	time.Sleep(300 * time.Millisecond) // for one too many
	_ = run.Process.Signal(os.Interrupt)
	_ = run.Wait()
	told := tell(w, channel)
	for who, province := range people {
		if told[who] != 1 {
			t.Errorf("%s was told %d times", province, told[who])
		}
	}
}
