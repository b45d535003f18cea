package main

import (
	"bytes"
	"errors"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tiendo/bot"
	"tiendo/data"
)

// consult runs a command on this world and gives back what it printed.
func (w world) consult(t *testing.T, db string, args ...string) (string, error) {
	t.Helper()
	settings := map[string]string{
		"DISCORD_TOKEN": "right", "DISCORD_URL": w.url, "TIENDO_DB": db, "TIENDO_CHANNEL": w.ID("channel:nhắc-báo-cáo"), "TIENDO_BACKUPS": "x",
	}
	for i := 0; i+1 < len(args); i += 2 {
		if name, setting := strings.CutPrefix(args[i], "$"); setting {
			settings[name] = args[i+1]
			args = append(args[:i:i], args[i+2:]...)
			i -= 2
		}
	}
	var out bytes.Buffer
	p := program{ctx: t.Context(), getenv: func(name string) string { return settings[name] }, out: &out, errOut: io.Discard, now: w.now}
	err := p.run(args)
	return out.String(), err
}

func TestTheDoctorFindsNothingInAHealthyPlace(t *testing.T) {
	w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
	said, err := w.consult(t, db, "$X", "", "doctor")
	if err != nil || strings.Contains(said, "✗") || !strings.Contains(said, "Không thấy gì phải sửa") || strings.Contains(said, "%!") {
		t.Errorf("%v\n%s", err, said)
	}
	if _, missing := os.Stat(db); missing == nil {
		t.Error("it made a database")
	}
}

func TestTheDoctorNamesEachTroubleWithItsCure(t *testing.T) {
	const view, send = 1 << 10, 1 << 11
	for name, c := range map[string]struct {
		before func(t *testing.T, w world, db string)
		args   []string
		want   []string
	}{
		"no token":               {nil, []string{"$DISCORD_TOKEN", ""}, []string{"DISCORD_TOKEN is not set"}},
		"a refused token":        {nil, []string{"$DISCORD_TOKEN", "wrong"}, []string{"Discord refuses the token", "Reset Token"}},
		"nobody there":           {nil, []string{"$DISCORD_URL", "http://127.0.0.1:1"}, []string{"could not be asked", "firewall"}},
		"a channel that is gone": {nil, []string{"$TIENDO_CHANNEL", "123"}, []string{"123, is not to be seen"}},
		"a closed channel": {func(_ *testing.T, w world, _ string) { w.DenyBot("nhắc-báo-cáo", send) }, nil,
			[]string{"#nhắc-báo-cáo", "lacks: Send Messages"}},
		"a hidden channel":    {func(_ *testing.T, w world, _ string) { w.DenyBot("nhắc-báo-cáo", view|send) }, nil, []string{"View Channel"}},
		"a clock that is off": {func(_ *testing.T, w world, _ string) { w.Advance(time.Hour) }, nil, []string{"off by -1h0m0s"}},
		"an endpoint":         {endpointOf, nil, []string{"a bot on the gateway gets none"}},
		"no endpoint":         {nil, []string{"$TIENDO_INTERACTIONS", ":0"}, []string{"does not know where"}},
		"a role that is gone": {withRole("5"), nil, []string{"role set for coordinators is gone"}},
		"a zone":              {nil, []string{"$TIENDO_ZONE", "Mars/Base"}, []string{"no time zone Mars/Base"}},
		"a broken database": {func(t *testing.T, _ world, db string) {
			if err := os.WriteFile(db, []byte(strings.Repeat("no database ", 100)), 0o600); err != nil {
				t.Fatal(err)
			}
		}, nil, []string{"database cannot be used", "Discord takes the token", "can be written to: #nhắc-báo-cáo"}},
		"a database that takes no writes": {func(t *testing.T, w world, db string) {
			set(t, db, func(*data.Store) error { return nil })
			if err := os.Mkdir(db+".sender", 0o700); err != nil { // a file that nobody can write, root neither
				t.Fatal(err)
			}
		}, nil, []string{"database cannot be written to", "chown"}},
		"a channel that was set and is gone": {func(t *testing.T, w world, db string) { reminding(t, w, db, "123") }, []string{"$TIENDO_CHANNEL", ""},
			[]string{"123, is not to be seen", "/reminders channel"}},
		"a channel of another server": {func(t *testing.T, w world, db string) {
			w.AddGuild("Sở khác", "phòng")
			reminding(t, w, db, w.ID("channel:phòng"))
		}, []string{"$TIENDO_CHANNEL", ""}, []string{"is not to be seen"}},
		"a channel that was set and closed": {func(t *testing.T, w world, db string) {
			reminding(t, w, db, w.ID("channel:chung"))
			w.DenyBot("chung", send)
		}, nil, []string{"#chung", "lacks: Send Messages"}},
		"a role of coordinators that is gone": {func(t *testing.T, w world, db string) {
			set(t, db, func(s *data.Store) error {
				return s.AddCoordinator(t.Context(), data.Coordinator{Guild: w.ID("guild"), Place: hers, Who: "&5", Part: data.Lead, Since: w.now()}, "test", "")
			})
		}, nil, []string{"role set for coordinators is gone"}},
	} {
		t.Run(name, func(t *testing.T) {
			w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
			if c.before != nil {
				c.before(t, w, db)
			}
			said, err := w.consult(t, db, append(c.args, "doctor", "--locale", "en")...)
			if !errors.Is(err, errUnwell) || !strings.Contains(said, "\n  → ") && name != "no token" || strings.Contains(said, "%!") {
				t.Errorf("%v\n%s", err, said)
			}
			for _, want := range c.want {
				if !strings.Contains(said, want) {
					t.Errorf("%q is missing in\n%s", want, said)
				}
			}
		})
	}
}

