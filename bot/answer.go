package bot

import (
	"context"
	"crypto/rand"
	"errors"
	"runtime/debug"
	"time"

	"tiendo/commands"
	"tiendo/internal/message"
)

// An outcome is what came of a call.
type outcome struct {
	reply reply
	form  *message.Form
	code  string // under which the answer is kept
	verdict
}

// A verdict says how a call ended.
type verdict string

const (
	answered verdict = "answered"
	mistaken verdict = "mistake" // of the asker
	faulty   verdict = "fault"   // of ours
)

// own reports whether the answer is for the asker alone, whatever the command is.
func (v verdict) own() bool { return v == mistaken || v == faulty }

// answer runs a call and replies in time, whatever the call does.
func (b *Bot) answer(ctx context.Context, i *interaction, p place, call commands.Call) error {
	return b.within(ctx, i, p, call, b.run)
}

// within does the work of a call and replies in time.
func (b *Bot) within(ctx context.Context, i *interaction, p place, call commands.Call, work work) error {
	i.command = b.registry.Known(call.Path)
	steps := make(chan message.Message, 1)
	call.Input.Progress = latest(steps)
	done := make(chan outcome, 1)
	go func() { done <- b.prepare(ctx, call, work) }()
	select {
	case o := <-done:
		i.outcome = string(o.verdict)
		o.quotable(i, p)
		return b.quoted(ctx, i, o, b.first(ctx, i, p, call, o))
	case <-time.After(b.patience(i)):
	}
	if err := b.deferred(ctx, i, p); err != nil {
		return err
	}
	o := b.watch(ctx, i, call, steps, done)
	i.outcome = string(o.verdict)
	if o.form != nil { // a form must be the first answer
		o.reply = b.rendered(b.unformed(call, *o.form))
	}
	o.quotable(i, p)
	return b.quoted(ctx, i, o, b.later(ctx, i, p, o))
}

// patience is how long an answer may still take before it is deferred: what it
// waited to begin counts.
func (b *Bot) patience(i *interaction) time.Duration {
	return max(b.times.patience-time.Since(i.received), leastPatience)
}

// leastPatience is enough for most answers, and 3 s are far after the queue.
const leastPatience = 150 * time.Millisecond

// first gives the first answer to an interaction.
func (b *Bot) first(ctx context.Context, i *interaction, p place, call commands.Call, o outcome) error {
	switch {
	case o.form != nil && i.Type != kindFill:
		return b.callback(ctx, i, callback{answerForm, b.modal(*o.form, p.replaces)}, nil)
	case o.form != nil: // Discord takes no form in answer to a form
		o.reply, p = b.rendered(b.unformed(call, *o.form)), place{private: true}
	}
	if o.own() { // said beside the message, not over it
		p = place{private: true}
	}
	return b.respond(ctx, i, p, o.reply)
}

// work is what a call does.
type work func(ctx context.Context, call commands.Call) (message.Message, verdict)

// prepare runs a call and renders its answer: a picture takes its time too, and
// may go wrong like anything else.
func (b *Bot) prepare(ctx context.Context, call commands.Call, work work) (o outcome) {
	defer func() {
		if r := recover(); r != nil {
			o = outcome{reply: b.rendered(b.fault(call, "panic", r, "stack", string(debug.Stack()))), verdict: faulty}
		}
	}()
	m, v := work(ctx, call)
	if m.Form != nil {
		return outcome{form: m.Form, verdict: v}
	}
	return outcome{reply: b.rendered(m), code: m.Code, verdict: v}
}

// run answers a call. A mistake of the asker and a fault of ours both become
// messages for the asker alone; a fault is logged with the reference that the
// asker is given.
func (b *Bot) run(ctx context.Context, call commands.Call) (m message.Message, v verdict) {
	defer func() {
		if r := recover(); r != nil {
			m, v = b.fault(call, "panic", r, "stack", string(debug.Stack())), faulty
		}
	}()
	m, err := b.registry.Run(ctx, call)
	var user commands.UserError
	switch {
	case errors.As(err, &user):
		return user.Message, mistaken
	case err != nil:
		return b.fault(call, "err", err), faulty
	}
	return m, answered
}

// attached is the whole table of an answer as files.
func (b *Bot) attached(ctx context.Context, call commands.Call) (message.Message, verdict) {
	call.Input.Whole = true
	m, v := b.run(ctx, call)
	if v.own() || m.Table == nil {
		return m, v
	}
	files, err := commands.TableFiles(m, call.Path[0], call.Input.Tag)
	if err != nil {
		return b.fault(call, "err", err), faulty
	}
	return message.Message{Title: m.Title, Small: m.Small, Files: files}, answered
}

func (b *Bot) fault(call commands.Call, what ...any) message.Message {
	reference := rand.Text()[:5]
	b.cfg.Log.Error("command", append([]any{"reference", reference, "command", call.Path}, what...)...)
	var cause error
	for _, one := range what {
		if err, ok := one.(error); ok {
			cause = err
		}
	}
	return commands.Fault(call.Input.Tag, reference, cause)
}
