package localdiscord

import (
	"slices"
	"strings"
	"time"
)

func guildRoutes() []route {
	normal := limit{"guild", 50, time.Second}
	return []route{
		{"GET", "/guilds/{guild_id}", byBot, normal, (*Server).readGuild},
		{"GET", "/guilds/{guild_id}/channels", byBot, normal, (*Server).listChannels},
		{"GET", "/guilds/{guild_id}/roles", byBot, normal, (*Server).listRoles},
		{"GET", "/guilds/{guild_id}/roles/{role_id}", byBot, normal, (*Server).readRole},
	}
}

// inGuild checks that a request is about the guild. The lock is held.
func (s *Server) inGuild(c *call) error {
	if c.r.PathValue("guild_id") != s.world.guildID {
		return unknownGuild()
	}
	return nil
}

// guildObject is the guild with every field that Discord sends.
func (s *Server) guildObject() map[string]any {
	w := s.world
	return map[string]any{
		"id": w.guildID, "name": "Khuyến công", "icon": nil, "description": nil, "home_header": nil,
		"splash": nil, "discovery_splash": nil, "features": []string{}, "banner": nil,
		"owner_id": w.names["user:administrator"], "application_id": nil, "region": "deprecated",
		"afk_channel_id": nil, "afk_timeout": 300, "system_channel_id": nil, "system_channel_flags": 0,
		"widget_enabled": false, "widget_channel_id": nil, "verification_level": 0, "roles": w.roleList(),
		"default_message_notifications": 1, "mfa_level": 0, "explicit_content_filter": 0,
		"max_presences": nil, "max_members": 500000, "max_stage_video_channel_users": 50,
		"max_video_channel_users": 25, "vanity_url_code": nil, "premium_tier": 0,
		"premium_subscription_count": 0, "preferred_locale": "vi", "rules_channel_id": nil,
		"safety_alerts_channel_id": nil, "public_updates_channel_id": nil,
		"premium_progress_bar_enabled": false, "nsfw": false, "nsfw_level": 0, "emojis": []any{},
		"stickers": []any{}, "incidents_data": nil,
	}
}

func (s *Server) readGuild(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.inGuild(c); err != nil {
		return nil, err
	}
	return ok(s.guildObject()), nil
}

func (w *world) guildChannels() []Channel {
	list := make([]Channel, 0, len(w.order))
	for _, id := range w.order {
		list = append(list, *w.channels[id])
	}
	return list
}

func (s *Server) listChannels(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.inGuild(c); err != nil {
		return nil, err
	}
	return ok(s.world.guildChannels()), nil
}

// roleList is every role, lowest first.
func (w *world) roleList() []Role {
	list := make([]Role, 0, len(w.roles))
	for _, r := range w.roles {
		list = append(list, *r)
	}
	slices.SortFunc(list, func(a, b Role) int {
		if a.Position != b.Position {
			return a.Position - b.Position
		}
		return strings.Compare(a.ID, b.ID)
	})
	return list
}

func (s *Server) listRoles(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.inGuild(c); err != nil {
		return nil, err
	}
	return ok(s.world.roleList()), nil
}

func (s *Server) readRole(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.inGuild(c); err != nil {
		return nil, err
	}
	r := s.world.roles[c.r.PathValue("role_id")]
	if r == nil {
		return nil, unknownRole()
	}
	return ok(*r), nil
}
