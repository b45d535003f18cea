package bot

import (
	"context"
	"fmt"
	"net/http"

	"github.com/bwmarrin/discordgo"

	"tiendo/commands"
)

// register tells Discord all commands, with their Vietnamese names and help.
func (b *Bot) register(ctx context.Context, application string) error {
	var all []*discordgo.ApplicationCommand
	for _, c := range b.registry.Commands {
		all = append(all, definition(c))
	}
	path := "/applications/" + application + "/commands"
	if err := b.rest.call(ctx, request{method: http.MethodPut, path: path, body: all, own: true, repeatable: true}); err != nil {
		if refused, ok := err.(*statusError); ok && refused.status == http.StatusUnauthorized {
			return ErrToken
		}
		return fmt.Errorf("register the commands: %w", err)
	}
	return nil
}

func definition(c commands.Command) *discordgo.ApplicationCommand {
	local := commands.Localized(c.Name)
	d := &discordgo.ApplicationCommand{
		Type:                     discordgo.ChatApplicationCommand,
		Name:                     c.Name,
		NameLocalizations:        &map[discordgo.Locale]string{discordgo.Vietnamese: local.Name},
		Description:              c.Help,
		DescriptionLocalizations: &map[discordgo.Locale]string{discordgo.Vietnamese: local.Help},
		Options:                  options(c, c.Name),
	}
	if c.Needs == commands.Admin {
		d.DefaultMemberPermissions = new(int64) // administrators only, until a guild says otherwise
	}
	return d
}

// kinds are Discord's types of options.
var kinds = map[commands.Kind]discordgo.ApplicationCommandOptionType{
	commands.Text:       discordgo.ApplicationCommandOptionString,
	commands.Role:       discordgo.ApplicationCommandOptionRole,
	commands.User:       discordgo.ApplicationCommandOptionUser,
	commands.Channel:    discordgo.ApplicationCommandOptionChannel,
	commands.Attachment: discordgo.ApplicationCommandOptionAttachment,
}

func options(c commands.Command, path string) []*discordgo.ApplicationCommandOption {
	all := []*discordgo.ApplicationCommandOption{}
	for _, sub := range c.Subcommands {
		all = append(all, option(discordgo.ApplicationCommandOptionSubCommand, path+"."+sub.Name, sub.Name, sub.Help))
		all[len(all)-1].Options = options(sub, path+"."+sub.Name)
	}
	for _, o := range c.Options {
		d := option(kinds[o.Kind], path+"."+o.Name, o.Name, o.Help)
		d.Required, d.Autocomplete, d.MaxLength = o.Required, o.Suggest != nil, o.Max
		for _, choice := range o.Choices {
			d.Choices = append(d.Choices, &discordgo.ApplicationCommandOptionChoice{
				Name: choice.Label, Value: choice.Value,
				NameLocalizations: map[discordgo.Locale]string{discordgo.Vietnamese: commands.LocalizedChoice(choice.Value)},
			})
		}
		all = append(all, d)
	}
	return all
}

func option(kind discordgo.ApplicationCommandOptionType, path, name, help string) *discordgo.ApplicationCommandOption {
	return &discordgo.ApplicationCommandOption{
		Type: kind, Name: name, Description: help,
		NameLocalizations:        vietnamese(commands.Localized(path).Name),
		DescriptionLocalizations: vietnamese(commands.Localized(path).Help),
	}
}

// vietnamese is text for clients in Vietnamese, none if it is empty.
func vietnamese(text string) map[discordgo.Locale]string {
	if text == "" {
		return nil
	}
	return map[discordgo.Locale]string{discordgo.Vietnamese: text}
}
