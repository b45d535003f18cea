package localdiscord

import (
	"fmt"
	"unicode/utf8"
)

// submit sends a filled modal; values are text, or lists of text where several may be
// picked. The lock is held.
func (s *Server) submit(user, locale, modalID string, values map[string]any) (*interaction, *problemText) {
	m := s.modals[modalID]
	who := s.world.id(user, "user")
	if m == nil || m.opened.user.User.ID != who {
		return nil, &problemText{"Không còn biểu mẫu này", "The form is gone"}
	}
	f := form{server: s, values: values, known: newResolved(), at: m.opened.channel}
	components, bad := f.list(m.Components)
	if bad != nil {
		return nil, bad
	}
	delete(s.modals, modalID)
	data := map[string]any{"custom_id": m.CustomID, "components": components}
	if !f.known.empty() {
		data["resolved"] = f.known
	}
	if locale == "" {
		locale = m.opened.locale
	}
	in := &interaction{
		kind: askModal, user: m.opened.user, channel: m.opened.channel, locale: locale,
		data: data, source: m.opened.source, parent: m.opened,
	}
	s.begin(in)
	return in, nil
}

// form fits the values given by a person to the components of a modal.
type form struct {
	server *Server
	values map[string]any
	known  *resolved
	at     *Channel
}

func (f *form) list(components []Component) ([]map[string]any, *problemText) {
	all := []map[string]any{}
	for i := range components {
		one, bad := f.one(&components[i])
		if bad != nil {
			return nil, bad
		}
		all = append(all, one)
	}
	return all, nil
}

func (f *form) one(c *Component) (out map[string]any, bad *problemText) {
	out = map[string]any{"type": c.Type, "id": c.ID}
	switch c.Type {
	case actionRow:
		out["components"], bad = f.list(c.Components)
	case label:
		if c.Component != nil {
			out["component"], bad = f.one(c.Component)
		}
	case textInput:
		out["custom_id"] = c.CustomID
		out["value"], bad = f.text(c)
	case checkbox:
		out["custom_id"], out["value"] = c.CustomID, f.values[c.CustomID] == true || f.values[c.CustomID] == "true"
	case radioGroup:
		out["custom_id"], out["value"] = c.CustomID, f.values[c.CustomID]
	case stringSelect, userSelect, roleSelect, mentionableSelect, channelSelect, fileUpload, checkboxGroup:
		out["custom_id"] = c.CustomID
		out["values"], bad = f.picked(c)
	}
	return out, bad
}

// text checks what was typed into a text input; an input is required unless it says not.
func (f *form) text(c *Component) (string, *problemText) {
	typed, given := f.values[c.CustomID]
	if !given {
		typed = c.Value
	}
	text := fmt.Sprint(typed)
	n := utf8.RuneCountInString(text)
	if n == 0 && *orDefault(c.Required, true) {
		return "", &problemText{"Thiếu " + c.CustomID, c.CustomID + " is missing"}
	}
	if n > 0 && (n < *orDefault(c.MinLength, 0) || n > *orDefault(c.MaxLength, 4000)) {
		return "", &problemText{"Độ dài không hợp: " + c.CustomID, "Wrong length: " + c.CustomID}
	}
	return text, nil
}

func (f *form) picked(c *Component) ([]string, *problemText) {
	list := []string{}
	switch v := f.values[c.CustomID].(type) {
	case string:
		list = append(list, v)
	case []string:
		list = append(list, v...)
	case []any:
		for _, x := range v {
			list = append(list, fmt.Sprint(x))
		}
	}
	required := *orDefault(c.Required, true)
	if len(list) == 0 && !required {
		return list, nil
	}
	if c.Type == fileUpload {
		for i := range list {
			if f.known.add(f.server.world, optionAttachment, &list[i], f.server.uploads, f.at); list[i] == "" {
				return nil, &problemText{"Không có tệp cho " + c.CustomID, "No such file for " + c.CustomID}
			}
		}
		return list, nil
	}
	if c.Type == checkboxGroup {
		return list, nil
	}
	known, bad := f.server.selected(c, list, f.at)
	if bad == nil {
		for id, u := range known.Users {
			f.known.Users[id], f.known.Members[id] = u, known.Members[id]
		}
		for id, r := range known.Roles {
			f.known.Roles[id] = r
		}
		for id, ch := range known.Channels {
			f.known.Channels[id] = ch
		}
	}
	return list, bad
}
