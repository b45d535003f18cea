package localdiscord

import (
	"slices"
	"strings"
)

// A guild is one server of Discord's, with the bot in it. Guarded by Server.mu.
type guild struct {
	id       string
	name     string
	channels []*Channel
	roles    map[string]*Role
	members  map[string]*Member // the bot among them
	people   []string           // members without the bot, as listed
	events   map[string]*ScheduledEvent
}

func (g *guild) addRole(id, name string, p permissions) *Role {
	r := &Role{ID: id, Name: name, Permissions: p.String(), Position: len(g.roles)}
	g.roles[id] = r
	return r
}

// object is the guild with every field that Discord sends.
func (g *guild) object(owner string) map[string]any {
	return map[string]any{
		"id": g.id, "name": g.name, "icon": nil, "description": nil, "home_header": nil,
		"splash": nil, "discovery_splash": nil, "features": []string{}, "banner": nil,
		"owner_id": owner, "application_id": nil, "region": "deprecated",
		"afk_channel_id": nil, "afk_timeout": 300, "system_channel_id": nil, "system_channel_flags": 0,
		"widget_enabled": false, "widget_channel_id": nil, "verification_level": 0, "roles": g.roleList(),
		"default_message_notifications": 1, "mfa_level": 0, "explicit_content_filter": 0,
		"max_presences": nil, "max_members": 500000, "max_stage_video_channel_users": 50,
		"max_video_channel_users": 25, "vanity_url_code": nil, "premium_tier": 0,
		"premium_subscription_count": 0, "preferred_locale": "vi", "rules_channel_id": nil,
		"safety_alerts_channel_id": nil, "public_updates_channel_id": nil,
		"premium_progress_bar_enabled": false, "nsfw": false, "nsfw_level": 0, "emojis": []any{},
		"stickers": []any{}, "incidents_data": nil,
	}
}

// roleList is every role, lowest first.
func (g *guild) roleList() []Role {
	list := make([]Role, 0, len(g.roles))
	for _, r := range g.roles {
		list = append(list, *r)
	}
	slices.SortFunc(list, func(a, b Role) int {
		if a.Position != b.Position {
			return a.Position - b.Position
		}
		return strings.Compare(a.ID, b.ID)
	})
	return list
}

func (g *guild) channelList() []Channel {
	list := make([]Channel, 0, len(g.channels))
	for _, c := range g.channels {
		list = append(list, *c)
	}
	return list
}

// memberList is the bot and then everybody else.
func (g *guild) memberList(bot string) []Member {
	list := []Member{*g.members[bot]}
	for _, id := range g.people {
		list = append(list, *g.members[id])
	}
	return list
}

// each calls f for every person who has the role; everybody has the guild's own.
func (g *guild) each(role string, f func(id string)) {
	for _, id := range g.people {
		if role == g.id || slices.Contains(g.members[id].Roles, role) {
			f(id)
		}
	}
}

func (g *guild) sortedEvents() []*ScheduledEvent {
	list := make([]*ScheduledEvent, 0, len(g.events))
	for _, e := range g.events {
		list = append(list, e)
	}
	slices.SortFunc(list, func(a, b *ScheduledEvent) int { return strings.Compare(a.ID, b.ID) })
	return list
}
