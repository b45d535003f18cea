package localdiscord

import "time"

// webhookLimit is the bucket of everything that goes through one interaction token.
func webhookLimit() limit { return limit{bucket: "webhook", count: 5, within: 2 * time.Second} }

func webhookRoutes() []route {
	const original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
	const one = "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
	return []route{
		{"POST", "/webhooks/{webhook_id}/{webhook_token}", byToken, webhookLimit(), (*Server).followUp},
		{"GET", original, byToken, webhookLimit(), (*Server).readAnswer},
		{"PATCH", original, byToken, webhookLimit(), (*Server).editAnswer},
		{"DELETE", original, byToken, webhookLimit(), (*Server).deleteAnswer},
		{"GET", one, byToken, webhookLimit(), (*Server).readAnswer},
		{"PATCH", one, byToken, webhookLimit(), (*Server).editAnswer},
		{"DELETE", one, byToken, webhookLimit(), (*Server).deleteAnswer},
	}
}

// conversation finds the interaction of a token that may still be used. The lock is held.
func (s *Server) conversation(c *call) (*interaction, error) {
	in := s.byToken[c.r.PathValue("webhook_token")]
	switch {
	case in == nil || c.r.PathValue("webhook_id") != s.world.bot.User.ID:
		return nil, unknownWebhook()
	case s.Now().Sub(in.created) > s.timing.token:
		return nil, tokenExpired()
	case in.answer == 0:
		return nil, unknownWebhook()
	}
	return in, nil
}

// answered finds the message that a webhook address names: @original or a follow-up.
func (s *Server) answered(c *call) (*interaction, *Message, error) {
	in, err := s.conversation(c)
	if err != nil {
		return nil, nil, err
	}
	id := c.r.PathValue("message_id")
	m := in.original
	if id != "" && (m == nil || m.ID != id) {
		m = s.stores.find(id)
		if m == nil || m.Origin == nil || m.Origin.ID != in.id {
			return nil, nil, unknownMessage()
		}
	}
	if m == nil || s.stores.find(m.ID) == nil {
		return nil, nil, unknownMessage()
	}
	return in, m, nil
}

func (s *Server) readAnswer(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, m, err := s.answered(c)
	if err != nil {
		return nil, err
	}
	return ok(m.copy()), nil
}

func (s *Server) editAnswer(c *call) (*answer, error) {
	var d draft
	if err := c.into(&d); err != nil {
		return nil, err
	}
	d.files = c.files
	s.mu.Lock()
	defer s.mu.Unlock()
	in, m, err := s.answered(c)
	if err != nil {
		return nil, err
	}
	if err := s.edit(m, &d); err != nil {
		return nil, err
	}
	if m == in.original {
		in.settle()
	}
	return ok(m.copy()), nil
}

func (s *Server) deleteAnswer(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in, m, err := s.answered(c)
	if err != nil {
		return nil, err
	}
	s.withdraw(m)
	if m == in.original {
		in.settle()
	}
	return noContent(), nil
}

// followUp posts another message of an interaction. Right after a deferral it fills in the
// waiting message instead, whose privacy stays as it was.
func (s *Server) followUp(c *call) (*answer, error) {
	var d draft
	if err := c.into(&d); err != nil {
		return nil, err
	}
	d.files = c.files
	s.mu.Lock()
	defer s.mu.Unlock()
	in, err := s.conversation(c)
	if err != nil {
		return nil, err
	}
	if p := d.review(d.Flags); p != nil {
		return nil, p
	}
	if d.empty() {
		return nil, emptyMessage()
	}
	if in.original != nil && in.original.Loading() {
		if err := s.edit(in.original, &d); err != nil {
			return nil, err
		}
		in.settle()
		return ok(in.original.copy()), nil
	}
	m := s.blank(in.channel, s.world.bot)
	m.Flags = d.Flags & flagsOfAnswer
	s.asAnswer(m, in)
	m.Type = replyMessage
	if in.original != nil {
		m.Origin.Original = in.original.ID
		m.MessageReference = &Reference{ChannelID: m.ChannelID, MessageID: in.original.ID, GuildID: m.GuildID}
	}
	s.apply(m, &d)
	s.world.mentions(m, d.AllowedMentions, s.botRights(in.channel), true)
	s.publish(m)
	in.settle() // a deferred edit may end with a message beside the edited one
	return ok(m.copy()), nil
}
