package bot

import (
	"errors"
	"fmt"
	"net"
	"net/http"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// Why Discord cannot be joined.
var (
	ErrToken    = errors.New("the token was refused")
	ErrIntents  = errors.New("the intents were refused")
	ErrSharding = errors.New("the bot is in too many servers for one connection")
	ErrVersion  = errors.New("this version of the interface is spoken no longer")
	ErrAbsent   = errors.New("no answer from Discord")
)

// closings are the close codes of the gateway after which trying again is
// useless, from Discord's documentation.
var closings = map[int]error{
	4004: ErrToken,
	4010: ErrSharding,
	4011: ErrSharding,
	4012: ErrVersion,
	4013: ErrIntents,
	4014: ErrIntents,
}

// joining says what an error of joining means.
func joining(err error) error {
	var closed *websocket.CloseError
	if errors.As(err, &closed) && closings[closed.Code] != nil {
		return fmt.Errorf("%w (code %d)", closings[closed.Code], closed.Code)
	}
	var refused *discordgo.RESTError
	if errors.Is(err, discordgo.ErrUnauthorized) || errors.As(err, &refused) && refused.Response.StatusCode == http.StatusUnauthorized {
		return ErrToken
	}
	return fmt.Errorf("%w: %w", ErrAbsent, unaddressed(err))
}

// unasked says what an error of asking Discord for the first time means.
func unasked(err error) error {
	if refused := (*statusError)(nil); errors.As(err, &refused) && refused.status == http.StatusUnauthorized {
		return ErrToken
	}
	return fmt.Errorf("%w: %w", ErrAbsent, err)
}

// final reports an error that no repeat will help.
func final(err error) bool {
	for _, one := range closings {
		if errors.Is(err, one) {
			return true
		}
	}
	return false
}

// passing reports an error that may pass by itself, as against an address where
// no Discord is.
func passing(err error) bool {
	var dial *net.OpError
	var name *net.DNSError
	var refused *discordgo.RESTError
	return !(errors.As(err, &dial) && dial.Op == "dial" || errors.As(err, &name) ||
		errors.As(err, &refused) && refused.Response.StatusCode < http.StatusInternalServerError ||
		errors.Is(err, discordgo.ErrJSONUnmarshal))
}
