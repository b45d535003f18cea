package localdiscord

import (
	"context"
	"fmt"
)

// A Forgery is an interaction that Discord's own client would not send: a user may change
// the client, and then ids of buttons and forms and the values of commands are what that
// user likes. Who it is and where stays true, as Discord vouches for these.
type Forgery struct {
	User    string // "staff", or an id
	Channel string // as in Ask
	Kind    int    // 2 a command, 3 a component, 4 an autocomplete, 5 a form
	Data    any    // the interaction's data
	Message string // of a component: the message that holds it; "" is one that is gone
}

// Forge sends a forged interaction and waits for its answer, as Run does.
func (s *Server) Forge(ctx context.Context, f Forgery) (*Reply, error) {
	in, err := s.locked(func() (*interaction, *problemText) {
		if f.Channel == "" {
			f.Channel = "chung"
		}
		a, bad := s.actor(f.User, f.Channel, "")
		if bad != nil {
			return nil, bad
		}
		in := &interaction{kind: f.Kind, user: a.user, channel: a.channel, locale: a.locale, data: f.Data, source: s.stores.find(f.Message)}
		switch {
		case f.Kind == askComponent && in.source == nil: // a message that is gone
			in.source = s.blank(a.channel, s.world.bot)
		case f.Kind == askModal:
			in.parent = &interaction{id: s.newID(), kind: askCommand, user: a.user, channel: a.channel}
		}
		s.begin(in)
		return in, nil
	})
	if err != nil {
		return nil, fmt.Errorf("forge an interaction: %w", err)
	}
	return s.await(ctx, in)
}
