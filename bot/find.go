package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"tiendo/internal/message"
)

const (
	// findPage is how many messages Discord gives at once.
	findPage = 100
	// findPages bounds a search: what is looked for is minutes old.
	findPages = 20
)

// sentBefore is of a message what a search reads. Discord gives no nonce with it.
type sentBefore struct {
	ID        string    `json:"id"`
	ChannelID string    `json:"channel_id"`
	Timestamp time.Time `json:"timestamp"`
	Author    struct {
		ID string `json:"id"`
	} `json:"author"`
	Embeds []embed `json:"embeds"`
}

// Find looks in a channel for a message of our own that holds text in an embed:
// among the newest hundred, and then among those that are not older than since,
// by a clock that may be wrong. The error is message.ErrAbsent if there is none,
// message.ErrUndeliverable where we may not look.
func (b *Bot) Find(ctx context.Context, channel, text string, since time.Time) (message.Receipt, error) {
	self := b.self.Load()
	if self == nil {
		return message.Receipt{}, errNotJoined
	}
	before := ""
	for range findPages {
		var page []sentBefore
		path := "/channels/" + channel + "/messages?limit=" + strconv.Itoa(findPage) + before
		if err := b.rest.call(ctx, request{method: http.MethodGet, path: path, into: &page, own: true, repeatable: true}); err != nil {
			return message.Receipt{}, fmt.Errorf("search channel %s: %w", channel, posting(err))
		}
		for _, m := range page { // the newest first
			if m.Author.ID == *self && m.holds(text) {
				return message.Receipt{Channel: m.ChannelID, Message: m.ID, At: m.Timestamp}, nil
			}
		}
		if len(page) < findPage || page[findPage-1].Timestamp.Before(since) {
			return message.Receipt{}, fmt.Errorf("search channel %s: %w", channel, message.ErrAbsent)
		}
		before = "&before=" + page[findPage-1].ID
	}
	return message.Receipt{}, fmt.Errorf("search channel %s: more than %d messages", channel, findPages*findPage)
}

// errNotJoined is the error of a search before Discord has said who we are.
var errNotJoined = errors.New("not joined to Discord yet")

func (m sentBefore) holds(text string) bool {
	for _, e := range m.Embeds {
		if strings.Contains(e.Description, text) {
			return true
		}
		for _, f := range e.Fields {
			if strings.Contains(f.Value, text) {
				return true
			}
		}
	}
	return false
}
