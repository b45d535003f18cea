package localdiscord

// A Guide is what the page offers to somebody new: moments worth jumping to, a short tour
// and examples. The program sets it; this Discord knows nothing of the bot's subject.
type Guide struct {
	Jumps    []Jump    `json:"jumps"`
	Tour     []Step    `json:"tour"`
	Examples []Example `json:"examples"`
}

// A Jump is a moment to which the clock may be moved, as RFC 3339.
type Jump struct {
	LabelVI string `json:"label_vi"`
	LabelEN string `json:"label_en"`
	At      string `json:"at"`
}

// A Step is one thing worth trying, with the line to type.
type Step struct {
	TitleVI string `json:"title_vi"`
	TitleEN string `json:"title_en"`
	TextVI  string `json:"text_vi"`
	TextEN  string `json:"text_en"`
	Line    string `json:"line"`
}

// An Example is a line to type and what it shows.
type Example struct {
	LabelVI string `json:"label_vi"`
	LabelEN string `json:"label_en"`
	Line    string `json:"line"`
}

// SetGuide sets what the page offers to somebody new.
func (s *Server) SetGuide(g Guide) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.guide = Guide{Jumps: nonNil(g.Jumps), Tour: nonNil(g.Tour), Examples: nonNil(g.Examples)}
}
