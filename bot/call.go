package bot

import (
	"cmp"
	"context"
	"fmt"

	"github.com/bwmarrin/discordgo"

	"tiendo/commands"
)

// call is the part of a call that every interaction has.
func (b *Bot) call(ctx context.Context, i *interaction) commands.Call {
	in := commands.Input{Now: b.cfg.Now(), Tag: b.registry.Language(ctx, i.GuildID, i.Locale), Asker: commands.Asker{Guild: i.GuildID, Channel: i.ChannelID}}
	switch {
	case i.Member != nil && i.Member.User != nil:
		in.Asker.ID, in.Asker.Roles = i.Member.User.ID, i.Member.Roles
		in.Asker.Name = cmp.Or(i.Member.Nick, i.Member.User.called())
		if i.Member.Permissions&administrator != 0 {
			in.Asker.Right = commands.Admin
		}
	case i.User != nil:
		in.Asker.ID, in.Asker.Name = i.User.ID, i.User.called()
	}
	return commands.Call{Input: in}
}

// chosen takes a command's path and its values apart; focused is the option
// that is being typed.
func chosen(d interactionData) (path []string, values map[string]string, focused string) {
	path, values = []string{d.Name}, map[string]string{}
	options := d.Options
	for len(options) == 1 && (options[0].Type == int(discordgo.ApplicationCommandOptionSubCommand) || options[0].Type == int(discordgo.ApplicationCommandOptionSubCommandGroup)) {
		path, options = append(path, options[0].Name), options[0].Options
	}
	for _, o := range options {
		values[o.Name] = fmt.Sprint(o.Value)
		if o.Focused {
			focused = o.Name
		}
	}
	return path, values, focused
}

// uploads are the files among a command's values.
func (b *Bot) uploads(d interactionData, values map[string]string) map[string]commands.Upload {
	all := map[string]commands.Upload{}
	for name, value := range values {
		if f, ok := d.Resolved.Attachments[value]; ok {
			all[name] = commands.Upload{Name: f.Filename, Size: f.Size, Fetch: b.fetcher(f)}
		}
	}
	return all
}
