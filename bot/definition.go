package bot

import (
	"github.com/bwmarrin/discordgo"

	"tiendo/commands"
)

// A definition is a command as Discord takes and gives it.
type definition struct {
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations,omitempty"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations,omitempty"`
	Options                  []optionOf        `json:"options,omitempty"`
	DefaultMemberPermissions *string           `json:"default_member_permissions"` // nil is everybody
	Contexts                 []int             `json:"contexts,omitempty"`
	IntegrationTypes         []int             `json:"integration_types,omitempty"`
}

type optionOf struct {
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations,omitempty"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations,omitempty"`
	Required                 bool              `json:"required,omitempty"`
	Autocomplete             bool              `json:"autocomplete,omitempty"`
	MaxLength                int               `json:"max_length,omitempty"`
	Choices                  []choiceOf        `json:"choices,omitempty"`
	Options                  []optionOf        `json:"options,omitempty"`
}

type choiceOf struct {
	Name              string            `json:"name"`
	NameLocalizations map[string]string `json:"name_localizations,omitempty"`
	Value             string            `json:"value"`
}

// Where commands may be used, by Discord's numbers.
const (
	inGuild        = 0
	inConversation = 1 // with the bot
	installedGuild = 0
)

// kinds are Discord's types of options.
var kinds = map[commands.Kind]discordgo.ApplicationCommandOptionType{
	commands.Text:       discordgo.ApplicationCommandOptionString,
	commands.Role:       discordgo.ApplicationCommandOptionRole,
	commands.User:       discordgo.ApplicationCommandOptionUser,
	commands.Channel:    discordgo.ApplicationCommandOptionChannel,
	commands.Attachment: discordgo.ApplicationCommandOptionAttachment,
}

func definitions(all []commands.Command) []definition {
	list := []definition{}
	for _, c := range all {
		local := commands.Localized(c.Name)
		d := definition{
			Type: int(discordgo.ChatApplicationCommand), Name: c.Name, Description: c.Help,
			NameLocalizations: vietnamese(local.Name), DescriptionLocalizations: vietnamese(local.Help),
			Options: options(c, c.Name), Contexts: []int{inGuild, inConversation}, IntegrationTypes: []int{installedGuild},
		}
		if adminsOnly(c) {
			// Hidden from others until a server says otherwise; the right itself is
			// checked when it runs. A conversation has no administrators.
			nobody := "0"
			d.DefaultMemberPermissions, d.Contexts = &nobody, []int{inGuild}
		}
		list = append(list, d)
	}
	return list
}

// adminsOnly reports whether nothing of a command is for others.
func adminsOnly(c commands.Command) bool {
	for _, sub := range c.Subcommands {
		if !adminsOnly(sub) {
			return false
		}
	}
	return c.Needs == commands.Admin || len(c.Subcommands) > 0
}

func options(c commands.Command, path string) []optionOf {
	var all []optionOf
	for _, sub := range c.Subcommands {
		d := option(discordgo.ApplicationCommandOptionSubCommand, path+"."+sub.Name, sub.Name, sub.Help)
		d.Options = options(sub, path+"."+sub.Name)
		all = append(all, d)
	}
	for _, o := range c.Options {
		d := option(kinds[o.Kind], path+"."+o.Name, o.Name, o.Help)
		d.Required, d.Autocomplete, d.MaxLength = o.Required, o.Suggest != nil, o.Max
		for _, choice := range o.Choices {
			d.Choices = append(d.Choices, choiceOf{choice.Label, vietnamese(commands.LocalizedChoice(choice.Value)), choice.Value})
		}
		all = append(all, d)
	}
	return all
}

func option(kind discordgo.ApplicationCommandOptionType, path, name, help string) optionOf {
	local := commands.Localized(path)
	return optionOf{
		Type: int(kind), Name: name, Description: help,
		NameLocalizations: vietnamese(local.Name), DescriptionLocalizations: vietnamese(local.Help),
	}
}

// vietnamese is text for clients in Vietnamese, none if it is empty.
func vietnamese(text string) map[string]string {
	if text == "" {
		return nil
	}
	return map[string]string{string(discordgo.Vietnamese): text}
}
