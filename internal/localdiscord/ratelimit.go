package localdiscord

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// globalPerSecond is how many requests a bot may make in a second, interaction answers
// not counted (https://discord.com/developers/docs/topics/rate-limits).
const globalPerSecond = 50

// limiter counts requests by bucket. It runs on the machine's clock, never on the movable
// one: a client waits in real time.
type limiter struct {
	mu      sync.Mutex
	windows map[string]*window
	global  window
	invalid window // requests answered with 401, 403 or 429
	refused int
}

// window is one bucket's count until it starts anew.
type window struct {
	used  int
	reset time.Time
}

func newLimiter() *limiter { return &limiter{windows: map[string]*window{}} }

// RateLimited counts the requests that were answered with 429 for being too many.
func (s *Server) RateLimited() int {
	s.limiter.mu.Lock()
	defer s.limiter.mu.Unlock()
	return s.limiter.refused
}

// verdict is what the limiter thinks of one request.
type verdict struct {
	limit     int
	remaining int
	reset     time.Time
	refused   bool
	global    bool
}

// take counts a request against the global limit and its bucket.
func (l *limiter) take(key string, rule limit, global bool, now time.Time) verdict {
	l.mu.Lock()
	defer l.mu.Unlock()
	if global {
		l.global.roll(now, time.Second)
		if l.global.used >= globalPerSecond {
			l.refused++
			return verdict{reset: l.global.reset, refused: true, global: true}
		}
	}
	var v verdict
	if rule.count > 0 {
		w := l.windows[key]
		if w == nil {
			l.sweep(now)
			w = &window{}
			l.windows[key] = w
		}
		w.roll(now, rule.within)
		v = verdict{limit: rule.count, reset: w.reset}
		if w.used >= rule.count {
			l.refused++
			v.refused = true
			return v
		}
		w.used++
		v.remaining = rule.count - w.used
	}
	if global {
		l.global.used++
	}
	return v
}

func (w *window) roll(now time.Time, within time.Duration) {
	if !now.Before(w.reset) {
		w.used, w.reset = 0, now.Add(within)
	}
}

// sweep forgets finished windows now and then: interactions bring a bucket each.
func (l *limiter) sweep(now time.Time) {
	if len(l.windows)%1024 != 1023 {
		return
	}
	for key, w := range l.windows {
		if now.After(w.reset) {
			delete(l.windows, key)
		}
	}
}

// maxInvalid is how many invalid requests an address may make in ten minutes before the
// proxy in front of Discord bans it.
const maxInvalid = 10_000

// invalidated counts an answer that Discord calls an invalid request.
func (l *limiter) invalidated(now time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.invalid.roll(now, 10*time.Minute)
	l.invalid.used++
}

// banned says until when the bot's address is banned, if it is.
func (l *limiter) banned(now time.Time) (until time.Time, banned bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.invalid.roll(now, 10*time.Minute)
	return l.invalid.reset, l.invalid.used > maxInvalid
}

// Invalid counts the answers of the last ten minutes that count towards a ban: 401, 403
// and 429.
func (s *Server) Invalid() int {
	s.limiter.mu.Lock()
	defer s.limiter.mu.Unlock()
	s.limiter.invalid.roll(time.Now(), 10*time.Minute)
	return s.limiter.invalid.used
}

// admit counts the request and writes Discord's rate limit headers; it answers 429 itself
// and reports false when the request is one too many.
func (s *Server) admit(c *call) bool {
	rt := c.route
	interactions := strings.HasPrefix(rt.path, "/interactions") || strings.HasPrefix(rt.path, "/webhooks")
	now := time.Now()
	v := s.limiter.take(rt.limit.bucket+" "+rt.major(c.r), rt.limit, rt.auth == byBot && !interactions, now)
	if v.limit > 0 {
		h := c.w.Header()
		h.Set("X-RateLimit-Limit", strconv.Itoa(v.limit))
		h.Set("X-RateLimit-Remaining", strconv.Itoa(v.remaining))
		h.Set("X-RateLimit-Reset", fmt.Sprintf("%.3f", float64(v.reset.UnixMilli())/1000))
		h.Set("X-RateLimit-Reset-After", fmt.Sprintf("%.3f", v.reset.Sub(now).Seconds()))
		h.Set("X-RateLimit-Bucket", bucketHash(rt.limit.bucket))
	}
	if v.refused {
		tooMany(c, v.reset.Sub(now), v.global, "user")
	}
	return !v.refused
}

// tooMany answers 429 as Discord does.
func tooMany(c *call, wait time.Duration, global bool, scope string) {
	h := c.w.Header()
	if global {
		h.Set("X-RateLimit-Global", "true")
		scope = "global"
	}
	seconds := max(wait, time.Millisecond).Seconds()
	h.Set("X-RateLimit-Scope", scope)
	h.Set("X-RateLimit-Reset-After", fmt.Sprintf("%.3f", seconds))
	h.Set("Retry-After", strconv.Itoa(int(seconds)+1))
	raw, err := json.Marshal(map[string]any{
		"message": "You are being rate limited.", "retry_after": float64(int(seconds*1000)) / 1000, "global": global, "code": 0,
	})
	if err != nil {
		raw = []byte(`{}`)
	}
	c.send(http.StatusTooManyRequests, raw)
}

// bucketHash is the opaque name that Discord gives a bucket.
func bucketHash(name string) string {
	sum := sha256.Sum256([]byte(name))
	return hex.EncodeToString(sum[:16])
}
