package metrics

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// running is a program whose state the test sets.
type running struct {
	connected bool
	broken    error
}

func (r *running) program() Program {
	return Program{
		Connected: func() bool { return r.connected },
		Waiting:   func() (int, int) { return 3, 7 },
		Refusals:  func() int { return 11 },
		Reminders: func(context.Context) (map[string]int, error) { return map[string]int{"sent": 5, "failed": 1}, r.broken },
		StoreSize: func(context.Context) (int64, error) { return 4096, r.broken },
	}
}

func read(t *testing.T, web *httptest.Server, path string) (int, string) {
	t.Helper()
	res, err := http.Get(web.URL + path)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(body)
}

func TestNumbersAreShown(t *testing.T) {
	r := &running{connected: true}
	m := New(r.program())
	m.Interaction("command", "progress", "answered")
	m.Interaction("command", "progress", "answered")
	m.First("command", 3*time.Millisecond)
	m.Post("posted")
	m.Call("POST /channels/*/messages", 429)
	web := httptest.NewServer(m.Handler(false))
	defer web.Close()
	_, body := read(t, web, "/metrics")
	for _, line := range []string{
		`tiendo_interactions_total{command="progress",kind="command",outcome="answered"} 2`,
		`tiendo_first_answer_seconds_bucket{kind="command",le="0.005"} 1`,
		`tiendo_posts_total{outcome="posted"} 1`,
		`tiendo_discord_answers_total{route="POST /channels/*/messages",status="429"} 1`,
		`tiendo_reminders{state="failed"} 1`,
		`tiendo_discord_connected 1`, `tiendo_answers_running 3`, `tiendo_answers_waiting 7`,
		`tiendo_discord_refusals 11`, `tiendo_store_bytes 4096`, `go_goroutines `,
	} {
		if !strings.Contains(body, line) {
			t.Errorf("%s is missing", line)
		}
	}
}

func TestHealthAndReadiness(t *testing.T) {
	r := &running{}
	web := httptest.NewServer(New(r.program()).Handler(false))
	defer web.Close()
	for _, test := range []struct {
		connected      bool
		broken         error
		healthy, ready int
	}{
		{true, nil, 200, 200},
		{false, nil, 200, 503},
		{true, errors.New("disk I/O error"), 503, 503},
	} {
		r.connected, r.broken = test.connected, test.broken
		if status, _ := read(t, web, "/healthz"); status != test.healthy {
			t.Errorf("%+v: /healthz is %d", test, status)
		}
		if status, _ := read(t, web, "/readyz"); status != test.ready {
			t.Errorf("%+v: /readyz is %d", test, status)
		}
	}
	if status, _ := read(t, web, "/metrics"); status != 200 {
		t.Errorf("a broken store hides the other numbers: %d", status)
	}
}

func TestProfilesAreForThoseWhoAskedForThem(t *testing.T) {
	for wanted, status := range map[bool]int{true: 200, false: 404} {
		web := httptest.NewServer(New((&running{}).program()).Handler(wanted))
		if got, _ := read(t, web, "/debug/pprof/"); got != status {
			t.Errorf("%v: %d", wanted, got)
		}
		web.Close()
	}
}

func TestASizeThatNobodyKnowsIsNotShown(t *testing.T) {
	web := httptest.NewServer(New((&running{broken: errors.New("no such function")}).program()).Handler(false))
	defer web.Close()
	if _, body := read(t, web, "/metrics"); strings.Contains(body, "tiendo_store_bytes") {
		t.Errorf("a size is shown:\n%s", body)
	}
}
