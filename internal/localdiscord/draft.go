package localdiscord

import (
	"encoding/json"
	"slices"
	"strings"
)

// given is a field of a request that may be left out; null counts as given and empty.
type given[T any] struct {
	set   bool
	value T
}

// UnmarshalJSON notes that the field was there.
func (g *given[T]) UnmarshalJSON(raw []byte) error {
	g.set = true
	if string(raw) == "null" {
		return nil
	}
	return json.Unmarshal(raw, &g.value)
}

// A draft is a message as a bot sends it, before it is one.
type draft struct {
	Content         given[string]            `json:"content"`
	Embeds          given[[]Embed]           `json:"embeds"`
	Components      given[[]Component]       `json:"components"`
	Attachments     given[[]attachmentDraft] `json:"attachments"`
	AllowedMentions *allowedMentions         `json:"allowed_mentions"`
	Flags           int                      `json:"flags"`
	TTS             bool                     `json:"tts"`
	Nonce           json.RawMessage          `json:"nonce"`
	EnforceNonce    bool                     `json:"enforce_nonce"`
	Reference       *referenceDraft          `json:"message_reference"`
	Stickers        []string                 `json:"sticker_ids"`
	Poll            json.RawMessage          `json:"poll"`

	files []Upload
	path  []string // where the draft lies in its request, for field errors
}

// An attachmentDraft describes a file that comes with the request (its id is the number in
// "files[n]") or one that stays on the message (its id is the attachment's).
type attachmentDraft struct {
	ID          flexibleID `json:"id"`
	Filename    string     `json:"filename"`
	Description string     `json:"description"`
}

type referenceDraft struct {
	MessageID       string `json:"message_id"`
	ChannelID       string `json:"channel_id"`
	Type            int    `json:"type"`
	FailIfNotExists *bool  `json:"fail_if_not_exists"`
}

// flexibleID is an id that clients send as a string or as a number.
type flexibleID string

// UnmarshalJSON takes "0" and 0 alike.
func (id *flexibleID) UnmarshalJSON(raw []byte) error {
	*id = flexibleID(strings.Trim(string(raw), `"`))
	return nil
}

func (d *draft) empty() bool {
	return d.Content.value == "" && len(d.Embeds.value) == 0 && len(d.Components.value) == 0 &&
		len(d.files) == 0 && len(d.Stickers) == 0 && len(d.Poll) <= len("null")
}

// apply writes what the draft gives into m and keeps its files. On an edit, what is not
// given stays; attachments, when given, list what stays of the old ones.
func (s *Server) apply(m *Message, d *draft) {
	old := append(append([]Attachment{}, m.Attachments...), m.hidden...)
	if d.Attachments.set {
		old = slices.DeleteFunc(old, func(a Attachment) bool { return !d.keeps(a.ID) })
	}
	fresh := make([]Attachment, 0, len(d.files))
	for _, f := range d.files {
		a := s.keep(m.ChannelID, f, d.description(f.field))
		a.Ephemeral = m.Ephemeral()
		fresh = append(fresh, a)
	}
	files := append(old, fresh...)
	if d.Content.set {
		m.Content = d.Content.value
	}
	if d.Embeds.set {
		m.Embeds = nonNil(d.Embeds.value)
		for i := range m.Embeds {
			m.Embeds[i].Type = "rich"
		}
	}
	if d.Components.set {
		m.Components = nonNil(d.Components.value)
		completed(m.Components)
	}
	shown := s.link(m, files)
	m.Attachments, m.hidden = []Attachment{}, nil
	for _, a := range files {
		if shown[a.ID] {
			m.hidden = append(m.hidden, a)
		} else {
			m.Attachments = append(m.Attachments, a)
		}
	}
}

func (d *draft) keeps(id string) bool {
	return slices.ContainsFunc(d.Attachments.value, func(a attachmentDraft) bool { return string(a.ID) == id })
}

// description is the alt text for the file sent in a form field.
func (d *draft) description(field string) string {
	for _, a := range d.Attachments.value {
		if "files["+string(a.ID)+"]" == field {
			return a.Description
		}
	}
	return ""
}

// link turns attachment:// addresses into real ones and reports which files are shown by
// an embed or a component; Discord leaves those out of the list of attachments. What was
// linked before is only read: copies of it may be on their way out.
func (s *Server) link(m *Message, files []Attachment) map[string]bool {
	shown := map[string]bool{}
	find := func(address string) (a Attachment, fresh bool) {
		name, local := strings.CutPrefix(address, "attachment://")
		for _, a := range files {
			if local && a.Filename == name || address == a.URL {
				shown[a.ID] = true
				return a, local
			}
		}
		if local {
			s.note("bot", "message "+m.ID, "%s names no file of the message", address)
		}
		return Attachment{}, false
	}
	for i := range m.Embeds {
		for _, picture := range []*EmbedImage{m.Embeds[i].Image, m.Embeds[i].Thumbnail} {
			if picture == nil {
				continue
			}
			if a, fresh := find(picture.URL); fresh {
				*picture = EmbedImage{URL: a.URL, ProxyURL: a.URL, Width: a.Width, Height: a.Height, ContentType: a.ContentType, Description: a.Description}
			}
		}
	}
	for _, c := range flatten(m.Components) {
		for _, media := range c.media() {
			if a, fresh := find(media.URL); fresh {
				*media = Media{ID: a.ID, URL: a.URL, ProxyURL: a.URL, Width: a.Width, Height: a.Height, ContentType: a.ContentType, AttachmentID: a.ID}
			} else if media.ID == "" {
				media.ID, media.ProxyURL = s.newID(), media.URL
			}
		}
	}
	return shown
}

// media lists the files that a component shows.
func (c *Component) media() []*Media {
	var all []*Media
	for _, m := range []*Media{c.Media, c.File} {
		if m != nil {
			all = append(all, m)
		}
	}
	for i := range c.Items {
		all = append(all, &c.Items[i].Media)
	}
	return all
}

func nonNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
