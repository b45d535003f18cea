package commands

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// A Registry routes calls to commands.
type Registry struct {
	Commands []Command
	Office   Office
	Post     func(context.Context, message.Outgoing) (message.Receipt, error) // nil where there is no Discord
	Belongs  Directory                                                        // nil where there is no Discord: nothing is looked up
	store    *data.Store
	steady   steady
}

// NewRegistry returns the registry of all commands over store.
func NewRegistry(store *data.Store) *Registry {
	r := &Registry{store: store}
	r.Commands = r.list(store, newGallery())
	return r
}

// A Call names a command, with its subcommand if it has any, and its input.
type Call struct {
	Path  []string // {"conference", "tasks"}, in English
	Input Input
}

// Find returns the command at the path.
func (r *Registry) Find(path []string) (Command, bool) {
	all := r.Commands
	for i, name := range path {
		c, ok := named(all, name)
		switch {
		case !ok:
			return Command{}, false
		case i == len(path)-1:
			return c, c.Run != nil
		}
		all = c.Subcommands
	}
	return Command{}, false
}

func named(all []Command, name string) (Command, bool) {
	for _, c := range all {
		if c.Name == name {
			return c, true
		}
	}
	return Command{}, false
}

// Run answers a call: this is the one place where rights are checked. An error
// that is no UserError is a fault to be logged.
func (r *Registry) Run(ctx context.Context, call Call) (message.Message, error) {
	c, ok := r.Find(call.Path)
	if !ok {
		return message.Message{}, mistake(words.NoSuchCommand.In(call.Input.Tag, lineOf(call.Path, nil)))
	}
	call.Input.path, call.Input.options = call.Path, c.Options
	if err := r.allow(ctx, c, &call); err != nil {
		return message.Message{}, faultOf(call, err)
	}
	if err := r.belong(ctx, c, call.Input); err != nil {
		return message.Message{}, faultOf(call, err)
	}
	for _, o := range c.Options {
		name := func() string { return localName(strings.Join(call.Path, ".")+"."+o.Name, o.Name, call.Input) }
		switch {
		case o.Required && call.Input.Text(o) == "":
			return message.Message{}, mistake(words.OptionMissing.In(call.Input.Tag, name()))
		case c.Needs > Anyone && call.Input.overlong(o): // what is kept is kept whole, or not at all
			return message.Message{}, mistake(words.OptionTooLong.In(call.Input.Tag, name(), max(o.Max, maxValue)))
		}
	}
	if c.Needs > Anyone { // who may write something is shown by name beside it
		if err := r.store.Meet(ctx, call.Input.Asker.ID, call.Input.Asker.Name, call.Input.Now); err != nil {
			return message.Message{}, faultOf(call, err)
		}
	}
	m, err := r.worked(ctx, c, call)
	if err != nil {
		return message.Message{}, faultOf(call, err)
	}
	r.finish(c, call, &m)
	return m, nil
}

// faultOf leaves a mistake of the asker as it is, and names the command of a
// fault.
func faultOf(call Call, err error) error {
	if user := (UserError{}); errors.As(err, &user) {
		return err
	}
	return fmt.Errorf("%s: %w", lineOf(call.Path, nil), err)
}

// Known is the name of the command at a path, "" for one that is not there.
func (r *Registry) Known(path []string) string {
	if _, ok := r.Find(path); !ok {
		return ""
	}
	return strings.Join(path, " ")
}

// Line is a call as it would be typed.
func (r *Registry) Line(call Call) string {
	c, _ := r.Find(call.Path)
	call.Input.path, call.Input.options = call.Path, c.Options
	return call.Input.line()
}

// Suggest completes an option of a call.
func (r *Registry) Suggest(ctx context.Context, call Call, option, typed string) ([]Suggestion, error) {
	c, ok := r.Find(call.Path)
	if !ok {
		return nil, nil
	}
	for _, o := range c.Options {
		if o.Name == option && o.Suggest != nil {
			all, err := o.Suggest(ctx, call.Input, typed)
			if err != nil {
				return nil, fmt.Errorf("suggest %s of %s: %w", option, lineOf(call.Path, nil), err)
			}
			return all[:min(len(all), MaxSuggestions)], nil
		}
	}
	return nil, nil
}

// Answer answers a typed line; a mistake of the asker is an answer too. The
// error is a fault.
func (r *Registry) Answer(ctx context.Context, line string, in Input) (message.Message, error) {
	call, err := r.Parse(line, in)
	var m message.Message
	if err == nil {
		m, err = r.Run(ctx, call)
	}
	var user UserError
	if errors.As(err, &user) {
		return user.Message, nil
	}
	return m, err
}

// Private reports whether only the asker sees the answer to a call. Figures are
// private unless the channel is set to show them to all; what sets something or
// is for the asker only stays private.
func (r *Registry) Private(ctx context.Context, call Call) bool {
	c, _ := r.Find(call.Path)
	if !c.Private || !c.Remember && c.Name != "ask" || call.Input.Asker.Channel == "" {
		return c.Private
	}
	open, err := r.store.RecentSetting(ctx, publicChannel(call.Input.Asker))
	return err != nil || open == "" // in doubt the fewer see it
}

// publicChannel names the setting that turns privacy round for a channel.
func publicChannel(a Asker) string { return "public:" + a.Guild + ":" + a.Channel }
