package localdiscord

import (
	"fmt"
	"time"
)

// A Finding is one breach of Discord's protocol, by the bot or by this server. A test that
// ends with findings has failed.
type Finding struct {
	At    time.Time `json:"at"`
	By    string    `json:"by"` // "bot" or "server"
	Where string    `json:"where"`
	Text  string    `json:"text"`
}

func (f Finding) String() string { return f.By + " at " + f.Where + ": " + f.Text }

// Findings lists every breach so far, oldest first.
func (s *Server) Findings() []Finding {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Finding{}, s.findings...)
}

// note records a finding. The lock is held.
func (s *Server) note(by, where, format string, args ...any) {
	f := Finding{At: s.Now(), By: by, Where: where, Text: fmt.Sprintf(format, args...)}
	s.findings = append(s.findings, f)
	s.log.Warn("breach of Discord's protocol", "by", by, "where", where, "text", f.Text)
	s.tell("", localEvent{Type: "finding", Text: f.String()})
}
