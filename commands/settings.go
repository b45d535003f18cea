package commands

import (
	"context"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// settings answers /settings: one's own place, and what administrators choose
// for a channel and a server.
func settings(store *data.Store) Command {
	place := placeOption(store)
	place.Help, place.Required = "Your province or region, meant by “my province”", true
	show := choiceOption("show", "Who sees the answers in this channel", words.Visibility, "asker", "all")
	speak := choiceOption("language", "The language of those whose Discord is not Vietnamese", words.Languages, "en", "vi")
	show.Required, speak.Required = true, true
	role := Option{Name: "role", Help: "The role of coordinators", Required: true, Kind: Role}
	return Command{
		Name: "settings",
		Help: "Your own place; for administrators also privacy, language and holidays",
		Subcommands: []Command{
			{Name: "place", Help: "Set your own province or region", Options: []Option{place}, Private: true,
				Run: func(ctx context.Context, in Input) (message.Message, error) {
					found, err := in.places(place, store.Catalogue(), calendar.Period{})
					if err != nil {
						return message.Message{}, err
					}
					if len(found) > 1 {
						return message.Message{}, in.whichPlace(place, found)
					}
					return set(ctx, store, in, ownPlace(in.Asker), found[0].Key, words.PlaceSet.In(in.Tag, found[0].Label(in.Tag)))
				}},
			{Name: "privacy", Help: "Who sees the answers in this channel", Options: []Option{show}, Private: true, Needs: Admin, Own: true,
				Run: func(ctx context.Context, in Input) (message.Message, error) {
					value, said := "", words.PrivacyAsker
					if in.chosen(show) == "all" {
						value, said = "all", words.PrivacyAll
					}
					return set(ctx, store, in, publicChannel(in.Asker), value, said.In(in.Tag))
				}},
			{Name: "coordinators", Help: "Which role the coordinators of this server have", Options: []Option{role}, Private: true, Needs: Admin,
				Run: func(ctx context.Context, in Input) (message.Message, error) {
					return set(ctx, store, in, coordinatorRole(in.Asker.Guild), in.Text(role), words.CoordinatorsSet.In(in.Tag))
				}},
			{Name: "language", Help: "The language of those whose Discord is not Vietnamese", Options: []Option{speak}, Private: true, Needs: Admin, Own: true,
				Run: func(ctx context.Context, in Input) (message.Message, error) {
					value := in.chosen(speak)
					return set(ctx, store, in, guildLanguage(in.Asker.Guild), value, words.LanguageSet.In(in.Tag, words.Languages[value].In(in.Tag)))
				}},
			holidays(store),
		},
	}
}

// set keeps a setting and says so.
func set(ctx context.Context, store *data.Store, in Input, name, value, said string) (message.Message, error) {
	if err := store.Set(ctx, name, value, data.Change{At: in.Now, By: in.Asker.ID}); err != nil {
		return message.Message{}, err
	}
	return message.Message{Title: said, About: message.About{Intent: "settings"}}, nil
}

// ownPlace names the setting of an asker's own place.
func ownPlace(a Asker) string { return "place:" + a.Guild + ":" + a.ID }

// coordinatorRole names the setting of the role that a server's coordinators
// have.
func coordinatorRole(guild string) string { return "coordinators:" + guild }

// guildLanguage names the setting of a server's language.
func guildLanguage(guild string) string { return "language:" + guild }

// Language is the language of an answer: Vietnamese for a client that is
// Vietnamese, else what the server has set, else English.
func (r *Registry) Language(ctx context.Context, guild, locale string) language.Tag {
	if tag := words.Language(locale); words.Vietnamese(tag) {
		return tag
	}
	value, err := r.store.RecentSetting(ctx, guildLanguage(guild))
	if err != nil || value == "" {
		return language.English
	}
	return words.Language(value)
}
