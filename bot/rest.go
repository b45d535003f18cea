package bot

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"time"
)

// rest calls Discord's REST interface. discordgo's own client lacks a part of
// it, waits without end, and repeats what must not be repeated.
type rest struct {
	base    string
	token   Token
	client  *http.Client
	limits  *limits
	breaker *breaker
	revoked chan struct{} // gets one when the token is refused
	noted   func(request, int)
}

func newREST(base string, token Token, client *http.Client) *rest {
	return &rest{base: base, token: token, client: client, limits: newLimits(), breaker: &breaker{}, revoked: make(chan struct{}, 1), noted: func(request, int) {}}
}

// A request is one call of the REST interface.
type request struct {
	method, path string
	body         any
	files        []file
	into         any // what the answer is decoded into; nil for nothing

	own        bool          // with the bot's token, and counted against its limits
	repeatable bool          // a repeat does no harm, also where the first may have been done
	attempt    time.Duration // of a first answer: what one attempt may take; 0 is callTimeout
}

// repeats is how often a call is tried again after a server error or a broken
// connection, within its context.
const repeats = 5

// firstPause grows with each repeat, and varies so that many do not come at once.
const firstPause = 200 * time.Millisecond

// A first answer is tried again sooner and oftener: somebody waits for it, and
// Discord takes it for 3 s only.
const (
	answerRepeats = 8
	answerPause   = 50 * time.Millisecond
	answerLongest = 400 * time.Millisecond
)

// call makes a request. A rate limit is waited for; a server error or a broken
// connection is tried again where a repeat does no harm.
func (r *rest) call(ctx context.Context, q request) error {
	for try := 0; ; try++ {
		err := r.try(ctx, q)
		pause, again := q.again(err, try)
		if !again || ctx.Err() != nil {
			return err
		}
		if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < pause {
			return err // waiting would only hide the cause
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(pause):
		}
	}
}

// again says whether and when a request that failed is made again.
func (q request) again(err error, try int) (pause time.Duration, again bool) {
	most, first, longest := repeats, firstPause, callTimeout
	if q.attempt > 0 {
		most, first, longest = answerRepeats, answerPause, answerLongest
	}
	if err == nil || try >= most || errors.Is(err, errBreaker) || errors.Is(err, errAnswer) || errors.Is(err, context.Canceled) {
		return 0, false
	}
	pause = min(first<<try, longest) + rand.N(first)
	var refused *statusError
	if !errors.As(err, &refused) { // the connection, or no answer in time
		return pause, q.repeatable
	}
	switch {
	case refused.status == http.StatusTooManyRequests:
		return refused.retry, true
	case refused.status >= http.StatusInternalServerError:
		return pause, q.repeatable
	}
	return 0, false
}

// try makes one attempt, when the limits and the breaker let it.
func (r *rest) try(ctx context.Context, q request) error {
	if !r.breaker.closed(q.own) {
		return fmt.Errorf("%s %s: %w", q.method, template(q.path), errBreaker)
	}
	spot, err := r.limits.enter(ctx, q)
	if err != nil {
		return fmt.Errorf("wait for the rate limit of %s %s: %w", q.method, template(q.path), err)
	}
	limit := q.attempt
	if limit == 0 {
		limit = callTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	status, header, err := r.send(ctx, q)
	r.limits.leave(spot, header, err)
	r.breaker.count(status, header)
	r.noted(q, status)
	if status == http.StatusUnauthorized && q.own {
		select {
		case r.revoked <- struct{}{}:
		default: // it is known
		}
	}
	return err
}
