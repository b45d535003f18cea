package localdiscord

import (
	"bufio"
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"
)

// ask asks the local interface as the page does.
func ask(t testing.TB, s *Server, method, path string, body any, into any) int {
	t.Helper()
	raw, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequest(method, s.URL()+"/local/"+path, bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Origin", s.URL())
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if err := json.NewDecoder(resp.Body).Decode(into); err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	return resp.StatusCode
}

// watch listens as the page of one user does.
func watch(t *testing.T, s *Server, user string) <-chan map[string]any {
	t.Helper()
	resp, err := http.Get(s.URL() + "/local/events?user=" + s.ID("user:"+user))
	if err != nil {
		t.Fatal(err)
	}
	events, done := make(chan map[string]any, 64), make(chan struct{})
	lines := bufio.NewScanner(resp.Body)
	lines.Buffer(nil, 1<<20)
	if !lines.Scan() { // the first comment: the stream is known to the server
		t.Fatal("no stream")
	}
	go func() {
		defer close(done)
		for lines.Scan() {
			if data, found := strings.CutPrefix(lines.Text(), "data: "); found {
				var e map[string]any
				if err := json.Unmarshal([]byte(data), &e); err != nil {
					t.Error(err)
				}
				events <- e
			}
		}
	}()
	t.Cleanup(func() {
		_ = resp.Body.Close()
		<-done
	})
	return events
}

// heard waits for an event of a type.
func heard(t *testing.T, events <-chan map[string]any, kind string) map[string]any {
	t.Helper()
	timeout := time.After(5 * time.Second)
	for {
		select {
		case e := <-events:
			if e["type"] == kind {
				return e
			}
		case <-timeout:
			t.Fatalf("no event %q", kind)
		}
	}
}

func TestPageSeesTheWorld(t *testing.T) {
	zone, err := time.LoadLocation("Asia/Ho_Chi_Minh")
	if err != nil {
		t.Fatal(err)
	}
	s := begin(t, Config{Zone: zone})
	var w worldView
	ask(t, s, "GET", "world", nil, &w)
	if w.Guild.Name != "Khuyến công" || len(w.Channels) != 3 || len(w.Members) != 3 || w.Bot.Connected || w.Clock.Zone != "Asia/Ho_Chi_Minh" {
		t.Errorf("world %+v", w)
	}
	if w.Members[2].Role != "Quản trị" || w.Channels[1].Name != "nhắc-báo-cáo" {
		t.Errorf("members %+v, channels %+v", w.Members, w.Channels)
	}
	s.SetGuide(Guide{Examples: []Example{{Line: "/progress"}}})
	var g Guide
	ask(t, s, "GET", "guide", nil, &g)
	if g.Tour == nil || len(g.Examples) != 1 {
		t.Errorf("guide %+v", g)
	}
}

func TestPrivateMessagesGoToTheirReadersPageOnly(t *testing.T) {
	s := begin(t, Config{})
	answering(t, s, progress, func(in asked) {
		respond(t, s, in, object{"type": 4, "data": object{"content": "riêng", "flags": 64}})
		rest(t, s, "POST", "/webhooks/"+s.ID("bot")+"/"+in.Token, object{"content": "chung"})
	})
	mine, theirs := watch(t, s, "staff"), watch(t, s, "coordinator")
	var started struct{ ID string }
	ask(t, s, "POST", "interactions", object{"user": s.ID("user:staff"), "channel": s.ID("channel:chung"), "locale": "vi", "line": "/progress place:huế"}, &started)
	if started.ID == "" {
		t.Fatal("no id")
	}
	first := heard(t, mine, "message")
	if lookup(first, "message", "content") != "riêng" || lookup(first, "message", "local", "ephemeral") != true || lookup(first, "message", "local", "command") != "/progress place:huế" {
		t.Errorf("event %v", first)
	}
	if got := lookup(heard(t, theirs, "message"), "message", "content"); got != "chung" {
		t.Errorf("the other page got %q first", got)
	}
	for user, want := range map[string]int{"staff": 2, "coordinator": 1} {
		var list []map[string]any
		ask(t, s, "GET", "channels/"+s.ID("channel:chung")+"/messages?user="+user, nil, &list)
		if len(list) != want {
			t.Errorf("%s sees %d messages, want %d", user, len(list), want)
		}
	}
	clean(t, s)
}

func TestPageIsToldWhatHappens(t *testing.T) {
	s := begin(t, Config{})
	events := watch(t, s, "administrator")
	answering(t, s, progress, func(in asked) {
		switch {
		case in.Type == askComponent:
			respond(t, s, in, modalOf(object{"type": 1, "components": []object{{"type": 4, "custom_id": "why", "label": "Lý do", "style": 1}}}))
		case in.Type == askModal:
			respond(t, s, in, object{"type": 7, "data": object{"content": "đã gia hạn"}})
		default:
			respond(t, s, in, board())
		}
	})
	heard(t, events, "commands")
	if e := heard(t, events, "bot"); e["connected"] != true {
		t.Errorf("event %v", e)
	}
	who := object{"user": s.ID("user:administrator"), "channel": s.ID("channel:chung"), "locale": "en-US"}
	with := func(more object) object {
		for k, v := range who {
			more[k] = v
		}
		return more
	}
	var answer map[string]any
	ask(t, s, "POST", "interactions", with(object{"command": object{"name": "progress", "options": []object{{"name": "place", "type": 3, "value": "Huế"}}}}), &answer)
	m := heard(t, events, "message")
	id, _ := lookup(m, "message", "id").(string)
	ask(t, s, "POST", "components", with(object{"message": id, "custom_id": "source", "component_type": 2}), &answer)
	modal := heard(t, events, "modal")
	if modal["interaction"] != answer["id"] || answer["id"] == nil {
		t.Errorf("the form answers %v, asked was %v", modal["interaction"], answer["id"])
	}
	ask(t, s, "POST", "modals", object{"user": who["user"], "locale": "en-US", "modal": lookup(modal, "modal", "id"), "values": object{"why": "lũ"}}, &answer)
	if e := heard(t, events, "edit"); lookup(e, "message", "content") != "đã gia hạn" {
		t.Errorf("event %v", e)
	}
	rest(t, s, "POST", "/channels/"+s.ID("channel:chung")+"/typing", nil)
	heard(t, events, "typing")
	ask(t, s, "POST", "messages", with(object{"content": "chào <@" + s.ID("bot") + ">"}), &answer)
	heard(t, events, "message")
	rest(t, s, "DELETE", "/channels/"+s.ID("channel:chung")+"/messages/"+id, nil)
	heard(t, events, "delete")
	clean(t, s)
	rest(t, s, "GET", "/nowhere", nil)
	heard(t, events, "finding")
}

func TestPageCompletesOptions(t *testing.T) {
	s := begin(t, Config{})
	answering(t, s, progress, func(in asked) {
		respond(t, s, in, object{"type": 8, "data": object{"choices": []object{{"name": "Huế", "value": "46"}}}})
	})
	var answer struct{ Choices []Choice }
	status := ask(t, s, "POST", "autocomplete", object{
		"user": "staff", "channel": "chung", "locale": "vi",
		"command": object{"name": "progress", "options": []object{{"name": "place", "type": 3, "value": "hu", "focused": true}}},
	}, &answer)
	if status != 200 || len(answer.Choices) != 1 {
		t.Errorf("answered %d %+v", status, answer)
	}
	clean(t, s)
}

func TestFailureIsShownOnThePage(t *testing.T) {
	s := begin(t, Config{})
	s.timing.respond = 20 * time.Millisecond
	answering(t, s, progress, func(asked) {})
	events := watch(t, s, "staff")
	var answer map[string]any
	ask(t, s, "POST", "interactions", object{"user": "staff", "channel": "chung", "locale": "vi", "line": " /tiến-độ nơi:huế",
		"command": object{"name": "progress", "options": []object{{"name": "place", "type": 3, "value": "huế"}}}}, &answer)
	e := heard(t, events, "message")
	if lookup(e, "message", "local", "state") != "failed" || lookup(e, "message", "content") != "Ứng dụng không phản hồi" {
		t.Errorf("event %v", e)
	}
	if line := lookup(e, "message", "local", "command"); line != "/tiến-độ nơi:huế" {
		t.Errorf("the line as typed became %v", line)
	}
	if id := lookup(e, "message", "local", "interaction"); id != answer["id"] || id == nil {
		t.Errorf("the failure is of %v, asked was %v", id, answer["id"])
	}
	status := ask(t, s, "POST", "autocomplete", object{
		"user": "staff", "channel": "chung", "command": object{"name": "progress", "options": []object{{"name": "place", "type": 3, "value": "hu", "focused": true}}},
	}, &answer)
	if status != http.StatusGatewayTimeout {
		t.Errorf("autocomplete answered %d %v", status, answer)
	}
}

func TestMistakesOfThePageAreExplainedInBothLanguages(t *testing.T) {
	s := begin(t, Config{})
	tests := []struct {
		name, path string
		body       any
	}{
		{"unknown command", "interactions", object{"user": "staff", "channel": "chung", "line": "/nowhere"}},
		{"unknown person", "interactions", object{"user": "nobody", "channel": "chung", "line": "/x"}},
		{"the bot itself", "interactions", object{"user": "bot", "channel": "chung", "line": "/x"}},
		{"unknown channel", "messages", object{"user": "staff", "channel": "nowhere", "content": "x"}},
		{"unknown language", "components", object{"user": "staff", "channel": "chung", "locale": "tlh", "message": "1"}},
		{"empty message", "messages", object{"user": "staff", "channel": "chung"}},
		{"long message", "messages", object{"user": "staff", "channel": "chung", "content": strings.Repeat("ạ", 2001)}},
		{"message that is gone", "components", object{"user": "staff", "channel": "chung", "message": "1", "custom_id": "x"}},
		{"form that is gone", "modals", object{"user": "staff", "modal": "1"}},
		{"nothing to complete", "autocomplete", object{"user": "staff", "channel": "chung", "command": object{"name": "x"}}},
		{"not an object", "clock", "now"},
		{"no file", "uploads", object{}},
	}
	for _, test := range tests {
		var answer map[string]string
		status := ask(t, s, "POST", test.path, test.body, &answer)
		if status != 400 || answer["error"] == "" || answer["error_en"] == "" {
			t.Errorf("%s: answered %d %v", test.name, status, answer)
		}
	}
}
