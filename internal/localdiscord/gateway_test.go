package localdiscord

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

func TestIdentifyLeadsToReadyAndTheGuild(t *testing.T) {
	s := begin(t, Config{Token: "secret"})
	w := dial(t, s)
	hello := w.until("", opHello)
	if string(hello.Data) == "" || s.Connected() {
		t.Fatalf("hello %s, connected %v", hello.Data, s.Connected())
	}
	w.send(opIdentify, identification(intentGuilds))
	w.until("READY", opDispatch)
	guild := w.until("GUILD_CREATE", opDispatch)
	var g struct {
		ID       string
		Channels []Channel
		Members  []Member
	}
	if err := json.Unmarshal(guild.Data, &g); err != nil {
		t.Fatal(err)
	}
	if g.ID != s.ID("guild") || len(g.Channels) != 3 || len(g.Members) != 4 {
		t.Errorf("guild %s with %d channels and %d members", g.ID, len(g.Channels), len(g.Members))
	}
	w.send(opHeartbeat, 1)
	w.until("", opHeartbeatACK)
	if !s.Connected() {
		t.Error("not connected after READY")
	}
	clean(t, s)
}

func TestGatewayClosesWithDiscordsCodes(t *testing.T) {
	tests := []struct {
		name string
		code int
		do   func(w *wire)
	}{
		{"unknown opcode", closeUnknownOp, func(w *wire) { w.send(42, nil) }},
		{"not JSON", closeDecode, func(w *wire) { _ = w.conn.WriteMessage(websocket.TextMessage, []byte("{")) }},
		{"presence before identify", closeNotIdentified, func(w *wire) { w.send(opPresence, object{}) }},
		{"wrong token", closeAuthentication, func(w *wire) { w.send(opIdentify, object{"token": "guess", "intents": 1}) }},
		{"identify twice", closeIdentifiedTwice, func(w *wire) {
			w.send(opIdentify, identification(1))
			w.send(opIdentify, identification(1))
		}},
		{"too many payloads", closeRateLimited, func(w *wire) {
			for range 121 {
				w.send(opHeartbeat, nil)
			}
		}},
		{"bad shard", closeInvalidShard, func(w *wire) {
			w.send(opIdentify, object{"token": "secret", "intents": 1, "shard": []int{2, 2}})
		}},
		{"unknown intent", closeInvalidIntents, func(w *wire) { w.send(opIdentify, identification(1<<40)) }},
		{"no intents", closeInvalidIntents, func(w *wire) { w.send(opIdentify, object{"token": "secret"}) }},
		{"members intent not allowed", closeDisallowed, func(w *wire) { w.send(opIdentify, identification(intentMembers)) }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := begin(t, Config{Token: "secret"})
			w := dial(t, s)
			w.until("", opHello)
			test.do(w)
			if code := w.closed(); code != test.code {
				t.Errorf("closed with %d, want %d", code, test.code)
			}
			if test.code != closeAuthentication && len(s.Findings()) == 0 {
				t.Error("the breach is not among the findings")
			}
		})
	}
}

func TestOldGatewayVersionIsRefused(t *testing.T) {
	s := begin(t, Config{})
	conn, _, err := websocket.DefaultDialer.Dial(s.gatewayURL()+"?v=6&encoding=json", nil)
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{t: t, conn: conn}
	if code := w.closed(); code != closeInvalidVersion {
		t.Errorf("closed with %d", code)
	}
	_ = conn.Close()
}

func TestSilentBotIsLetGo(t *testing.T) {
	s := begin(t, Config{})
	s.timing.heartbeat = 40 * time.Millisecond
	w, _ := identified(t, s, intentGuilds)
	if code := w.closed(); code != closeTimedOut {
		t.Errorf("closed with %d, want %d", code, closeTimedOut)
	}
}

