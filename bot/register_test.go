package bot

import (
	"testing"

	"tiendo/commands"
	"tiendo/internal/localdiscord"
)

func TestCommandsAreWrittenOnlyWhenTheyChanged(t *testing.T) {
	t.Parallel()
	s := join(t, nil)
	version := func() string { return s.discord.Commands()[0].Version }
	first, application := version(), s.discord.ID("application")
	if err := s.register(t.Context(), application); err != nil || version() != first {
		t.Errorf("unchanged commands were written again: %v", err)
	}
	for what, change := range map[string]func(c *commands.Command){
		"help":    func(c *commands.Command) { c.Help = "Other words" },
		"options": func(c *commands.Command) { c.Options = append(c.Options, commands.Option{Name: "reason", Help: "Why"}) },
		"rights":  func(c *commands.Command) { c.Needs = commands.Admin },
	} {
		before := version()
		help := len(s.registry.Commands) - 1
		was := s.registry.Commands[help]
		change(&s.registry.Commands[help])
		if err := s.register(t.Context(), application); err != nil || version() == before {
			t.Errorf("%s changed and was not written: %v", what, err)
		}
		s.registry.Commands[help] = was
	}
}

func TestCommandsOfOneServer(t *testing.T) {
	t.Parallel()
	s := found(t, nil, func(b *Bot, d *localdiscord.Server) { b.cfg.Guild = d.ID("guild") })
	s.connected(t)
	for _, c := range s.discord.Commands() {
		if c.GuildID != s.discord.ID("guild") {
			t.Errorf("/%s is global", c.Name)
		}
	}
	s.cfg.Guild = "123" // where the bot is not
	if err := s.register(t.Context(), s.discord.ID("application")); err != nil {
		t.Errorf("an unknown server stops the bot: %v", err)
	}
}

func TestCommandsForAdministratorsAreHiddenFromOthers(t *testing.T) {
	all := definitions([]commands.Command{
		{Name: "all"},
		{Name: "some", Subcommands: []commands.Command{{Needs: commands.Admin}, {}}},
		{Name: "admins", Subcommands: []commands.Command{{Needs: commands.Admin}}},
		{Name: "admin", Needs: commands.Admin},
	})
	for i, hidden := range []bool{false, false, true, true} {
		d := all[i]
		if (d.DefaultMemberPermissions != nil) != hidden || (len(d.Contexts) == 1) != hidden {
			t.Errorf("/%s: %v %v", d.Name, d.DefaultMemberPermissions, d.Contexts)
		}
	}
}
