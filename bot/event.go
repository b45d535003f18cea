package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"tiendo/internal/message"
)

// Discord's numbers about scheduled events
// (https://discord.com/developers/docs/resources/guild-scheduled-event).
const (
	guildOnly      = 2 // privacy level
	external       = 3 // entity type: a place outside Discord
	eventScheduled = 1
	eventActive    = 2
	eventCancelled = 4
)

// A scheduledEvent is an event as Discord has it; what is left out of a change
// stays.
type scheduledEvent struct {
	ID      string        `json:"id,omitempty"`
	Creator string        `json:"creator_id,omitempty"`
	Name    string        `json:"name,omitempty"`
	Text    string        `json:"description,omitempty"`
	Begins  *time.Time    `json:"scheduled_start_time,omitempty"`
	Ends    *time.Time    `json:"scheduled_end_time,omitempty"`
	Privacy int           `json:"privacy_level,omitempty"`
	Status  int           `json:"status,omitempty"`
	Kind    int           `json:"entity_type,omitempty"`
	Place   *eventAddress `json:"entity_metadata,omitempty"`
}

type eventAddress struct {
	Location string `json:"location"`
}

// said is the event for the rest of the program.
func (e scheduledEvent) said() message.Event {
	m := message.Event{ID: e.ID, Name: e.Name, Text: e.Text}
	if e.Place != nil {
		m.Place = e.Place.Location
	}
	if e.Begins != nil {
		m.Begins = e.Begins.UTC().Truncate(time.Second)
	}
	if e.Ends != nil {
		m.Ends = e.Ends.UTC().Truncate(time.Second)
	}
	return m
}

// asked is a message.Event as Discord takes it.
func asked(m message.Event) scheduledEvent {
	e := scheduledEvent{Name: m.Name, Text: m.Text}
	if m.Place != "" {
		e.Place = &eventAddress{m.Place}
	}
	if !m.Begins.IsZero() {
		e.Begins = &m.Begins
	}
	if !m.Ends.IsZero() {
		e.Ends = &m.Ends
	}
	return e
}

// Events lists the events of a guild that we made and that are not over. The
// errors of this and the following are as those of Post; message.ErrAbsent says
// that the event is not there any more.
func (b *Bot) Events(ctx context.Context, guild string) ([]message.Event, error) {
	self, err := b.whoAmI(ctx)
	if err != nil {
		return nil, err
	}
	var found []scheduledEvent
	if err := b.event(ctx, http.MethodGet, guild, "", nil, &found); err != nil {
		return nil, err
	}
	var all []message.Event
	for _, e := range found {
		if e.Creator == self && (e.Status == eventScheduled || e.Status == eventActive) {
			all = append(all, e.said())
		}
	}
	return all, nil
}

// MakeEvent makes an event and returns its id. It is never made twice by one call.
func (b *Bot) MakeEvent(ctx context.Context, guild string, m message.Event) (id string, err error) {
	e := asked(m)
	e.Privacy, e.Kind = guildOnly, external
	var made scheduledEvent
	err = b.event(ctx, http.MethodPost, guild, "", e, &made)
	return made.ID, err
}

// EditEvent changes of the event with m's ID what m holds.
func (b *Bot) EditEvent(ctx context.Context, guild string, m message.Event) error {
	return b.event(ctx, http.MethodPatch, guild, "/"+m.ID, asked(m), nil)
}

// CancelEvent calls an event off; its page says so.
func (b *Bot) CancelEvent(ctx context.Context, guild, id string) error {
	return b.event(ctx, http.MethodPatch, guild, "/"+id, scheduledEvent{Status: eventCancelled}, nil)
}

func (b *Bot) event(ctx context.Context, method, guild, one string, body, into any) error {
	ctx, cancel := context.WithTimeout(ctx, postTime)
	defer cancel()
	q := request{method: method, path: "/guilds/" + guild + "/scheduled-events" + one, into: into, own: true, repeatable: method != http.MethodPost}
	if body != nil {
		q.body = body
	}
	err := b.rest.call(ctx, q)
	var refused *statusError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &refused) && refused.status == http.StatusNotFound && one != "":
		return fmt.Errorf("%s the event of a conference: %w: %w", method, message.ErrAbsent, err)
	}
	return fmt.Errorf("%s the event of a conference: %w", method, posting(err))
}

// whoAmI is the bot's own id, also before it has joined.
func (b *Bot) whoAmI(ctx context.Context) (string, error) {
	if self := b.self.Load(); self != nil {
		return *self, nil
	}
	var me struct {
		ID string `json:"id"`
	}
	if err := b.look(ctx, "/users/@me", &me); err != nil {
		return "", fmt.Errorf("ask who the bot is: %w", err)
	}
	return me.ID, nil
}

// Home is the only server that the bot is in, "" where there are several or none.
func (b *Bot) Home(ctx context.Context) (string, error) {
	servers, err := b.servers(ctx)
	if err != nil || len(servers) != 1 {
		return "", err
	}
	return servers[0], nil
}
