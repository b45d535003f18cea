package localdiscord

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestUploadedFileServesACommand(t *testing.T) {
	s := begin(t, Config{})
	got := make(chan Attachment, 1)
	answering(t, s, `[{"name":"import","description":"x","options":[{"type":11,"name":"file","description":"x","required":true}]}]`, func(in asked) {
		id, _ := in.Data.Options[0].Value.(string)
		got <- in.Data.Resolved.Attachments[id]
		respond(t, s, in, object{"type": 4, "data": object{"content": "ok"}})
	})
	var b bytes.Buffer
	form := multipart.NewWriter(&b)
	part, err := form.CreateFormFile("file", "số liệu.csv")
	if err != nil {
		t.Fatal(err)
	}
	_, _ = part.Write([]byte("a;b"))
	_ = form.Close()
	resp, err := http.Post(s.URL()+"/local/uploads", form.FormDataContentType(), &b)
	if err != nil {
		t.Fatal(err)
	}
	var a Attachment
	if err := json.NewDecoder(resp.Body).Decode(&a); err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	var answer map[string]any
	status := ask(t, s, "POST", "interactions", object{
		"user": "staff", "channel": "chung", "command": object{"name": "import", "options": []object{{"name": "file", "type": 11, "value": a.ID}}},
	}, &answer)
	if came := <-got; status != 200 || came.ID != a.ID || came.Title != "số liệu" || came.Size != 3 {
		t.Errorf("answered %d %v, the bot got %+v", status, answer, came)
	}
	clean(t, s)
}

func TestClockIsMovedByThePage(t *testing.T) {
	start := time.Date(2026, 11, 23, 1, 0, 0, 0, time.UTC)
	s := begin(t, Config{Now: func() time.Time { return start }})
	var moves []time.Time
	s.OnClock(func(now time.Time) { moves = append(moves, now) })
	var answer struct{ Clock clockView }
	ask(t, s, "POST", "clock", object{"advance_ms": 60_000}, &answer)
	if !answer.Clock.Now.Equal(start.Add(time.Minute)) || answer.Clock.Offset != 60_000 {
		t.Errorf("clock %+v", answer.Clock)
	}
	ask(t, s, "POST", "clock", object{"now": "2026-12-01T08:00:00+07:00"}, &answer)
	if want := time.Date(2026, 12, 1, 1, 0, 0, 0, time.UTC); !answer.Clock.Now.Equal(want) || !s.Now().Equal(want) {
		t.Errorf("clock %+v", answer.Clock)
	}
	ask(t, s, "POST", "clock", object{"reset": true}, &answer)
	if !slices.EqualFunc(moves, []time.Time{start.Add(time.Minute), time.Date(2026, 12, 1, 1, 0, 0, 0, time.UTC), start}, time.Time.Equal) {
		t.Errorf("moves %v", moves)
	}
}

func TestOtherPagesAreTurnedAway(t *testing.T) {
	s := begin(t, Config{})
	for _, h := range []http.Header{{"Origin": {"https://example.org"}}, {"Sec-Fetch-Site": {"cross-site"}}} {
		r := mustRequest(t, s.URL()+"/local/world")
		r.Header = h
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		if resp.StatusCode != http.StatusForbidden {
			t.Errorf("%v answered %d", h, resp.StatusCode)
		}
	}
}

func TestThePageLoadsOnlyItself(t *testing.T) {
	s := begin(t, Config{})
	resp, err := http.Get(s.URL() + "/")
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	if policy := resp.Header.Get("Content-Security-Policy"); resp.StatusCode != 200 || !strings.Contains(policy, "default-src 'self'") || len(body) == 0 {
		t.Errorf("%d with policy %q and %d bytes", resp.StatusCode, policy, len(body))
	}
}
