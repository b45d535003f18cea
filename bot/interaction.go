package bot

import (
	"context"
	"errors"
	"runtime/debug"
	"time"

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

// take puts an interaction among what is to be answered; it does not wait. One
// that comes again, as after a broken connection, is not answered twice.
func (b *Bot) take(i *interaction) {
	if !b.seen.first(i.ID) {
		return
	}
	b.lanes.add(i.who(), &job{
		run: func(begun func()) {
			i.first = begun
			b.handle(i)
		},
		refuse: func(leaving bool) { b.refuse(i, leaving) },
	})
}

// handle answers one interaction; it recovers, because a panic would end the
// program. An answer outlives the stop of the program for a moment.
func (b *Bot) handle(i *interaction) {
	ctx, cancel := context.WithTimeout(context.Background(), b.times.life)
	defer cancel()
	defer func() {
		if r := recover(); r != nil {
			b.cfg.Log.Error("interaction", "panic", r, "stack", string(debug.Stack()))
		}
	}()
	var err error
	switch i.Type {
	case kindCommand:
		err = b.command(ctx, i)
	case kindComplete:
		err = b.complete(ctx, i)
	case kindPress:
		err = b.press(ctx, i)
	case kindFill:
		err = b.fill(ctx, i)
	}
	if err != nil {
		i.outcome = "unsent"
		b.cfg.Log.Error("answer interaction", "kind", i.kind(), "command", i.command, "id", i.ID, "err", err)
	}
	b.meter.Interaction(i.kind(), i.command, i.outcome)
}

// refuse answers what could not begin in time.
func (b *Bot) refuse(i *interaction, leaving bool) {
	ctx, cancel := context.WithTimeout(context.Background(), answerWithin)
	defer cancel()
	var err error
	if i.Type == kindComplete {
		err = b.callback(ctx, i, callback{answerChoices, suggestions{[]suggestion{}}}, nil)
	} else {
		tag := b.registry.Language(ctx, i.GuildID, i.Locale)
		err = b.respond(ctx, i, place{private: true}, b.rendered(commands.Refused(tag, leaving)))
	}
	b.meter.Interaction(i.kind(), "", "refused")
	b.cfg.Log.Warn("refused an interaction", "kind", i.kind(), "id", i.ID, "leaving", leaving, "err", err)
}

func (b *Bot) command(ctx context.Context, i *interaction) error {
	call := b.call(ctx, i)
	path, values, _ := chosen(i.Data)
	call.Path, call.Input.Values, call.Input.Uploads = path, values, b.uploads(i.Data, values)
	p := place{private: b.registry.Private(ctx, call)}
	call.Input.Shared = !p.private
	return b.answer(ctx, i, p, call)
}

// press runs the command line that a button holds, or the one chosen in a menu.
func (b *Bot) press(ctx context.Context, i *interaction) error {
	call := b.call(ctx, i)
	id := i.Data.CustomID
	if len(i.Data.Values) == 1 {
		id = i.Data.Values[0]
	}
	button, ok := b.registry.Pressed(ctx, id)
	if !ok {
		return b.stale(ctx, i, call)
	}
	call.Input.Page = button.Page
	parsed, err := b.registry.Parse(button.Line, call.Input)
	if err != nil {
		return b.stale(ctx, i, call)
	}
	call = parsed
	p := b.place(ctx, i, button, call)
	call.Input.Shared = p.shared(i)
	if button.Act == message.Attach {
		return b.within(ctx, i, p, call, b.attached)
	}
	return b.answer(ctx, i, p, call)
}

// A place is where an answer goes.
type place struct {
	private  bool // only the asker sees it
	replaces bool // it takes the place of the message with the button
}

// shared reports whether all see the answer.
func (p place) shared(i *interaction) bool {
	if p.replaces {
		return i.Message.Flags&ephemeral == 0
	}
	return !p.private
}

// place is where the answer to a button goes, or to the form that it opened.
func (b *Bot) place(ctx context.Context, i *interaction, button message.Button, call commands.Call) place {
	switch button.Act {
	case message.Share:
		return place{}
	case message.Attach:
		return place{private: true}
	case message.Turn, message.Replace:
		if i.Message != nil {
			return place{replaces: true}
		}
	}
	held := i.Message != nil && i.Message.Flags&ephemeral != 0
	return place{private: held || b.registry.Private(ctx, call)}
}

// stale answers a button or form that leads nowhere any more.
func (b *Bot) stale(ctx context.Context, i *interaction, call commands.Call) error {
	i.outcome = "stale"
	return b.respond(ctx, i, place{private: true}, b.rendered(commands.Stale(call.Input.Tag)))
}

func (b *Bot) complete(ctx context.Context, i *interaction) error {
	call := b.call(ctx, i)
	path, values, focused := chosen(i.Data)
	call.Path, call.Input.Values = path, values
	i.command, i.outcome = b.registry.Known(path), string(answered)
	all, err := b.registry.Suggest(ctx, call, focused, values[focused])
	choices := []suggestion{}
	for _, s := range all {
		choices = append(choices, suggestion{clip(s.Label, maxChoice), s.Value})
	}
	return errors.Join(err, b.callback(ctx, i, callback{answerChoices, suggestions{choices}}, nil))
}

type suggestions struct {
	Choices []suggestion `json:"choices"`
}

type suggestion struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}
