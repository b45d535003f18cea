package bot

import (
	"cmp"
	"time"
)

// Kinds of interactions, and of first answers to them, by Discord's numbers.
const (
	kindPing     = 1
	kindCommand  = 2
	kindPress    = 3
	kindComplete = 4
	kindFill     = 5

	answerPong          = 1
	answerMessage       = 4
	answerDeferred      = 5
	answerDeferredPlace = 6
	answerPlace         = 7
	answerChoices       = 8
	answerForm          = 9
)

// ephemeral is the flag of a message that only its reader sees.
const ephemeral = 1 << 6

// administrator is the permission that includes all others.
const administrator = 1 << 3

// An interaction is what somebody did that wants an answer, as Discord tells
// it. It is decoded here where discordgo does not know all components.
type interaction struct {
	ID            string          `json:"id"`
	ApplicationID string          `json:"application_id"`
	Type          int             `json:"type"`
	Token         string          `json:"token"`
	Data          interactionData `json:"data"`
	GuildID       string          `json:"guild_id"`
	ChannelID     string          `json:"channel_id"`
	Locale        string          `json:"locale"`
	Member        *member         `json:"member"` // in a guild
	User          *user           `json:"user"`   // elsewhere
	Message       *heldMessage    `json:"message"`

	received time.Time
	command  string // what was run, for those who watch
	outcome  string
	made     *standing // filled in with where the answer stands, if that is wanted
	first    func()    // called once the first answer is out, or has failed
}

// begun says that the first answer is out.
func (i *interaction) begun() {
	if i.first != nil {
		i.first()
	}
}

// who did it.
func (i *interaction) who() string {
	switch {
	case i.Member != nil && i.Member.User != nil:
		return i.Member.User.ID
	case i.User != nil:
		return i.User.ID
	}
	return ""
}

// kind names what was done, for those who watch.
func (i *interaction) kind() string {
	names := map[int]string{kindCommand: "command", kindPress: "button", kindComplete: "suggestion", kindFill: "form"}
	if name := names[i.Type]; name != "" {
		return name
	}
	return "other"
}

// A heldMessage is the message that holds what was pressed.
type heldMessage struct {
	ID    string `json:"id"`
	Flags int    `json:"flags"`
}

// A chatMessage is what somebody wrote.
type chatMessage struct {
	ID        string `json:"id"`
	ChannelID string `json:"channel_id"`
	GuildID   string `json:"guild_id"`
	Content   string `json:"content"`
	Author    *user  `json:"author"`
	Mentions  []user `json:"mentions"`
}

type user struct {
	ID       string `json:"id"`
	Bot      bool   `json:"bot"`
	Username string `json:"username"`
	Global   string `json:"global_name"` // as the person has chosen to be called
}

// called is what people see of a user.
func (u user) called() string { return cmp.Or(u.Global, u.Username) }

type member struct {
	User        *user    `json:"user"`
	Nick        string   `json:"nick"` // on this server
	Roles       []string `json:"roles"`
	Permissions int64    `json:"permissions,string"`
}

type interactionData struct {
	Name       string        `json:"name"`
	Options    []givenOption `json:"options"`
	CustomID   string        `json:"custom_id"`
	Values     []string      `json:"values"`
	Components []filled      `json:"components"`
	Resolved   resolved      `json:"resolved"`
}

// A givenOption is a value, or a subcommand with values.
type givenOption struct {
	Name    string        `json:"name"`
	Type    int           `json:"type"`
	Value   any           `json:"value"`
	Options []givenOption `json:"options"`
	Focused bool          `json:"focused"`
}

// A filled component is one that was filled in, or holds one.
type filled struct {
	CustomID   string   `json:"custom_id"`
	Value      string   `json:"value"`
	Component  *filled  `json:"component"`
	Components []filled `json:"components"`
}

// each visits every component that was filled in.
func (f filled) each(visit func(id, value string)) {
	if f.CustomID != "" {
		visit(f.CustomID, f.Value)
	}
	if f.Component != nil {
		f.Component.each(visit)
	}
	for _, inner := range f.Components {
		inner.each(visit)
	}
}

// resolved is what ids in the values stand for.
type resolved struct {
	Attachments map[string]givenFile `json:"attachments"`
}

type givenFile struct {
	Filename string `json:"filename"`
	Size     int64  `json:"size"`
	URL      string `json:"url"`
}
