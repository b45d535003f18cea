package bot

import (
	"context"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"

	"tiendo/commands"
)

// heard answers a message that mentions the bot, or is sent to it alone, as a
// question in one's own words. Its text reaches a bot without a privileged
// intent in these two cases only.
func (b *Bot) heard(ctx context.Context, m *chatMessage) {
	self := b.self.Load()
	if self == nil || m.Author == nil || m.Author.Bot || m.GuildID != "" && !mentions(m, *self) {
		return
	}
	text := strings.TrimSpace(strings.NewReplacer("<@"+*self+">", " ", "<@!"+*self+">", " ").Replace(m.Content))
	if text == "" {
		return
	}
	if !b.working.begin() {
		return
	}
	defer b.working.done()
	defer func() {
		if r := recover(); r != nil {
			b.cfg.Log.Error("mention", "panic", r, "stack", string(debug.Stack()))
		}
	}()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), tokenLife)
	defer cancel()
	in := commands.Input{
		Now: b.cfg.Now(), Shared: true, Tag: b.registry.Language(ctx, m.GuildID, mentionLocale),
		Asker: commands.Asker{ID: m.Author.ID, Guild: m.GuildID, Channel: m.ChannelID},
	}
	answer, _ := b.run(ctx, commands.Question(text, in))
	if answer.Form != nil {
		answer = b.unformed(commands.Question(text, in), *answer.Form)
	}
	r := b.rendered(answer)
	r.Reference = &reference{Message: m.ID}
	if err := b.rest.call(ctx, http.MethodPost, "/channels/"+m.ChannelID+"/messages", true, r, r.files, nil); err != nil {
		b.cfg.Log.Error("answer a mention", "err", err)
	}
}

// mentionLocale is the language of a message, of which Discord does not say:
// people ask in Vietnamese.
const mentionLocale = "vi"

func mentions(m *chatMessage, id string) bool {
	return slices.ContainsFunc(m.Mentions, func(u user) bool { return u.ID == id })
}
