package bot

import (
	"encoding/json"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
)

// session is a discordgo session that speaks the gateway's protocol and does
// nothing else, for one connection to it.
func (b *Bot) session(client *http.Client, g *gateway, c *conns) *discordgo.Session {
	s, _ := discordgo.New("Bot " + string(b.cfg.Token)) // it has no error to give
	s.Client = &http.Client{Transport: client.Transport, Timeout: dialTimeout}
	s.Dialer = c.dialer()
	s.UserAgent = userAgent
	s.SyncEvents = true              // in order, on its reader: told does not wait
	s.StateEnabled = false           // nothing here reads it, and it grows
	s.LogLevel = -1                  // its errors come back to us and are logged once, here
	s.ShouldReconnectOnError = false // the gateway does that, with an eye on why
	s.ShouldRetryOnRateLimit = false // it waits without end
	s.MaxRestRetries = 0
	// Neither is privileged: the text of a message reaches a bot that it mentions.
	s.Identify.Intents = discordgo.IntentsGuilds | discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages
	s.ShardID, s.ShardCount = g.shard, g.of
	s.AddHandler(func(_ *discordgo.Session, e *discordgo.Event) { b.told(g, e) })
	s.AddHandler(func(*discordgo.Session, *discordgo.Disconnect) {
		select {
		case g.lost <- struct{}{}:
		default: // it is known
		}
	})
	return s
}

// told takes in what the gateway says; it must not wait.
func (b *Bot) told(g *gateway, e *discordgo.Event) {
	g.seq.Store(e.Sequence)
	switch e.Type {
	case "READY":
		g.ready.Store(true)
		if r := read[readyEvent](b, e); r != nil {
			b.began(r)
		}
	case "RESUMED":
		g.ready.Store(true)
		g.resumed.Store(true)
	case "INTERACTION_CREATE":
		i := decoded(e)
		if i == nil {
			i = read[interaction](b, e)
		}
		if i != nil {
			i.received = time.Now()
			b.once(g, i.ID, func() { b.take(i) })
		}
	case "MESSAGE_CREATE":
		if m := read[chatMessage](b, e); m != nil {
			b.heard(g, m)
		}
	}
}

// began keeps who the bot is, from the first READY of a run.
func (b *Bot) began(r *readyEvent) {
	b.self.Store(&r.User.ID)
	select {
	case b.ready <- r.Application.ID:
	default: // a later one
	}
}

// A readyEvent is what Discord says first.
type readyEvent struct {
	User        user `json:"user"`
	Application struct {
		ID string `json:"id"`
	} `json:"application"`
}

// read decodes an event; nil for one that cannot be read, which is logged.
func read[T any](b *Bot, e *discordgo.Event) *T {
	var v T
	if err := json.Unmarshal(e.RawData, &v); err != nil {
		b.cfg.Log.Error("read an event", "event", e.Type, "err", err)
		return nil
	}
	return &v
}
