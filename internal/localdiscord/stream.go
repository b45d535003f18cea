package localdiscord

import (
	"encoding/json"
	"net/http"
	"slices"
	"time"
)

// localEvent is one thing that the page is told.
type localEvent struct {
	Type      string           `json:"type"`
	Message   *pageMessage     `json:"message,omitempty"`
	ChannelID string           `json:"channel_id,omitempty"`
	ID        string           `json:"id,omitempty"`
	Clock     *clockView       `json:"clock,omitempty"`
	Connected *bool            `json:"connected,omitempty"`
	Text      string           `json:"text,omitempty"`
	Modal     *Modal           `json:"modal,omitempty"`
	Events    []ScheduledEvent `json:"events,omitempty"`
	Answers   string           `json:"interaction,omitempty"` // the interaction that a modal answers
}

// stream is one page that listens as one user.
type stream struct {
	user   string
	events chan []byte
}

// streamBuffer is how many events a page may be behind before it is let go; it comes back
// and loads what it missed.
const streamBuffer = 512

// tell sends an event to the pages of one user, or of everybody if user is "". The lock is
// held.
func (s *Server) tell(user string, e localEvent) {
	if len(s.streams) == 0 {
		return
	}
	raw, err := json.Marshal(e)
	if err != nil {
		s.log.Error("encode page event", "err", err)
		return
	}
	for st := range s.streams {
		if user != "" && st.user != user {
			continue
		}
		select {
		case st.events <- raw:
		default:
			delete(s.streams, st)
			close(st.events)
		}
	}
}

// tellReaders sends an event about a message to the pages of those who see it. The lock is
// held.
func (s *Server) tellReaders(m *Message, e localEvent) {
	if m.Reader != "" {
		s.tell(m.Reader, e)
		return
	}
	c := s.world.channels[m.ChannelID]
	told := []string{}
	for st := range s.streams {
		if c != nil && !slices.Contains(told, st.user) && s.world.visible(c, st.user) {
			told = append(told, st.user)
			s.tell(st.user, e)
		}
	}
}

// serveEvents streams what happens to a page as server-sent events.
func (s *Server) serveEvents(w http.ResponseWriter, r *http.Request) {
	st := &stream{events: make(chan []byte, streamBuffer)}
	s.mu.Lock()
	st.user = s.world.id(r.URL.Query().Get("user"), "user")
	if s.world.users[st.user] == nil || s.closed {
		s.mu.Unlock()
		localFailure(w, http.StatusNotFound, problemText{"Không có người này", "No such user"})
		return
	}
	s.streams[st] = true
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		delete(s.streams, st)
		s.mu.Unlock()
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusOK)
	out := http.NewResponseController(w)
	_, _ = w.Write([]byte(": connected\n\n"))
	_ = out.Flush()
	s.pump(w, r, st, out)
}

// pump writes events until the page or the server goes away. Comments in between keep the
// connection alive.
func (s *Server) pump(w http.ResponseWriter, r *http.Request, st *stream, out *http.ResponseController) {
	idle := time.NewTicker(15 * time.Second)
	defer idle.Stop()
	for {
		select {
		case raw, open := <-st.events:
			if !open {
				return
			}
			raw = append(append([]byte("data: "), raw...), "\n\n"...)
			if _, err := w.Write(raw); err != nil {
				return
			}
		case <-idle.C:
			if _, err := w.Write([]byte(": still here\n\n")); err != nil {
				return
			}
		case <-r.Context().Done():
			return
		case <-s.done:
			return
		}
		if out.Flush() != nil {
			return
		}
	}
}
