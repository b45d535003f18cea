package bot

import (
	"context"
	"time"
)

// A keeping is one connection as far as this process has it.
type keeping struct {
	*Bot
	id, count   int
	concurrency int

	running *gateway // nil while another process has it
	stop    context.CancelFunc
	ended   chan error
	doubted time.Time // when another process may have had it too
}

// keep takes a connection up whenever it is free or given, and lets it run as long
// as this process has it. Where it is not known who has it, nothing changes.
func (b *Bot) keep(ctx context.Context, id, count, concurrency int, first time.Duration) error {
	k := &keeping{Bot: b, id: id, count: count, concurrency: concurrency, ended: make(chan error, 1)}
	shares := b.cfg.Split.Shares
	tick := time.NewTimer(first)
	defer tick.Stop()
	defer func() {
		if k.running != nil {
			_ = k.halt()
			if err := shares.Release(context.WithoutCancel(ctx), id); err != nil {
				b.cfg.Log.Warn("give a connection up", "shard", id, "err", err)
			}
		}
	}()
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-k.ended:
			k.over()
			return err
		case <-tick.C:
		}
		tick.Reset(claimEvery)
		share, err := shares.Claim(ctx, id, count)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			b.cfg.Log.Warn("ask who has a connection", "shard", id, "err", err)
			k.doubt() // another process may take it up before this one can ask again
			continue
		}
		if err := k.is(ctx, share); err != nil {
			return err
		}
		if share == Taking {
			tick.Reset(turnEvery)
		}
	}
}

// is does what follows from what this process has of the connection.
func (k *keeping) is(ctx context.Context, share Share) error {
	switch {
	case share == Others && k.running != nil:
		k.cfg.Log.Info("another process has a connection of this one now", "shard", k.id)
		return k.halt()
	case share == Others:
		return nil
	case k.running == nil:
		k.join(ctx)
		return nil
	}
	switch share {
	case Giving:
		k.doubt()
	case Taking:
		if k.doubt(); k.running.ready.Load() {
			k.inherit(ctx)
		}
	case Sole:
		if time.Since(k.doubted) > handOver {
			k.running.two.Store(false)
		}
	}
	return nil
}

// doubt keeps in mind that another process may have the connection too.
func (k *keeping) doubt() {
	if k.running != nil {
		k.running.two.Store(true)
		k.doubted = time.Now()
	}
}

// inherit takes over what this process has joined; the other one leaves when it
// sees that.
func (k *keeping) inherit(ctx context.Context) {
	mine, err := k.cfg.Split.Shares.Inherit(ctx, k.id)
	switch {
	case err != nil && ctx.Err() == nil:
		k.cfg.Log.Warn("take a connection over", "shard", k.id, "err", err)
	case mine:
		k.cfg.Log.Info("this process has taken a connection over", "shard", k.id, "of", k.count)
	}
}

// join opens the connection. Who had it before may not know yet.
func (k *keeping) join(ctx context.Context) {
	k.held.Add(1)
	k.running = k.connection(k.id, k.count, func(ctx context.Context) error { return k.turn(ctx, k.id%k.concurrency) })
	k.doubt()
	k.cfg.Log.Info("this process has a connection now", "shard", k.id, "of", k.count)
	life, cancel := context.WithCancel(ctx)
	k.stop = cancel
	go func(g *gateway) { k.ended <- g.run(life) }(k.running)
}

// halt leaves the connection.
func (k *keeping) halt() error {
	k.stop()
	err := <-k.ended
	k.over()
	return err
}

func (k *keeping) over() {
	k.stop()
	k.running = nil
	k.held.Add(-1)
}

// once does what one process does with an event, also where the event reaches two
// of them. Where it is not known who was first, both do: Discord takes one answer.
func (b *Bot) once(g *gateway, event string, do func()) {
	if !g.two.Load() {
		do()
		return
	}
	go func() { // the gateway must not wait
		ctx, cancel := context.WithTimeout(context.Background(), firstTime)
		defer cancel()
		first, err := b.cfg.Split.Shares.First(ctx, event)
		if err != nil {
			b.cfg.Log.Warn("ask who was first", "err", err)
		}
		if first || err != nil {
			do()
		}
	}()
}

// firstTime is half of the time in which Discord wants an answer.
const firstTime = 1500 * time.Millisecond
