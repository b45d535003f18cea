package localdiscord

import (
	"encoding/json"
	"time"
)

// Message flags (https://discord.com/developers/docs/resources/message).
const (
	flagSuppressEmbeds = 1 << 2
	flagEphemeral      = 1 << 6
	flagLoading        = 1 << 7
	flagSilent         = 1 << 12
	flagComponentsV2   = 1 << 15
)

// Message types that occur here.
const (
	plainMessage   = 0
	replyMessage   = 19
	commandMessage = 20
)

// A Message is a message as Discord shows it, with what only this server knows: who may
// read it and who was pinged by it.
type Message struct {
	ID                string          `json:"id"`
	ChannelID         string          `json:"channel_id"`
	Type              int             `json:"type"`
	Author            User            `json:"author"`
	Content           string          `json:"content"`
	Timestamp         time.Time       `json:"timestamp"`
	EditedTimestamp   *time.Time      `json:"edited_timestamp"`
	TTS               bool            `json:"tts"`
	Pinned            bool            `json:"pinned"`
	MentionEveryone   bool            `json:"mention_everyone"`
	Mentions          []User          `json:"mentions"`
	MentionRoles      []string        `json:"mention_roles"`
	Attachments       []Attachment    `json:"attachments"`
	Embeds            []Embed         `json:"embeds"`
	Components        []Component     `json:"components"`
	Flags             int             `json:"flags"`
	Nonce             json.RawMessage `json:"nonce,omitempty"`
	WebhookID         string          `json:"webhook_id,omitempty"`
	ApplicationID     string          `json:"application_id,omitempty"`
	Interaction       *legacyOrigin   `json:"interaction,omitempty"`
	Origin            *Origin         `json:"interaction_metadata,omitempty"`
	MessageReference  *Reference      `json:"message_reference,omitempty"`
	ReferencedMessage *Message        `json:"referenced_message,omitempty"`

	Reader  string       `json:"-"` // the one user who sees it; "" is everybody in the channel
	Pinged  []string     `json:"-"` // users who got a notification, by allowed_mentions and rights
	GuildID string       `json:"-"`
	hidden  []Attachment // files shown inside embeds or components, not in the list
	local   *local       // what the page shows besides
	phantom bool         // shown by the page only; Discord's API does not know it
}

// Ephemeral reports whether only its reader sees the message.
func (m *Message) Ephemeral() bool { return m.Flags&flagEphemeral != 0 }

// Loading reports whether the message is a deferred reply that has no content yet.
func (m *Message) Loading() bool { return m.Flags&flagLoading != 0 }

// Origin says which interaction a message answers.
type Origin struct {
	ID         string            `json:"id"`
	Type       int               `json:"type"`
	User       User              `json:"user"`
	Owners     map[string]string `json:"authorizing_integration_owners"`
	Original   string            `json:"original_response_message_id,omitempty"`
	Interacted string            `json:"interacted_message_id,omitempty"`
	Triggering *Origin           `json:"triggering_interaction_metadata,omitempty"`
}

// legacyOrigin is the older form of Origin that Discord still sends for commands.
type legacyOrigin struct {
	ID   string `json:"id"`
	Type int    `json:"type"`
	Name string `json:"name"`
	User User   `json:"user"`
}

// A Reference points at the message that another one replies to.
type Reference struct {
	Type      int    `json:"type"`
	ChannelID string `json:"channel_id"`
	MessageID string `json:"message_id,omitempty"`
	GuildID   string `json:"guild_id,omitempty"`
}

// local is what the page learns about a message besides what Discord says.
type local struct {
	Ephemeral bool     `json:"ephemeral"`
	Reader    string   `json:"reader,omitempty"`
	State     string   `json:"state,omitempty"` // "thinking", "failed" or ""
	Command   string   `json:"command,omitempty"`
	Failed    string   `json:"interaction,omitempty"` // the interaction that was not answered
	Asker     string   `json:"asker,omitempty"`
	Pinged    []string `json:"pinged,omitempty"`
}

// pageMessage is a message as the page reads it.
type pageMessage struct {
	Message
	Local *local `json:"local"`
}

func (m *Message) forPage() *pageMessage {
	l := local{}
	if m.local != nil {
		l = *m.local
	}
	l.Ephemeral, l.Reader, l.Pinged = m.Ephemeral() || m.Reader != "", m.Reader, m.Pinged
	if m.Loading() && l.State == "" {
		l.State = "thinking"
	}
	return &pageMessage{Message: *m, Local: &l}
}

// copy is a message that its holder may keep while the stored one changes.
func (m *Message) copy() Message {
	c := *m
	c.Embeds = append([]Embed{}, m.Embeds...)
	c.Components = append([]Component{}, m.Components...)
	c.Attachments = append([]Attachment{}, m.Attachments...)
	c.Mentions = append([]User{}, m.Mentions...)
	return c
}

// read is the message as the API gives it when asked: without its nonce, which Discord
// tells only to those who hear of the posting.
func (m *Message) read() Message {
	c := m.copy()
	c.Nonce = nil
	return c
}

// File is the attachment called name, also when an embed or a component shows it.
func (m *Message) File(name string) (Attachment, bool) {
	for _, list := range [][]Attachment{m.Attachments, m.hidden} {
		for _, a := range list {
			if a.Filename == name {
				return a, true
			}
		}
	}
	return Attachment{}, false
}
