package message

import (
	"encoding/json"
	"strings"
)

// usualText is how many bytes most answers have as text.
const usualText = 1024

// String is m as plain text, as a terminal shows it.
func (m Message) String() string {
	var b strings.Builder
	b.Grow(usualText)
	line := func(parts ...string) {
		for _, part := range parts {
			b.WriteString(part)
		}
		b.WriteByte('\n')
	}
	if m.Form != nil {
		line("# ", m.Form.Title)
		for _, f := range m.Form.Fields {
			line(f.String())
		}
		line(m.Form.Typed())
	}
	if m.Title != "" {
		line("# ", m.Title)
	}
	for _, text := range m.Lines {
		line(text)
	}
	if m.Table.Shown() {
		b.WriteString(m.Table.String())
	}
	if m.Copy != "" {
		line("“", m.Copy, "”")
	}
	for _, text := range m.Below {
		line(text)
	}
	if m.Picture != nil {
		line("[", m.Picture.Name, ": ", m.Picture.Alt, "]")
	}
	for _, f := range m.Fields {
		line(f.Name, ": ", f.Value)
	}
	for _, small := range m.Small {
		if small.URL != "" {
			line("- ", small.Text, " <", small.URL, ">")
			continue
		}
		line("- ", small.Text)
	}
	for _, button := range m.Buttons {
		line("[", button.Label, "] ", button.Line)
	}
	for _, menu := range m.Menus {
		labels := make([]string, len(menu.Options))
		for i, option := range menu.Options {
			labels[i] = option.Label
		}
		line("[", menu.Name, " ▾] ", strings.Join(labels, " · "))
	}
	for _, file := range m.Files {
		line("[", file.Name, "]")
	}
	return Plain(b.String())
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
