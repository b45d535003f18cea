package bot

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/bwmarrin/discordgo"
	"tiendo/commands"
	"tiendo/internal/message"
)

const (
	// patience is how long an answer may take before Discord is told to wait;
	// Discord gives up after 3 s.
	patience = 1500 * time.Millisecond

	// tokenLife is how long Discord takes the answer of a deferred reply: 15
	// minutes, less a minute for the way.
	tokenLife = 14 * time.Minute
)

// handle answers one interaction; it recovers, because discordgo would let a
// panic end the program.
func (b *Bot) handle(ctx context.Context, i *discordgo.Interaction) {
	if !b.working.begin() {
		return
	}
	defer b.working.done()
	// An answer outlives the stop of the program for a moment.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), tokenLife)
	defer cancel()
	defer func() {
		if r := recover(); r != nil {
			b.cfg.Log.Error("interaction", "panic", r, "stack", string(debug.Stack()))
		}
	}()
	var err error
	switch i.Type {
	case discordgo.InteractionApplicationCommand:
		err = b.command(ctx, i)
	case discordgo.InteractionApplicationCommandAutocomplete:
		err = b.complete(ctx, i)
	case discordgo.InteractionMessageComponent:
		err = b.press(ctx, i)
	}
	if err != nil {
		b.cfg.Log.Error("answer interaction", "kind", i.Type.String(), "err", err)
	}
}

func (b *Bot) command(ctx context.Context, i *discordgo.Interaction) error {
	call := b.call(ctx, i)
	path, values, _ := chosen(i.ApplicationCommandData())
	call.Path, call.Input.Values = path, values
	private := b.registry.Private(ctx, call)
	call.Input.Shared = !private
	return b.answer(ctx, i, private, call)
}

// press runs the command line that a button holds, or the one chosen in a menu.
func (b *Bot) press(ctx context.Context, i *discordgo.Interaction) error {
	call := b.call(ctx, i)
	id := i.MessageComponentData().CustomID
	if chosen := i.MessageComponentData().Values; len(chosen) == 1 {
		id = chosen[0]
	}
	button, ok := b.registry.Pressed(ctx, id)
	if !ok {
		return b.respond(ctx, i, b.rendered(commands.Stale(call.Input.Tag)), true)
	}
	call.Input.Page = button.Page
	parsed, err := b.registry.Parse(button.Line, call.Input)
	if err != nil {
		return b.respond(ctx, i, b.rendered(commands.Stale(call.Input.Tag)), true)
	}
	private := i.Message != nil && i.Message.Flags&discordgo.MessageFlagsEphemeral != 0
	switch button.Act {
	case message.Share:
		parsed.Input.Shared = true
		return b.answer(ctx, i, false, parsed)
	case message.Turn:
		return b.turn(ctx, i, parsed)
	case message.Attach:
		return b.attach(ctx, i, parsed)
	}
	return b.answer(ctx, i, private, parsed)
}

// turn puts another page in the place of the message.
func (b *Bot) turn(ctx context.Context, i *discordgo.Interaction, call commands.Call) error {
	m, own := b.run(ctx, call)
	reply := b.rendered(m)
	if own { // a mistake or a fault is said beside the page, not over it
		return b.respond(ctx, i, reply, true)
	}
	return b.callback(ctx, i, map[string]any{"type": discordgo.InteractionResponseUpdateMessage, "data": reply}, reply.files)
}

// attach gives the whole table of an answer as a file, to the asker alone.
func (b *Bot) attach(ctx context.Context, i *discordgo.Interaction, call commands.Call) error {
	call.Input.Whole = true
	m, own := b.run(ctx, call)
	if !own && m.Table != nil {
		csv, err := m.Table.CSV()
		if err != nil {
			return err
		}
		m = message.Message{Title: m.Title, Small: m.Small, Files: []message.File{{Name: call.Path[0] + ".csv", Data: csv}}}
	}
	return b.respond(ctx, i, b.rendered(m), true)
}

// call is the part of a call that every interaction has.
func (b *Bot) call(ctx context.Context, i *discordgo.Interaction) commands.Call {
	in := commands.Input{Now: b.cfg.Now(), Tag: b.registry.Language(ctx, i.GuildID, string(i.Locale)), Asker: commands.Asker{Guild: i.GuildID, Channel: i.ChannelID}}
	switch {
	case i.Member != nil && i.Member.User != nil:
		in.Asker.ID, in.Asker.Roles = i.Member.User.ID, i.Member.Roles
		if i.Member.Permissions&discordgo.PermissionAdministrator != 0 {
			in.Asker.Right = commands.Admin
		}
	case i.User != nil:
		in.Asker.ID = i.User.ID
	}
	return commands.Call{Input: in}
}

