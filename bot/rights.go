package bot

import (
	"slices"
	"strconv"
)

// Permissions by Discord's bits.
const (
	viewChannel     = 1 << 10
	sendMessages    = 1 << 11
	embedLinks      = 1 << 14
	attachFiles     = 1 << 15
	readHistory     = 1 << 16 // to answer under a message, and to look for a reminder after a crash
	mentionEveryone = 1 << 17 // and roles that may not be mentioned by all
	sendInThreads   = 1 << 38
	createEvents    = 1 << 44 // to enter conferences in the calendar, and to change what we entered

	// needed is what the bot is invited with.
	needed = viewChannel | sendMessages | embedLinks | attachFiles | readHistory | sendInThreads | createEvents
)

// rightNames are Discord's own names of what a channel must allow.
var rightNames = []struct {
	bit  int64
	name string
}{
	{viewChannel, "View Channel"},
	{sendMessages, "Send Messages"},
	{embedLinks, "Embed Links"},
	{attachFiles, "Attach Files"},
	{readHistory, "Read Message History"},
}

// A guildRole, a guildChannel and a guildMember are what Discord says of a
// server, as far as rights go.
type guildRole struct {
	ID          string `json:"id"`
	Name        string `json:"name"`
	Permissions string `json:"permissions"`
	Mentionable bool   `json:"mentionable"`
}

type guildChannel struct {
	ID         string      `json:"id"`
	Guild      string      `json:"guild_id"`
	Type       int         `json:"type"`
	Name       string      `json:"name"`
	Overwrites []overwrite `json:"permission_overwrites"`
}

type overwrite struct {
	ID    string `json:"id"`
	Allow string `json:"allow"`
	Deny  string `json:"deny"`
}

type guildMember struct {
	Roles []string `json:"roles"`
}

// bits reads a set of permissions.
func bits(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0 // in doubt fewer
	}
	return n
}

// rightsIn is what the roles allow in a server; the role for everybody has the
// server's id.
func rightsIn(guild string, roles []guildRole, m guildMember) int64 {
	var all int64
	for _, r := range roles {
		if r.ID == guild || slices.Contains(m.Roles, r.ID) {
			all |= bits(r.Permissions)
		}
	}
	return all
}

// allowed is what of that a channel leaves, as Discord documents it: first what
// it says of everybody, then of the roles together, then of the member.
func (c guildChannel) allowed(guild, self string, all int64, m guildMember) int64 {
	if all&administrator != 0 {
		return -1
	}
	var allow, deny, own, ownDeny int64
	for _, o := range c.Overwrites {
		switch {
		case o.ID == guild:
			all = all&^bits(o.Deny) | bits(o.Allow)
		case o.ID == self:
			own, ownDeny = bits(o.Allow), bits(o.Deny)
		case slices.Contains(m.Roles, o.ID):
			allow, deny = allow|bits(o.Allow), deny|bits(o.Deny)
		}
	}
	return (all&^deny|allow)&^ownDeny | own
}

// missing names what a channel does not allow the bot.
func missing(allowed int64) []string {
	var names []string
	for _, r := range rightNames {
		if allowed&r.bit == 0 {
			names = append(names, r.name)
		}
	}
	return names
}
