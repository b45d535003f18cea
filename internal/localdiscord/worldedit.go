package localdiscord

import "slices"

// AddGuild has the bot join another guild, which has one channel and the owner of every
// guild in it, and gives its id.
func (s *Server) AddGuild(name, channel string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := s.world.addGuild(s.newID(), name)
	r := g.addRole(s.newID(), s.world.bot.User.GlobalName, botByDefault)
	r.Managed = true
	bot := *s.world.bot
	bot.Roles, bot.JoinedAt = []string{r.ID}, s.Now().UTC()
	g.members[bot.User.ID] = &bot
	owner := *s.world.users[s.owner()]
	owner.Roles = []string{g.addRole(s.newID(), "Quản trị", administrator).ID}
	s.world.join(g, &owner)
	c := s.world.addChannel(g, s.newID(), channel, "")
	s.world.names["channel:"+channel] = c.ID
	s.dispatch(event{name: "GUILD_CREATE", guild: g.id, intent: intentGuilds, data: s.guildCreate(g)})
	return g.id
}

// RemoveGuild has the bot thrown out of a guild, by id or name. The home guild stays.
func (s *Server) RemoveGuild(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := s.world.guilds[s.world.id(name, "guild")]
	if g == nil || g == s.world.home {
		return
	}
	for _, c := range g.channels {
		delete(s.world.channels, c.ID)
	}
	delete(s.world.guilds, g.id)
	s.world.listed = slices.DeleteFunc(s.world.listed, func(x *guild) bool { return x == g })
	s.dispatch(event{name: "GUILD_DELETE", guild: g.id, intent: intentGuilds, data: map[string]any{"id": g.id}})
}

// AddChannel makes a text channel in the home guild and gives its id.
func (s *Server) AddChannel(name, topic string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.world.addChannel(s.world.home, s.newID(), name, topic)
	s.world.names["channel:"+name] = c.ID
	s.dispatch(event{name: "CHANNEL_CREATE", guild: c.GuildID, intent: intentGuilds, data: c})
	return c.ID
}

// RemoveChannel deletes a channel, by id or name; requests for it are answered with 10003.
func (s *Server) RemoveChannel(channel string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := s.world.id(channel, "channel")
	c := s.world.channels[id]
	if c == nil || c.direct() {
		return
	}
	delete(s.world.channels, id)
	g := s.world.guilds[c.GuildID]
	g.channels = slices.DeleteFunc(g.channels, func(x *Channel) bool { return x == c })
	s.dispatch(event{name: "CHANNEL_DELETE", guild: c.GuildID, intent: intentGuilds, data: c})
}

// Rights that DenyBot and AllowBot may name.
const (
	ViewChannel  = uint64(viewChannel)
	SendMessages = uint64(sendMessages)
	EmbedLinks   = uint64(embedLinks)
	AttachFiles  = uint64(attachFiles)
)

// DenyBot takes rights in a channel from the bot: without ViewChannel it is answered with
// 50001, without another right that it needs with 50013.
func (s *Server) DenyBot(channel string, rights uint64) {
	s.overwriteBot(channel, 0, permissions(rights))
}

// AllowBot gives the bot rights in a channel, and takes back every DenyBot there.
func (s *Server) AllowBot(channel string, rights uint64) {
	s.overwriteBot(channel, permissions(rights), 0)
}

func (s *Server) overwriteBot(channel string, allow, deny permissions) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.world.channels[s.world.id(channel, "channel")]
	if c == nil || c.direct() {
		return
	}
	bot := s.world.bot.User.ID
	c.Overwrites = slices.DeleteFunc(slices.Clone(c.Overwrites), func(o Overwrite) bool { return o.ID == bot })
	c.Overwrites = append(c.Overwrites, Overwrite{ID: bot, Type: 1, Allow: allow.String(), Deny: deny.String()})
	s.dispatch(event{name: "CHANNEL_UPDATE", guild: c.GuildID, intent: intentGuilds, data: c})
}

// AddRole makes a role of the home guild that may or may not be mentioned by everybody,
// and gives its id.
func (s *Server) AddRole(name string, mentionable bool) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := s.world.home
	r := g.addRole(s.newID(), name, 0)
	r.Mentionable = mentionable
	s.world.names["role:"+name] = r.ID
	s.dispatch(event{name: "GUILD_ROLE_CREATE", guild: g.id, intent: intentGuilds, data: map[string]any{"guild_id": g.id, "role": r}})
	return r.ID
}

// RemoveRole deletes a role of the home guild, by id or name, also from its members.
func (s *Server) RemoveRole(role string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, id := s.world.home, s.world.id(role, "role")
	if g.roles[id] == nil || id == g.id {
		return
	}
	delete(g.roles, id)
	for _, m := range g.members {
		m.Roles = removed(m.Roles, id)
	}
	s.dispatch(event{name: "GUILD_ROLE_DELETE", guild: g.id, intent: intentGuilds, data: map[string]string{"guild_id": g.id, "role_id": id}})
}
