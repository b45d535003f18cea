package localdiscord

import (
	"slices"
	"time"
)

// blank is a message that author is about to post in a channel.
func (s *Server) blank(c *Channel, author *Member) *Message {
	return &Message{
		ID: s.newID(), ChannelID: c.ID, GuildID: c.GuildID, Author: author.User, Timestamp: s.Now().UTC().Truncate(time.Millisecond),
		Mentions: []User{}, MentionRoles: []string{}, Attachments: []Attachment{}, Embeds: []Embed{}, Components: []Component{},
	}
}

// publish stores a message and tells everybody who may see it. The lock is held.
func (s *Server) publish(m *Message) {
	s.stores.add(m)
	if c := s.world.channels[m.ChannelID]; c != nil && !m.Ephemeral() {
		id := m.ID
		c.LastMessageID = &id
	}
	s.announce("MESSAGE_CREATE", "message", m)
}

// edit changes a stored message of the bot and tells everybody; it notifies nobody. The lock is held.
func (s *Server) edit(m *Message, d *draft) error {
	flags := m.Flags&flagComponentsV2 | d.Flags&flagComponentsV2
	if p := d.review(flags); p != nil {
		return p
	}
	wasLoading := m.Loading()
	if wasLoading && d.empty() {
		return emptyMessage()
	}
	s.stores.change(m, func(m *Message) {
		m.Flags = m.Flags&^(flagLoading|flagSuppressEmbeds) | flags | d.Flags&flagSuppressEmbeds
		s.apply(m, d)
		var rights permissions
		if c := s.world.channels[m.ChannelID]; c != nil {
			rights = s.botRights(c)
		}
		s.world.mentions(m, d.AllowedMentions, rights, false)
		if !wasLoading {
			now := s.Now().UTC().Truncate(time.Millisecond)
			m.EditedTimestamp = &now
		}
	})
	s.announce("MESSAGE_UPDATE", "edit", m)
	return nil
}

// withdraw deletes a message and tells everybody. The lock is held.
func (s *Server) withdraw(m *Message) {
	s.stores.remove(m)
	if !m.Ephemeral() && !m.phantom {
		gone := map[string]any{"id": m.ID, "channel_id": m.ChannelID}
		if m.GuildID != "" {
			gone["guild_id"] = m.GuildID
		}
		s.dispatch(event{name: "MESSAGE_DELETE", guild: m.GuildID, intent: messageIntent(m), data: gone})
	}
	s.tellReaders(m, localEvent{Type: "delete", ChannelID: m.ChannelID, ID: m.ID})
}

// gatewayMessage is a message as the gateway sends it.
type gatewayMessage struct {
	Message
	GuildID string  `json:"guild_id,omitempty"`
	Member  *Member `json:"member,omitempty"`
}

// announce sends a new or changed message to the bot and to the page. The bot hears of
// private messages only through their interaction. The lock is held.
func (s *Server) announce(gateway, page string, m *Message) {
	if !m.Ephemeral() && !m.phantom {
		full := gatewayMessage{Message: *m, GuildID: m.GuildID}
		e := event{name: gateway, guild: m.GuildID, intent: messageIntent(m), data: full}
		if !s.mayRead(m) {
			bare := full
			bare.Content, bare.Embeds, bare.Components, bare.Attachments = "", []Embed{}, []Component{}, []Attachment{}
			e.bare = bare
		}
		s.dispatch(e)
	}
	if len(s.streams) > 0 {
		s.tellReaders(m, localEvent{Type: page, Message: m.forPage()})
	}
}

// mayRead reports whether the bot gets a message's content without the message content
// intent: its own, those that mention it, direct ones.
func (s *Server) mayRead(m *Message) bool {
	bot := s.world.bot.User.ID
	return m.Author.ID == bot || m.GuildID == "" ||
		slices.ContainsFunc(m.Mentions, func(u User) bool { return u.ID == bot })
}

func messageIntent(m *Message) int {
	if m.GuildID == "" {
		return intentDirect
	}
	return intentMessages
}

// showFailure puts on the page what Discord's client shows when nobody answered. The lock
// is held.
func (s *Server) showFailure(in *interaction) {
	m := s.blank(in.channel, s.world.bot)
	m.phantom, m.Reader = true, in.user.User.ID
	m.Content = "Ứng dụng không phản hồi"
	if in.locale != "vi" {
		m.Content = "The application did not respond"
	}
	m.local = &local{State: "failed", Failed: in.id, Command: in.line, Asker: in.user.User.ID}
	s.publish(m)
}
