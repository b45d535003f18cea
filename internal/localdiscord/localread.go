package localdiscord

import (
	"net/http"
	"time"
)

// worldView is what the page learns about the world.
type worldView struct {
	Guild    named            `json:"guild"`
	Bot      botView          `json:"bot"`
	Channels []named          `json:"channels"`
	Members  []personal       `json:"members"`
	Roles    []Role           `json:"roles"`
	Clock    *clockView       `json:"clock"`
	Events   []ScheduledEvent `json:"events"`
	Started  time.Time        `json:"started"`
}

type named struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Topic string `json:"topic,omitempty"`
}

type botView struct {
	named
	Connected bool `json:"connected"`
}

type personal struct {
	named
	Role   string `json:"role"` // the name of the highest role, or ""
	Note   string `json:"note"`
	Locale string `json:"locale"`
	Direct string `json:"direct,omitempty"` // the conversation with the bot, once opened
}

func (s *Server) localWorld(w http.ResponseWriter, _ *http.Request) {
	s.mu.Lock()
	g := s.world.home
	v := worldView{
		Guild: named{ID: g.id, Name: g.name},
		Bot:   botView{named: named{ID: s.world.bot.User.ID, Name: s.world.bot.User.GlobalName}, Connected: s.present()},
		Roles: g.roleList(), Clock: s.clockView(), Started: s.started,
	}
	v.Events = g.eventList()
	for _, c := range g.channelList() {
		v.Channels = append(v.Channels, named{ID: c.ID, Name: c.Name, Topic: *orDefault(c.Topic, "")})
	}
	for _, id := range g.people {
		m := g.members[id]
		p := personal{named: named{ID: id, Name: m.User.GlobalName}, Note: m.Note, Locale: m.Locale, Direct: s.world.names["direct:"+id]}
		for _, r := range m.Roles {
			if role := g.roles[r]; role != nil {
				p.Role = role.Name
			}
		}
		v.Members = append(v.Members, p)
	}
	s.mu.Unlock()
	localReply(w, v)
}

func (s *Server) localCommands(w http.ResponseWriter, _ *http.Request) { localReply(w, s.Commands()) }

func (s *Server) localFindings(w http.ResponseWriter, _ *http.Request) { localReply(w, s.Findings()) }

func (s *Server) localGuide(w http.ResponseWriter, _ *http.Request) {
	s.mu.Lock()
	g := s.guide
	s.mu.Unlock()
	localReply(w, Guide{Jumps: nonNil(g.Jumps), Tour: nonNil(g.Tour), Examples: nonNil(g.Examples)})
}

// localHistory lists the messages of a channel that a user sees, failures among them.
func (s *Server) localHistory(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	user := s.world.id(r.URL.Query().Get("user"), "user")
	c := s.world.channels[s.world.id(r.PathValue("id"), "channel")]
	seen := c != nil && s.world.visible(c, user)
	s.mu.Unlock()
	if !seen {
		localFailure(w, http.StatusNotFound, problemText{"Không có kênh này", "No such channel"})
		return
	}
	list := []*pageMessage{}
	for _, m := range s.stores.in(c.ID, func(m *Message) bool { return m.Reader == "" || m.Reader == user }) {
		list = append(list, m.forPage())
	}
	localReply(w, list)
}
