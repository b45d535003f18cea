// Package bot connects the commands to Discord: the gateway, the replies and
// the posts. It is the only package that knows Discord.
package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"

	"tiendo/commands"
)

// A Token is the secret of the bot; it never prints itself.
type Token string

func (Token) String() string   { return "(token)" }
func (Token) GoString() string { return "(token)" }

// LogValue keeps the token out of logs.
func (Token) LogValue() slog.Value { return slog.StringValue("(token)") }

// A Config says which Discord to join, as whom.
type Config struct {
	Token Token
	URL   string           // https://discord.com, or another Discord to talk to
	Now   func() time.Time // in the zone of the office; nil is time.Now
	Log   *slog.Logger
}

// A Bot answers commands and posts messages.
type Bot struct {
	cfg      Config
	registry *commands.Registry
	session  *discordgo.Session
	rest     *rest
	files    *http.Client

	ready   chan string            // the application's id, once
	self    atomic.Pointer[string] // the bot's own user id
	working working
}

// New returns a bot that answers the registry's commands once it runs.
func New(cfg Config, registry *commands.Registry) (*Bot, error) {
	session, err := discordgo.New("Bot " + string(cfg.Token))
	if err != nil {
		return nil, fmt.Errorf("prepare the session: %w", err)
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	transport, err := redirect(cfg.URL)
	if err != nil {
		return nil, err
	}
	session.Client = &http.Client{Transport: transport, Timeout: callTimeout}
	session.UserAgent = userAgent
	session.StateEnabled = false // nothing here reads it, and it grows
	session.LogLevel = -1        // its errors come back to us and are logged once, here
	// Neither is privileged: the text of a message reaches a bot that it mentions.
	session.Identify.Intents = discordgo.IntentsGuilds | discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages
	b := &Bot{cfg: cfg, registry: registry, session: session, files: fileClient(), ready: make(chan string, 1)}
	b.rest = &rest{base: transport.api(), token: cfg.Token, client: session.Client}
	session.AddHandler(func(_ *discordgo.Session, r *discordgo.Ready) {
		if r.User != nil {
			b.self.Store(&r.User.ID)
		}
		if r.Application != nil {
			select {
			case b.ready <- r.Application.ID:
			default: // a later READY of the same run
			}
		}
	})
	return b, nil
}

// Run joins Discord, registers the commands and answers until ctx is done; then
// it lets running answers finish. It returns ErrToken, ErrIntents or ErrAbsent
// (wrapped) when Discord cannot be joined.
func (b *Bot) Run(ctx context.Context) error {
	b.session.AddHandler(func(_ *discordgo.Session, e *discordgo.Event) { b.told(ctx, e) })
	if err := b.open(ctx); err != nil {
		return err
	}
	defer b.close()
	var application string
	select {
	case application = <-b.ready:
	case <-ctx.Done():
		return nil
	case <-time.After(openTimeout):
		return fmt.Errorf("%w: it named no application", ErrAbsent)
	}
	if err := b.register(ctx, application); err != nil {
		if ctx.Err() != nil {
			return nil // stopped while it joined
		}
		return err
	}
	b.cfg.Log.Info("joined Discord", "application", application, "commands", len(b.registry.Commands))
	<-ctx.Done()
	return nil
}

// told takes in what the gateway says. discordgo calls it on a goroutine of its
// own.
func (b *Bot) told(ctx context.Context, e *discordgo.Event) {
	switch e.Type {
	case "INTERACTION_CREATE":
		if i := read[interaction](b, e); i != nil {
			b.handle(ctx, i)
		}
	case "MESSAGE_CREATE":
		if m := read[chatMessage](b, e); m != nil {
			b.heard(ctx, m)
		}
	}
}

// read decodes an event; nil for one that cannot be read, which is logged.
func read[T any](b *Bot, e *discordgo.Event) *T {
	var v T
	if err := json.Unmarshal(e.RawData, &v); err != nil {
		b.cfg.Log.Error("read an event", "event", e.Type, "err", err)
		return nil
	}
	return &v
}

// grace is how long running answers may take to finish when the program stops.
const grace = 10 * time.Second

func (b *Bot) close() {
	b.session.ShouldReconnectOnError = false // Close alone does not stop a reconnect
	if err := b.session.Close(); err != nil {
		b.cfg.Log.Warn("leave Discord", "err", err)
	}
	select {
	case <-b.working.end():
	case <-time.After(grace):
		b.cfg.Log.Warn("left answers unfinished", "after", grace)
	}
}
