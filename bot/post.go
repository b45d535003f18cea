package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"tiendo/internal/message"
)

// postTime is what a post may take with all its repeats.
const postTime = time.Minute

// Post sends a message to a channel. A message with a nonce is made once within
// the minutes for which Discord remembers it, however often it is sent. The
// error is message.ErrUndeliverable where trying again is useless.
func (b *Bot) Post(ctx context.Context, out message.Outgoing) (message.Receipt, error) {
	// Less than the age after which a claim of the ledger may be taken over.
	ctx, cancel := context.WithTimeout(ctx, postTime)
	defer cancel()
	r := b.rendered(out.Message)
	r.Nonce, r.EnforceNonce = out.Nonce, out.Nonce != ""
	var told []string
	for _, who := range out.Mention {
		told = append(told, "<@"+who+">")
		if role, ok := strings.CutPrefix(who, "&"); ok {
			r.AllowedMentions.Roles = append(r.AllowedMentions.Roles, role)
		} else {
			r.AllowedMentions.Users = append(r.AllowedMentions.Users, who)
		}
	}
	r.Content = strings.Join(told, " ")
	var made struct {
		ID        string `json:"id"`
		ChannelID string `json:"channel_id"`
	}
	err := b.rest.call(ctx, request{
		method: http.MethodPost, path: "/channels/" + out.Channel + "/messages", body: r, files: r.files, into: &made,
		own: true, repeatable: r.EnforceNonce,
	})
	var refused *statusError
	b.meter.Post(posted(err))
	if errors.As(err, &refused) && refused.status/100 == 4 && refused.status != http.StatusTooManyRequests {
		return message.Receipt{}, fmt.Errorf("post to channel %s: %w: %w", out.Channel, message.ErrUndeliverable, err)
	}
	if err != nil {
		return message.Receipt{}, fmt.Errorf("post to channel %s: %w", out.Channel, err)
	}
	return message.Receipt{Channel: made.ChannelID, Message: made.ID, At: b.cfg.Now()}, nil
}

// posted names how a post ended, for those who watch.
func posted(err error) string {
	var refused *statusError
	switch {
	case err == nil:
		return "posted"
	case errors.As(err, &refused) && refused.status/100 == 4 && refused.status != http.StatusTooManyRequests:
		return "undeliverable"
	}
	return "failed"
}
