// Package bot connects the commands to Discord: the gateway, the replies and
// the posts. It is the only package that knows Discord.
package bot

import (
	"context"
	"errors"
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
	Guild string           // the only server that gets the commands; "" is all
	Now   func() time.Time // in the zone of the office; nil is time.Now
	Log   *slog.Logger

	Interactions *Interactions // nil is the gateway
	Split        *Split        // nil is one connection to it
	Meter        Meter         // nil counts nothing
}

// A Bot answers commands and posts messages.
type Bot struct {
	cfg      Config
	registry *commands.Registry
	rest     *rest
	files    *http.Client
	client   *http.Client
	gateway  *gateway     // the only one, or what the connections of a split have in common
	held, up atomic.Int32 // connections of a split that this process has, and those of them that are up
	lanes    *lanes
	seen     *seen // interactions
	alone    alone
	times    times
	meter    Meter

	ready chan string            // the application's id, once
	self  atomic.Pointer[string] // the bot's own user id
}

// times are the waits of answering.
type times struct {
	patience time.Duration // before Discord is told to wait
	life     time.Duration // of a deferred answer
	grace    time.Duration // for running answers when the program stops
}

// New returns a bot that answers the registry's commands once it runs.
func New(cfg Config, registry *commands.Registry) (*Bot, error) {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	transport, err := redirect(cfg.URL)
	if err != nil {
		return nil, err
	}
	client := &http.Client{Transport: transport}
	b := &Bot{
		cfg: cfg, registry: registry, files: fileClient(), ready: make(chan string, 1),
		rest:  newREST(transport.api(), cfg.Token, client),
		lanes: newLanes(maxRunning, queueTime), seen: newSeen(maxSeen),
		times: times{patience: patience, life: tokenLife, grace: grace},
	}
	if b.meter = cfg.Meter; b.meter == nil {
		b.meter = unmeasured{}
	}
	b.rest.noted = func(q request, status int) { b.meter.Call(q.method+" "+template(q.path), status) }
	b.gateway = &gateway{log: cfg.Log, times: usualTimes(), lost: make(chan struct{}, 1), of: 1}
	b.gateway.dial = func(c *conns) *discordgo.Session { return b.session(client, b.gateway, c) }
	b.client = client
	return b, nil
}

// Run joins Discord, registers the commands and answers until ctx is done; then
// it lets running answers finish. It returns an error like ErrToken (wrapped)
// when Discord cannot be joined, or no longer.
func (b *Bot) Run(ctx context.Context) error {
	life, leave := context.WithCancel(context.WithoutCancel(ctx))
	defer leave()
	left := make(chan error, 1)
	if b.cfg.Interactions != nil {
		go func() { left <- b.listen(life) }()
	} else if b.cfg.Split != nil {
		go func() { left <- b.share(life) }()
	} else {
		go func() { left <- b.gateway.run(life) }()
	}
	err, gone := b.stay(ctx, left)
	b.finish()
	leave()
	if !gone {
		err = errors.Join(err, <-left)
	}
	return err
}

// stay registers the commands once the gateway is joined and waits until ctx is
// done, or the bot cannot go on; gone says that the gateway has ended.
func (b *Bot) stay(ctx context.Context, left <-chan error) (err error, gone bool) {
	var application string
	select {
	case application = <-b.ready:
	case err := <-left:
		return err, true
	case <-ctx.Done():
		return nil, false
	}
	if err := b.register(ctx, application); err != nil && ctx.Err() == nil {
		return err, false
	}
	b.cfg.Log.Info("joined Discord", "application", application, "commands", len(b.registry.Commands))
	select {
	case <-ctx.Done():
		return nil, false
	case err := <-left:
		return err, true
	case <-b.rest.revoked:
		return ErrToken, false
	}
}

// grace is how long running answers may take to finish when the program stops.
const grace = 10 * time.Second

// finish takes nothing new and waits for what runs.
func (b *Bot) finish() {
	select {
	case <-b.lanes.end():
	case <-time.After(b.times.grace):
		b.cfg.Log.Warn("left answers unfinished", "after", b.times.grace)
	}
}
