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
	servers, err := b.servers(ctx)
	if err != nil {
		return false, err
	}
	b.alone.servers, b.alone.asked = servers, time.Now()
	return only(servers, guild), nil
}

// servers are the ids of those that the bot is in.
func (b *Bot) servers(ctx context.Context) ([]string, error) {
	var found []struct {
		ID string `json:"id"`
	}
	if err := b.look(ctx, "/users/@me/guilds", &found); err != nil {
		return nil, fmt.Errorf("ask in which servers the bot is: %w", err)
	}
	all := make([]string, len(found))
	for i, g := range found {
		all[i] = g.ID
	}
	return all, nil
}

func only(servers []string, guild string) bool { return len(servers) == 1 && servers[0] == guild }
