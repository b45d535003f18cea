package message

import "time"

// An Event is an entry in the calendar of a server, at a place outside the chat.
type Event struct {
	ID     string    `json:"-"`
	Name   string    `json:"name"`
	Text   string    `json:"text"`
	Place  string    `json:"place"`
	Begins time.Time `json:"begins"` // in UTC, whole seconds
	Ends   time.Time `json:"ends"`
}

// Discord's limits, in characters, on what an Event says.
const (
	MaxEventName  = 100
	MaxEventText  = 1000
	MaxEventPlace = 100
)
