package commands

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// A Registry routes calls to commands.
type Registry struct {
	Commands []Command
	store    *data.Store
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
	right, err := r.right(ctx, call.Input.Asker)
	if err != nil {
		return message.Message{}, err
	}
	if right < c.Needs {
		return message.Message{}, mistake(words.NotAllowed.In(call.Input.Tag, words.Rights[c.Needs].In(call.Input.Tag)))
	}
	for _, o := range c.Options {
		if o.Required && call.Input.Text(o) == "" {
			return message.Message{}, mistake(words.OptionMissing.In(call.Input.Tag, localName(strings.Join(call.Path, ".")+"."+o.Name, o.Name, call.Input)))
		}
	}
	call.Input.path, call.Input.options = call.Path, c.Options
	call.Input.Asker.Right = right
	m, err := c.Run(ctx, call.Input)
	var user UserError
	if err != nil && !errors.As(err, &user) {
		return message.Message{}, fmt.Errorf("%s: %w", lineOf(call.Path, nil), err)
	}
	if err == nil {
		r.finish(c, call, &m)
	}
	return m, err
}

// right is what an asker may do: what the chat says, or that of a coordinator by
// the role that the server has set.
func (r *Registry) right(ctx context.Context, a Asker) (Right, error) {
	if a.Right != Anyone || len(a.Roles) == 0 {
		return a.Right, nil
	}
	role, err := r.store.Setting(ctx, coordinatorRole(a.Guild))
	if err == nil && role != "" && slices.Contains(a.Roles, role) {
		return Coordinator, nil
	}
	return Anyone, err
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
	open, err := r.store.Setting(ctx, publicChannel(call.Input.Asker))
	return err != nil || open == "" // in doubt the fewer see it
}

// publicChannel names the setting that turns privacy round for a channel.
func publicChannel(a Asker) string { return "public:" + a.Guild + ":" + a.Channel }
