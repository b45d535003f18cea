package message

import (
	"bytes"
	"encoding/json"
	"strings"
)

// usualText is how many bytes most answers have as text.
const usualText = 1024

// String is m as plain text, as a terminal shows it.
func (m Message) String() string { return string(m.Append(make([]byte, 0, usualText))) }

// Append writes m as String does, after what stands in b.
func (m *Message) Append(b []byte) []byte {
	begins := len(b)
	if m.Form != nil {
		b = line(b, "# ", m.Form.Title)
		for _, f := range m.Form.Fields {
			b = line(b, f.String())
		}
		b = line(b, m.Form.Typed())
	}
	if m.Title != "" {
		b = line(b, "# ", m.Title)
	}
	for _, text := range m.Lines {
		b = line(b, text)
	}
	if m.Table.Shown() {
		b = append(b, m.Table.String()...)
	}
	if m.Copy != "" {
		b = line(b, "“", m.Copy, "”")
	}
	for _, text := range m.Below {
		b = line(b, text)
	}
	if m.Picture != nil {
		b = line(b, "[", m.Picture.Name, ": ", m.Picture.Alt, "]")
	}
	for _, f := range m.Fields {
		b = line(b, f.Name, ": ", f.Value)
	}
	b = m.follow(b)
	if bytes.Contains(b[begins:], []byte(RefBegin)) {
		b = append(b[:begins], Plain(string(b[begins:]))...)
	}
	return b
}

// follow writes what stands under an answer: its small print, where it leads
// and its files.
func (m *Message) follow(b []byte) []byte {
	for _, small := range m.Small {
		if small.URL != "" {
			b = line(b, "- ", small.Text, " <", small.URL, ">")
			continue
		}
		b = line(b, "- ", small.Text)
	}
	for _, button := range m.Buttons {
		b = line(b, "[", button.Label, "] ", button.Line)
	}
	for _, menu := range m.Menus {
		labels := make([]string, len(menu.Options))
		for i, option := range menu.Options {
			labels[i] = option.Label
		}
		b = line(b, "[", menu.Name, " ▾] ", strings.Join(labels, " · "))
	}
	for _, file := range m.Files {
		b = line(b, "[", file.Name, "]")
	}
	return b
}

func line(b []byte, parts ...string) []byte {
	for _, part := range parts {
		b = append(b, part...)
	}
	return append(b, '\n')
}

// MarshalJSON writes m for programs: what was understood, the figures, and the
// text that a person reads.
func (m Message) MarshalJSON() ([]byte, error) {
	status := m.Status
	if status == "" {
		status = Answer
	}
	return json.Marshal(struct {
		Status    Status   `json:"status"`
		Intent    string   `json:"intent"`
		Places    []string `json:"places"`
		Indicator string   `json:"indicator"`
		Period    string   `json:"period"`
		Measure   string   `json:"measure"`
		Funding   string   `json:"funding"`
		Ambiguous []string `json:"ambiguous"`
		Figures   []Figure `json:"figures"`
		Title     string   `json:"title"`
		Text      string   `json:"text"`
	}{status, m.About.Intent, list(m.About.Places), m.About.Indicator, m.About.Period, m.About.Measure, m.About.Funding,
		list(m.About.Ambiguous), list(m.About.Figures), m.Title, m.String()})
}

// list makes an empty list of none, so that readers find [] and not null.
func list[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}
