package localdiscord

import "context"

// Connected reports whether a bot is there right now: identified at the gateway, or at an
// endpoint that takes interactions.
func (s *Server) Connected() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.present()
}

func (s *Server) present() bool {
	if s.endpoint != "" {
		return true
	}
	for _, se := range s.sessions {
		if se.link != nil {
			return true
		}
	}
	return false
}

// WaitConnected waits until a bot is there and has registered at least one command.
// Its error is the context's, or that the server was closed.
func (s *Server) WaitConnected(ctx context.Context) error {
	s.mu.Lock()
	ready := s.ready
	s.mu.Unlock()
	select {
	case <-ready:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-s.done:
		return errClosed
	}
}

// arrived tells those who wait that the bot may be ready. The lock is held.
func (s *Server) arrived() {
	if s.present() && len(s.commands) > 0 {
		select {
		case <-s.ready:
		default:
			close(s.ready)
		}
	}
	s.tellPresence()
}

// departed takes readiness back when no bot is left. The lock is held.
func (s *Server) departed() {
	if !s.present() {
		select {
		case <-s.ready:
			s.ready = make(chan struct{})
		default:
		}
	}
	s.tellPresence()
}

func (s *Server) tellPresence() {
	here := s.present()
	s.tell("", localEvent{Type: "bot", Connected: &here})
}

// liveLinks lists the open gateway connections. The lock is held.
func (s *Server) liveLinks() []*link {
	list := make([]*link, 0, len(s.links))
	for l := range s.links {
		list = append(list, l)
	}
	return list
}