// chosen takes a command's path and its values apart; focused is the option
// that is being typed.
func chosen(d discordgo.ApplicationCommandInteractionData) (path []string, values map[string]string, focused string) {
	path, values = []string{d.Name}, map[string]string{}
	options := d.Options
	for len(options) == 1 && (options[0].Type == discordgo.ApplicationCommandOptionSubCommand || options[0].Type == discordgo.ApplicationCommandOptionSubCommandGroup) {
		path, options = append(path, options[0].Name), options[0].Options
	}
	for _, o := range options {
		values[o.Name] = fmt.Sprint(o.Value)
		if o.Focused {
			focused = o.Name
		}
	}
	return path, values, focused
}

type outcome struct {
	reply   reply
	private bool
}

// answer runs a call and replies in time, whatever the call does.
func (b *Bot) answer(ctx context.Context, i *discordgo.Interaction, private bool, call commands.Call) error {
	done := make(chan outcome, 1)
	go func() {
		done <- b.prepare(ctx, private, call)
	}()
	select {
	case o := <-done:
		return b.respond(ctx, i, o.reply, o.private)
	case <-time.After(patience):
	}
	if err := b.deferred(ctx, i, private); err != nil {
		return err
	}
	o := <-done
	path := "/webhooks/" + i.AppID + "/" + i.Token
	reply := o.reply
	if o.private == private {
		return b.rest.call(ctx, http.MethodPatch, path+"/messages/@original", false, reply, reply.files, nil)
	}
	// A deferred reply cannot become private: take it back and say it anew.
	reply.Flags = int(discordgo.MessageFlagsEphemeral)
	err := b.rest.call(ctx, http.MethodDelete, path+"/messages/@original", false, nil, nil, nil)
	return errors.Join(err, b.rest.call(ctx, http.MethodPost, path, false, reply, reply.files, nil))
}

// prepare runs a call and renders its answer: a picture takes its time too, and
// may go wrong like anything else.
func (b *Bot) prepare(ctx context.Context, private bool, call commands.Call) (o outcome) {
	defer func() {
		if r := recover(); r != nil {
			o = outcome{b.rendered(b.fault(call, "panic", r, "stack", string(debug.Stack()))), true}
		}
	}()
	m, own := b.run(ctx, call)
	return outcome{b.rendered(m), own || private}
}

// run answers a call. A mistake of the asker and a fault of ours both become
// messages for the asker alone; a fault is logged with the reference that the
// asker is given.
func (b *Bot) run(ctx context.Context, call commands.Call) (m message.Message, private bool) {
	defer func() {
		if r := recover(); r != nil {
			m, private = b.fault(call, "panic", r, "stack", string(debug.Stack())), true
		}
	}()
	m, err := b.registry.Run(ctx, call)
	var user commands.UserError
	switch {
	case errors.As(err, &user):
		return user.Message, true
	case err != nil:
		return b.fault(call, "err", err), true
	}
	return m, false
}

func (b *Bot) fault(call commands.Call, what ...any) message.Message {
	reference := rand.Text()[:5]
	b.cfg.Log.Error("command", append([]any{"reference", reference, "command", call.Path}, what...)...)
	return commands.Fault(call.Input.Tag, reference)
}

func (b *Bot) complete(ctx context.Context, i *discordgo.Interaction) error {
	call := b.call(ctx, i)
	path, values, focused := chosen(i.ApplicationCommandData())
	call.Path, call.Input.Values = path, values
	all, err := b.registry.Suggest(ctx, call, focused, values[focused])
	choices := []*discordgo.ApplicationCommandOptionChoice{}
	for _, s := range all {
		choices = append(choices, &discordgo.ApplicationCommandOptionChoice{Name: clip(s.Label, maxChoice), Value: s.Value})
	}
	return errors.Join(err, b.callback(ctx, i, map[string]any{
		"type": discordgo.InteractionApplicationCommandAutocompleteResult,
		"data": map[string]any{"choices": choices},
	}, nil))
}

func (b *Bot) respond(ctx context.Context, i *discordgo.Interaction, r reply, private bool) error {
	if private {
		r.Flags = int(discordgo.MessageFlagsEphemeral)
	}
	return b.callback(ctx, i, map[string]any{"type": discordgo.InteractionResponseChannelMessageWithSource, "data": r}, r.files)
}

func (b *Bot) deferred(ctx context.Context, i *discordgo.Interaction, private bool) error {
	data := map[string]any{}
	if private {
		data["flags"] = discordgo.MessageFlagsEphemeral
	}
	return b.callback(ctx, i, map[string]any{"type": discordgo.InteractionResponseDeferredChannelMessageWithSource, "data": data}, nil)
}

func (b *Bot) callback(ctx context.Context, i *discordgo.Interaction, body any, files []file) error {
	return b.rest.call(ctx, http.MethodPost, "/interactions/"+i.ID+"/"+i.Token+"/callback", false, body, files, nil)
}
