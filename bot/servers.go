package bot

import (
	"context"
	"errors"
	"slices"
	"strings"

	"tiendo/commands"
)

// A guildSeen is one server as the bot sees it.
type guildSeen struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	channels []guildChannel
	roles    []guildRole
	member   guildMember
}

// Discord's types of channels in which messages are posted.
const (
	textChannel  = 0
	voiceChannel = 2
	newsChannel  = 5
	newsThread   = 10
	openThread   = 11
	closedThread = 12
)

// takesMessages reports whether messages can be posted in a channel at all.
func (c guildChannel) takesMessages() bool {
	return slices.Contains([]int{textChannel, voiceChannel, newsChannel, newsThread, openThread, closedThread}, c.Type)
}

// guilds looks at every server that the bot is in, and for the channel of the
// reminders in them.
func (b *Bot) guilds(ctx context.Context, c Case, self string) ([]Symptom, error) {
	var guilds []guildSeen
	if err := b.look(ctx, "/users/@me/guilds", &guilds); err != nil {
		return nil, err
	}
	if len(guilds) == 0 {
		link, err := b.Invite(ctx)
		return []Symptom{{Kind: NoGuild, Wrong: true, Details: []any{link}}}, err
	}
	all := append([]Symptom{{Kind: Guilds, Details: []any{len(guilds)}}}, officeOf(guilds, c)...)
	found, some := c.Channel == "", c.Channel != ""
	for _, g := range guilds {
		err := errors.Join(
			b.look(ctx, "/guilds/"+g.ID+"/channels", &g.channels),
			b.look(ctx, "/guilds/"+g.ID+"/roles", &g.roles),
			b.look(ctx, "/guilds/"+g.ID+"/members/"+self, &g.member),
		)
		if err != nil {
			all = append(all, Symptom{Kind: ClosedGuild, Wrong: true, Details: []any{g.Name, err.Error()}})
			continue
		}
		told, err := b.registry.Recipients(ctx, g.ID)
		if err != nil {
			return all, err
		}
		some = some || len(told.Channels) > 0
		symptoms, here := g.channelsOf(append(told.Channels, c.Channel), c.Channel, self)
		found = found || here
		all = append(all, symptoms...)
		lost, err := b.lost(ctx, g, told.Channels)
		if err != nil {
			return all, err
		}
		all = append(all, lost...)
		if rightsIn(g.ID, g.roles, g.member)&(createEvents|administrator) == 0 && (g.ID == c.Office || c.Office == "" && len(guilds) == 1) {
			all = append(all, Symptom{Kind: NoEvents, Wrong: true, Details: []any{g.Name}})
		}
		all = append(all, g.rolesOf(told.Roles)...)
	}
	switch {
	case !some:
		all = append(all, Symptom{Kind: NoChannel, Remark: true})
	case !found:
		all = append(all, Symptom{Kind: LostChannel, Wrong: true, Details: []any{c.Channel}})
	}
	return all, nil
}

// officeOf looks whether it is known which server is the office's.
func officeOf(guilds []guildSeen, c Case) []Symptom {
	for _, g := range guilds {
		if g.ID == c.Office {
			return []Symptom{{Kind: OfficeKnown, Details: []any{g.Name}}}
		}
	}
	switch {
	case c.Office != "":
		return []Symptom{{Kind: OfficeLost, Wrong: true, Details: []any{c.Office}}}
	case len(guilds) > 1:
		return []Symptom{{Kind: OfficeUnset, Wrong: true, Details: []any{len(guilds)}}}
	}
	return nil
}

// channelsOf looks at the channels of a server, of which some are for reminders;
// here says that the one of the settings is among them.
func (g guildSeen) channelsOf(reminding []string, set, self string) (all []Symptom, here bool) {
	rights := rightsIn(g.ID, g.roles, g.member)
	var open, closed []string
	for _, ch := range g.channels {
		wanted := slices.Contains(reminding, ch.ID)
		if !wanted && ch.Type != textChannel && ch.Type != newsChannel {
			continue
		}
		here = here || ch.ID == set
		lacks := missing(ch.allowed(g.ID, self, rights, g.member))
		switch {
		case wanted && len(lacks) > 0:
			all = append(all, Symptom{Kind: ClosedChannel, Wrong: true, Details: []any{"#" + ch.Name, strings.Join(lacks, ", ")}})
		case wanted:
			open = append(open, "#"+ch.Name)
		case len(lacks) > 0:
			closed = append(closed, "#"+ch.Name)
		}
	}
	if len(open) > 0 {
		all = append(all, Symptom{Kind: OpenChannel, Details: []any{strings.Join(open, ", ")}})
	}
	if len(closed) > 0 { // as it may be meant
		all = append(all, Symptom{Kind: ClosedOther, Remark: true, Details: []any{strings.Join(closed, ", "), g.Name}})
	}
	return all, here
}

// lost looks for the channels that were set in a server and are not in its list:
// threads, or what is gone or another server's.
func (b *Bot) lost(ctx context.Context, g guildSeen, channels []string) (all []Symptom, err error) {
	for _, id := range channels {
		if slices.ContainsFunc(g.channels, func(ch guildChannel) bool { return ch.ID == id }) {
			continue
		}
		there, err := b.Belongs(ctx, g.ID, commands.Channel, id)
		if err != nil {
			return all, err
		}
		if !there {
			all = append(all, Symptom{Kind: LostChannel, Wrong: true, Details: []any{id}})
		}
	}
	return all, nil
}

// rolesOf looks whether the roles that reminders name are there and can be told.
func (g guildSeen) rolesOf(ids []string) (all []Symptom) {
	rights := rightsIn(g.ID, g.roles, g.member)
	for _, id := range ids {
		at := slices.IndexFunc(g.roles, func(r guildRole) bool { return r.ID == id })
		switch {
		case at < 0:
			all = append(all, Symptom{Kind: LostRole, Wrong: true, Details: []any{g.Name}})
		case !g.roles[at].Mentionable && rights&(mentionEveryone|administrator) == 0:
			all = append(all, Symptom{Kind: SilentRole, Wrong: true, Details: []any{"@" + g.roles[at].Name, g.Name}})
		}
	}
	return all
}
