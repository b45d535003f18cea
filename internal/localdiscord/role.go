package localdiscord

// A Role is one of the guild's roles.
type Role struct {
	ID           string     `json:"id"`
	Name         string     `json:"name"`
	Permissions  string     `json:"permissions"` // decimal bits
	Position     int        `json:"position"`
	Color        int        `json:"color"`
	Colors       roleColors `json:"colors"`
	Hoist        bool       `json:"hoist"`
	Managed      bool       `json:"managed"`
	Mentionable  bool       `json:"mentionable"`
	Icon         *string    `json:"icon"`
	UnicodeEmoji *string    `json:"unicode_emoji"`
	Flags        int        `json:"flags"`
}

type roleColors struct {
	Primary   int  `json:"primary_color"`
	Secondary *int `json:"secondary_color"`
	Tertiary  *int `json:"tertiary_color"`
}

func (r *Role) bits() permissions {
	if r == nil {
		return 0
	}
	return bits(r.Permissions)
}
