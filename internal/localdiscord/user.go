package localdiscord

import "time"

// A User is a Discord account as the API shows it.
type User struct {
	ID            string    `json:"id"`
	Username      string    `json:"username"`
	GlobalName    string    `json:"global_name"`
	Avatar        *string   `json:"avatar"`
	Discriminator string    `json:"discriminator"`
	PublicFlags   int       `json:"public_flags"`
	Flags         int       `json:"flags"`
	Bot           bool      `json:"bot,omitempty"`
	PrimaryGuild  *struct{} `json:"primary_guild"`
}

// A Member is a user in the guild.
type Member struct {
	User                       User       `json:"user"`
	Nick                       *string    `json:"nick"`
	Avatar                     *string    `json:"avatar"`
	Banner                     *string    `json:"banner"`
	Roles                      []string   `json:"roles"`
	JoinedAt                   time.Time  `json:"joined_at"`
	PremiumSince               *time.Time `json:"premium_since"`
	CommunicationDisabledUntil *time.Time `json:"communication_disabled_until"`
	Flags                      int        `json:"flags"`
	Pending                    bool       `json:"pending"`
	Mute                       bool       `json:"mute"`
	Deaf                       bool       `json:"deaf"`

	Locale string `json:"-"` // the language of this person's client
	Note   string `json:"-"` // one line about the person, for the page
	NoDMs  bool   `json:"-"` // takes no direct messages from the guild's members
}

// actingMember is a member inside an interaction, with the rights in that channel.
type actingMember struct {
	Member
	Permissions string `json:"permissions"`
}

// resolvedMember is a member inside resolved data, without its user.
type resolvedMember struct {
	Nick                       *string    `json:"nick"`
	Avatar                     *string    `json:"avatar"`
	Banner                     *string    `json:"banner"`
	Roles                      []string   `json:"roles"`
	JoinedAt                   time.Time  `json:"joined_at"`
	PremiumSince               *time.Time `json:"premium_since"`
	CommunicationDisabledUntil *time.Time `json:"communication_disabled_until"`
	Flags                      int        `json:"flags"`
	Pending                    bool       `json:"pending"`
	Permissions                string     `json:"permissions"`
}

func (m *Member) resolved(rights permissions) resolvedMember {
	return resolvedMember{
		Nick: m.Nick, Avatar: m.Avatar, Banner: m.Banner, Roles: m.Roles, JoinedAt: m.JoinedAt,
		PremiumSince: m.PremiumSince, CommunicationDisabledUntil: m.CommunicationDisabledUntil,
		Flags: m.Flags, Pending: m.Pending, Permissions: rights.String(),
	}
}