// endpointOf sets an address to which interactions are posted.
func endpointOf(t *testing.T, w world, _ string) {
	address := free(t)
	stop := w.begin(t, filepath.Join(t.TempDir(), "other.db"), "--interactions", address, "--public-key", publicKey(w))
	eventually(t, "the endpoint", func() bool { return w.SetEndpoint("http://"+address) == nil && len(w.Commands()) > 0 })
	if _, err := stop(); err != nil {
		t.Fatal(err)
	}
}

// withRole sets a role for coordinators.
func withRole(role string) func(*testing.T, world, string) {
	return func(t *testing.T, w world, db string) {
		set(t, db, func(s *data.Store) error {
			return s.Set(t.Context(), "coordinators:"+w.ID("guild"), role, data.Change{At: time.Now(), By: "test"})
		})
	}
}

// reminding sets the common channel.
func reminding(t *testing.T, w world, db, channel string) {
	t.Helper()
	set(t, db, func(s *data.Store) error {
		return s.SetChannel(t.Context(), data.Channel{Guild: w.ID("guild"), Place: data.Nation, ID: channel, By: "test"}, w.now())
	})
}

// set writes to a database that nobody uses.
func set(t *testing.T, db string, write func(*data.Store) error) {
	t.Helper()
	store, err := openStore(t.Context(), db, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(write(store), store.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestTheInviteAsksForWhatIsNeededOnly(t *testing.T) {
	w := newWorld(t)
	said, err := w.consult(t, "", "$X", "", "invite")
	if err != nil {
		t.Fatal(err)
	}
	link, err := url.Parse(strings.TrimSpace(said))
	if err != nil {
		t.Fatal(err)
	}
	q := link.Query()
	if q.Get("client_id") != w.ID("application") || q.Get("scope") != "bot applications.commands" || q.Get("permissions") != "17867064069120" {
		t.Errorf("got %s", said)
	}
	if _, err := w.consult(t, "", "$DISCORD_TOKEN", "wrong", "invite"); !errors.Is(err, bot.ErrToken) {
		t.Errorf("got %v", err)
	}
}

func TestTheVersionAndTheCompletion(t *testing.T) {
	w := newWorld(t)
	said, err := w.consult(t, "", "$X", "", "version")
	if err != nil || !strings.HasPrefix(said, "tiendo ") || !strings.Contains(said, "go1.") {
		t.Errorf("%v %s", err, said)
	}
	for _, shell := range []string{"bash", "zsh", "fish"} {
		said, err := w.consult(t, "", "$X", "", "completion", shell)
		if err != nil || !strings.Contains(said, "doctor") || !strings.Contains(said, "interactions") {
			t.Errorf("%s: %v\n%s", shell, err, said)
		}
	}
	script, err := w.consult(t, "", "$X", "", "completion", "bash")
	if err != nil {
		t.Fatal(err)
	}
	try := exec.CommandContext(t.Context(), "bash", "-c", script+"\nCOMP_WORDS=(tiendo serve --pu); COMP_CWORD=2; _tiendo; echo ${COMPREPLY[@]}")
	out, err := try.CombinedOutput()
	if err != nil || strings.TrimSpace(string(out)) != "--public-key" {
		t.Errorf("%v: %s", err, out)
	}
}
