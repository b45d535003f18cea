package localdiscord

import (
	"strconv"
	"time"
)

func memberRoutes() []route {
	normal := limit{"members", 10, 10 * time.Second}
	users := limit{"users", 30, 30 * time.Second}
	return []route{
		{"GET", "/guilds/{guild_id}/members", byBot, normal, (*Server).listMembers},
		{"GET", "/guilds/{guild_id}/members/{user_id}", byBot, normal, (*Server).readMember},
		{"GET", "/users/@me", byBot, users, (*Server).readSelf},
		{"GET", "/users/{user_id}", byBot, users, (*Server).readUser},
		{"GET", "/users/@me/guilds", byBot, limit{"my guilds", 1, time.Second}, (*Server).listGuilds},
		{"POST", "/users/@me/channels", byBot, limit{"open direct", 10, 10 * time.Second}, (*Server).openDirect},
	}
}

// listMembers needs the members intent, as on Discord.
func (s *Server) listMembers(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	if s.cfg.Privileged&intentMembers == 0 {
		return nil, missingAccess()
	}
	count, err := strconv.Atoi(c.r.URL.Query().Get("limit"))
	if err != nil {
		count = 1
	}
	after := c.r.URL.Query().Get("after")
	kept := []Member{}
	for _, m := range g.memberList(s.world.bot.User.ID) {
		if (after == "" || newer(m.User.ID, after)) && len(kept) < count {
			kept = append(kept, m)
		}
	}
	return ok(kept), nil
}

func (s *Server) readMember(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	m := g.members[c.r.PathValue("user_id")]
	if m == nil {
		return nil, unknownMember()
	}
	return ok(*m), nil
}

// botUser is the bot's own account as the bot sees it.
type botUser struct {
	User
	Verified bool    `json:"verified"`
	MFA      bool    `json:"mfa_enabled"`
	Locale   string  `json:"locale"`
	Email    *string `json:"email"`
}

func (s *Server) readSelf(*call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return ok(botUser{User: s.world.bot.User, Verified: true, MFA: true, Locale: "en-US"}), nil
}

func (s *Server) readUser(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.world.users[c.r.PathValue("user_id")]
	if m == nil {
		return nil, unknownUser()
	}
	return ok(m.User), nil
}

func (s *Server) listGuilds(*call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := []any{}
	for _, g := range s.world.listed {
		list = append(list, map[string]any{
			"id": g.id, "name": g.name, "icon": nil, "banner": nil, "owner": false,
			"permissions": g.rights(s.world.bot.User.ID, nil).String(), "features": []string{},
		})
	}
	return ok(list), nil
}

// openDirect opens the conversation between the bot and a user, or finds it.
func (s *Server) openDirect(c *call) (*answer, error) {
	var ask struct {
		Recipient string `json:"recipient_id"`
	}
	if err := c.into(&ask); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.world.users[ask.Recipient]
	if m == nil || m == s.world.bot {
		return nil, badForm(fieldFault{[]string{"recipient_id"}, "INVALID_RECIPIENT", "Invalid Recipient(s)"})
	}
	return ok(*s.direct(m)), nil
}

// direct is the conversation between the bot and m. The lock is held.
func (s *Server) direct(m *Member) *Channel {
	for _, ch := range s.world.channels {
		if ch.direct() && ch.Recipients[0].ID == m.User.ID {
			return ch
		}
	}
	ch := &Channel{ID: s.newID(), Type: directChannel, Recipients: []User{m.User}}
	s.world.channels[ch.ID] = ch
	s.world.names["direct:"+m.User.ID] = ch.ID
	return ch
}
