package localdiscord

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
)

// ErrNoResponse means that the bot gave no first answer within three seconds; the user
// sees "The application did not respond".
var ErrNoResponse = errors.New("the application did not respond")

// An Ask is a command as a person types it.
type Ask struct {
	User    string   // "staff", or an id
	Channel string   // "chung", an id, or "direct" for the conversation with the bot; "" is "chung"
	Locale  string   // the client's language; "" is the user's own
	Line    string   // "/progress place:\"Bình Định\" period:2021", in any language's names
	Files   []Upload // files that attachment options name: "/import file:figures.xlsx"
}

// A Reply is what a person sees after asking.
type Reply struct {
	Interaction string // the interaction's id
	Message     Message
	Ephemeral   bool          // only the asker sees it
	Deferred    bool          // the bot said first that it is thinking
	Took        time.Duration // until the first answer
	Finished    time.Duration // until there was content to read
	Modal       *Modal        // a form instead of a message
	Edited      bool          // the answer changed the message that was pressed
}

// Run types a command and waits for its answer: for the content, when the bot defers
// first. It fails when the line does not parse, with ErrNoResponse, or with ctx's error.
func (s *Server) Run(ctx context.Context, ask Ask) (*Reply, error) {
	in, err := s.locked(func() (*interaction, *problemText) {
		a, files, bad := s.asker(ask)
		if bad != nil {
			return nil, bad
		}
		inv, bad := s.parse(ask.Line, "", files)
		if bad != nil {
			return nil, bad
		}
		return s.runCommand(a, inv, files)
	})
	if err != nil {
		return nil, fmt.Errorf("run %s: %w", ask.Line, err)
	}
	reply, err := s.await(ctx, in)
	if err != nil {
		return reply, fmt.Errorf("run %s: %w", ask.Line, err)
	}
	return reply, nil
}

// Complete types a command as far as ask.Line goes, with the cursor in option, and gives
// the suggestions.
func (s *Server) Complete(ctx context.Context, ask Ask, option string) ([]Choice, error) {
	in, err := s.locked(func() (*interaction, *problemText) {
		a, files, bad := s.asker(ask)
		if bad != nil {
			return nil, bad
		}
		inv, bad := s.parse(ask.Line, option, files)
		if bad != nil {
			return nil, bad
		}
		return s.runCommand(a, inv, files)
	})
	if err == nil {
		_, err = s.await(ctx, in)
	}
	if err != nil {
		return nil, fmt.Errorf("complete %s at %s: %w", ask.Line, option, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return in.choices, nil
}

// Press presses a button of a message, or picks values in one of its selects, in the
// user's own language.
func (s *Server) Press(ctx context.Context, user, messageID, customID string, values ...string) (*Reply, error) {
	return s.PressIn(ctx, "", user, messageID, customID, values...)
}

// PressIn is Press by somebody whose client speaks locale; "" is the user's own.
func (s *Server) PressIn(ctx context.Context, locale, user, messageID, customID string, values ...string) (*Reply, error) {
	in, err := s.locked(func() (*interaction, *problemText) {
		channel := ""
		if m := s.stores.find(messageID); m != nil {
			channel = m.ChannelID
		}
		a, bad := s.actor(user, channel, locale)
		if bad != nil {
			return nil, bad
		}
		return s.press(a, messageID, customID, values)
	})
	if err != nil {
		return nil, fmt.Errorf("press %s: %w", customID, err)
	}
	return s.await(ctx, in)
}

// Submit fills in a modal, by the ids of its inputs, and sends it.
func (s *Server) Submit(ctx context.Context, user string, modal *Modal, values map[string]string) (*Reply, error) {
	typed := make(map[string]any, len(values))
	for k, v := range values {
		typed[k] = v
	}
	in, err := s.locked(func() (*interaction, *problemText) { return s.submit(user, "", modal.ID, typed) })
	if err != nil {
		return nil, fmt.Errorf("submit %s: %w", modal.CustomID, err)
	}
	return s.await(ctx, in)
}

// Say posts a person's message and gives its id.
func (s *Server) Say(user, channel, text string) (id string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	a, bad := s.actor(user, channel, "")
	if bad != nil {
		return "", bad
	}
	return s.say(a, text).ID, nil
}

// Mention posts a person's message that mentions the bot, at its start if the text does
// not do so itself.
func (s *Server) Mention(_ context.Context, user, channel, text string) error {
	if at := "<@" + s.ID("bot") + ">"; !strings.Contains(text, at) {
		text = at + " " + text
	}
	_, err := s.Say(user, channel, text)
	return err
}

// asker finds who asks where, and keeps the files that come along. The lock is held.
func (s *Server) asker(ask Ask) (actor, map[string]Attachment, *problemText) {
	if ask.Channel == "" {
		ask.Channel = "chung"
	}
	a, bad := s.actor(ask.User, ask.Channel, ask.Locale)
	if bad != nil {
		return a, nil, bad
	}
	files := map[string]Attachment{}
	for _, f := range ask.Files {
		files[f.Name] = s.keep(a.channel.ID, f, "")
	}
	return a, files, nil
}

// locked starts an interaction under the lock.
func (s *Server) locked(start func() (*interaction, *problemText)) (*interaction, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil, errClosed
	}
	in, bad := start()
	if bad != nil {
		return nil, bad
	}
	return in, nil
}

// await waits until the interaction has been answered, with content if it is to have any.
func (s *Server) await(ctx context.Context, in *interaction) (*Reply, error) {
	for _, stage := range []chan struct{}{in.first, in.settled} {
		select {
		case <-stage:
		case <-ctx.Done():
			return s.replyTo(in), ctx.Err()
		case <-s.done:
			return nil, errClosed
		}
	}
	s.mu.Lock()
	failed := in.failed
	s.mu.Unlock()
	if failed {
		return s.replyTo(in), ErrNoResponse
	}
	return s.replyTo(in), nil
}

func (s *Server) replyTo(in *interaction) *Reply {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := &Reply{
		Interaction: in.id, Took: in.took, Finished: in.finished, Modal: in.modal,
		Deferred: in.answer == answerDeferred || in.answer == answerDeferredEdit,
		Edited:   in.answer == answerEdit || in.answer == answerDeferredEdit,
	}
	if m := in.original; m != nil {
		r.Message = m.copy()
		r.Ephemeral = m.Ephemeral()
	}
	return r
}
