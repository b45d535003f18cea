package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"tiendo/bot"
	"tiendo/internal/localdiscord"
)

// morning is Monday 23 November 2026, 09:00 in Vietnam: the report of the month
// is due before the 25th, so one working day is left.
var morning = time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC)

// clock runs from morning on.
func clock() func() time.Time {
	start := time.Now()
	return func() time.Time { return morning.Add(time.Since(start)) }
}

// A world is a Discord that outlives the runs of the program.
type world struct {
	*localdiscord.Server
	url string
	now func() time.Time
}

func newWorld(t testing.TB) world { return newWorldOf(t, localdiscord.Config{}) }

// newWorldOf is a world whose Discord is another one than the usual.
func newWorldOf(t testing.TB, cfg localdiscord.Config) world {
	t.Helper()
	now := cfg.Now
	if now == nil {
		now = clock()
	}
	cfg.Token, cfg.Now = "right", now
	server, err := localdiscord.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- server.Serve(ctx, listener) }()
	t.Cleanup(func() {
		stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
		for _, finding := range server.Findings() {
			t.Errorf("breach of Discord's rules: %v", finding)
		}
	})
	return world{server, "http://" + listener.Addr().String(), now}
}

// serve starts the whole program on this world; the returned function ends it
// and gives back its error and what it logged.
func (w world) serve(t *testing.T, db string, flags ...string) (stop func() (log string, err error)) {
	t.Helper()
	stop = w.begin(t, db, flags...)
	waiting, enough := context.WithTimeout(t.Context(), 20*time.Second)
	defer enough()
	if err := w.WaitConnected(waiting); err != nil {
		said, _ := stop()
		t.Fatalf("%v\n%s", err, said)
	}
	return stop
}

// begin is serve that does not wait until the bot has joined.
func (w world) begin(t *testing.T, db string, flags ...string) (stop func() (log string, err error)) {
	t.Helper()
	settings := map[string]string{
		"DISCORD_TOKEN": "right", "DISCORD_URL": w.url, "TIENDO_DB": db, "TIENDO_CHANNEL": w.ID("channel:nhắc-báo-cáo"),
	}
	ctx, cancel := context.WithCancel(t.Context())
	log := &lockedBuffer{}
	ended := make(chan error, 1)
	p := program{ctx: ctx, getenv: func(name string) string { return settings[name] }, out: io.Discard, errOut: log, now: w.now}
	go func() { ended <- p.run(append([]string{"serve"}, flags...)) }()
	var once sync.Once
	var err error
	stop = func() (string, error) {
		once.Do(func() { cancel(); err = <-ended })
		return log.String(), err
	}
	t.Cleanup(func() { _, _ = stop() })
	return stop
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}
func (l *lockedBuffer) String() string { l.mu.Lock(); defer l.mu.Unlock(); return l.b.String() }

// reminders are the messages in the channel for reminders once there are n,
// and a while later, to see that there are not more.
func (w world) reminders(n int) []localdiscord.Message {
	const channel = "nhắc-báo-cáo"
	for end := time.Now().Add(20 * time.Second); len(w.Channel(channel)) < n && time.Now().Before(end); {
		time.Sleep(20 * time.Millisecond)
	}
	time.Sleep(time.Second)
	return w.Channel(channel)
}

func TestTheWholeProgram(t *testing.T) {
	w := newWorld(t)
	db := filepath.Join(t.TempDir(), "tiendo.db")
	stop := w.serve(t, db)

	reply, err := w.Run(t.Context(), localdiscord.Ask{User: "staff", Locale: "vi",
		Line: `/progress place:"Miền Trung - Tây Nguyên" indicator:"Cơ sở ứng dụng máy móc" period:6T/2020`})
	if err != nil {
		t.Fatal(err)
	}
	embed := reply.Message.Embeds[0]
	for _, want := range []string{"92 cơ sở", "6 tháng đầu năm 2020"} {
		if !strings.Contains(embed.Title, want) {
			t.Errorf("title %q lacks %q", embed.Title, want)
		}
	}
	if !strings.Contains(embed.Description, "lần thứ XI") || !reply.Ephemeral {
		t.Errorf("got private=%v %q", reply.Ephemeral, embed.Description)
	}

	asked, err := w.Run(t.Context(), localdiscord.Ask{User: "staff", Locale: "en-US", Line: `/progress place:qn indicator:projects period:2021`})
	if err != nil {
		t.Fatal(err)
	}
	if !asked.Ephemeral || len(asked.Message.Components) == 0 {
		t.Fatalf("an ambiguous name is not asked back privately: %+v", asked.Message)
	}
	pressed, err := w.Press(t.Context(), "staff", asked.Message.ID, asked.Message.Components[0].Components[0].CustomID)
	if err != nil {
		t.Fatal(err)
	}
	if got := pressed.Message.Embeds[0].Title; !strings.Contains(got, "Quảng Nam") {
		t.Errorf("the button answers %q", got)
	}

	choices, err := w.Complete(t.Context(), localdiscord.Ask{User: "staff", Line: `/progress place:quang`}, "place")
	if err != nil || len(choices) < 5 {
		t.Errorf("got %v, %v", choices, err)
	}

	said := w.reminders(1)
	if len(said) != 1 || !strings.Contains(said[0].Embeds[0].Title, "Báo cáo tiến độ hằng tháng") {
		t.Fatalf("got %d reminders: %+v", len(said), said)
	}
	if log, err := stop(); err != nil || strings.Contains(log, "right") {
		t.Errorf("ended with %v, log %s", err, log)
	}
	stop = w.serve(t, db)
	if said := w.reminders(1); len(said) != 1 {
		t.Errorf("after a restart there are %d reminders", len(said))
	}
	if _, err := stop(); err != nil {
		t.Error(err)
	}
}

