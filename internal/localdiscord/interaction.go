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

	answerMessage       = 4
	answerDeferred      = 5
	answerDeferredEdit  = 6
	answerEdit          = 7
	answerChoices       = 8
	answerModal         = 9
	contextGuild        = 0
	contextDM           = 1
	maxInteractionFiles = maxFile
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

	answer    int // the first answer's type; 0 until then
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
	s.dispatch(event{name: "INTERACTION_CREATE", guild: in.channel.GuildID, data: s.interactionData(in)})
}

// forget drops interactions whose tokens have run out. The lock is held.
func (s *Server) forget() {
	for len(s.expiries) > 0 && s.past(s.expiries[0]) {
		old := s.expiries[0]
		s.expiries = s.expiries[1:]
		// The token stays known a while longer so that its use is called late, not unknown.
		delete(s.interactions, old.id)
		delete(s.byToken, old.token)
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

// interactionData is what INTERACTION_CREATE carries.
func (s *Server) interactionData(in *interaction) map[string]any {
	w := s.world
	rights := w.rights(in.user.User.ID, in.channel)
	d := map[string]any{
		"id": in.id, "application_id": w.bot.User.ID, "type": in.kind, "token": in.token, "version": 1,
		"data": in.data, "channel_id": in.channel.ID, "locale": in.locale, "entitlements": []any{},
		"attachment_size_limit": maxInteractionFiles,
		"app_permissions":       s.botRights(in.channel).String(),
		"channel":               in.channel.partial(rights),
	}
	if in.channel.direct() {
		d["user"] = in.user.User
		d["context"] = contextDM
		d["authorizing_integration_owners"] = map[string]string{"0": orZero("")}
	} else {
		id := in.channel.GuildID
		d["guild_id"] = id
		d["guild"] = map[string]any{"id": id, "locale": "vi", "features": []string{}}
		d["guild_locale"] = "vi"
		d["member"] = actingMember{Member: *in.user, Permissions: rights.String()}
		d["context"] = contextGuild
		d["authorizing_integration_owners"] = map[string]string{"0": id}
	}
	if in.source != nil {
		d["message"] = in.source
	}
	return d
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
