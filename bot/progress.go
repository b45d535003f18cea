package bot

import (
	"context"
	"net/http"
	"time"

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

// watch shows the steps of a deferred call until it is done.
func (b *Bot) watch(ctx context.Context, i *interaction, steps <-chan message.Message, done <-chan outcome) outcome {
	for {
		select {
		case o := <-done:
			return o
		case m := <-steps:
			r := b.rendered(m)
			if err := b.rest.call(ctx, http.MethodPatch, original(i), false, r, r.files, nil); err != nil {
				b.cfg.Log.Warn("show progress", "err", err)
			}
		}
		select {
		case o := <-done:
			return o
		case <-time.After(stepEvery):
		}
	}
}