func TestAProgramThatCannotStartSaysWhatToDo(t *testing.T) {
	w := newWorld(t)
	folder := t.TempDir()
	broken := filepath.Join(folder, "broken.db")
	if err := os.WriteFile(broken, []byte(strings.Repeat("no database ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	const secret = "MTIz.secret.token"
	good := map[string]string{"DISCORD_TOKEN": secret, "DISCORD_URL": w.url, "TIENDO_DB": filepath.Join(folder, "tiendo.db")}
	with := func(name, value string) map[string]string {
		settings := map[string]string{name: value}
		for n, v := range good {
			if n != name {
				settings[n] = v
			}
		}
		return settings
	}
	for name, c := range map[string]struct {
		settings map[string]string
		args     []string
		want     error
		says     string
	}{
		"no token":        {with("DISCORD_TOKEN", ""), []string{"serve"}, errNoToken, "developers/applications"},
		"refused token":   {good, []string{"serve"}, bot.ErrToken, "Reset Token"},
		"no token file":   {map[string]string{"DISCORD_TOKEN_FILE": filepath.Join(folder, "none")}, []string{"serve"}, errTokenFile, "DISCORD_TOKEN_FILE"},
		"nobody there":    {with("DISCORD_URL", "http://127.0.0.1:1"), []string{"serve"}, bot.ErrAbsent, "DISCORD_URL"},
		"no such zone":    {with("TIENDO_ZONE", "Mars/Base"), []string{"serve"}, errZone, "Asia/Ho_Chi_Minh"},
		"broken database": {with("TIENDO_DB", broken), []string{"serve"}, nil, broken},
		"unknown flag":    {good, []string{"serve", "--tokens"}, nil, "--tokens"},
	} {
		t.Run(name, func(t *testing.T) {
			p := program{ctx: t.Context(), getenv: func(n string) string { return c.settings[n] }, out: io.Discard, errOut: io.Discard, now: w.now}
			start := time.Now()
			err := p.run(c.args)
			if err == nil || c.want != nil && !errors.Is(err, c.want) {
				t.Fatalf("got %v, want %v", err, c.want)
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %s", took)
			}
			text := sentence(err)
			if !strings.Contains(text, c.says) || strings.Contains(text, secret) {
				t.Errorf("got %q", text)
			}
		})
	}
}

func TestATokenIsNeverPrinted(t *testing.T) {
	var b bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&b, nil))
	log.Info("x", "token", bot.Token("secret"), "config", bot.Config{Token: "secret"})
	if text := b.String(); strings.Contains(text, "secret") {
		t.Error(text)
	}
}

func TestTryOffersAPage(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	out := &lockedBuffer{}
	ended := make(chan error, 1)
	p := program{ctx: ctx, getenv: func(string) string { return "" }, out: out, errOut: io.Discard, now: clock()}
	go func() { ended <- p.run([]string{"try", "--addr", "127.0.0.1:0"}) }()
	address := ""
	for end := time.Now().Add(20 * time.Second); address == "" && time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		_, rest, _ := strings.Cut(out.String(), "http://")
		address, _, _ = strings.Cut(rest, "\n")
	}
	page, err := http.Get("http://" + address)
	if err != nil {
		t.Fatalf("%v, the program said %q", err, out)
	}
	page.Body.Close()
	if page.StatusCode != http.StatusOK || !strings.HasPrefix(page.Header.Get("Content-Type"), "text/html") {
		t.Errorf("got %s, %s", page.Status, page.Header.Get("Content-Type"))
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestAskAnswersOnTheTerminal(t *testing.T) {
	for line, want := range map[string]string{
		`/progress place:"Bình Định" indicator:projects period:2021`: "33 đề án",
		`/progress place:"Sao Hỏa" indicator:projects period:2021`:   "Sao Hỏa",
	} {
		for _, format := range []string{"", "--json"} {
			var out bytes.Buffer
			args := []string{"ask", line, "--db", filepath.Join(t.TempDir(), "none.db")}
			if format != "" {
				args = append(args, format)
			}
			p := program{ctx: t.Context(), getenv: func(string) string { return "" }, out: &out, errOut: io.Discard, now: clock()}
			if err := p.run(args); err != nil {
				t.Errorf("%s: %v", line, err)
			}
			if !strings.Contains(out.String(), want) || format != "" && !strings.HasPrefix(out.String(), `{"status":`) {
				t.Errorf("%s %s: got %s", line, format, out.String())
			}
		}
	}
}
