package localdiscord

import "time"

func guildRoutes() []route {
	normal := limit{"guild", 50, time.Second}
	return []route{
		{"GET", "/guilds/{guild_id}", byBot, normal, (*Server).readGuild},
		{"GET", "/guilds/{guild_id}/channels", byBot, normal, (*Server).listChannels},
		{"GET", "/guilds/{guild_id}/roles", byBot, normal, (*Server).listRoles},
		{"GET", "/guilds/{guild_id}/roles/{role_id}", byBot, normal, (*Server).readRole},
	}
}

// guildOf finds the guild that a request is about. The lock is held.
func (s *Server) guildOf(c *call) (*guild, error) {
	g := s.world.guilds[c.r.PathValue("guild_id")]
	if g == nil {
		return nil, unknownGuild()
	}
	return g, nil
}

// owner is who owns every guild here.
func (s *Server) owner() string { return s.world.names["user:administrator"] }

func (s *Server) readGuild(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	return ok(g.object(s.owner())), nil
}

func (s *Server) listChannels(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	return ok(g.channelList()), nil
}

func (s *Server) listRoles(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	return ok(g.roleList()), nil
}

func (s *Server) readRole(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	r := g.roles[c.r.PathValue("role_id")]
	if r == nil {
		return nil, unknownRole()
	}
	return ok(*r), nil
}
