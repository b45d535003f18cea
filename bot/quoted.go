package bot

import (
	"context"
	"net/http"
)

// A standing is where a message of ours stands.
type standing struct {
	ID        string `json:"id"`
	ChannelID string `json:"channel_id"`
	Flags     int    `json:"flags"`
}

// quotable asks for where an answer with figures will stand, if all can read it.
func (o outcome) quotable(i *interaction, p place) {
	if !p.private && !p.replaces && !o.own() && o.form == nil && o.code != "" && i.GuildID != "" {
		i.made = &standing{}
	}
}

// quoted keeps where an answer that is quotable stands, so that corrections find
// it. It passes on what became of the answer, which is given already: that its
// place is not known is only logged.
func (b *Bot) quoted(ctx context.Context, i *interaction, o outcome, answered error) error {
	if answered != nil || i.made == nil {
		return answered
	}
	if i.made.ID == "" { // Discord had the answer already, and its reply was lost
		if err := b.rest.call(ctx, request{method: http.MethodGet, path: original(i), into: i.made, repeatable: true}); err != nil {
			b.cfg.Log.Warn("find where an answer stands", "err", err)
			return nil
		}
	}
	b.keepQuoted(ctx, o.code, *i.made)
	return nil
}

func (b *Bot) keepQuoted(ctx context.Context, code string, made standing) {
	if code == "" || made.ID == "" || made.Flags&ephemeral != 0 {
		return
	}
	if err := b.registry.Quote(ctx, code, made.ChannelID, made.ID, b.cfg.Now()); err != nil {
		b.cfg.Log.Warn("keep where an answer stands", "err", err)
	}
}
