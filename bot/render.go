package bot

import (
	"strings"
	"unicode/utf8"

	"tiendo/internal/message"
)

// Discord's limits, in characters.
const (
	maxTitle       = 256
	maxDescription = 4096
	maxFieldName   = 256
	maxFieldValue  = 1024
	maxFields      = 25
	maxEmbeds      = 6000 // over all embeds of a message
	maxLabel       = 80
	maxRow         = 5 // buttons in a row
	maxRows        = 5
	maxChoice      = 100
	maxAlt         = 1024
	maxPlaceholder = 150
	maxOptions     = 25 // in a menu
)

// A reply is a message as Discord takes it.
type reply struct {
	Content         string          `json:"content,omitempty"`
	Embeds          []embed         `json:"embeds"`
	Components      []row           `json:"components"`
	AllowedMentions allowedMentions `json:"allowed_mentions"`
	Attachments     []attachment    `json:"attachments"` // of an edited message, those that stay
	Flags           int             `json:"flags,omitempty"`
	Nonce           string          `json:"nonce,omitempty"`
	EnforceNonce    bool            `json:"enforce_nonce,omitempty"`
	Reference       *reference      `json:"message_reference,omitempty"`

	files []file
}

// A reference is the message that a reply answers.
type reference struct {
	Message string `json:"message_id"`
}

type embed struct {
	Title       string  `json:"title,omitempty"`
	Description string  `json:"description,omitempty"`
	Color       int     `json:"color,omitempty"`
	Fields      []field `json:"fields,omitempty"`
	Image       *image  `json:"image,omitempty"`
}

type field struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type image struct {
	URL string `json:"url"`
}

type attachment struct {
	ID          int    `json:"id"`
	Filename    string `json:"filename"`
	Description string `json:"description,omitempty"`
}

// allowedMentions lists who is told; an empty Parse stops Discord from reading
// mentions out of the text.
type allowedMentions struct {
	Parse []string `json:"parse"`
	Users []string `json:"users,omitempty"`
	Roles []string `json:"roles,omitempty"`
}

// colours of the bar beside an answer, by status. The words say it too.
var colours = map[message.Status]int{
	message.Answer:  0x2f7d5b,
	message.Clarify: 0x3b6fb6,
	message.NoData:  0x8a8f98,
	message.Other:   0xb5761a,
}

// rendered is m as a reply: its picture drawn, its buttons kept where they do
// not fit Discord.
func (b *Bot) rendered(m message.Message) reply {
	r := render(m)
	r.Components = b.rows(m)
	if m.Picture != nil {
		png, err := m.Picture.Draw()
		if err != nil {
			b.cfg.Log.Error("draw a picture", "picture", m.Picture.Name, "err", err)
			return r
		}
		r.attach(m.Picture.Name, m.Picture.Alt, png)
		r.Embeds[0].Image = &image{URL: "attachment://" + m.Picture.Name}
	}
	return r
}

// render makes an embed of m. What does not fit is attached as a file, never
// cut in silence.
func render(m message.Message) reply {
	status := m.Status
	if status == "" {
		status = message.Answer
	}
	e := embed{Title: escape(m.Title), Description: description(&m), Color: colours[status]}
	for _, f := range m.Fields {
		e.Fields = append(e.Fields, field{escape(f.Name), escape(f.Value)})
	}
	if len(e.Fields) > 0 && len(m.Small) > 0 { // Discord shows the description before the fields
		e.Fields = append(e.Fields, field{blank, strings.TrimSuffix(string(appendSmall(nil, m.Small)), "\n")})
	}
	r := reply{AllowedMentions: allowedMentions{Parse: []string{}}, Components: []row{}, Attachments: []attachment{}}
	for _, f := range m.Files {
		r.attach(f.Name, "", f.Data)
	}
	if e.fit() {
		r.attach(wholeName, "", []byte(m.String()))
	}
	r.Embeds = []embed{e}
	return r
}

// attach adds a file with the words for those who cannot see it.
func (r *reply) attach(name, alt string, data []byte) {
	r.Attachments = append(r.Attachments, attachment{ID: len(r.files), Filename: name, Description: clip(alt, maxAlt)})
	r.files = append(r.files, file{name: name, data: data})
}

// wholeName is the file that holds an answer which is too long to show.
const wholeName = "tiendo.txt"

// more stands where an answer goes on in the file.
const more = "… 📎 " + wholeName

func description(m *message.Message) string {
	b := make([]byte, 0, usualReply)
	for _, line := range m.Lines {
		b = append(append(b, escape(line)...), '\n')
	}
	if m.Table.Shown() {
		b = appendBlock(b, m.Table.String())
	}
	if m.Copy != "" {
		b = appendBlock(b, m.Copy+"\n")
	}
	for _, line := range m.Below {
		b = append(append(b, escape(line)...), '\n')
	}
	if len(m.Fields) == 0 {
		b = appendSmall(b, m.Small)
	}
	return string(b[:max(0, len(b)-1)]) // without the end of the last line
}

// appendBlock writes text that is shown as it is, letter under letter.
func appendBlock(b []byte, text string) []byte {
	return append(append(append(b, "```\n"...), strings.ReplaceAll(text, "```", "'''")...), "```\n"...)
}

// blank is the name of a field that has none: Discord wants one.
const blank = "\u200b"

// appendSmall writes the passport of an answer, a line each.
func appendSmall(b []byte, all []message.Link) []byte {
	for _, small := range all {
		b = append(b, "-# "...)
		if small.URL == "" {
			b = append(append(b, escape(small.Text)...), '\n')
			continue
		}
		b = append(append(append(b, '['), escape(small.Text)...), "]("...)
		b = append(append(b, strings.ReplaceAll(small.URL, ")", "%29")...), ")\n"...)
	}
	return b
}

// fit shortens e to Discord's limits and reports whether anything was left out.
func (e *embed) fit() bool {
	cut := false
	shorten := func(text *string, limit int) {
		if len(*text) > limit && utf8.RuneCountInString(*text) > limit {
			*text, cut = clip(*text, limit-utf8.RuneCountInString(more)-1)+"\n"+more, true
		}
	}
	shorten(&e.Title, maxTitle)
	shorten(&e.Description, maxDescription)
	if len(e.Fields) > maxFields {
		e.Fields, cut = e.Fields[:maxFields], true
	}
	if len(e.Fields) == 0 {
		return cut
	}
	total := utf8.RuneCountInString(e.Title) + utf8.RuneCountInString(e.Description)
	for i := range e.Fields {
		shorten(&e.Fields[i].Name, maxFieldName)
		shorten(&e.Fields[i].Value, maxFieldValue)
		total += utf8.RuneCountInString(e.Fields[i].Name) + utf8.RuneCountInString(e.Fields[i].Value)
		if total > maxEmbeds-utf8.RuneCountInString(more) {
			e.Fields, cut = e.Fields[:i], true
			break
		}
	}
	return cut
}

// clip cuts text to n characters.
func clip(text string, n int) string {
	if len(text) <= n || utf8.RuneCountInString(text) <= n {
		return text
	}
	return string([]rune(text)[:n-1]) + "…"
}
