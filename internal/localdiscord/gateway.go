package localdiscord

import (
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"time"

	"github.com/gorilla/websocket"
)

// Gateway opcodes and close codes
// (https://discord.com/developers/docs/topics/opcodes-and-status-codes).
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opPresence       = 3
	opVoiceState     = 4
	opResume         = 6
	opReconnect      = 7
	opRequestMembers = 8
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatACK   = 11

	closeUnknownOp       = 4001
	closeDecode          = 4002
	closeNotIdentified   = 4003
	closeAuthentication  = 4004
	closeIdentifiedTwice = 4005
	closeInvalidSeq      = 4007
	closeRateLimited     = 4008
	closeTimedOut        = 4009
	closeInvalidShard    = 4010
	closeInvalidVersion  = 4012
	closeInvalidIntents  = 4013
	closeDisallowed      = 4014
)

// payload is one message of the gateway, either way.
type payload struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  *int            `json:"s,omitempty"`
	Type string          `json:"t,omitempty"`
}

// serveGateway speaks the gateway protocol over one websocket until either side leaves.
func (s *Server) serveGateway(w http.ResponseWriter, r *http.Request) {
	upgrader := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return // the upgrader has answered
	}
	l := newLink(s, conn)
	if !s.enter(l) {
		_ = conn.Close()
		return
	}
	defer s.leave(l)
	conn.SetCloseHandler(l.goodbye)
	q := r.URL.Query()
	if v := q.Get("v"); v != "9" && v != "10" {
		l.close(closeInvalidVersion, "Invalid API version")
	} else if e := q.Get("encoding"); e != "" && e != "json" {
		l.close(closeDecode, "Error while decoding payload.")
	}
	s.greet(l)
	l.listen()
}

// greet sends Hello, or what a fault puts in its place.
func (s *Server) greet(l *link) {
	if s.faults.take(&s.faults.silentHellos) {
		return
	}
	l.send(map[string]any{"op": opHello, "d": map[string]any{
		"heartbeat_interval": s.timing.heartbeat.Milliseconds(), "_trace": []string{"local"},
	}})
	if s.faults.take(&s.faults.reconnectsFirst) {
		l.send(map[string]any{"op": opReconnect, "d": nil})
	}
}

// listen reads what the bot sends until the connection ends.
func (l *link) listen() {
	for {
		// Discord allows for a late heartbeat before it gives a connection up.
		_ = l.conn.SetReadDeadline(time.Now().Add(l.server.timing.heartbeat * 3 / 2))
		_, raw, err := l.conn.ReadMessage()
		if err != nil {
			l.ended(err)
			return
		}
		if !l.allowance.spend(time.Now()) {
			l.breach(closeRateLimited, "You are being rate limited.")
			continue
		}
		var p payload
		if err := json.Unmarshal(raw, &p); err != nil {
			l.breach(closeDecode, "Error while decoding payload.")
			continue
		}
		l.take(p)
	}
}

// goodbye parts from a bot that closes before its close frame is answered: a bot that has
// the answer may come back at once.
func (l *link) goodbye(code int, _ string) error {
	l.ended(&websocket.CloseError{Code: code})
	l.server.mu.Lock()
	l.server.part(l)
	l.server.mu.Unlock()
	text := websocket.FormatCloseMessage(code, "")
	_ = l.conn.WriteControl(websocket.CloseMessage, text, time.Now().Add(time.Second))
	return nil
}

// ended notes how a connection ended, which decides whether its session may be resumed.
// A close that we began counts before the bot's answer to it.
func (l *link) ended(err error) {
	l.mu.Lock()
	sent := l.sent
	l.mu.Unlock()
	var closed *websocket.CloseError
	var timeout net.Error
	switch {
	case sent != 0:
		l.farewell = sent
	case errors.As(err, &closed):
		l.farewell = closed.Code
	case errors.As(err, &timeout) && timeout.Timeout():
		l.farewell = closeTimedOut
		l.server.mu.Lock()
		l.server.note("bot", "gateway", "closed with %d: no heartbeat", closeTimedOut)
		l.server.mu.Unlock()
		text := websocket.FormatCloseMessage(closeTimedOut, "Session timed out.")
		_ = l.conn.WriteControl(websocket.CloseMessage, text, time.Now().Add(time.Second))
	default:
		l.farewell = websocket.CloseAbnormalClosure
	}
}

// take does what one payload of the bot asks.
func (l *link) take(p payload) {
	s := l.server
	switch p.Op {
	case opHeartbeat:
		if !s.faults.heartbeatsIgnored() {
			l.send(map[string]any{"op": opHeartbeatACK})
		}
	case opIdentify:
		s.identify(l, p.Data)
	case opResume:
		s.resume(l, p.Data)
	case opPresence, opVoiceState, opRequestMembers:
		s.mu.Lock()
		identified := l.session != nil
		s.mu.Unlock()
		if !identified {
			l.breach(closeNotIdentified, "Not authenticated.")
		} else if p.Op == opRequestMembers {
			s.sendMembers(l, p.Data)
		}
	default:
		l.breach(closeUnknownOp, "Unknown opcode.")
	}
}

// breach closes the connection for a mistake of the bot and records it.
func (l *link) breach(code int, text string) {
	l.server.mu.Lock()
	l.server.note("bot", "gateway", "closed with %d: %s", code, text)
	l.server.mu.Unlock()
	l.close(code, text)
}

// allowance is how much a bot may send over the gateway: 120 payloads a minute.
type allowance struct {
	used  int
	since time.Time
}

func (a *allowance) spend(now time.Time) bool {
	if now.Sub(a.since) > time.Minute {
		a.used, a.since = 0, now
	}
	a.used++
	return a.used <= 120
}
