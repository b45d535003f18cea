package localdiscord

import (
	"crypto/rand"
	"encoding/json"
	"slices"
	"time"

	"github.com/gorilla/websocket"
)

// historySize is how many events a session keeps for a bot that comes back.
const historySize = 2000

// A session is one identified bot; it may outlive its connection. Guarded by Server.mu.
type session struct {
	id      string
	token   string
	intents int
	shard   []int // number and count, or empty
	link    *link // nil while the bot is away
	left    time.Time
	seq     int
	history []past
}

// past is an event that was sent, for replay.
type past struct {
	seq  int
	data []byte
}

type identity struct {
	Token      string          `json:"token"`
	Intents    *int            `json:"intents"`
	Compress   bool            `json:"compress"`
	Shard      []int           `json:"shard"`
	Properties json.RawMessage `json:"properties"`
}

// identify starts a session, or closes the connection with the code that says why not.
func (s *Server) identify(l *link, raw json.RawMessage) {
	var id identity
	if err := json.Unmarshal(raw, &id); err != nil {
		l.breach(closeDecode, "Error while decoding payload.")
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if code, text := s.refusal(l, id); code != 0 {
		if code != closeAuthentication {
			s.note("bot", "gateway", "identify refused with %d: %s", code, text)
		}
		l.close(code, text)
		return
	}
	if s.tooSoon(id) {
		s.note("bot", "gateway", "shard %d identified within %s of another one of its bucket", id.Shard[0], identifyGap)
		l.send(map[string]any{"op": opInvalidSession, "d": false})
		return
	}
	se := &session{id: rand.Text(), token: id.Token, intents: *id.Intents, shard: id.Shard, link: l}
	s.sessions[se.id] = se
	l.session = se
	l.mu.Lock()
	l.compress = id.Compress
	l.mu.Unlock()
	s.welcome(se)
	s.arrived()
}

// identifyGap is how far apart the shards of a bucket have to identify.
const identifyGap = 5 * time.Second

// tooSoon reports whether a shard identifies too soon after another one of its
// bucket; only where Config sets a concurrency.
func (s *Server) tooSoon(id identity) bool {
	if s.cfg.Concurrency == 0 || len(id.Shard) != 2 || id.Shard[1] < 2 {
		return false
	}
	bucket, now := id.Shard[0]%s.cfg.Concurrency, time.Now()
	if now.Sub(s.identified[bucket]) < identifyGap {
		return true
	}
	if s.identified == nil {
		s.identified = map[int]time.Time{}
	}
	s.identified[bucket] = now
	return false
}

// refusal says why an identify is turned down; 0 means it is not.
func (s *Server) refusal(l *link, id identity) (code int, text string) {
	bare, _ := cutBot(id.Token)
	switch {
	case l.session != nil:
		return closeIdentifiedTwice, "Already authenticated."
	case !s.accepts(bare):
		return closeAuthentication, "Authentication failed."
	case len(id.Shard) > 0 && (len(id.Shard) != 2 || id.Shard[0] < 0 || id.Shard[0] >= id.Shard[1]):
		return closeInvalidShard, "Invalid shard."
	case id.Intents == nil || *id.Intents < 0 || *id.Intents&^knownIntents != 0:
		return closeInvalidIntents, "Invalid intent(s)."
	case *id.Intents&privilegedIntents&^s.cfg.Privileged != 0:
		return closeDisallowed, "Disallowed intent(s)."
	}
	return 0, ""
}

// resume takes a session up again and replays what its bot has missed.
func (s *Server) resume(l *link, raw json.RawMessage) {
	var ask struct {
		Token     string `json:"token"`
		SessionID string `json:"session_id"`
		Seq       int    `json:"seq"`
	}
	if err := json.Unmarshal(raw, &ask); err != nil {
		l.breach(closeDecode, "Error while decoding payload.")
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	bare, _ := cutBot(ask.Token)
	se := s.sessions[ask.SessionID]
	switch {
	case l.session != nil:
		l.close(closeIdentifiedTwice, "Already authenticated.")
		return
	case !s.accepts(bare):
		l.close(closeAuthentication, "Authentication failed.")
		return
	case se == nil || s.lapsed(se) || s.faults.take(&s.faults.rejectedResumes) || se.lost(ask.Seq):
		delete(s.sessions, ask.SessionID)
		l.send(map[string]any{"op": opInvalidSession, "d": false})
		return
	case ask.Seq > se.seq:
		l.close(closeInvalidSeq, "Invalid seq.")
		return
	}
	if old := se.link; old != nil {
		old.session = nil
		old.drop()
	}
	se.link, l.session = l, se
	for _, p := range se.history {
		if p.seq > ask.Seq {
			l.push(frame{data: p.data})
		}
	}
	s.emit(se, "RESUMED", map[string]any{"_trace": []string{"local"}})
	s.arrived()
}

// lost reports whether events after seq are no longer kept.
func (se *session) lost(seq int) bool {
	return len(se.history) > 0 && se.history[0].seq > seq+1
}

func (s *Server) lapsed(se *session) bool {
	return se.link == nil && time.Since(se.left) > s.timing.resume
}

// part separates a session from its ended connection. A bot that says goodbye with 1000 or
// 1001 ends its session; after anything else it may resume. The lock is held.
func (s *Server) part(l *link) {
	se := l.session
	if se == nil || se.link != l {
		return
	}
	se.link, se.left, l.session = nil, time.Now(), nil
	final := []int{websocket.CloseNormalClosure, websocket.CloseGoingAway, closeTimedOut, closeAuthentication, closeInvalidSeq}
	if slices.Contains(final, l.farewell) {
		delete(s.sessions, se.id)
	}
	s.departed()
}

// cutBot takes the "Bot " that some clients send before the token.
func cutBot(token string) (bare string, had bool) {
	const prefix = "Bot "
	if len(token) > len(prefix) && token[:len(prefix)] == prefix {
		return token[len(prefix):], true
	}
	return token, false
}
