package bot

import (
	"cmp"
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

// Discord's own numbers for what no repeat helps against, whatever the status of
// the answer says (https://discord.com/developers/docs/topics/opcodes-and-status-codes).
const (
	unknownChannel  = 10003
	missingAccess   = 50001
	closedToPrivate = 50007
	missingRights   = 50013
)

var reasons = map[int]message.Reason{
	unknownChannel: message.NoChannel, missingAccess: message.NoAccess, closedToPrivate: message.NoPrivate, missingRights: message.NoRight,
}

// Post sends a message to a channel, or to a person. A message with a nonce is
// made once within the minutes for which Discord remembers it, however often it
// is sent. Exactly those in out.Mention are told. The error is
// message.ErrUndeliverable where trying again is useless, message.ErrRefused
// where nothing was posted; any other leaves open whether it was.
func (b *Bot) Post(ctx context.Context, out message.Outgoing) (message.Receipt, error) {
	// Less than the age after which a claim of the ledger may be taken over.
	ctx, cancel := context.WithTimeout(ctx, postTime)
	defer cancel()
	if out.Person != "" {
		var err error
		if out.Channel, err = b.private(ctx, out.Person); err != nil {
			return message.Receipt{}, fmt.Errorf("open a private channel: %w", posting(err))
		}
	}
	r := b.rendered(out.Message)
	r.Nonce, r.EnforceNonce = out.Nonce, out.Nonce != ""
	if out.Answers != "" {
		r.Reference = &reference{Message: out.Answers}
	}
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
	b.meter.Post(posted(err))
	if err != nil {
		return message.Receipt{}, fmt.Errorf("post to channel %s: %w", out.Channel, posting(err))
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

// posting says of the error of a post whether it was made.
func posting(err error) error {
	var refused *statusError
	switch {
	case errors.Is(err, errBreaker):
		return &message.PostError{Reason: message.Limited, Err: fmt.Errorf("%w: %w", message.ErrRefused, err)}
	case !errors.As(err, &refused): // it may have been made
		return &message.PostError{Reason: message.Silent, Err: err}
	case refused.status/100 == 5: // that too
		return &message.PostError{Reason: message.Failing, Err: err}
	case refused.status == http.StatusTooManyRequests, refused.status == http.StatusUnauthorized:
		return &message.PostError{Reason: message.Limited, Err: fmt.Errorf("%w: %w", message.ErrRefused, err)}
	}
	reason, known := reasons[refused.code]
	if known || refused.status == http.StatusForbidden || refused.status == http.StatusNotFound || refused.status == http.StatusBadRequest {
		return &message.PostError{Reason: cmp.Or(reason, message.Refused), Err: fmt.Errorf("%w: %w", message.ErrUndeliverable, err)}
	}
	return fmt.Errorf("%w: %w", message.ErrRefused, err)
}

// private is the channel of a talk with a person.
func (b *Bot) private(ctx context.Context, person string) (string, error) {
	var channel struct {
		ID string `json:"id"`
	}
	err := b.rest.call(ctx, request{
		method: http.MethodPost, path: "/users/@me/channels", body: map[string]string{"recipient_id": person}, into: &channel, own: true, repeatable: true,
	})
	return channel.ID, err
}

// GuildOf is the guild of a channel.
func (b *Bot) GuildOf(ctx context.Context, channel string) (string, error) {
	var found struct {
		Guild string `json:"guild_id"`
	}
	if err := b.rest.call(ctx, request{method: http.MethodGet, path: "/channels/" + channel, into: &found, own: true, repeatable: true}); err != nil {
		return "", fmt.Errorf("ask for channel %s: %w", channel, posting(err))
	}
	return found.Guild, nil
}
