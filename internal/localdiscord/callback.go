package localdiscord

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"time"
)

func interactionRoutes() []route {
	return []route{{
		method: "POST", path: "/interactions/{interaction_id}/{interaction_token}/callback", auth: byToken,
		serve: (*Server).answerInteraction,
	}}
}

// answerInteraction takes the bot's first answer to an interaction.
func (s *Server) answerInteraction(c *call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in := s.interactions[c.r.PathValue("interaction_id")]
	if in == nil || in.token != c.r.PathValue("interaction_token") || in.failed {
		return nil, lateInteraction()
	}
	if in.answer != 0 {
		return nil, in.twice(c.body)
	}
	var head struct {
		Type int `json:"type"`
	}
	if err := c.into(&head); err != nil {
		return nil, err
	}
	allowed := in.allowed()
	if !slices.Contains(allowed, head.Type) {
		text := strings.ReplaceAll(strings.Trim(fmt.Sprint(allowed), "[]"), " ", ", ")
		return nil, badForm(fieldFault{[]string{"type"}, "BASE_TYPE_CHOICES", "Value must be one of {" + text + "}."})
	}
	if err := s.takeAnswer(in, head.Type, c); err != nil {
		return nil, err
	}
	in.answer, in.said, in.heard = head.Type, sha256.Sum256(c.body), time.Now()
	in.stop()
	in.closeFirst()
	if head.Type != answerDeferred && head.Type != answerDeferredEdit {
		in.settle()
	}
	if c.r.URL.Query().Get("with_response") == "true" {
		return ok(s.callbackResponse(in)), nil
	}
	return noContent(), nil
}

// deaf is how long a bot waits for a reply, at least, before it takes it that its answer
// was not heard.
const deaf = time.Second

// twice refuses a further answer. To repeat one whose reply did not come is no breach.
func (in *interaction) twice(body []byte) *problem {
	p := twiceAnswered()
	p.breach = sha256.Sum256(body) != in.said || time.Since(in.heard) < deaf
	return p
}

// allowed lists the answers that fit the interaction.
func (in *interaction) allowed() []int {
	switch in.kind {
	case askAutocomplete:
		return []int{answerChoices}
	case askComponent:
		return []int{answerMessage, answerDeferred, answerDeferredEdit, answerEdit, answerModal}
	case askModal:
		if in.source != nil {
			return []int{answerMessage, answerDeferred, answerDeferredEdit, answerEdit}
		}
		return []int{answerMessage, answerDeferred}
	}
	return []int{answerMessage, answerDeferred, answerModal}
}

// takeAnswer does what the answer says. The lock is held.
func (s *Server) takeAnswer(in *interaction, kind int, c *call) error {
	switch kind {
	case answerChoices:
		return s.takeChoices(in, c)
	case answerModal:
		return s.openModal(in, c)
	}
	var body struct {
		Data draft `json:"data"`
	}
	if err := c.into(&body); err != nil {
		return err
	}
	d := &body.Data
	d.files, d.path = c.files, []string{"data"}
	switch kind {
	case answerMessage, answerDeferred:
		return s.answerNew(in, d, kind == answerDeferred)
	case answerDeferredEdit:
		in.original = in.source
		return nil
	}
	in.original = in.source
	return s.edit(in.source, d)
}

// flagsOfAnswer are the flags that an answer to an interaction may carry.
const flagsOfAnswer = flagSuppressEmbeds | flagEphemeral | flagSilent | flagComponentsV2

// answerNew posts the answer as a message, or its placeholder while the bot thinks.
func (s *Server) answerNew(in *interaction, d *draft, deferred bool) error {
	if !deferred {
		if err := d.review(d.Flags); err != nil {
			return err
		}
		if d.empty() {
			return emptyMessage()
		}
	}
	in.ephemeral = d.Flags&flagEphemeral != 0
	m := s.blank(in.channel, s.world.bot)
	m.Flags = d.Flags & flagsOfAnswer
	m.Type = plainMessage
	s.asAnswer(m, in)
	if in.kind == askCommand {
		m.Type = commandMessage
	}
	if deferred {
		m.Flags = m.Flags&flagEphemeral | flagLoading
		in.original = m
		s.publish(m)
		return nil
	}
	s.apply(m, d)
	s.world.mentions(m, d.AllowedMentions, s.botRights(in.channel), true)
	in.original = m
	s.publish(m)
	return nil
}

// asAnswer marks a message as belonging to an interaction.
func (s *Server) asAnswer(m *Message, in *interaction) {
	m.WebhookID, m.ApplicationID = s.world.bot.User.ID, s.world.bot.User.ID
	m.Origin = s.origin(in)
	if in.kind == askCommand {
		m.Interaction = &legacyOrigin{ID: in.id, Type: in.kind, Name: in.command, User: in.user.User}
	}
	if m.Flags&flagEphemeral != 0 {
		m.Reader = in.user.User.ID
	}
	m.local = &local{Command: in.line, Asker: in.user.User.ID}
	if in.kind == askComponent && in.source != nil {
		m.Type = replyMessage
		m.MessageReference = &Reference{ChannelID: m.ChannelID, MessageID: in.source.ID, GuildID: m.GuildID}
	}
}

// callbackResponse is what with_response=true is answered with.
func (s *Server) callbackResponse(in *interaction) map[string]any {
	head := map[string]any{"id": in.id, "type": in.kind, "channel_id": in.channel.ID}
	body := map[string]any{"interaction": head}
	if m := in.original; m != nil && in.answer != answerModal && in.answer != answerChoices {
		head["response_message_id"] = m.ID
		head["response_message_loading"] = m.Loading()
		head["response_message_ephemeral"] = m.Ephemeral()
		kind := in.answer
		switch kind {
		case answerDeferred:
			kind = answerMessage
		case answerDeferredEdit:
			kind = answerEdit
		}
		body["resource"] = map[string]any{"type": kind, "message": m}
	}
	return body
}
