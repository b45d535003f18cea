package bot

import (
	"context"
	"errors"
	"net/http"
	"time"
)

// A callback is the first answer to an interaction.
type callback struct {
	Type int `json:"type"`
	Data any `json:"data,omitempty"`
}

// A callbackResponse is what Discord tells of the first answer when asked to.
type callbackResponse struct {
	Resource madeMessage `json:"resource"`
}

type madeMessage struct {
	Message *standing `json:"message"`
}

const (
	// answerWithin is how long after an interaction its first answer is still
	// worth sending: Discord gives up after 3 s.
	answerWithin = 2900 * time.Millisecond

	// answerAttempt is what one attempt may take, so that a second is possible.
	answerAttempt = 1200 * time.Millisecond
)

// callback gives the first answer to an interaction. It is repeated where the
// connection breaks: a second answer is refused, and then the first has come.
func (b *Bot) callback(ctx context.Context, i *interaction, body callback, files []file) error {
	ctx, cancel := context.WithDeadline(ctx, i.received.Add(answerWithin))
	defer cancel()
	q := request{
		method: http.MethodPost, path: "/interactions/" + i.ID + "/" + i.Token + "/callback", body: body, files: files,
		repeatable: true, attempt: answerAttempt,
	}
	if i.made != nil { // it saves asking for the message afterwards; others need nothing of what comes back
		q.path, q.into = q.path+"?with_response=true", &callbackResponse{Resource: madeMessage{i.made}}
	}
	err := b.rest.call(ctx, q)
	var refused *statusError
	if errors.As(err, &refused) && refused.code == codeAnswered || errors.Is(err, errAnswer) {
		err = nil
	}
	i.begun()
	b.meter.First(i.kind(), time.Since(i.received))
	return err
}

// edit is the request that puts a reply in the place of a message.
func edit(path string, r reply) request {
	return request{method: http.MethodPatch, path: path, body: r, files: r.files, repeatable: true}
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

// lastSend is how long sending a deferred answer may take.
const lastSend = 50 * time.Second

// later gives the answer of a deferred call.
func (b *Bot) later(ctx context.Context, i *interaction, p place, o outcome) error {
	r := o.reply
	// The call's own time may be up; Discord takes the answer a minute longer.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastSend)
	defer cancel()
	if !o.own() || p.private {
		q := edit(original(i), r)
		if i.made != nil {
			q.into = i.made
		}
		return b.rest.call(ctx, q)
	}
	// A deferred reply cannot become private: take it back and say it anew. A
	// message that was to be replaced stays.
	r.Flags = ephemeral
	var err error
	if !p.replaces {
		err = b.rest.call(ctx, request{method: http.MethodDelete, path: original(i), repeatable: true})
	}
	return errors.Join(err, b.rest.call(ctx, request{method: http.MethodPost, path: webhook(i), body: r, files: r.files}))
}

// webhook is where further answers to an interaction go.
func webhook(i *interaction) string { return "/webhooks/" + i.ApplicationID + "/" + i.Token }

// original is the first answer, or the message that was pressed.
func original(i *interaction) string { return webhook(i) + "/messages/@original" }
