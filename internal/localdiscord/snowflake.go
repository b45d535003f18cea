package localdiscord

import (
	"strconv"
	"sync/atomic"
	"time"
)

// discordEpoch is the first millisecond of 2015, from which snowflakes count.
const discordEpoch = 1420070400000

// snowflakes makes ids as Discord does: milliseconds since its epoch in the upper 42
// bits, a counter in the lower 22, so that ids stay unique when the clock is moved back.
type snowflakes struct{ count atomic.Uint64 }

func (g *snowflakes) next(now time.Time) string {
	return snowflake(now, g.count.Add(1))
}

func snowflake(at time.Time, count uint64) string {
	ms := max(at.UnixMilli()-discordEpoch, 0)
	return strconv.FormatUint(uint64(ms)<<22|count&(1<<22-1), 10)
}

func (s *Server) newID() string { return s.ids.next(s.Now()) }
