package bot

import "github.com/bwmarrin/discordgo"

// decoded is an interaction as discordgo has read it, which saves reading it once
// more; nil for what it does not read, or not whole: forms, whose components it
// does not know all, and what held something new to it.
func decoded(e *discordgo.Event) *interaction {
	created, ok := e.Struct.(*discordgo.InteractionCreate)
	if !ok || created.Interaction == nil || created.ID == "" {
		return nil
	}
	from := created.Interaction
	i := &interaction{
		ID: from.ID, ApplicationID: from.AppID, Type: int(from.Type), Token: from.Token, GuildID: from.GuildID, ChannelID: from.ChannelID,
		Locale: string(from.Locale), User: userOf(from.User),
	}
	switch d := from.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		i.Data = interactionData{Name: d.Name, Options: givenOptions(d.Options), Resolved: resolvedOf(d.Resolved)}
	case discordgo.MessageComponentInteractionData:
		i.Data = interactionData{CustomID: d.CustomID, Values: d.Values}
	default:
		return nil
	}
	if m := from.Member; m != nil {
		i.Member = &member{User: userOf(m.User), Nick: m.Nick, Roles: m.Roles, Permissions: m.Permissions}
	}
	if m := from.Message; m != nil {
		i.Message = &heldMessage{ID: m.ID, Flags: int(m.Flags)}
	}
	return i
}

func userOf(u *discordgo.User) *user {
	if u == nil {
		return nil
	}
	return &user{ID: u.ID, Bot: u.Bot, Username: u.Username, Global: u.GlobalName}
}

func givenOptions(from []*discordgo.ApplicationCommandInteractionDataOption) []givenOption {
	if from == nil {
		return nil
	}
	all := make([]givenOption, len(from))
	for i, o := range from {
		all[i] = givenOption{Name: o.Name, Type: int(o.Type), Value: o.Value, Options: givenOptions(o.Options), Focused: o.Focused}
	}
	return all
}

func resolvedOf(from *discordgo.ApplicationCommandInteractionDataResolved) resolved {
	if from == nil || len(from.Attachments) == 0 {
		return resolved{}
	}
	all := make(map[string]givenFile, len(from.Attachments))
	for id, f := range from.Attachments {
		all[id] = givenFile{Filename: f.Filename, Size: int64(f.Size), URL: f.URL}
	}
	return resolved{all}
}
