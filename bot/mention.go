package bot

import (
	"context"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"

	"tiendo/commands"
	"tiendo/internal/message"
)

// heard answers a message that mentions the bot, or is sent to it alone, as a
// question in one's own words. Its text reaches a bot without a privileged
// intent in these two cases only.
func (b *Bot) heard(g *gateway, m *chatMessage) {
	self := b.self.Load()
	if self == nil || m.Author == nil || m.Author.Bot || m.GuildID != "" && !mentions(m, *self) {
		return
	}
	text := strings.TrimSpace(strings.NewReplacer("<@"+*self+">", " ", "<@!"+*self+">", " ").Replace(m.Content))
	if text == "" {
		return
	}
	b.once(g, m.ID, func() {
		b.lanes.add(m.Author.ID, &job{
			run: func(func()) {
				b.reply(m, func(ctx context.Context, in commands.Input) message.Message { return b.free(ctx, text, in) })
			},
			refuse: func(leaving bool) {
				b.reply(m, func(_ context.Context, in commands.Input) message.Message { return commands.Refused(in.Tag, leaving) })
			},
		})
	})
}

// free answers a question in one's own words.
func (b *Bot) free(ctx context.Context, text string, in commands.Input) message.Message {
	call := commands.Question(text, in)
	answer, _ := b.run(ctx, call)
	if answer.Form != nil {
		return b.unformed(call, *answer.Form)
	}
	return answer
}

// reply says an answer under a message.
func (b *Bot) reply(m *chatMessage, answer func(ctx context.Context, in commands.Input) message.Message) {
	defer func() {
		if r := recover(); r != nil {
			b.cfg.Log.Error("mention", "panic", r, "stack", string(debug.Stack()))
		}
	}()
	ctx, cancel := context.WithTimeout(context.Background(), b.times.life)
	defer cancel()
	said := answer(ctx, commands.Input{
		Now: b.cfg.Now(), Shared: true, Tag: b.registry.Language(ctx, m.GuildID, mentionLocale),
		Asker: commands.Asker{ID: m.Author.ID, Guild: m.GuildID, Channel: m.ChannelID},
	})
	r := b.rendered(said)
	r.Reference = &reference{Message: m.ID}
	// Discord makes a message with one nonce once: a repeat does no harm.
	r.Nonce, r.EnforceNonce = "m"+m.ID, true
	var made standing
	q := request{method: http.MethodPost, path: "/channels/" + m.ChannelID + "/messages", body: r, files: r.files, into: &made, own: true, repeatable: true}
	if err := b.rest.call(ctx, q); err != nil {
		b.cfg.Log.Error("answer a mention", "err", err)
		return
	}
	if m.GuildID != "" {
		b.keepQuoted(ctx, said.Code, made)
	}
}

// mentionLocale is the language of a message, of which Discord does not say:
// people ask in Vietnamese.
const mentionLocale = "vi"

func mentions(m *chatMessage, id string) bool {
	return slices.ContainsFunc(m.Mentions, func(u user) bool { return u.ID == id })
}
