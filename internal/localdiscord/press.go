package localdiscord

import (
	"fmt"
	"slices"
)

// press starts the interaction of a button or select. The lock is held.
func (s *Server) press(a actor, messageID, customID string, values []string) (*interaction, *problemText) {
	m := s.stores.find(messageID)
	if m == nil || m.phantom || m.Reader != "" && m.Reader != a.user.User.ID {
		return nil, &problemText{"Không còn tin nhắn này", "The message is gone"}
	}
	if m.ChannelID != a.channel.ID {
		return nil, &problemText{"Tin nhắn ở kênh khác", "The message is in another channel"}
	}
	var c *Component
	for _, x := range flatten(m.Components) {
		if x.CustomID == customID && x.answers() {
			c = x
		}
	}
	if c == nil || c.Disabled {
		return nil, &problemText{"Không bấm được: " + customID, "There is nothing to press: " + customID}
	}
	data := map[string]any{"custom_id": customID, "component_type": c.Type, "id": c.ID}
	if c.isSelect() {
		known, bad := s.selected(c, values, a.channel)
		if bad != nil {
			return nil, bad
		}
		data["values"] = nonNil(values)
		if !known.empty() {
			data["resolved"] = known
		}
	}
	in := &interaction{kind: askComponent, user: a.user, channel: a.channel, locale: a.locale, data: data, source: m}
	s.begin(in)
	return in, nil
}

// selected checks the values picked in a select and resolves what they name.
func (s *Server) selected(c *Component, values []string, at *Channel) (*resolved, *problemText) {
	least, most := *orDefault(c.MinValues, 1), *orDefault(c.MaxValues, 1)
	if len(values) < least || len(values) > most {
		return nil, &problemText{
			fmt.Sprintf("Chọn từ %d đến %d mục", least, most), fmt.Sprintf("Pick between %d and %d", least, most),
		}
	}
	known := newResolved()
	kinds := map[int]int{userSelect: optionUser, roleSelect: optionRole, mentionableSelect: optionMentionable, channelSelect: optionChannel}
	for i, v := range values {
		if c.Type == stringSelect {
			if !slices.ContainsFunc(c.Options, func(o SelectOption) bool { return o.Value == v }) {
				return nil, &problemText{"Không có mục " + v, "There is no option " + v}
			}
			continue
		}
		known.add(s.world, kinds[c.Type], &values[i], nil, at)
		if values[i] == "" {
			return nil, &problemText{"Không tìm thấy " + v, v + " was not found"}
		}
	}
	return known, nil
}
