package bot

import "time"

// A Meter counts what the bot does. Its methods return at once and may be
// called from anywhere.
type Meter interface {
	Interaction(kind, command, outcome string)
	First(kind string, took time.Duration) // from the arrival to the first answer
	Post(outcome string)
	Call(route string, status int) // of Discord's REST interface; 0 is no answer
}

type unmeasured struct{}

func (unmeasured) Interaction(_, _, _ string)  {}
func (unmeasured) First(string, time.Duration) {}
func (unmeasured) Post(string)                 {}
func (unmeasured) Call(string, int)            {}

// Connected reports whether Discord is joined, or interactions come by HTTP.
func (b *Bot) Connected() bool {
	if b.cfg.Split != nil {
		return b.held.Load() == b.up.Load()
	}
	return b.gateway.state.Load() == gatewayUp
}

// Waiting is how many answers are worked on and how many wait for that.
func (b *Bot) Waiting() (running, waiting int) {
	b.lanes.mu.Lock()
	defer b.lanes.mu.Unlock()
	return b.lanes.running, b.lanes.waiting
}

// Refusals is how many requests Discord has refused in the last ten minutes.
func (b *Bot) Refusals() int { return b.rest.breaker.refusals(time.Now()) }
