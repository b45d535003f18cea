package localdiscord

import (
	"crypto/rand"
	"time"
)

// Interaction kinds and answers
// (https://discord.com/developers/docs/interactions/receiving-and-responding).
const (
	askCommand      = 2
	askComponent    = 3
	askAutocomplete = 4
	askModal        = 5

	answerMessage      = 4
	answerDeferred     = 5
	answerDeferredEdit = 6
	answerEdit         = 7
	answerChoices      = 8
	answerModal        = 9
	contextGuild       = 0
	contextDM          = 1
)

// An interaction is something a user did that the bot has to answer: once, within three
// seconds, and further for fifteen minutes. Guarded by Server.mu.
type interaction struct {
	id      string
	token   string
	kind    int
	user    *Member
	channel *Channel
	locale  string
	line    string // the command as typed, for the page
	command string // "progress"
	data    any    // what the bot is told
	source  *Message
	parent  *interaction // of a modal's submission
	option  *Option      // being completed
	created time.Time
	began   time.Time // on the machine's clock, for measuring

	answer    int       // the first answer's type; 0 until then
	said      [32]byte  // the sum of its body
	heard     time.Time // when it came, on the machine's clock
	failed    bool
	ephemeral bool
	original  *Message // what @original is
	choices   []Choice
	modal     *Modal
	took      time.Duration // to the first answer
	finished  time.Duration // to the content, if deferred
	timer     *time.Timer
	first     chan struct{} // closed at the first answer or its failure
	settled   chan struct{} // closed when there is content to show
}

// begin gives the interaction its identity, tells the bot and starts the clock. The lock
// is held.
func (s *Server) begin(in *interaction) {
	in.id, in.token = s.newID(), rand.Text()+rand.Text()+rand.Text()
	in.created, in.began = s.Now(), time.Now()
	in.first, in.settled = make(chan struct{}), make(chan struct{})
	s.forget()
	s.interactions[in.id], s.byToken[in.token] = in, in
	s.expiries = append(s.expiries, in)
	in.timer = time.AfterFunc(s.timing.respond, func() { s.expire(in) })
	data := s.tidings(in)
	if s.endpoint == "" {
		s.dispatch(event{name: "INTERACTION_CREATE", guild: in.channel.GuildID, data: data})
		return
	}
	s.running.Add(1)
	go s.hand(in, s.endpoint, s.encode("INTERACTION_CREATE", data))
}

// maxInteractions bounds the memory under a load that people cannot make: at a thousand
// a second half an hour of them would be twenty gigabytes.
const maxInteractions = 10_000

// forget drops interactions whose tokens have run out long ago, for a while their use is
// still called late, not unknown; and, of very many, the oldest that are settled. The
// lock is held.
func (s *Server) forget() {
	for len(s.expiries) > 0 && (s.past(s.expiries[0]) || len(s.expiries) >= s.most) {
		old := s.expiries[0]
		s.expiries = s.expiries[1:]
		if !s.past(old) && !old.done() {
			s.expiries = append(s.expiries, old)
			return
		}
		delete(s.interactions, old.id)
		delete(s.byToken, old.token)
		if old.modal != nil {
			delete(s.modals, old.modal.ID)
		}
	}
}

// done reports whether there is content to show, or will be none.
func (in *interaction) done() bool {
	if in.failed {
		return true
	}
	select {
	case <-in.settled:
		return true
	default:
		return false
	}
}

// past reports whether an interaction is so old that nothing about it matters any more.
func (s *Server) past(in *interaction) bool { return s.Now().Sub(in.created) > 2*s.timing.token }

// expire gives an interaction up that nobody answered in time.
func (s *Server) expire(in *interaction) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if in.answer != 0 || in.failed || s.closed {
		return
	}
	in.failed = true
	in.close()
	if in.kind != askAutocomplete {
		s.showFailure(in)
	}
}

// close lets everybody go on who waits for the interaction.
func (in *interaction) close() {
	in.closeFirst()
	in.settle()
}

func (in *interaction) closeFirst() {
	select {
	case <-in.first:
	default:
		in.took = time.Since(in.began)
		close(in.first)
	}
}

func (in *interaction) settle() {
	select {
	case <-in.settled:
	default:
		in.finished = time.Since(in.began)
		close(in.settled)
	}
}

func (in *interaction) stop() {
	if in.timer != nil {
		in.timer.Stop()
	}
}

// interactionEvent is what INTERACTION_CREATE carries.
type interactionEvent struct {
	ID             string            `json:"id"`
	ApplicationID  string            `json:"application_id"`
	Type           int               `json:"type"`
	Token          string            `json:"token"`
	Version        int               `json:"version"`
	Data           any               `json:"data"`
	ChannelID      string            `json:"channel_id"`
	Channel        partialChannel    `json:"channel"`
	GuildID        string            `json:"guild_id,omitempty"`
	Guild          any               `json:"guild,omitempty"`
	GuildLocale    string            `json:"guild_locale,omitempty"`
	Member         *actingMember     `json:"member,omitempty"`
	User           *User             `json:"user,omitempty"`
	Message        *Message          `json:"message,omitempty"`
	Locale         string            `json:"locale"`
	AppPermissions string            `json:"app_permissions"`
	Context        int               `json:"context"`
	Owners         map[string]string `json:"authorizing_integration_owners"`
	Entitlements   []any             `json:"entitlements"`
	FileLimit      int               `json:"attachment_size_limit"`
}

// tidings is what the bot is told about an interaction. The lock is held.
func (s *Server) tidings(in *interaction) interactionEvent {
	w, id := s.world, in.channel.GuildID
	rights := w.rights(in.user.User.ID, in.channel)
	e := interactionEvent{
		ID: in.id, ApplicationID: w.bot.User.ID, Type: in.kind, Token: in.token, Version: 1,
		Data: in.data, ChannelID: in.channel.ID, Channel: in.channel.partial(rights),
		Message: in.source, Locale: in.locale, AppPermissions: s.botRights(in.channel).String(),
		Context: contextDM, Owners: map[string]string{"0": orZero(id)}, Entitlements: []any{}, FileLimit: maxFile,
	}
	if in.channel.direct() {
		e.User = &in.user.User
		return e
	}
	e.GuildID, e.GuildLocale, e.Context = id, "vi", contextGuild
	e.Guild = map[string]any{"id": id, "locale": "vi", "features": []string{}}
	e.Member = &actingMember{Member: *in.user, Permissions: rights.String()}
	return e
}

// origin says on a message which interaction it answers.
func (s *Server) origin(in *interaction) *Origin {
	o := &Origin{ID: in.id, Type: in.kind, User: in.user.User, Owners: map[string]string{"0": orZero(in.channel.GuildID)}}
	if in.kind == askComponent && in.source != nil {
		o.Interacted = in.source.ID
	}
	if in.kind == askModal && in.parent != nil {
		o.Triggering = s.origin(in.parent)
	}
	return o
}

// orZero is the guild that an interaction is authorized by; "0" in conversations.
func orZero(guild string) string {
	if guild == "" {
		return "0"
	}
	return guild
}
