package localdiscord

import (
	"net/http"
	"slices"
	"time"
)

func commandRoutes() []route {
	var all []route
	for _, scope := range []string{"/applications/{application_id}/commands", "/applications/{application_id}/guilds/{guild_id}/commands"} {
		one := scope + "/{command_id}"
		all = append(all,
			route{"GET", scope, byBot, limit{"commands", 10, 10 * time.Second}, (*Server).listCommands},
			route{"PUT", scope, byBot, limit{"commands set", 5, 20 * time.Second}, (*Server).setCommands},
			route{"POST", scope, byBot, limit{"commands create", 5, 20 * time.Second}, (*Server).createCommand},
			route{"GET", one, byBot, limit{"command", 10, 10 * time.Second}, (*Server).readCommand},
			route{"PATCH", one, byBot, limit{"commands edit", 5, 20 * time.Second}, (*Server).editCommand},
			route{"DELETE", one, byBot, limit{"commands delete", 5, 20 * time.Second}, (*Server).deleteCommand},
		)
	}
	return all
}

// scope checks whose commands a request is about: "" is global. The lock is held.
func (s *Server) scope(c *call) (guild string, err error) {
	if id := c.r.PathValue("application_id"); id != s.world.bot.User.ID {
		return "", refuse(http.StatusNotFound, 10002, "Unknown Application")
	}
	guild = c.r.PathValue("guild_id")
	if guild != "" && s.world.guilds[guild] == nil {
		return "", missingAccess()
	}
	return guild, nil
}

func (s *Server) listCommands(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	guild, err := s.scope(c)
	if err != nil {
		return nil, err
	}
	return ok(s.commandsOf(guild)), nil
}

func (s *Server) commandsOf(guild string) []Command {
	list := []Command{}
	for _, x := range s.commands {
		if x.GuildID == guild {
			list = append(list, *x)
		}
	}
	return list
}

// setCommands replaces all commands of a scope; those that keep their name keep their id.
func (s *Server) setCommands(c *call) (*answer, error) {
	var list []*Command
	if err := c.into(&list); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	guild, err := s.scope(c)
	if err != nil {
		return nil, err
	}
	if p := reviewCommands(list); p != nil {
		return nil, p
	}
	for _, x := range list {
		if err := s.register(x, guild); err != nil {
			return nil, err
		}
	}
	s.commands = slices.DeleteFunc(s.commands, func(x *Command) bool { return x.GuildID == guild })
	s.commands = append(s.commands, list...)
	s.commandsChanged()
	return ok(s.commandsOf(guild)), nil
}

// createCommand adds a command, or replaces the one of the same name.
func (s *Server) createCommand(c *call) (*answer, error) {
	x := &Command{}
	if err := c.into(x); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	guild, err := s.scope(c)
	if err != nil {
		return nil, err
	}
	if faults := x.review(nil); len(faults) > 0 {
		return nil, badForm(faults...)
	}
	answer := created
	if s.commandNamed(guild, x.Type, x.Name) != nil {
		answer = ok
	} else if s.countOf(guild, x.Type) >= maxCommands {
		return nil, breach(http.StatusBadRequest, 30032, "Maximum number of application commands reached (100).")
	}
	if err := s.register(x, guild); err != nil {
		return nil, err
	}
	s.commands = slices.DeleteFunc(s.commands, func(old *Command) bool { return old.ID == x.ID })
	s.commands = append(s.commands, x)
	s.commandsChanged()
	return answer(*x), nil
}

// register gives a command its id and version, and counts it when it is new.
func (s *Server) register(x *Command, guild string) error {
	x.GuildID, x.ApplicationID, x.Version = guild, s.world.bot.User.ID, s.newID()
	if x.Type == 0 {
		x.Type = chatInput
	}
	if len(x.IntegrationTypes) == 0 {
		x.IntegrationTypes = []int{0}
	}
	if old := s.commandNamed(guild, x.Type, x.Name); old != nil {
		x.ID = old.ID
		return nil
	}
	now := s.Now()
	s.created = slices.DeleteFunc(s.created, func(t time.Time) bool { return now.Sub(t) > 24*time.Hour })
	if len(s.created) >= dailyCreates {
		return refuse(http.StatusBadRequest, 30034, "Max number of daily application command creates has been reached (200)")
	}
	s.created = append(s.created, now)
	x.ID = s.newID()
	return nil
}

func (s *Server) commandNamed(guild string, kind int, name string) *Command {
	for _, x := range s.commands {
		if x.GuildID == guild && x.Name == name && x.Type == max(kind, chatInput) {
			return x
		}
	}
	return nil
}

func (s *Server) countOf(guild string, kind int) int {
	n := 0
	for _, x := range s.commands {
		if x.GuildID == guild && x.Type == max(kind, chatInput) {
			n++
		}
	}
	return n
}

// registered finds the command of a request. The lock is held.
func (s *Server) registered(c *call) (*Command, error) {
	guild, err := s.scope(c)
	if err != nil {
		return nil, err
	}
	for _, x := range s.commands {
		if x.ID == c.r.PathValue("command_id") && x.GuildID == guild {
			return x, nil
		}
	}
	return nil, unknownCommand()
}

func (s *Server) readCommand(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	x, err := s.registered(c)
	if err != nil {
		return nil, err
	}
	return ok(*x), nil
}

func (s *Server) editCommand(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	x, err := s.registered(c)
	if err != nil {
		return nil, err
	}
	changed, err := patched(*x, c.body)
	if err != nil {
		return nil, err
	}
	if faults := changed.review(nil); len(faults) > 0 {
		return nil, badForm(faults...)
	}
	changed.ID, changed.ApplicationID, changed.GuildID, changed.Version = x.ID, x.ApplicationID, x.GuildID, s.newID()
	*x = changed
	s.commandsChanged()
	return ok(changed), nil
}

func (s *Server) deleteCommand(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	x, err := s.registered(c)
	if err != nil {
		return nil, err
	}
	s.commands = slices.DeleteFunc(s.commands, func(y *Command) bool { return y == x })
	s.commandsChanged()
	return noContent(), nil
}

// commandsChanged tells the page, and those who wait for a bot with commands.
func (s *Server) commandsChanged() {
	s.tell("", localEvent{Type: "commands"})
	s.arrived()
}
