package localdiscord

import "slices"

// AddMember makes a person with roles (by id or name) in the home guild and gives the id.
// The person is then known by username wherever "staff" or "coordinator" may be given.
func (s *Server) AddMember(username, name, locale string, roles ...string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := newMember(s.newID(), username, name, locale, s.Now().UTC())
	for _, r := range roles {
		m.Roles = append(m.Roles, s.world.id(r, "role"))
	}
	s.world.names["user:"+username] = m.User.ID
	s.enterGuild(s.world.home, m)
	return m.User.ID
}

// AddStranger makes a person who shares no guild with the bot; all they can do is talk to
// it directly.
func (s *Server) AddStranger(username, name, locale string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := newMember(s.newID(), username, name, locale, s.Now().UTC())
	s.world.names["user:"+username] = m.User.ID
	s.world.users[m.User.ID] = m
	return m.User.ID
}

// Join has a person join a guild, both by id or name.
func (s *Server) Join(guild, user string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, m := s.world.guilds[s.world.id(guild, "guild")], s.world.users[s.world.id(user, "user")]
	if g == nil || m == nil || g.members[m.User.ID] != nil {
		return
	}
	own := *m
	own.Roles, own.JoinedAt = []string{}, s.Now().UTC()
	s.enterGuild(g, &own)
}

func (s *Server) enterGuild(g *guild, m *Member) {
	s.world.join(g, m)
	s.dispatch(event{name: "GUILD_MEMBER_ADD", guild: g.id, intent: intentMembers, data: memberEvent{Member: *m, GuildID: g.id}})
}

// RemoveMember has a person leave the home guild.
func (s *Server) RemoveMember(user string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, id := s.world.home, s.world.id(user, "user")
	m := g.members[id]
	if m == nil || m == s.world.bot {
		return
	}
	delete(g.members, id)
	g.people = removed(g.people, id)
	s.dispatch(event{name: "GUILD_MEMBER_REMOVE", guild: g.id, intent: intentMembers, data: map[string]any{"guild_id": g.id, "user": m.User}})
}

// RefuseDirect has a person take no direct messages: the bot is answered with 50007.
func (s *Server) RefuseDirect(user string, refuse bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if m := s.world.users[s.world.id(user, "user")]; m != nil {
		m.NoDMs = refuse
	}
}

// memberEvent is a member as the gateway sends it.
type memberEvent struct {
	Member
	GuildID string `json:"guild_id"`
}

func removed(list []string, gone string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(x string) bool { return x == gone })
}
