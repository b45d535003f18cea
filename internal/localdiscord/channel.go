package localdiscord

// Channel types that exist here (https://discord.com/developers/docs/resources/channel).
const (
	textChannel   = 0
	directChannel = 1
)

// A Channel is a text channel of the guild or a direct conversation with the bot.
type Channel struct {
	ID            string      `json:"id"`
	Type          int         `json:"type"`
	Flags         int         `json:"flags"`
	LastMessageID *string     `json:"last_message_id"`
	GuildID       string      `json:"guild_id,omitempty"`
	Name          string      `json:"name,omitempty"`
	Topic         *string     `json:"topic,omitempty"`
	Position      *int        `json:"position,omitempty"`
	NSFW          *bool       `json:"nsfw,omitempty"`
	SlowMode      *int        `json:"rate_limit_per_user,omitempty"`
	Overwrites    []Overwrite `json:"permission_overwrites,omitempty"`
	Recipients    []User      `json:"recipients,omitempty"`
}

func (c *Channel) direct() bool { return c.Type == directChannel }

// partialChannel is a channel inside an interaction.
type partialChannel struct {
	ID          string  `json:"id"`
	Type        int     `json:"type"`
	Name        string  `json:"name,omitempty"`
	GuildID     string  `json:"guild_id,omitempty"`
	Flags       int     `json:"flags"`
	Position    *int    `json:"position,omitempty"`
	Topic       *string `json:"topic,omitempty"`
	Permissions string  `json:"permissions,omitempty"`
	Recipients  []User  `json:"recipients,omitempty"`
}

func (c *Channel) partial(p permissions) partialChannel {
	return partialChannel{
		ID: c.ID, Type: c.Type, Name: c.Name, GuildID: c.GuildID, Flags: c.Flags,
		Position: c.Position, Topic: c.Topic, Permissions: p.String(), Recipients: c.Recipients,
	}
}
