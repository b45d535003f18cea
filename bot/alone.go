package bot

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// alone remembers for a while in which servers the bot is.
type alone struct {
	mu      sync.Mutex
	servers []string
	asked   time.Time
}

// aloneFor is how long an answer is remembered, and only of the very server that
// the bot was in alone: any other has Discord asked again.
const aloneFor = time.Minute

// Alone reports whether the bot is in the guild and in no other server.
func (b *Bot) Alone(ctx context.Context, guild string) (bool, error) {
	b.alone.mu.Lock()
	defer b.alone.mu.Unlock()
	if time.Since(b.alone.asked) < aloneFor && only(b.alone.servers, guild) {
		return true, nil
	}
	var found []struct {
		ID string `json:"id"`
	}
	if err := b.look(ctx, "/users/@me/guilds", &found); err != nil {
		return false, fmt.Errorf("ask in which servers the bot is: %w", err)
	}
	b.alone.servers, b.alone.asked = nil, time.Now()
	for _, g := range found {
		b.alone.servers = append(b.alone.servers, g.ID)
	}
	return only(b.alone.servers, guild), nil
}

func only(servers []string, guild string) bool { return len(servers) == 1 && servers[0] == guild }
