package localdiscord

import "time"

func channelRoutes() []route {
	return []route{
		{"GET", "/channels/{channel_id}", byBot, limit{"channel", 50, time.Second}, (*Server).readChannel},
		{"POST", "/channels/{channel_id}/typing", byBot, limit{"typing", 5, 5 * time.Second}, (*Server).startTyping},
	}
}

func (s *Server) readChannel(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ch, err := s.room(c, viewChannel)
	if err != nil {
		return nil, err
	}
	return ok(*ch), nil
}

func (s *Server) startTyping(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ch, err := s.room(c, sendMessages)
	if err != nil {
		return nil, err
	}
	s.tell("", localEvent{Type: "typing", ChannelID: ch.ID})
	return noContent(), nil
}
