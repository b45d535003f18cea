package bot

import (
	"errors"
	"net/http"
	"sync"
	"time"
)

// errBreaker is the error of a call that is not made because Discord has
// refused too many.
var errBreaker = errors.New("not sent: Discord has refused so many requests that it might ban this address")

const (
	// Discord bans an address for an hour after 10,000 invalid requests (401, 403
	// and 429) in ten minutes. The bot's own calls end long before; answers to
	// people go on a while.
	ownRefusals = 500
	maxRefusals = 3000

	breakerSlots = 10 // of a minute each
)

// A breaker counts the refusals of the last ten minutes. It opens by itself
// when they are too many, and closes as they grow old.
type breaker struct {
	mu    sync.Mutex
	slots [breakerSlots]struct {
		minute int64
		n      int
	}
}

// closed reports whether a call may be made; own calls stop earlier.
func (b *breaker) closed(own bool) bool {
	most := maxRefusals
	if own {
		most = ownRefusals
	}
	return b.refusals(time.Now()) < most
}

// refusals is how many there were in the last ten minutes.
func (b *breaker) refusals(now time.Time) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	n, minute := 0, now.Unix()/60
	for _, s := range b.slots {
		if minute-s.minute < breakerSlots {
			n += s.n
		}
	}
	return n
}

// count takes an answer's status in. A shared limit is not the bot's doing, and
// Discord does not count it.
func (b *breaker) count(status int, header http.Header) {
	switch status {
	case http.StatusUnauthorized, http.StatusForbidden:
	case http.StatusTooManyRequests:
		if header.Get("X-RateLimit-Scope") == "shared" {
			return
		}
	default:
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	minute := time.Now().Unix() / 60
	s := &b.slots[minute%breakerSlots]
	if s.minute != minute {
		s.minute, s.n = minute, 0
	}
	s.n++
}
