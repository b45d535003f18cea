package localdiscord

import "encoding/json"

// Option types (https://discord.com/developers/docs/interactions/application-commands).
const (
	optionSubcommand      = 1
	optionSubcommandGroup = 2
	optionString          = 3
	optionInteger         = 4
	optionBoolean         = 5
	optionUser            = 6
	optionChannel         = 7
	optionRole            = 8
	optionMentionable     = 9
	optionNumber          = 10
	optionAttachment      = 11
)

// chatInput is the type of slash commands.
const chatInput = 1

// A Command is an application command as the bot registered it.
type Command struct {
	ID                       string            `json:"id"`
	ApplicationID            string            `json:"application_id"`
	GuildID                  string            `json:"guild_id,omitempty"`
	Version                  string            `json:"version"`
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations,omitempty"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations,omitempty"`
	Options                  []Option          `json:"options,omitempty"`
	DefaultMemberPermissions *decimal          `json:"default_member_permissions"`
	DMPermission             *bool             `json:"dm_permission,omitempty"`
	Contexts                 []int             `json:"contexts,omitempty"`
	IntegrationTypes         []int             `json:"integration_types,omitempty"`
	NSFW                     bool              `json:"nsfw"`
}

// An Option is an option, a subcommand or a group of them.
type Option struct {
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations,omitempty"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations,omitempty"`
	Required                 bool              `json:"required,omitempty"`
	Autocomplete             bool              `json:"autocomplete,omitempty"`
	Choices                  []Choice          `json:"choices,omitempty"`
	Options                  []Option          `json:"options,omitempty"`
	ChannelTypes             []int             `json:"channel_types,omitempty"`
	MinValue                 *json.Number      `json:"min_value,omitempty"`
	MaxValue                 *json.Number      `json:"max_value,omitempty"`
	MinLength                *int              `json:"min_length,omitempty"`
	MaxLength                *int              `json:"max_length,omitempty"`
}

// A Choice is one value offered for an option, fixed or by autocomplete.
type Choice struct {
	Name              string            `json:"name"`
	NameLocalizations map[string]string `json:"name_localizations,omitempty"`
	Value             any               `json:"value"` // string or number
}

// decimal is a number that the wire carries as a string; clients send either.
type decimal string

// UnmarshalJSON takes "8" and 8 alike.
func (d *decimal) UnmarshalJSON(raw []byte) error {
	var id flexibleID
	if err := id.UnmarshalJSON(raw); err != nil {
		return err
	}
	*d = decimal(id)
	return nil
}

// nested reports whether the options are subcommands rather than values.
func nested(list []Option) bool {
	return len(list) > 0 && list[0].Type <= optionSubcommandGroup
}

// answersTo reports whether name is the English name or that of any language.
func answersTo(name, english string, localized map[string]string) bool {
	if name == english {
		return true
	}
	for _, n := range localized {
		if n == name {
			return true
		}
	}
	return false
}

// nameIn is a name as a client in that language shows it.
func nameIn(locale, english string, localized map[string]string) string {
	if name := localized[locale]; name != "" {
		return name
	}
	return english
}

// Commands lists the commands that the bot has registered, the guild's own after the
// global ones.
func (s *Server) Commands() []Command {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := make([]Command, 0, len(s.commands))
	for _, c := range s.commands {
		list = append(list, *c)
	}
	return list
}
