package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tiendo/commands"
	"tiendo/internal/localdiscord"
)

// What people send never becomes a label: a name for each would fill the memory of
// the program and of who collects its figures, and show what they wrote. Nor does
// the log have it.
func TestNothingThatPeopleSendBecomesALabelOrIsLogged(t *testing.T) {
	const secret = "bimatkhongaiduocbiet"
	w, address := newWorld(t), free(t)
	stop := w.serve(t, filepath.Join(t.TempDir(), "tiendo.db"), "--metrics", address)
	option := func(value string) []any {
		return []any{map[string]any{"name": "text", "type": 3, "value": value, "focused": true}}
	}
	for n := range 30 {
		text := fmt.Sprintf("%s%d", secret, n)
		for kind, data := range map[int]any{
			2: map[string]any{"id": "1", "type": 1, "name": text, "options": []any{map[string]any{"name": text, "type": 1, "options": option(text)}}},
			3: map[string]any{"custom_id": "/" + text, "component_type": 2},
			4: map[string]any{"id": "1", "type": 1, "name": text, "options": option(text)},
			5: map[string]any{"custom_id": "m/" + text, "components": []any{}},
		} {
			for _, channel := range []string{"chung", "direct"} {
				if _, err := w.Forge(t.Context(), localdiscord.Forgery{User: "staff", Channel: channel, Kind: kind, Data: data}); err != nil {
					t.Fatalf("kind %d: %v", kind, err)
				}
			}
		}
		if _, err := w.Forge(t.Context(), localdiscord.Forgery{User: "staff", Channel: "direct", Kind: 2,
			Data: map[string]any{"id": "1", "type": 1, "name": "ask", "options": option(text)}}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := w.Say("staff", "direct", secret+" giải ngân năm 2021"); err != nil {
		t.Fatal(err)
	}
	eventually(t, "counted", func() bool {
		_, body := webPage(address + "/metrics")
		return strings.Contains(body, `tiendo_interactions_total{command="ask",kind="command",outcome="answered"} 30`)
	})
	_, body := webPage(address + "/metrics")
	known := map[string]bool{"": true}
	leaves(commands.All(nil), nil, func(path []string, _ commands.Command) { known[strings.Join(path, " ")] = true })
	for _, found := range regexp.MustCompile(`command="([^"]*)"`).FindAllStringSubmatch(body, -1) {
		if !known[found[1]] {
			t.Errorf("a label of no command: %q", found[1])
		}
	}
	if n := strings.Count(body, "\ntiendo_"); n > 100 || strings.Contains(body, secret) {
		t.Errorf("%d series; what was sent is among them: %v", n, strings.Contains(body, secret))
	}
	if log, err := stop(); err != nil || strings.Contains(log, secret) {
		t.Errorf("ended with %v, log %s", err, log)
	}
}

// Ready is who is joined and has a store; healthy who has a store, also where its
// file was taken away under it: what is written then is lost.
func TestHealthTellsOfTrouble(t *testing.T) {
	w, address, db := newWorld(t), free(t), filepath.Join(t.TempDir(), "tiendo.db")
	w.serve(t, db, "--metrics", address)
	page := func(path string, status int, text string) func() bool {
		return func() bool {
			got, body := webPage(address + path)
			return got == status && strings.Contains(body, text)
		}
	}
	eventually(t, "ready", page("/readyz", 200, "ok"))
	down := w.Faults().Add(localdiscord.Fault{Path: "/gateway", Status: 503})
	w.Faults().DropGateway()
	eventually(t, "not ready", page("/readyz", 503, "not joined to Discord"))
	if !page("/healthz", 200, "ok")() || !page("/metrics", 200, "tiendo_discord_connected 0")() {
		t.Error("without the gateway it is not healthy")
	}
	down()
	eventually(t, "ready again", page("/readyz", 200, "ok"))
	if err := os.Rename(db, db+".gone"); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/healthz", "/readyz"} {
		eventually(t, path+" tells of the store", page(path, 503, "the database file"))
	}
	if !page("/metrics", 200, "tiendo_discord_connected 1")() {
		t.Error("without its store it does not show its other figures")
	}
	if err := os.Rename(db+".gone", db); err != nil {
		t.Fatal(err)
	}
	eventually(t, "healthy again", page("/healthz", 200, "ok"))
}
