package bot

import (
	"context"
	"errors"
	"net/http"
)

// A callback is the first answer to an interaction.
type callback struct {
	Type int `json:"type"`
	Data any `json:"data,omitempty"`
}

func (b *Bot) callback(ctx context.Context, i *interaction, body callback, files []file) error {
	return b.rest.call(ctx, http.MethodPost, "/interactions/"+i.ID+"/"+i.Token+"/callback", false, body, files, nil)
}

func (b *Bot) respond(ctx context.Context, i *interaction, p place, r reply) error {
	if p.replaces {
		return b.callback(ctx, i, callback{answerPlace, r}, r.files)
	}
	if p.private {
		r.Flags = ephemeral
	}
	return b.callback(ctx, i, callback{answerMessage, r}, r.files)
}

// deferred tells Discord that the answer comes later; private or not is fixed
// with it.
func (b *Bot) deferred(ctx context.Context, i *interaction, p place) error {
	switch {
	case p.replaces:
		return b.callback(ctx, i, callback{Type: answerDeferredPlace}, nil)
	case p.private:
		return b.callback(ctx, i, callback{answerDeferred, map[string]int{"flags": ephemeral}}, nil)
	}
	return b.callback(ctx, i, callback{answerDeferred, map[string]int{}}, nil)
}

// later gives the answer of a deferred call.
func (b *Bot) later(ctx context.Context, i *interaction, p place, o outcome) error {
	r := o.reply
	if !o.own || p.private {
		return b.rest.call(ctx, http.MethodPatch, original(i), false, r, r.files, nil)
	}
	// A deferred reply cannot become private: take it back and say it anew. A
	// message that was to be replaced stays.
	r.Flags = ephemeral
	var err error
	if !p.replaces {
		err = b.rest.call(ctx, http.MethodDelete, original(i), false, nil, nil, nil)
	}
	return errors.Join(err, b.rest.call(ctx, http.MethodPost, webhook(i), false, r, r.files, nil))
}

// webhook is where further answers to an interaction go.
func webhook(i *interaction) string { return "/webhooks/" + i.ApplicationID + "/" + i.Token }

// original is the first answer, or the message that was pressed.
func original(i *interaction) string { return webhook(i) + "/messages/@original" }
