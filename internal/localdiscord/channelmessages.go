package localdiscord

import (
	"slices"
	"strconv"
	"time"
)

func messageRoutes() []route {
	const list, one = "/channels/{channel_id}/messages", "/channels/{channel_id}/messages/{message_id}"
	return []route{
		{"POST", list, byBot, limit{"messages", 5, 5 * time.Second}, (*Server).postMessage},
		{"GET", list, byBot, limit{"history", 5, 5 * time.Second}, (*Server).listMessages},
		{"GET", one, byBot, limit{"message", 10, 5 * time.Second}, (*Server).readMessage},
		{"PATCH", one, byBot, limit{"edit", 5, 5 * time.Second}, (*Server).editMessage},
		{"DELETE", one, byBot, limit{"delete", 5, time.Second}, (*Server).deleteMessage},
	}
}

// room finds the channel of a request and checks what the bot may do there. The lock is
// held.
func (s *Server) room(c *call, want permissions) (*Channel, error) {
	ch := s.world.channels[c.r.PathValue("channel_id")]
	if ch == nil {
		return nil, unknownChannel()
	}
	if ch.direct() {
		return ch, nil
	}
	rights := s.botRights(ch)
	if !rights.has(viewChannel) {
		return nil, missingAccess()
	}
	if !rights.has(want) {
		return nil, missingRights()
	}
	return ch, nil
}

// botRights are what the bot may do in a channel. The lock is held.
func (s *Server) botRights(ch *Channel) permissions {
	return s.world.rights(s.world.bot.User.ID, ch)
}

// nonceUse remembers which message a nonce made.
type nonceUse struct {
	message *Message
	at      time.Time
}

func (s *Server) postMessage(c *call) (*answer, error) {
	var d draft
	if err := c.into(&d); err != nil {
		return nil, err
	}
	d.files = c.files
	s.mu.Lock()
	defer s.mu.Unlock()
	ch, err := s.room(c, sendMessages|d.needs())
	if err != nil {
		return nil, err
	}
	if ch.direct() && s.closedToBot(ch) {
		return nil, refuse(403, 50007, "Cannot send messages to this user")
	}
	if p := d.review(d.Flags); p != nil {
		return nil, p
	}
	if d.empty() {
		return nil, emptyMessage()
	}
	key := ch.ID + " " + string(d.Nonce)
	if use, known := s.nonces[key]; known && d.EnforceNonce && s.Now().Sub(use.at) < s.timing.nonce {
		return ok(use.message.copy()), nil
	}
	m := s.blank(ch, s.world.bot)
	m.Flags = d.Flags & (flagSuppressEmbeds | flagSilent | flagComponentsV2)
	if err := s.refer(m, d.Reference); err != nil {
		return nil, err
	}
	s.apply(m, &d)
	s.world.mentions(m, d.AllowedMentions, s.botRights(ch), true)
	if len(d.Nonce) > 0 && string(d.Nonce) != "null" {
		m.Nonce = d.Nonce
		if d.EnforceNonce {
			s.remember(key, m)
		}
	}
	s.publish(m)
	return ok(m.copy()), nil
}

// remember keeps a nonce, and now and then drops those that are out of date.
func (s *Server) remember(key string, m *Message) {
	now := s.Now()
	if len(s.nonces)%1024 == 1023 {
		for k, use := range s.nonces {
			if now.Sub(use.at) >= s.timing.nonce {
				delete(s.nonces, k)
			}
		}
	}
	s.nonces[key] = nonceUse{message: m, at: now}
}

// needs are the rights that what is in the draft asks for.
func (d *draft) needs() permissions {
	var p permissions
	if len(d.files) > 0 {
		p |= attachFiles
	}
	if len(d.Embeds.value) > 0 {
		p |= embedLinks
	}
	return p
}

func (s *Server) closedToBot(ch *Channel) bool {
	return slices.ContainsFunc(ch.Recipients, func(u User) bool {
		m := s.world.users[u.ID]
		return m == nil || m.NoDMs
	})
}

// refer makes m a reply.
func (s *Server) refer(m *Message, r *referenceDraft) error {
	if r == nil || r.MessageID == "" {
		return nil
	}
	target := s.stores.find(r.MessageID)
	if target == nil || target.ChannelID != m.ChannelID || target.Ephemeral() || target.phantom {
		if r.FailIfNotExists != nil && !*r.FailIfNotExists {
			return nil
		}
		p := badForm(fieldFault{[]string{"message_reference"}, "REPLIES_UNKNOWN_MESSAGE", "Unknown message"})
		p.breach = false // a message may be deleted under the bot's hands
		return p
	}
	m.Type = replyMessage
	m.MessageReference = &Reference{ChannelID: m.ChannelID, MessageID: target.ID, GuildID: m.GuildID}
	inner := target.copy()
	inner.ReferencedMessage = nil
	m.ReferencedMessage = &inner
	return nil
}

// known finds the channel and the message of a request, where the bot has the wanted rights and
// the API may show it. The lock is held.
func (s *Server) known(c *call, want permissions) (*Channel, *Message, error) {
	ch, err := s.room(c, want)
	if err != nil {
		return nil, nil, err
	}
	m := s.stores.find(c.r.PathValue("message_id"))
	if m == nil || m.ChannelID != ch.ID || m.Ephemeral() || m.phantom {
		return nil, nil, unknownMessage()
	}
	return ch, m, nil
}

func (s *Server) readMessage(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, m, err := s.known(c, readHistory)
	if err != nil {
		return nil, err
	}
	return ok(m.read()), nil
}

// listMessages pages through a channel, newest first, around before, after.
func (s *Server) listMessages(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ch, err := s.room(c, readHistory)
	if err != nil {
		return nil, err
	}
	q := c.r.URL.Query()
	count := 50
	if text := q.Get("limit"); text != "" {
		if count, err = strconv.Atoi(text); err != nil || count < 1 || count > 100 {
			return nil, badForm(fieldFault{[]string{"limit"}, "NUMBER_TYPE_MAX", "int value should be between 1 and 100."})
		}
	}
	list := s.stores.in(ch.ID, func(m *Message) bool { return !m.Ephemeral() && !m.phantom })
	before, after := q.Get("before"), q.Get("after")
	list = slices.DeleteFunc(list, func(m Message) bool {
		return before != "" && !newer(before, m.ID) || after != "" && !newer(m.ID, after)
	})
	if after != "" && len(list) > count {
		list = list[:count]
	}
	list = list[max(0, len(list)-count):]
	slices.Reverse(list)
	for i := range list {
		list[i].Nonce = nil
	}
	return ok(nonNil(list)), nil
}

func (s *Server) editMessage(c *call) (*answer, error) {
	var d draft
	if err := c.into(&d); err != nil {
		return nil, err
	}
	d.files = c.files
	s.mu.Lock()
	defer s.mu.Unlock()
	_, m, err := s.known(c, viewChannel)
	if err != nil {
		return nil, err
	}
	if m.Author.ID != s.world.bot.User.ID {
		return nil, foreignMessage()
	}
	if err := s.edit(m, &d); err != nil {
		return nil, err
	}
	return ok(m.read()), nil
}

func (s *Server) deleteMessage(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	ch, m, err := s.known(c, viewChannel)
	if err != nil {
		return nil, err
	}
	if m.Author.ID != s.world.bot.User.ID && !s.botRights(ch).has(manageMessages) {
		return nil, missingRights()
	}
	s.withdraw(m)
	return noContent(), nil
}
