package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// Why Discord cannot be joined.
var (
	ErrToken   = errors.New("the token was refused")
	ErrIntents = errors.New("the intents were refused")
	ErrAbsent  = errors.New("no answer from Discord")
)

// openTimeout is how long joining may take: discordgo waits for ever for a
// hello that does not come.
const openTimeout = 8 * time.Second

// Close codes of the gateway after which trying again is useless, from
// Discord's documentation.
const (
	closeAuthenticationFailed = 4004
	closeInvalidIntents       = 4013
	closeDisallowedIntents    = 4014
)

// open joins the gateway.
func (b *Bot) open(ctx context.Context) error {
	opened := make(chan error, 1)
	go func() { opened <- b.session.Open() }()
	select {
	case err := <-opened:
		return joining(err, b.cfg.URL)
	case <-ctx.Done():
		return nil
	case <-time.After(openTimeout):
		return fmt.Errorf("%w within %s", ErrAbsent, openTimeout)
	}
}

// joining says what an error of joining means.
func joining(err error, address string) error {
	if err == nil {
		return nil
	}
	var closed *websocket.CloseError
	if errors.As(err, &closed) {
		switch closed.Code {
		case closeAuthenticationFailed:
			return ErrToken
		case closeInvalidIntents, closeDisallowedIntents:
			return ErrIntents
		}
	}
	var refused *discordgo.RESTError
	if errors.Is(err, discordgo.ErrUnauthorized) || errors.As(err, &refused) && refused.Response.StatusCode == http.StatusUnauthorized {
		return ErrToken
	}
	return fmt.Errorf("%w at %s: %w", ErrAbsent, address, unaddressed(err))
}
