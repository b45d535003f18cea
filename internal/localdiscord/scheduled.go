package localdiscord

import (
	"encoding/json"
	"time"
)

// A ScheduledEvent is an entry in the guild's calendar.
type ScheduledEvent struct {
	ID          string          `json:"id"`
	GuildID     string          `json:"guild_id"`
	ChannelID   *string         `json:"channel_id"`
	CreatorID   string          `json:"creator_id"`
	Creator     User            `json:"creator"`
	Name        string          `json:"name"`
	Description *string         `json:"description"`
	Image       *string         `json:"image"`
	Start       time.Time       `json:"scheduled_start_time"`
	End         *time.Time      `json:"scheduled_end_time"`
	Privacy     int             `json:"privacy_level"`
	Status      int             `json:"status"`
	Kind        int             `json:"entity_type"`
	EntityID    *string         `json:"entity_id"`
	Place       *place          `json:"entity_metadata"`
	Recurrence  json.RawMessage `json:"recurrence_rule"`
	Exceptions  []any           `json:"guild_scheduled_event_exceptions"`
	UserCount   int             `json:"user_count"`
}

type place struct {
	Location string `json:"location"`
}

// externalEvent is the kind of event that takes place outside Discord; it needs a place
// and an end.
const externalEvent = 3

// The statuses of an event.
const (
	eventScheduled = 1 + iota
	eventActive
	eventCompleted
	eventCancelled
)

// maxEvents is how many scheduled or active events a guild may have.
const maxEvents = 100

func eventRoutes() []route {
	const list, one = "/guilds/{guild_id}/scheduled-events", "/guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}"
	normal := limit{"events", 5, 5 * time.Second}
	return []route{
		{"GET", list, byBot, normal, (*Server).listEvents},
		{"POST", list, byBot, limit{"events create", 5, 60 * time.Second}, (*Server).createEvent},
		{"GET", one, byBot, normal, (*Server).readEvent},
		{"PATCH", one, byBot, normal, (*Server).editEvent},
		{"DELETE", one, byBot, normal, (*Server).deleteEvent},
	}
}

// Events lists the home guild's scheduled events, oldest first.
func (s *Server) Events() []ScheduledEvent {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.world.home.eventList()
}

// eventList is every event, oldest first, those that are over among them.
func (g *guild) eventList() []ScheduledEvent {
	list := []ScheduledEvent{}
	for _, e := range g.sortedEvents() {
		list = append(list, *e)
	}
	return list
}

// scheduledChanged tells bots and pages of an event. The lock is held.
func (s *Server) scheduledChanged(what string, e *ScheduledEvent) {
	s.dispatch(event{name: "GUILD_SCHEDULED_EVENT_" + what, guild: e.GuildID, intent: intentEvents, data: e})
	s.tell("", localEvent{Type: "events", Events: s.world.home.eventList()})
}

func (s *Server) listEvents(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	list := []ScheduledEvent{}
	for _, e := range g.sortedEvents() {
		if e.Status == eventScheduled || e.Status == eventActive { // the others are no longer listed
			list = append(list, *e)
		}
	}
	return ok(list), nil
}

func (s *Server) createEvent(c *call) (*answer, error) {
	e := &ScheduledEvent{}
	if err := c.into(e); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	if !g.rights(s.world.bot.User.ID, nil).has(createEvents) {
		return nil, missingRights()
	}
	if faults := e.review(s.Now()); len(faults) > 0 {
		return nil, badForm(faults...)
	}
	if len(g.events) >= maxEvents {
		return nil, refuse(400, 30038, "Maximum number of guild scheduled events reached (100)")
	}
	e.ID, e.GuildID, e.CreatorID, e.Creator = s.newID(), g.id, s.world.bot.User.ID, s.world.bot.User
	e.Status, e.Exceptions = eventScheduled, []any{}
	g.events[e.ID] = e
	s.scheduledChanged("CREATE", e)
	return ok(*e), nil
}

// becomes is what is wrong with a new status, nil for nothing: from scheduled to
// active or cancelled, from active to completed.
func (e *ScheduledEvent) becomes(status int) *fieldFault {
	switch {
	case status == e.Status && status <= eventActive, e.Status == eventScheduled && (status == eventActive || status == eventCancelled), e.Status == eventActive && status == eventCompleted:
		return nil
	}
	return &fieldFault{[]string{"status"}, "GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION", "Invalid Guild Scheduled Event Status Update"}
}

// review lists what is wrong with an event.
func (e *ScheduledEvent) review(now time.Time) []fieldFault {
	var all []fieldFault
	add := func(key, code, text string) { all = append(all, fieldFault{[]string{key}, code, text}) }
	if e.Start.Before(now) {
		add("scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.")
	}
	if e.End != nil && !e.End.After(e.Start) {
		add("scheduled_end_time", "GUILD_SCHEDULED_EVENT_END_BEFORE_START", "Cannot end event before it starts.")
	}
	if e.Kind == externalEvent {
		if e.End == nil {
			add("scheduled_end_time", "BASE_TYPE_REQUIRED", "This field is required")
		}
		if e.Place == nil || e.Place.Location == "" {
			add("entity_metadata", "BASE_TYPE_REQUIRED", "This field is required")
		}
		if e.ChannelID != nil {
			add("channel_id", "GUILD_SCHEDULED_EVENT_CHANNEL_NOT_ALLOWED", "Cannot set channel for external events.")
		}
	} else if e.ChannelID == nil {
		add("channel_id", "BASE_TYPE_REQUIRED", "This field is required")
	}
	return all
}

// scheduled finds the event of a request. The lock is held.
func (s *Server) scheduled(c *call) (*ScheduledEvent, error) {
	g, err := s.guildOf(c)
	if err != nil {
		return nil, err
	}
	e := g.events[c.r.PathValue("guild_scheduled_event_id")]
	if e == nil {
		return nil, unknownEvent()
	}
	return e, nil
}

func (s *Server) readEvent(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, err := s.scheduled(c)
	if err != nil {
		return nil, err
	}
	return ok(*e), nil
}

func (s *Server) editEvent(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, err := s.scheduled(c)
	if err != nil {
		return nil, err
	}
	changed, err := patched(*e, c.body)
	if err != nil {
		return nil, err
	}
	changed.ID, changed.GuildID, changed.CreatorID, changed.Creator = e.ID, e.GuildID, e.CreatorID, e.Creator
	g := s.world.guilds[e.GuildID]
	rights := g.rights(s.world.bot.User.ID, nil)
	if !rights.has(manageEvents) && !(rights.has(createEvents) && e.CreatorID == s.world.bot.User.ID) {
		return nil, missingRights()
	}
	if fault := e.becomes(changed.Status); fault != nil {
		return nil, badForm(*fault)
	}
	earliest := s.Now()
	if changed.Start.Equal(e.Start) {
		earliest = e.Start
	}
	if faults := changed.review(earliest); len(faults) > 0 {
		return nil, badForm(faults...)
	}
	g.events[e.ID] = &changed
	e = &changed
	s.scheduledChanged("UPDATE", e)
	return ok(*e), nil
}

func (s *Server) deleteEvent(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, err := s.scheduled(c)
	if err != nil {
		return nil, err
	}
	delete(s.world.guilds[e.GuildID].events, e.ID)
	s.scheduledChanged("DELETE", e)
	return noContent(), nil
}
