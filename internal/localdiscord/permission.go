package localdiscord

import (
	"slices"
	"strconv"
)

// permissions is a set of Discord's permission bits; on the wire it is a decimal string.
type permissions uint64

// The bits that this Discord looks at
// (https://discord.com/developers/docs/topics/permissions).
const (
	administrator     permissions = 1 << 3
	manageChannels    permissions = 1 << 4
	manageGuild       permissions = 1 << 5
	addReactions      permissions = 1 << 6
	viewChannel       permissions = 1 << 10
	sendMessages      permissions = 1 << 11
	manageMessages    permissions = 1 << 13
	embedLinks        permissions = 1 << 14
	attachFiles       permissions = 1 << 15
	readHistory       permissions = 1 << 16
	mentionEveryone   permissions = 1 << 17
	manageRoles       permissions = 1 << 28
	useCommands       permissions = 1 << 31
	manageEvents      permissions = 1 << 33
	createEvents      permissions = 1 << 44
	allRights         permissions = 1<<53 - 1
	everyoneByDefault             = viewChannel | sendMessages | embedLinks | attachFiles | readHistory | addReactions | useCommands
	botByDefault                  = everyoneByDefault | mentionEveryone | manageEvents | createEvents
)

func (p permissions) has(want permissions) bool { return p&want == want }

func (p permissions) String() string { return strconv.FormatUint(uint64(p), 10) }

// An Overwrite allows or denies rights to one role or member in one channel.
type Overwrite struct {
	ID    string `json:"id"`
	Type  int    `json:"type"` // 0 role, 1 member
	Allow string `json:"allow"`
	Deny  string `json:"deny"`
}

// rights are what a user may do in a channel of a guild, or in a conversation.
func (w *world) rights(user string, c *Channel) permissions {
	if g := w.guilds[c.GuildID]; g != nil {
		return g.rights(user, c)
	}
	return everyoneByDefault
}

// rights are what a member may do in a channel (nil: in the guild as such), computed as
// Discord documents: the roles' bits, then the channel's overwrites for @everyone, for
// roles, and for the member.
func (g *guild) rights(user string, c *Channel) permissions {
	m := g.members[user]
	if m == nil {
		return 0
	}
	total := g.roles[g.id].bits()
	for _, id := range m.Roles {
		if r := g.roles[id]; r != nil {
			total |= r.bits()
		}
	}
	if total.has(administrator) {
		return allRights
	}
	if c == nil {
		return total
	}
	total = overwrite(total, c.Overwrites, func(o Overwrite) bool { return o.ID == g.id })
	total = overwrite(total, c.Overwrites, func(o Overwrite) bool { return o.Type == 0 && slices.Contains(m.Roles, o.ID) })
	return overwrite(total, c.Overwrites, func(o Overwrite) bool { return o.Type == 1 && o.ID == m.User.ID })
}

func overwrite(p permissions, all []Overwrite, applies func(Overwrite) bool) permissions {
	var allow, deny permissions
	for _, o := range all {
		if applies(o) {
			allow |= bits(o.Allow)
			deny |= bits(o.Deny)
		}
	}
	return p&^deny | allow
}

func bits(decimal string) permissions {
	n, err := strconv.ParseUint(decimal, 10, 64)
	if err != nil {
		return 0
	}
	return permissions(n)
}
