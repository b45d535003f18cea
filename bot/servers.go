package bot

import (
	"context"
	"errors"
	"slices"
	"strings"
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
	found := c.Channel == ""
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
		symptoms, here := g.channelsOf(c, self)
		found = found || here
		all = append(all, symptoms...)
		if rightsIn(g.ID, g.roles, g.member)&(createEvents|administrator) == 0 && (g.ID == c.Office || c.Office == "" && len(guilds) == 1) {
			all = append(all, Symptom{Kind: NoEvents, Wrong: true, Details: []any{g.Name}})
		}
		all = append(all, b.coordinators(ctx, g)...)
	}
	switch {
	case c.Channel == "":
		all = append(all, Symptom{Kind: NoChannel})
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

// channelsOf looks at the channels of a server; here says that the one for
// reminders is among them.
func (g guildSeen) channelsOf(c Case, self string) (all []Symptom, here bool) {
	rights := rightsIn(g.ID, g.roles, g.member)
	var closed []string
	for _, ch := range g.channels {
		if ch.Type != textChannel && ch.Type != newsChannel {
			continue
		}
		lacks := missing(ch.allowed(g.ID, self, rights, g.member))
		switch {
		case ch.ID == c.Channel && len(lacks) > 0:
			here = true
			all = append(all, Symptom{Kind: ClosedChannel, Wrong: true, Details: []any{"#" + ch.Name, strings.Join(lacks, ", ")}})
		case ch.ID == c.Channel:
			here = true
			all = append(all, Symptom{Kind: OpenChannel, Details: []any{"#" + ch.Name}})
		case len(lacks) > 0:
			closed = append(closed, "#"+ch.Name)
		}
	}
	if len(closed) > 0 { // as it may be meant
		all = append(all, Symptom{Kind: ClosedOther, Details: []any{strings.Join(closed, ", "), g.Name}})
	}
	return all, here
}

// coordinators looks whether the role of a server's coordinators can be told.
func (b *Bot) coordinators(ctx context.Context, g guildSeen) []Symptom {
	id, err := b.registry.CoordinatorRole(ctx, g.ID)
	if err != nil || id == "" {
		return nil
	}
	for _, r := range g.roles {
		if r.ID != id {
			continue
		}
		if rights := rightsIn(g.ID, g.roles, g.member); !r.Mentionable && rights&(mentionEveryone|administrator) == 0 {
			return []Symptom{{Kind: SilentRole, Wrong: true, Details: []any{"@" + r.Name, g.Name}}}
		}
		return nil
	}
	return []Symptom{{Kind: LostRole, Wrong: true, Details: []any{g.Name}}}
}
