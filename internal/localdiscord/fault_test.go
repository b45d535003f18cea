package localdiscord

import (
	"strings"
	"testing"
	"time"
)

func TestFaultsHitRequests(t *testing.T) {
	tests := []struct {
		name   string
		fault  Fault
		status int // 0: hung up
		posted int
	}{
		{"dropped before acceptance", Fault{DropBefore: true}, 0, 0},
		{"dropped after acceptance", Fault{DropAfter: true}, 0, 1},
		{"too many requests", Fault{Status: 429, RetryAfter: 2 * time.Second}, 429, 0},
		{"server error", Fault{Status: 500}, 500, 0},
		{"bad gateway as a web page", Fault{Status: 502, HTML: true}, 502, 0},
		{"delayed", Fault{Delay: 30 * time.Millisecond}, 200, 1},
		{"another verb", Fault{Method: "GET", Status: 500}, 200, 1},
		{"another path", Fault{Path: "/users/@me", Status: 500}, 200, 1},
		{"this path", Fault{Method: "POST", Path: "/channels/*/messages", Status: 503}, 503, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			kept := NewMessages()
			s := begin(t, Config{Messages: kept})
			test.fault.Times = 1
			s.Faults().Add(test.fault)
			start := time.Now()
			status, h, body := rest(t, s, "POST", "/channels/"+s.ID("channel:chung")+"/messages", object{"content": "x"})
			if status != test.status || kept.Posted() != test.posted {
				t.Errorf("answered %d %v, %d posted", status, body, kept.Posted())
			}
			if test.fault.HTML != strings.HasPrefix(h.Get("Content-Type"), "text/html") {
				t.Errorf("content type %q", h.Get("Content-Type"))
			}
			if time.Since(start) < test.fault.Delay {
				t.Error("no delay")
			}
			if test.fault.Method == "" && test.fault.Path == "" {
				if status, _, _ := rest(t, s, "POST", "/channels/"+s.ID("channel:chung")+"/messages", object{"content": "x"}); status != 200 {
					t.Errorf("the fault came twice: %d", status)
				}
			}
			clean(t, s)
		})
	}
}

func TestFaultStaysUntilLifted(t *testing.T) {
	s := begin(t, Config{})
	lift := s.Faults().Add(Fault{Status: 500})
	for range 3 {
		if status, _, _ := rest(t, s, "GET", "/users/@me", nil); status != 500 {
			t.Errorf("answered %d", status)
		}
	}
	lift()
	if status, _, _ := rest(t, s, "GET", "/users/@me", nil); status != 200 {
		t.Errorf("answered %d after lifting", status)
	}
}

func TestGatewayFaults(t *testing.T) {
	t.Run("hello never comes", func(t *testing.T) {
		s := begin(t, Config{})
		s.Faults().SilentHellos(1)
		w := dial(t, s)
		_ = w.conn.SetReadDeadline(time.Now().Add(50 * time.Millisecond))
		if _, _, err := w.conn.ReadMessage(); err == nil {
			t.Error("hello came")
		}
		dial(t, s).until("", opHello)
	})
	t.Run("op 7 first", func(t *testing.T) {
		s := begin(t, Config{})
		s.Faults().ReconnectsFirst(1)
		w := dial(t, s)
		w.until("", opHello)
		w.until("", opReconnect)
	})
	t.Run("op 7 later", func(t *testing.T) {
		s := begin(t, Config{})
		w, _ := identified(t, s, intentGuilds)
		s.Faults().Reconnect()
		w.until("", opReconnect)
	})
	t.Run("op 9", func(t *testing.T) {
		s := begin(t, Config{})
		w, _ := identified(t, s, intentGuilds)
		s.Faults().InvalidateSessions(true)
		if p := w.until("", opInvalidSession); string(p.Data) != "true" {
			t.Errorf("data %s", p.Data)
		}
		s.Faults().InvalidateSessions(false)
		if p := w.until("", opInvalidSession); string(p.Data) != "false" || s.Connected() {
			t.Errorf("data %s, connected %v", p.Data, s.Connected())
		}
		w.send(opIdentify, identification(intentGuilds))
		w.until("READY", opDispatch)
	})
	t.Run("heartbeats ignored", func(t *testing.T) {
		s := begin(t, Config{})
		w, _ := identified(t, s, intentGuilds)
		s.Faults().IgnoreHeartbeats(true)
		w.send(opHeartbeat, w.seq)
		s.Faults().Reconnect()
		if p, _ := w.next(); p.Op != opReconnect {
			t.Errorf("op %d came first", p.Op)
		}
	})
	t.Run("token revoked", func(t *testing.T) {
		s := begin(t, Config{Token: "secret"})
		w, _ := identified(t, s, intentGuilds)
		s.Faults().RevokeToken()
		if code := w.closed(); code != closeAuthentication {
			t.Errorf("closed with %d", code)
		}
		if status, _, _ := rest(t, s, "GET", "/users/@me", nil); status != 401 {
			t.Errorf("answered %d", status)
		}
		again := dial(t, s)
		again.until("", opHello)
		again.send(opIdentify, identification(intentGuilds))
		if code := again.closed(); code != closeAuthentication {
			t.Errorf("closed with %d", code)
		}
		s.Faults().Clear()
		if status, _, _ := rest(t, s, "GET", "/users/@me", nil); status != 200 {
			t.Errorf("answered %d after clearing", status)
		}
	})
}
