package localdiscord

// DenyEvents takes from the bot, or gives it again, the right to make events in the
// home guild.
func (s *Server) DenyEvents(denied bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := s.world.home
	for _, id := range g.members[s.world.bot.User.ID].Roles {
		r := g.roles[id]
		p := r.bits() | createEvents | manageEvents
		if denied {
			p &^= createEvents | manageEvents
		}
		r.Permissions = p.String()
		s.dispatch(event{name: "GUILD_ROLE_UPDATE", guild: g.id, intent: intentGuilds, data: map[string]any{"guild_id": g.id, "role": r}})
	}
}

// WriteEvent is a person who edits what an event of the home guild says.
func (s *Server) WriteEvent(id, text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e := s.world.home.events[id]; e != nil {
		e.Description = &text
		s.scheduledChanged("UPDATE", e)
	}
}

// DropEvent is a person who deletes an event of the home guild.
func (s *Server) DropEvent(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e := s.world.home.events[id]; e != nil {
		delete(s.world.home.events, id)
		s.scheduledChanged("DELETE", e)
	}
}
