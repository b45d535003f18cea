package bot

import (
	"context"
	"errors"
	"log/slog"
	"math/rand/v2"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
)

// A gateway keeps one connection to Discord open. discordgo speaks the
// protocol; what it does not do is here: it waits for ever for a hello that does
// not come, locks itself out when told to reconnect at once, retries what can
// never succeed, and notices a dead connection late.
type gateway struct {
	dial  func(*conns) *discordgo.Session // a new session, with its handlers
	log   *slog.Logger
	times gatewayTimes
	state atomic.Int32                // a gatewayState
	shard int                         // which of the connections it is
	of    int                         // how many share the servers
	turn  func(context.Context) error // waits until it may identify; nil waits for nobody
	two   atomic.Bool                 // another process has this connection too
	up    *atomic.Int32               // counts the connections of a process that are up; nil for the only one

	session *discordgo.Session
	conns   *conns
	lost    chan struct{} // gets one when the connection is gone
	ready   atomic.Bool   // Discord has said READY or RESUMED on this connection
	resumed atomic.Bool   // it was RESUMED
	seq     atomic.Int64  // of the last event
	joined  bool          // once
}

// gatewayTimes are the waits of the gateway.
type gatewayTimes struct {
	open  time.Duration // joining may take so long
	probe time.Duration // how often the connection is tried; two are less than two of Discord's heartbeat intervals of 41 s
	pause time.Duration // before the first try again; it doubles
}

func usualTimes() gatewayTimes {
	return gatewayTimes{open: 15 * time.Second, probe: 20 * time.Second, pause: time.Second}
}

// Gateway states, for those who watch.
const (
	gatewayDown int32 = iota
	gatewayUp
)

const (
	// maxPause keeps the bot under Discord's 1,000 identifications a day.
	maxPause = 2 * time.Minute

	// steady is how long a connection lasts that counts as a success.
	steady = time.Minute

	// firstTries is how often joining is tried before the program gives up at its
	// start, where a person may be looking.
	firstTries = 4
)

var errStuck = errors.New("joining took too long")

// run joins and stays until ctx is done. Its error is ErrToken, ErrIntents,
// ErrSharding, ErrVersion or ErrAbsent (wrapped): trying again is useless.
func (g *gateway) run(ctx context.Context) error {
	defer g.leave()
	for try := 0; ; try++ {
		err := g.open(ctx)
		began, wait := time.Now(), g.pause(try)
		switch {
		case ctx.Err() != nil:
			return nil
		case err == nil:
			g.watch(ctx)
			if ctx.Err() != nil {
				return nil
			}
			if lasted := time.Since(began); lasted > steady || g.resumed.Load() && lasted > 5*g.times.pause {
				// Discord keeps what happens meanwhile: what people ask is still answered in
				// time by one who is back at once. To resume is no identification.
				try, wait = -1, rand.N(g.times.pause/4)
			}
			g.log.Info("lost the connection to Discord; joining again")
		case final(err), !g.joined && (try+1 >= firstTries || !passing(err)):
			return err
		default:
			g.log.Warn("join Discord", "err", err, "try", try+1)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(wait):
		}
	}
}

// pause grows with each try, up to maxPause, and varies: after an outage not
// all bots shall come at once.
func (g *gateway) pause(try int) time.Duration {
	longest := min(g.times.pause<<min(try, 10), maxPause)
	return longest/2 + rand.N(longest/2+1)
}

// open joins, or resumes where that is possible.
func (g *gateway) open(ctx context.Context) error {
	if g.session == nil {
		if g.turn != nil {
			if err := g.turn(ctx); err != nil {
				return err
			}
		}
		g.conns = newConns()
		g.session = g.dial(g.conns)
	}
	select {
	case <-g.lost: // of an earlier connection
	default:
	}
	g.ready.Store(false)
	g.resumed.Store(false)
	session, opened := g.session, make(chan error, 1)
	go func() { opened <- session.Open() }()
	select {
	case err := <-opened:
		if err == nil {
			g.joined = true
			g.mark(gatewayUp)
			return nil
		}
		return joining(err)
	case <-ctx.Done():
	case <-time.After(g.times.open):
	}
	g.abandon(opened)
	return errStuck
}

// abandon gives up an opening that does not end. Its connection is broken, which
// frees it unless it waits for itself: then it is left behind. discordgo does
// that where Discord says "reconnect" (op 7) before its hello: Open holds the
// session's lock, and closing wants it. That goroutine and its session stay until
// the program ends, some 100 kB for each time; nobody else can free the lock
// without a race.
func (g *gateway) abandon(opened <-chan error) {
	g.conns.drop()
	select {
	case <-opened:
	case <-time.After(closing):
		g.session = nil
	}
}

// closing is longer than discordgo waits when it closes.
const closing = 3 * time.Second

// watch returns when the connection is lost, or does not answer.
func (g *gateway) watch(ctx context.Context) {
	defer g.mark(gatewayDown)
	tick := time.NewTicker(g.times.probe)
	defer tick.Stop()
	var asked time.Time
	for {
		select {
		case <-ctx.Done():
			return
		case <-g.lost:
			if !g.ready.Load() { // nothing to resume: what Discord has against it shows when it joins anew
				g.session = nil
			}
			return
		case <-tick.C:
		}
		if !asked.IsZero() && g.answered().Before(asked) {
			g.log.Warn("Discord does not answer heartbeats", "since", asked)
			g.conns.drop()
			select {
			case <-g.lost:
			case <-time.After(closing):
				g.session = nil
			}
			return
		}
		asked = time.Now().UTC()
		if err := g.session.GatewayWriteStruct(heartbeat{1, g.seq.Load()}); err != nil {
			g.log.Warn("send a heartbeat", "err", err)
		}
	}
}

// A heartbeat asks whether Discord is there, besides discordgo's own ones.
type heartbeat struct {
	Op  int   `json:"op"`
	Seq int64 `json:"d"`
}

// answered is when Discord last answered a heartbeat.
func (g *gateway) answered() time.Time {
	g.session.RLock()
	defer g.session.RUnlock()
	return g.session.LastHeartbeatAck
}

// mark keeps the state.
func (g *gateway) mark(state int32) {
	if g.state.Swap(state) != state && g.up != nil {
		g.up.Add(2*state - 1)
	}
}

// leave closes the connection for good.
func (g *gateway) leave() {
	g.mark(gatewayDown)
	if g.session == nil {
		return
	}
	session, closed := g.session, make(chan error, 1)
	go func() { closed <- session.Close() }()
	select {
	case err := <-closed:
		if err != nil {
			g.log.Warn("leave Discord", "err", err)
		}
	case <-time.After(closing):
	}
	g.conns.drop()
}
