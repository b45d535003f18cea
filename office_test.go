package main

import (
	"encoding/hex"
	"errors"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tiendo/bot"
	"tiendo/internal/localdiscord"
)

// free is an address that nobody listens at.
func free(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// webPage reads what the program shows; the status is 0 when nobody answers.
func webPage(address string) (status int, body string) {
	res, err := http.Get("http://" + address)
	if err != nil {
		return 0, ""
	}
	defer res.Body.Close()
	read, err := io.ReadAll(res.Body)
	if err != nil {
		return 0, ""
	}
	return res.StatusCode, string(read)
}

func eventually(t testing.TB, what string, true func() bool) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); !true(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("never: %s", what)
		}
	}
}

func TestOperatorsSeeTheRunningProgram(t *testing.T) {
	w, address, backups := newWorld(t), free(t), filepath.Join(t.TempDir(), "backups")
	stop := w.serve(t, filepath.Join(t.TempDir(), "tiendo.db"), "--metrics", address, "--backups", backups)
	eventually(t, "ready", func() bool { status, _ := webPage(address + "/readyz"); return status == 200 })
	const secret = "Câu hỏi riêng của tôi về Quảng Nam"
	if _, err := w.Run(t.Context(), localdiscord.Ask{User: "staff", Line: `/ask text:"` + secret + `"`}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Run(t.Context(), localdiscord.Ask{User: "staff", Line: "/conference list"}); err != nil {
		t.Fatal(err)
	}
	eventually(t, "counted", func() bool {
		_, body := webPage(address + "/metrics")
		return strings.Contains(body, `tiendo_interactions_total{command="conference list",kind="command",outcome="answered"} 1`)
	})
	_, body := webPage(address + "/metrics")
	for _, want := range []string{"tiendo_discord_connected 1", "tiendo_store_bytes", `tiendo_discord_answers_total{route="PUT /applications/*/commands",status="200"} 1`} {
		if !strings.Contains(body, want) {
			t.Errorf("%s is missing", want)
		}
	}
	eventually(t, "a backup", func() bool {
		made, _ := filepath.Glob(filepath.Join(backups, "tiendo-2026-11-23.db"))
		return len(made) == 1
	})
	log, err := stop()
	if err != nil || strings.Contains(log, secret) || strings.Contains(log, `"right"`) {
		t.Errorf("ended with %v, log %s", err, log)
	}
	if status, _ := webPage(address + "/healthz"); status != 0 {
		t.Error("the address is still taken")
	}
}

func TestTheWholeProgramByHTTP(t *testing.T) {
	w, address := newWorld(t), free(t)
	stop := w.begin(t, filepath.Join(t.TempDir(), "tiendo.db"), "--interactions", address, "--public-key", publicKey(w))
	eventually(t, "the endpoint", func() bool { return w.SetEndpoint("http://"+address) == nil && len(w.Commands()) > 0 })
	reply, err := w.Run(t.Context(), localdiscord.Ask{User: "staff", Line: "/conference list"})
	if err != nil || !strings.Contains(reply.Message.Embeds[0].Title, "4") {
		t.Errorf("got %+v, %v", reply, err)
	}
	if said := w.reminders(1); len(said) != 1 {
		t.Errorf("%d reminders", len(said))
	}
	if _, err := stop(); err != nil {
		t.Error(err)
	}
}

func TestASettingThatCannotBeUsedIsNamed(t *testing.T) {
	w := newWorld(t)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	other := strings.Repeat("ab", 32)
	for name, c := range map[string]struct {
		args []string
		want error
	}{
		"metrics at a taken address":      {[]string{"--metrics", taken.Addr().String()}, errAddress},
		"interactions at a taken address": {[]string{"--interactions", taken.Addr().String(), "--public-key", other}, errAddress},
		"no public key":                   {[]string{"--interactions", "127.0.0.1:0"}, errPublicKey},
		"half a public key":               {[]string{"--interactions", "127.0.0.1:0", "--public-key", other[:32]}, errPublicKey},
		"another's public key":            {[]string{"--interactions", "127.0.0.1:0", "--public-key", other}, bot.ErrKey},
	} {
		t.Run(name, func(t *testing.T) {
			settings := map[string]string{"DISCORD_TOKEN": "right", "DISCORD_URL": w.url, "TIENDO_DB": filepath.Join(t.TempDir(), "tiendo.db")}
			p := program{ctx: t.Context(), getenv: func(name string) string { return settings[name] }, out: io.Discard, errOut: io.Discard, now: w.now}
			err := p.run(append([]string{"serve"}, c.args...))
			if again := errors.Is(err, errAddress); again == (status(err) == misconfigured) {
				t.Errorf("the program ends with %d", status(err))
			}
			if !errors.Is(err, c.want) || !strings.Contains(sentence(err), "\n") {
				t.Errorf("got %v", err)
			}
		})
	}
}

// publicKey is the application's, as an operator copies it.
func publicKey(w world) string { return hex.EncodeToString(w.PublicKey()) }
