package localdiscord

import (
	"encoding/json"
	"strconv"
)

// Gateway intents (https://discord.com/developers/docs/events/gateway#list-of-intents).
const (
	intentGuilds         = 1 << 0
	intentMembers        = 1 << 1
	intentPresences      = 1 << 8
	intentMessages       = 1 << 9
	intentDirect         = 1 << 12
	intentMessageContent = 1 << 15
	intentEvents         = 1 << 16

	privilegedIntents = intentMembers | intentPresences | intentMessageContent
	knownIntents      = 1<<17 - 1 | 1<<20 | 1<<21 | 1<<24 | 1<<25
)

// An event is something that happens, for every session that asked for its kind.
type event struct {
	name   string
	guild  string // "" happens in a conversation, or everywhere
	intent int    // 0 goes to everybody
	data   any
	bare   any // for sessions without the message content intent; nil is data
}

// dispatch sends an event to every session, also to those away for a moment. The lock is
// held.
func (s *Server) dispatch(e event) {
	var full, bare []byte
	for id, se := range s.sessions {
		if s.lapsed(se) {
			delete(s.sessions, id)
			continue
		}
		if e.intent != 0 && se.intents&e.intent == 0 || !se.serves(e.guild) {
			continue
		}
		if e.bare != nil && se.intents&intentMessageContent == 0 {
			if bare == nil {
				bare = s.encode(e.name, e.bare)
			}
			se.push(e.name, bare)
			continue
		}
		if full == nil {
			full = s.encode(e.name, e.data)
		}
		se.push(e.name, full)
	}
}

// emit sends an event to one session. The lock is held.
func (s *Server) emit(se *session, name string, data any) {
	se.push(name, s.encode(name, data))
}

// encode writes the event's data and checks it against the OpenAPI document.
func (s *Server) encode(name string, data any) []byte {
	raw, err := json.Marshal(data)
	if err != nil {
		s.note("server", name, "encode event: %v", err)
		return []byte("null")
	}
	if s.schemas != nil {
		for _, err := range s.schemas.checkEvent(name, raw) {
			s.note("server", name, "event differs from the OpenAPI document: %v", err)
		}
	}
	return raw
}

// push numbers an event, keeps it for replay and sends it if the bot is there.
func (se *session) push(name string, raw []byte) {
	se.seq++
	data := make([]byte, 0, len(raw)+len(name)+40)
	data = append(data, `{"op":0,"t":"`...)
	data = append(data, name...)
	data = append(data, `","s":`...)
	data = strconv.AppendInt(data, int64(se.seq), 10)
	data = append(data, `,"d":`...)
	data = append(data, raw...)
	data = append(data, '}')
	if len(se.history) >= historySize {
		se.history = append([]past{}, se.history[historySize/2:]...)
	}
	se.history = append(se.history, past{seq: se.seq, data: data})
	if se.link != nil {
		se.link.push(frame{data: data})
	}
}
