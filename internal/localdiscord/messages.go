package localdiscord

import (
	"slices"
	"strconv"
	"sync"
)

// Messages keeps messages and files. It may outlive a server, and it counts what was
// posted, so that a test can restart everything else and ask whether something was said
// twice. It is safe for concurrent use.
type Messages struct {
	mu       sync.Mutex
	channels map[string][]*Message // by channel, oldest first
	byID     map[string]*Message
	keep     int // messages kept in a channel; 0 is all
	posted   int
	edited   int
	deleted  int

	shelf sync.Mutex
	files map[string]stored // by path under /cdn
}

// stored is a file that the CDN serves.
type stored struct {
	contentType string
	data        []byte
}

// NewMessages makes an empty store.
func NewMessages() *Messages {
	return &Messages{channels: map[string][]*Message{}, byID: map[string]*Message{}, files: map[string]stored{}}
}

// Keep forgets all but the newest n messages of a channel from now on, without counting
// them as deleted; 0 keeps all. It bounds the memory of long runs.
func (s *Messages) Keep(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.keep = n
}

// Posted counts every message ever stored, edits and deletions notwithstanding.
func (s *Messages) Posted() int { return s.count(&s.posted) }

// Edited counts the edits of messages, the filling in of deferred replies among them.
func (s *Messages) Edited() int { return s.count(&s.edited) }

// Deleted counts deleted messages.
func (s *Messages) Deleted() int { return s.count(&s.deleted) }

func (s *Messages) count(n *int) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return *n
}

func (s *Messages) add(m *Message) {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := append(s.channels[m.ChannelID], m)
	// Half of what is kept goes at once, so that forgetting costs little.
	if s.keep > 0 && len(list) >= 2*s.keep {
		for _, old := range list[:len(list)-s.keep] {
			delete(s.byID, old.ID)
		}
		list = append(make([]*Message, 0, 2*s.keep), list[len(list)-s.keep:]...)
	}
	s.channels[m.ChannelID] = list
	s.byID[m.ID] = m
	if !m.phantom {
		s.posted++
	}
}

// change applies f to a message under the store's lock.
func (s *Messages) change(m *Message, f func(m *Message)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f(m)
	s.edited++
}

func (s *Messages) find(id string) *Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.byID[id]
}

func (s *Messages) remove(m *Message) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.byID, m.ID)
	s.channels[m.ChannelID] = slices.DeleteFunc(s.channels[m.ChannelID], func(x *Message) bool { return x == m })
	s.deleted++
}

// in copies the messages of a channel that keep holds for, oldest first.
func (s *Messages) in(channel string, keep func(*Message) bool) []Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []Message
	for _, m := range s.channels[channel] {
		if keep(m) {
			list = append(list, m.copy())
		}
	}
	return list
}

func (s *Messages) keepFile(path string, f stored) {
	s.shelf.Lock()
	defer s.shelf.Unlock()
	s.files[path] = f
}

func (s *Messages) file(path string) (stored, bool) {
	s.shelf.Lock()
	defer s.shelf.Unlock()
	f, ok := s.files[path]
	return f, ok
}

// Channel lists the messages of a channel (by id or name) as they stand, oldest first,
// private ones included.
func (s *Server) Channel(channel string) []Message {
	return s.stores.in(s.channelID(channel), func(m *Message) bool { return !m.phantom })
}

// Message is the message with this id as it stands.
func (s *Server) Message(id string) (Message, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.stores.find(id)
	if m == nil || m.phantom {
		return Message{}, false
	}
	return m.copy(), true
}

func (s *Server) channelID(name string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.world.id(name, "channel")
}

// newer orders snowflakes, which are numbers written as strings.
func newer(a, b string) bool {
	x, errA := strconv.ParseUint(a, 10, 64)
	y, errB := strconv.ParseUint(b, 10, 64)
	return errA == nil && errB == nil && x > y
}
