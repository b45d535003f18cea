package main

import (
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tiendo/internal/localdiscord"
	"tiendo/internal/testdb"
)

// sawmills is a question whose answer comes with the program.
const sawmills = `/progress place:"Miền Trung - Tây Nguyên" indicator:"Cơ sở ứng dụng máy móc" period:6T/2020`

// The database's server goes away and returns while the program runs: what is
// asked meanwhile is answered with that, and nothing has to be started again.
func TestTheServerGoesAwayAndReturns(t *testing.T) {
	server := testdb.NewServer(t)
	w := newWorld(t)
	stop := w.serve(t, server.Address())
	askIn := func(language string) string {
		t.Helper()
		reply, err := w.Run(t.Context(), localdiscord.Ask{User: "staff", Locale: language, Line: sawmills})
		if err != nil {
			t.Fatal(err)
		}
		return reply.Message.Embeds[0].Title + reply.Message.Content
	}
	ask := func() string { t.Helper(); return askIn("vi") }
	if got := ask(); !strings.Contains(got, "92 cơ sở") {
		t.Errorf("before: %q", got)
	}
	if said := w.reminders(1); len(said) != 1 {
		t.Errorf("%d reminders", len(said))
	}
	server.Stop()
	for range 2 {
		if got := ask(); !strings.Contains(got, "mất liên lạc với cơ sở dữ liệu") {
			t.Errorf("while it is away: %q", got)
		}
	}
	if got := askIn("en-US"); !strings.Contains(got, "database cannot be reached at the moment") {
		t.Errorf("in English: %q", got)
	}
	if said, err := w.consult(t, server.Address(), "doctor", "--locale", "en"); err == nil || !strings.Contains(said, "cannot be reached") || !strings.Contains(said, "→ See whether the PostgreSQL server runs") || strings.Contains(said, "secret") {
		t.Errorf("the doctor: %v\n%s", err, said)
	}
	server.Start()
	got := ask()
	for end := time.Now().Add(10 * time.Second); !strings.Contains(got, "92 cơ sở") && time.Now().Before(end); got = ask() {
		time.Sleep(100 * time.Millisecond)
	}
	if !strings.Contains(got, "92 cơ sở") {
		t.Errorf("after it has come back: %q", got)
	}
	if said := w.reminders(1); len(said) != 1 {
		t.Errorf("then %d reminders", len(said))
	}
	if log, err := stop(); err != nil || strings.Contains(log, "secret") || !strings.Contains(log, "cannot be reached") {
		t.Errorf("ended with %v, log %s", err, log)
	}
	if said, err := w.consult(t, server.Address(), "doctor"); err != nil || !strings.Contains(said, "Dùng được cơ sở dữ liệu") || strings.Contains(said, "secret") {
		t.Errorf("the doctor, later: %v\n%s", err, said)
	}
}

func TestWhatKeepsADatabaseOnAServerFromBeingUsedIsSaidWithACure(t *testing.T) {
	const address = "postgres://lan:s3cret@127.0.0.1:1/tiendo"
	for name, c := range map[string]struct {
		address string
		args    []string
		want    []string
	}{
		"nobody there":    {address, []string{"serve"}, []string{"cannot be reached", "Start the database server", "Không liên lạc được"}},
		"no address":      {"postgres://lan:s3cret@[/x", []string{"serve"}, []string{"cannot be read", "postgres://user:password@host", "không đọc được"}},
		"a backup of it":  {address, []string{"backup", filepath.Join(t.TempDir(), "x.db")}, []string{"is not a file", "pg_dump"}},
		"a restore to it": {address, []string{"restore", "x.db"}, []string{"is not a file", "tiendo copy"}},
		"nightly backups": {address, []string{"serve", "--backups", t.TempDir()}, []string{"is not a file", "pg_dump"}},
		"asking it":       {address, []string{"ask", "/help"}, []string{"cannot be reached", "Start the database server"}},
	} {
		t.Run(name, func(t *testing.T) {
			settings := map[string]string{"DISCORD_TOKEN": "right", "DISCORD_URL": "http://127.0.0.1:1", "TIENDO_DB": c.address}
			p := program{ctx: t.Context(), getenv: func(name string) string { return settings[name] }, out: io.Discard, errOut: io.Discard, now: time.Now}
			err := p.run(c.args)
			if err == nil {
				t.Fatal("it is used")
			}
			said := sentence(err)
			for _, want := range c.want {
				if !strings.Contains(said, want) {
					t.Errorf("%q lacks %q", said, want)
				}
			}
			if strings.Contains(said, "s3cret") {
				t.Errorf("the password is shown: %s", said)
			}
		})
	}
}
