package localdiscord

import (
	"regexp"
	"slices"
	"strings"
)

// allowedMentions says which mentions in a message may notify
// (https://discord.com/developers/docs/resources/message#allowed-mentions-object).
type allowedMentions struct {
	Parse       []string `json:"parse"`
	Users       []string `json:"users"`
	Roles       []string `json:"roles"`
	RepliedUser bool     `json:"replied_user"`
}

func (a *allowedMentions) user(id string) bool {
	return a == nil || slices.Contains(a.Parse, "users") || slices.Contains(a.Users, id)
}

func (a *allowedMentions) role(id string) bool {
	return a == nil || slices.Contains(a.Parse, "roles") || slices.Contains(a.Roles, id)
}

func (a *allowedMentions) everyone() bool {
	return a == nil || slices.Contains(a.Parse, "everyone")
}

// mentionPattern finds mentions, and code in which there are none.
var mentionPattern = regexp.MustCompile("(?s)```.*?```|`[^`\n]*`|<@!?([0-9]+)>|<@&([0-9]+)>|(@everyone|@here)")

// mentions fills in who m names, and who of them is notified when ping holds: an edit
// notifies nobody. rights are the author's in the channel.
func (w *world) mentions(m *Message, a *allowedMentions, rights permissions, ping bool) {
	m.Mentions, m.MentionRoles, m.MentionEveryone = []User{}, []string{}, false
	var pinged []string
	add := func(id string) {
		if !slices.Contains(pinged, id) && id != m.Author.ID {
			pinged = append(pinged, id)
		}
	}
	g := w.guilds[m.GuildID]
	for _, hit := range mentionPattern.FindAllStringSubmatch(spoken(m), -1) {
		switch user, role, all := hit[1], hit[2], hit[3]; {
		case user != "" && a.user(user) && w.users[user] != nil:
			if !slices.ContainsFunc(m.Mentions, func(u User) bool { return u.ID == user }) {
				m.Mentions = append(m.Mentions, w.users[user].User)
			}
			add(user)
		case role != "" && a.role(role) && g != nil && g.roles[role] != nil:
			if !slices.Contains(m.MentionRoles, role) {
				m.MentionRoles = append(m.MentionRoles, role)
			}
			if g.roles[role].Mentionable || rights.has(mentionEveryone) {
				g.each(role, add)
			}
		case all != "" && a.everyone() && g != nil && rights.has(mentionEveryone):
			m.MentionEveryone = true
			g.each(g.id, add)
		}
	}
	if r := m.ReferencedMessage; r != nil && (a == nil || a.RepliedUser) {
		m.Mentions = append(m.Mentions, r.Author)
		add(r.Author.ID)
	}
	if ping && m.Flags&flagSilent == 0 {
		m.Pinged = w.whoSees(m, pinged)
	}
}

// spoken is the text in which mentions count: the content and text components, never
// embeds.
func spoken(m *Message) string {
	text := []string{m.Content}
	for _, c := range flatten(m.Components) {
		if c.Type == textDisplay {
			text = append(text, c.Content)
		}
	}
	return strings.Join(text, "\n")
}

// whoSees leaves out those who cannot read the message.
func (w *world) whoSees(m *Message, ids []string) []string {
	c := w.channels[m.ChannelID]
	return slices.DeleteFunc(ids, func(id string) bool {
		if m.Reader != "" {
			return id != m.Reader
		}
		return c == nil || !w.visible(c, id)
	})
}

// visible reports whether a user can read a channel.
func (w *world) visible(c *Channel, user string) bool {
	if c.direct() {
		return slices.ContainsFunc(c.Recipients, func(u User) bool { return u.ID == user }) || user == w.bot.User.ID
	}
	return w.rights(user, c).has(viewChannel)
}
