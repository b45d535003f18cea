package localdiscord

import (
	"io"
	"maps"
	"net/http"
	"strings"
	"time"
)

// localAsk is what the page sends when somebody does something.
type localAsk struct {
	User    string       `json:"user"`
	Locale  string       `json:"locale"`
	Channel string       `json:"channel"`
	Command *optionValue `json:"command"`
	Line    string       `json:"line"`
	Message string       `json:"message"`
	Custom  string       `json:"custom_id"`
	Picked  []string     `json:"values"`
	Modal   string       `json:"modal"`
	Content string       `json:"content"`
}

// command starts the interaction of a command given as a line or as an object; of both, the
// object says what is asked and the line how it was typed. The lock is held.
func (s *Server) command(ask localAsk, draft bool) (*interaction, *problemText) {
	a, bad := s.actor(ask.User, ask.Channel, ask.Locale)
	if bad != nil {
		return nil, bad
	}
	files := maps.Clone(s.uploads)
	var inv *invocation
	if ask.Command != nil {
		inv, bad = s.invoke(*ask.Command, draft, files)
		if line := strings.TrimSpace(ask.Line); bad == nil && line != "" {
			inv.line = line
		}
	} else {
		inv, bad = s.parse(ask.Line, "", files)
	}
	if bad != nil {
		return nil, bad
	}
	return s.runCommand(a, inv, files)
}

func (s *Server) localInteraction(w http.ResponseWriter, r *http.Request) {
	var ask localAsk
	if !localInto(w, r, &ask) {
		return
	}
	s.mu.Lock()
	in, bad := s.command(ask, false)
	s.mu.Unlock()
	localStarted(w, in, bad)
}

// localAutocomplete waits for the bot's suggestions, three seconds at most.
func (s *Server) localAutocomplete(w http.ResponseWriter, r *http.Request) {
	var ask localAsk
	if !localInto(w, r, &ask) {
		return
	}
	s.mu.Lock()
	in, bad := s.command(ask, true)
	s.mu.Unlock()
	if bad != nil {
		localFailure(w, http.StatusBadRequest, *bad)
		return
	}
	if _, err := s.await(r.Context(), in); err != nil {
		localFailure(w, http.StatusGatewayTimeout, problemText{"Không tải được gợi ý", "Loading options failed"})
		return
	}
	s.mu.Lock()
	choices := nonNil(in.choices)
	s.mu.Unlock()
	localReply(w, map[string]any{"choices": choices})
}

func (s *Server) localComponent(w http.ResponseWriter, r *http.Request) {
	var ask localAsk
	if !localInto(w, r, &ask) {
		return
	}
	s.mu.Lock()
	a, bad := s.actor(ask.User, ask.Channel, ask.Locale)
	var in *interaction
	if bad == nil {
		in, bad = s.press(a, ask.Message, ask.Custom, ask.Picked)
	}
	s.mu.Unlock()
	localStarted(w, in, bad)
}

func (s *Server) localModal(w http.ResponseWriter, r *http.Request) {
	var ask struct {
		User   string         `json:"user"`
		Locale string         `json:"locale"`
		Modal  string         `json:"modal"`
		Values map[string]any `json:"values"`
	}
	if !localInto(w, r, &ask) {
		return
	}
	s.mu.Lock()
	in, bad := s.submit(ask.User, ask.Locale, ask.Modal, ask.Values)
	s.mu.Unlock()
	localStarted(w, in, bad)
}

func (s *Server) localMessage(w http.ResponseWriter, r *http.Request) {
	var ask localAsk
	if !localInto(w, r, &ask) {
		return
	}
	if ask.Content == "" || len([]rune(ask.Content)) > maxContent {
		localFailure(w, http.StatusBadRequest, problemText{"Tin nhắn trống hoặc dài quá 2000 ký tự", "The message is empty or over 2000 characters"})
		return
	}
	id, err := s.Say(ask.User, ask.Channel, ask.Content)
	if err != nil {
		localFailure(w, http.StatusBadRequest, problemText{"Không gửi được: " + err.Error(), err.Error()})
		return
	}
	localReply(w, map[string]string{"id": id})
}

// localUpload keeps a file that somebody picks for a command or form.
func (s *Server) localUpload(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxFile+1<<20)
	file, head, err := r.FormFile("file")
	if err != nil {
		localFailure(w, http.StatusBadRequest, problemText{"Không có tệp (tối đa 10 MB)", "No file (10 MB at most): " + err.Error()})
		return
	}
	defer func() { _ = file.Close() }()
	data, err := io.ReadAll(file)
	if err != nil {
		localFailure(w, http.StatusBadRequest, problemText{"Tệp không đọc được", "The file cannot be read: " + err.Error()})
		return
	}
	s.mu.Lock()
	a := s.keep(s.world.home.id, Upload{Name: head.Filename, ContentType: head.Header.Get("Content-Type"), Data: data}, "")
	s.uploads[a.ID] = a
	s.mu.Unlock()
	localReply(w, a)
}

func (s *Server) localClock(w http.ResponseWriter, r *http.Request) {
	var ask struct {
		Now     *time.Time `json:"now"`
		Advance int64      `json:"advance_ms"`
		Reset   bool       `json:"reset"`
	}
	if !localInto(w, r, &ask) {
		return
	}
	switch {
	case ask.Reset:
		s.ResetClock()
	case ask.Now != nil:
		s.SetNow(*ask.Now)
	default:
		s.Advance(time.Duration(ask.Advance) * time.Millisecond)
	}
	localReply(w, map[string]any{"clock": s.clockView()})
}
