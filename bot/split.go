package bot

import (
	"context"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

// A Split shares the servers among several connections to the gateway (Discord
// calls them shards), and these among several processes.
type Split struct {
	Count  int   // how many connections there are in all processes; 0 asks Discord
	Only   []int // the numbers of those that may run here; empty: any
	Shares Shares
}

// A Share is what this process has of a connection.
type Share int

const (
	Others Share = iota // another process has it
	Sole                // this one has it
	Giving              // this one has it, and another one joins to take it over
	Taking              // this one is to join to take it over
)

// Shares say which process has which connection. They are asked again and again.
type Shares interface {
	// Claim says what this process has of one of so many connections from now on.
	Claim(ctx context.Context, shard, of int) (Share, error)
	// Inherit takes over one that this process has joined; false says that it may
	// not any more.
	Inherit(ctx context.Context, shard int) (bool, error)
	// First reports whether this process is the first to come for an event that
	// reaches two of them.
	First(ctx context.Context, event string) (bool, error)
	// Release gives one up.
	Release(ctx context.Context, shard int) error
	// Turn reports whether one of a bucket may identify now: Discord takes one in
	// five seconds.
	Turn(ctx context.Context, bucket int) (bool, error)
}

// shareTimes are the waits of sharing.
const (
	claimEvery = 3 * time.Second // a free connection is taken up so soon, and the claim of a taken one renewed
	turnEvery  = 500 * time.Millisecond
	handOver   = 30 * time.Second // as long another process may still be there
)

// share runs the connections that this process has until ctx is done, or Discord
// refuses one for good.
func (b *Bot) share(ctx context.Context) error {
	split := b.cfg.Split
	var found struct {
		Shards int `json:"shards"`
		Limit  struct {
			Concurrency int `json:"max_concurrency"`
		} `json:"session_start_limit"`
	}
	if err := b.known(ctx, "/gateway/bot", &found); err != nil || ctx.Err() != nil {
		return err
	}
	var application struct {
		ID string `json:"id"`
	}
	if err := b.known(ctx, "/applications/@me", &application); err != nil || ctx.Err() != nil {
		return err
	}
	if err := b.knowSelf(ctx); err != nil || ctx.Err() != nil {
		return err
	}
	b.ready <- application.ID // also of a process that has no connection yet
	count := split.Count
	if count == 0 {
		count = max(1, found.Shards)
	}
	ids := split.Only
	if len(ids) == 0 {
		for id := range count {
			ids = append(ids, id)
		}
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var all sync.WaitGroup
	var once sync.Once
	var failed error
	for n, id := range ids {
		all.Go(func() {
			// Processes that start together take turns, so that each gets some.
			if err := b.keep(ctx, id, count, max(1, found.Limit.Concurrency), time.Duration(n)*claimEvery/4); err != nil {
				once.Do(func() { failed = fmt.Errorf("connection %d of %d: %w", id, count, err) })
				stop()
			}
		})
	}
	all.Wait()
	return failed
}

// knowSelf keeps who the bot is, where no READY says so.
func (b *Bot) knowSelf(ctx context.Context) error {
	var self user
	err := b.known(ctx, "/users/@me", &self)
	if err == nil && ctx.Err() == nil {
		b.self.Store(&self.ID)
	}
	return err
}

// known reads something as the bot before there is a connection.
func (b *Bot) known(ctx context.Context, path string, into any) error {
	err := b.rest.call(ctx, request{method: http.MethodGet, path: path, into: into, own: true, repeatable: true})
	if err == nil || ctx.Err() != nil {
		return nil
	}
	return unasked(err)
}

// connection is the gateway of one shard.
func (b *Bot) connection(id, count int, turn func(context.Context) error) *gateway {
	g := &gateway{log: b.cfg.Log.With("shard", id), times: b.gateway.times, lost: make(chan struct{}, 1), shard: id, of: count, turn: turn, up: &b.up}
	g.dial = func(c *conns) *discordgo.Session { return b.session(b.client, g, c) }
	return g
}

// turn waits until a connection of a bucket may identify.
func (b *Bot) turn(ctx context.Context, bucket int) error {
	for {
		mine, err := b.cfg.Split.Shares.Turn(ctx, bucket)
		if mine {
			return nil
		}
		if err != nil && ctx.Err() == nil {
			b.cfg.Log.Warn("wait for the turn to join Discord", "err", err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(turnEvery):
		}
	}
}