func TestResumeReplaysWhatWasMissed(t *testing.T) {
	s := begin(t, Config{Token: "secret"})
	w, session := identified(t, s, intentGuilds|intentMessages)
	seen := w.seq
	s.Faults().DropGateway()
	w.closed()
	for _, text := range []string{"một", "hai"} {
		if err := s.Mention(t.Context(), "staff", "chung", text); err != nil {
			t.Fatal(err)
		}
	}
	back := dial(t, s)
	back.until("", opHello)
	back.send(opResume, object{"token": "secret", "session_id": session, "seq": seen})
	for range 2 {
		back.until("MESSAGE_CREATE", opDispatch)
	}
	back.until("RESUMED", opDispatch)
	if back.seq != seen+3 {
		t.Errorf("sequence %d after resuming from %d with two events", back.seq, seen)
	}
	clean(t, s)
}

func TestResumeIsRefused(t *testing.T) {
	tests := []struct {
		name string
		do   func(s *Server, w *wire, resume object)
	}{
		{"after goodbye with 1000", func(_ *Server, w *wire, _ object) {
			_ = w.conn.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(1000, ""))
			w.closed()
		}},
		{"of an unknown session", func(_ *Server, _ *wire, resume object) { resume["session_id"] = "elsewhere" }},
		{"by a fault", func(s *Server, _ *wire, _ object) { s.Faults().RejectedResumes(1) }},
		{"too late", func(s *Server, w *wire, _ object) {
			s.timing.resume = 0
			s.Faults().DropGateway()
			w.closed()
			for s.Connected() {
				time.Sleep(time.Millisecond)
			}
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := begin(t, Config{Token: "secret"})
			w, session := identified(t, s, intentGuilds)
			resume := object{"token": "secret", "session_id": session, "seq": w.seq}
			test.do(s, w, resume)
			back := dial(t, s)
			back.until("", opHello)
			back.send(opResume, resume)
			if p := back.until("", opInvalidSession); string(p.Data) != "false" {
				t.Errorf("invalid session with %s, want false", p.Data)
			}
			back.send(opIdentify, identification(intentGuilds))
			back.until("READY", opDispatch)
		})
	}
}

func TestResumeFromTheFutureIsInvalid(t *testing.T) {
	s := begin(t, Config{Token: "secret"})
	w, session := identified(t, s, intentGuilds)
	back := dial(t, s)
	back.until("", opHello)
	back.send(opResume, object{"token": "secret", "session_id": session, "seq": w.seq + 100})
	if code := back.closed(); code != closeInvalidSeq {
		t.Errorf("closed with %d", code)
	}
}

func TestTwoCopiesWithOneTokenBothHearEverything(t *testing.T) {
	s := begin(t, Config{Token: "secret"})
	one, _ := identified(t, s, intentMessages)
	two, _ := identified(t, s, intentMessages)
	if _, err := s.Say("staff", "chung", "chào"); err != nil {
		t.Fatal(err)
	}
	one.until("MESSAGE_CREATE", opDispatch)
	two.until("MESSAGE_CREATE", opDispatch)
}

func TestContentIsOnlyForThoseWhoMayReadIt(t *testing.T) {
	tests := []struct {
		name    string
		intents int
		allowed int
		text    string
		channel string
		want    string
	}{
		{"plain message", intentMessages, 0, "xin chào", "chung", ""},
		{"mention", intentMessages, 0, "<@BOT> xin chào", "chung", "<@BOT> xin chào"},
		{"direct message", intentDirect, 0, "xin chào", "direct", "xin chào"},
		{"with the intent", intentMessages | intentMessageContent, intentMessageContent, "xin chào", "chung", "xin chào"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := begin(t, Config{Privileged: test.allowed})
			w, _ := identified(t, s, test.intents)
			named := func(text string) string {
				if text != "" && text[0] == '<' {
					return "<@" + s.ID("bot") + text[5:]
				}
				return text
			}
			if _, err := s.Say("staff", test.channel, named(test.text)); err != nil {
				t.Fatal(err)
			}
			var m Message
			if err := json.Unmarshal(w.until("MESSAGE_CREATE", opDispatch).Data, &m); err != nil {
				t.Fatal(err)
			}
			if m.Content != named(test.want) {
				t.Errorf("content %q, want %q", m.Content, named(test.want))
			}
			clean(t, s)
		})
	}
}
