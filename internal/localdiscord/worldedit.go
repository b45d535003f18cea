package localdiscord

import "slices"

// AddChannel makes a text channel and gives its id.
func (s *Server) AddChannel(name, topic string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	position, slow, nsfw := len(s.world.order), 0, false
	c := &Channel{
		ID: s.newID(), Type: textChannel, GuildID: s.world.guildID, Name: name, Topic: &topic,
		Position: &position, SlowMode: &slow, NSFW: &nsfw, Overwrites: []Overwrite{},
	}
	s.world.channels[c.ID] = c
	s.world.order = append(s.world.order, c.ID)
	s.world.names["channel:"+name] = c.ID
	s.dispatch(event{name: "CHANNEL_CREATE", intent: intentGuilds, data: c})
	return c.ID
}

// RemoveChannel deletes a channel, by id or name; requests for it are answered with 10003.
func (s *Server) RemoveChannel(channel string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := s.world.id(channel, "channel")
	c := s.world.channels[id]
	if c == nil {
		return
	}
	delete(s.world.channels, id)
	s.world.order = slices.DeleteFunc(s.world.order, func(x string) bool { return x == id })
	s.dispatch(event{name: "CHANNEL_DELETE", intent: intentGuilds, data: c})
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
	s.dispatch(event{name: "CHANNEL_UPDATE", intent: intentGuilds, data: c})
}

// AddRole makes a role that may or may not be mentioned by everybody, and gives its id.
func (s *Server) AddRole(name string, mentionable bool) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := &Role{ID: s.newID(), Name: name, Permissions: "0", Position: len(s.world.roles), Mentionable: mentionable}
	s.world.roles[r.ID] = r
	s.world.names["role:"+name] = r.ID
	s.dispatch(event{name: "GUILD_ROLE_CREATE", intent: intentGuilds, data: map[string]any{"guild_id": s.world.guildID, "role": r}})
	return r.ID
}

// RemoveRole deletes a role, by id or name, from the guild and from its members.
func (s *Server) RemoveRole(role string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := s.world.id(role, "role")
	if s.world.roles[id] == nil || id == s.world.guildID {
		return
	}
	delete(s.world.roles, id)
	for _, m := range s.world.members {
		m.Roles = removed(m.Roles, id)
	}
	s.dispatch(event{name: "GUILD_ROLE_DELETE", intent: intentGuilds, data: map[string]string{"guild_id": s.world.guildID, "role_id": id}})
}

// AddMember makes a person with roles (by id or name) and gives the id. The person is then
// known by username wherever "staff" or "coordinator" may be given.
func (s *Server) AddMember(username, name, locale string, roles ...string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := &Member{
		User:  User{ID: s.newID(), Username: username, GlobalName: name, Discriminator: "0"},
		Roles: []string{}, JoinedAt: s.Now().UTC(), Locale: locale,
	}
	for _, r := range roles {
		m.Roles = append(m.Roles, s.world.id(r, "role"))
	}
	s.world.members[m.User.ID] = m
	s.world.people = append(s.world.people, m.User.ID)
	s.world.names["user:"+username] = m.User.ID
	s.dispatch(event{name: "GUILD_MEMBER_ADD", intent: intentMembers, data: memberEvent{Member: *m, GuildID: s.world.guildID}})
	return m.User.ID
}

// RemoveMember has a person leave the guild.
func (s *Server) RemoveMember(user string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := s.world.id(user, "user")
	m := s.world.members[id]
	if m == nil || m == s.world.bot {
		return
	}
	delete(s.world.members, id)
	s.world.people = removed(s.world.people, id)
	s.dispatch(event{name: "GUILD_MEMBER_REMOVE", intent: intentMembers, data: map[string]any{"guild_id": s.world.guildID, "user": m.User}})
}

// RefuseDirect has a person take no direct messages: the bot is answered with 50007.
func (s *Server) RefuseDirect(user string, refuse bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if m := s.world.members[s.world.id(user, "user")]; m != nil {
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
