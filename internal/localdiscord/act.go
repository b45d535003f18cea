package localdiscord

import (
	"slices"
	"strings"
)

// actor is who does something, where, in which language.
type actor struct {
	user    *Member
	channel *Channel
	locale  string
}

// actor finds a user and channel by name or id; the channel "direct" is the user's
// conversation with the bot. The lock is held.
func (s *Server) actor(user, channel, locale string) (actor, *problemText) {
	m := s.world.users[s.world.id(user, "user")]
	if m == nil || m.User.Bot {
		return actor{}, &problemText{"Không có người này: " + user, "No such user: " + user}
	}
	var c *Channel
	if channel == "direct" {
		c = s.direct(m)
	} else if c = s.world.channels[s.world.id(channel, "channel")]; c != nil && !c.direct() {
		if own := s.world.guilds[c.GuildID].members[m.User.ID]; own != nil {
			m = own
		}
	}
	if c == nil || !s.world.visible(c, m.User.ID) {
		return actor{}, &problemText{"Không có kênh này: " + channel, "No such channel: " + channel}
	}
	if locale == "" {
		locale = m.Locale
	}
	if !slices.Contains(locales(), locale) {
		return actor{}, &problemText{"Không có ngôn ngữ này: " + locale, "No such language: " + locale}
	}
	return actor{user: m, channel: c, locale: locale}, nil
}

// runCommand starts a command interaction, or an autocomplete when the invocation is still
// being typed. The lock is held.
func (s *Server) runCommand(a actor, inv *invocation, files map[string]Attachment) (*interaction, *problemText) {
	c := inv.command
	if bad := s.mayUse(a, c); bad != nil {
		return nil, bad
	}
	known := newResolved()
	if bad := s.resolve(inv.options, files, known, a.channel); bad != nil {
		return nil, bad
	}
	data := map[string]any{"id": c.ID, "name": c.Name, "type": c.Type, "options": inv.options}
	if c.GuildID != "" {
		data["guild_id"] = c.GuildID
	}
	if !known.empty() {
		data["resolved"] = known
	}
	in := &interaction{
		kind: askCommand, user: a.user, channel: a.channel, locale: a.locale,
		line: inv.line, command: fullName(c.Name, inv.options), data: data, option: inv.focused,
	}
	if inv.focused != nil {
		in.kind = askAutocomplete
	}
	s.begin(in)
	return in, nil
}

// fullName is the command with its subcommands, as Discord names it on the answer.
func fullName(name string, options []optionValue) string {
	parts := []string{name}
	for len(options) == 1 && options[0].Type <= optionSubcommandGroup {
		parts = append(parts, options[0].Name)
		options = options[0].Options
	}
	return strings.Join(parts, " ")
}

// mayUse holds a command's own limits against the person and place.
func (s *Server) mayUse(a actor, c *Command) *problemText {
	denied := &problemText{"Bạn không có quyền dùng lệnh /" + nameIn("vi", c.Name, c.NameLocalizations), "You may not use /" + c.Name}
	place := contextGuild
	if a.channel.direct() {
		place = contextDM
		if c.DMPermission != nil && !*c.DMPermission || c.GuildID != "" {
			return denied
		}
	}
	if c.GuildID != "" && c.GuildID != a.channel.GuildID {
		return &problemText{"Không có lệnh /" + nameIn("vi", c.Name, c.NameLocalizations), "There is no command /" + c.Name}
	}
	if len(c.Contexts) > 0 && !slices.Contains(c.Contexts, place) {
		return denied
	}
	if place == contextDM {
		return nil
	}
	rights := s.world.rights(a.user.User.ID, a.channel)
	if p := c.DefaultMemberPermissions; p != nil && !rights.has(administrator) {
		if want := bits(string(*p)); want == 0 || !rights.has(want) {
			return denied
		}
	}
	if !rights.has(useCommands) {
		return denied
	}
	return nil
}

// say posts a person's message. The lock is held.
func (s *Server) say(a actor, text string) *Message {
	m := s.blank(a.channel, a.user)
	m.Content = text
	rights := s.world.rights(a.user.User.ID, a.channel)
	s.world.mentions(m, nil, rights, true)
	s.publish(m)
	return m
}
