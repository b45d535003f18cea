package bot

import (
	"net/http"
	"strings"
	"time"
)

// A bucket is one of Discord's rate limits. While nothing is known of it, one
// request goes out and the others wait for what its answer says.
type bucket struct {
	known   bool
	limited bool // the answer named a limit
	limit   int
	left    int
	reset   time.Time
	flying  int
	used    time.Time
	changed chan struct{} // closed and replaced at each answer
}

// admit says how long to wait, or for what; neither is for nothing.
func (b *bucket) admit(now time.Time) (time.Duration, <-chan struct{}) {
	switch {
	case !b.known && b.flying > 0:
		return 0, b.changed
	case b.left > 0 || !b.known:
		return 0, nil
	case now.Before(b.reset):
		return b.reset.Sub(now), nil
	case !b.limited:
		return 0, nil
	case b.flying > 0: // a new window: those under way may count in it
		b.left = b.limit - b.flying
	default:
		b.left = b.limit
	}
	if b.left <= 0 {
		return 0, b.changed
	}
	return 0, nil
}

func (b *bucket) take() {
	b.flying++
	b.left--
	b.used = time.Now()
}

// back undoes take: nothing went out.
func (b *bucket) back() {
	b.flying--
	b.left++
	close(b.changed)
	b.changed = make(chan struct{})
}

// empty lets nobody in until then.
func (b *bucket) empty(until time.Time) {
	b.known, b.left = true, 0
	if until.After(b.reset) {
		b.reset = until
	}
}

// learn takes an answer in and lets those go on who wait for it.
func (b *bucket) learn(header http.Header, now time.Time) {
	b.flying--
	close(b.changed)
	b.changed = make(chan struct{})
	limit, ok := number(header, "X-RateLimit-Limit")
	if !ok {
		if header != nil && !b.known {
			b.known = true // a route without a limit
		}
		return
	}
	left, _ := number(header, "X-RateLimit-Remaining")
	after, _ := number(header, "X-RateLimit-Reset-After")
	reset := now.Add(time.Duration(after * float64(time.Second)))
	newer := !b.limited || reset.After(b.reset.Add(100*time.Millisecond))
	b.known, b.limited, b.limit = true, true, int(limit)
	if mine := int(left) - b.flying; newer || mine < b.left {
		b.left = mine // those under way are not in Discord's count yet
	}
	if reset.After(b.reset) {
		b.reset = reset
	}
}

// over reports whether nothing is lost when the bucket is forgotten.
func (b *bucket) over(now time.Time) bool {
	return b.flying == 0 && now.After(b.reset) && now.Sub(b.used) > 10*time.Second
}

// template is a path without what differs between calls of one route; it holds
// no secret.
func template(path string) string {
	path, _, _ = strings.Cut(path, "?")
	parts := strings.Split(path, "/")
	for i, part := range parts {
		if i > 1 && !isWord(part) || i > 2 && (parts[1] == "webhooks" || parts[1] == "interactions") && i == 3 {
			parts[i] = "*"
		}
	}
	return strings.Join(parts, "/")
}

// isWord tells a word of a route from an id or a token.
func isWord(part string) bool {
	return part == "" || part[0] == '@' || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz-") == ""
}

// owner is what a bucket belongs to besides its route: the channel, guild or
// webhook.
func owner(path string) string {
	parts := strings.Split(path, "/")
	switch {
	case len(parts) > 3 && parts[1] == "webhooks":
		return parts[2] + "/" + parts[3]
	case len(parts) > 2 && (parts[1] == "channels" || parts[1] == "guilds"):
		return parts[2]
	}
	return ""
}
