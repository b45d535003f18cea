package bot

import (
	"context"
	"errors"
	"time"

	"tiendo/commands"
	"tiendo/internal/message"
)

// stepEvery is how often a waiting reply is edited at most.
const stepEvery = time.Second

// latest keeps the newest step of a call until it is shown.
func latest(steps chan message.Message) func(context.Context, message.Message) {
	return func(_ context.Context, m message.Message) {
		for {
			select {
			case steps <- m:
				return
			default:
			}
			select {
			case <-steps: // an older one that nobody has seen
			default:
			}
		}
	}
}

// watch shows the steps of a deferred call until it is done, or its time is up.
func (b *Bot) watch(ctx context.Context, i *interaction, call commands.Call, steps <-chan message.Message, done <-chan outcome) outcome {
	pause := time.NewTimer(0)
	defer pause.Stop()
	<-pause.C
	next := steps
	for {
		select {
		case o := <-done:
			return o
		case <-ctx.Done():
			return b.overdue(call, done)
		case m := <-next:
			r := b.rendered(m)
			if err := b.rest.call(ctx, edit(original(i), r)); err != nil {
				b.cfg.Log.Warn("show progress", "err", err)
			}
			next = nil
			pause.Reset(stepEvery)
		case <-pause.C:
			next = steps
		}
	}
}

// overdue is the outcome of a call whose time is up: what it says within a
// moment, or an apology, because Discord takes no answer much later.
func (b *Bot) overdue(call commands.Call, done <-chan outcome) outcome {
	select {
	case o := <-done:
		return o
	case <-time.After(lastMoment):
		return outcome{reply: b.rendered(b.fault(call, "err", errEndless)), verdict: faulty}
	}
}

// lastMoment is for a command to notice that its context is done.
const lastMoment = 5 * time.Second

var errEndless = errors.New("the command did not end in time")
