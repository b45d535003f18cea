package bot

import "sync"

// maxSeen is more interactions than come within the time that a signed request
// is taken for.
const maxSeen = 1 << 15

// seen remembers the newest ids, so that a copy of a request is not done twice.
type seen struct {
	mu    sync.Mutex
	ids   map[string]bool
	order []string // a ring, once it is full
	most  int
	next  int
}

func newSeen(n int) *seen { return &seen{ids: map[string]bool{}, most: n} }

// first reports whether an id is new.
func (s *seen) first(id string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ids[id] {
		return false
	}
	s.ids[id] = true
	if len(s.order) < s.most {
		s.order = append(s.order, id)
		return true
	}
	delete(s.ids, s.order[s.next])
	s.order[s.next] = id
	s.next = (s.next + 1) % s.most
	return true
}
