package localdiscord

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// eventParts says which part of which event has a schema in the OpenAPI document. "*" is
// each item; "-a,b" leaves out keys that only the gateway adds.
func eventParts(name string) [][2]string {
	switch name {
	case "READY":
		return [][2]string{{"user -email,locale,mfa_enabled,verified", "UserResponse"}}
	case "GUILD_CREATE":
		return [][2]string{
			{"roles *", "GuildRoleResponse"}, {"channels *", "GuildChannelResponse"}, {"members *", "GuildMemberResponse"},
		}
	case "MESSAGE_CREATE", "MESSAGE_UPDATE":
		return [][2]string{{"-guild_id,member", "MessageResponse"}}
	case "INTERACTION_CREATE":
		return [][2]string{
			{"message", "MessageResponse"}, {"user", "UserResponse"}, {"member", "PrivateGuildMemberResponse"},
			{"data resolved users *", "UserResponse"}, {"data resolved roles *", "GuildRoleResponse"},
			{"data resolved attachments *", "AttachmentResponse"},
		}
	case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE":
		return [][2]string{{"role", "GuildRoleResponse"}}
	case "GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE":
		return [][2]string{{"-guild_id", "GuildMemberResponse"}}
	case "CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE":
		return [][2]string{{"", "GuildChannelResponse"}}
	case "GUILD_SCHEDULED_EVENT_CREATE", "GUILD_SCHEDULED_EVENT_UPDATE", "GUILD_SCHEDULED_EVENT_DELETE":
		return [][2]string{{"", "ScheduledEventResponse"}}
	}
	return nil
}

// checkEvent holds an event that we are about to send against the document.
func (s *schemas) checkEvent(name string, raw []byte) []error {
	parts := eventParts(name)
	if len(parts) == 0 {
		return nil
	}
	form := shapeOf(name, tokenless(raw))
	if s.passed.has(form) {
		return nil
	}
	errs := s.checkParts(parts, raw)
	if len(errs) == 0 {
		s.passed.add(form)
	}
	return errs
}

// tokenless is an interaction without its token, which no schema sees and no other
// interaction shares; other events are as they were.
func tokenless(raw []byte) []byte {
	before, rest, found := bytes.Cut(raw, []byte(`,"token":"`))
	if !found {
		return raw
	}
	_, after, _ := bytes.Cut(rest, []byte(`"`))
	return slices.Concat(before, after)
}

func (s *schemas) checkParts(parts [][2]string, raw []byte) []error {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		return []error{err}
	}
	var errs []error
	for _, part := range parts {
		schema, err := s.eventSchema(part[1], doc)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		for _, v := range pick(doc, strings.Fields(part[0])) {
			if err := schema.Validate(v); err != nil {
				errs = append(errs, fmt.Errorf("%s: %w", part[0], err))
			}
		}
	}
	return errs
}

// eventSchema finds a schema by name. The response to reading a scheduled event has no
// name of its own in the document: it is one of three by the event's type.
func (s *schemas) eventSchema(name string, doc any) (*jsonschema.Schema, error) {
	if name == "ScheduledEventResponse" {
		name = map[string]string{"1": "Stage", "2": "Voice", "3": "External"}[fmt.Sprint(lookup(doc, "entity_type"))] + name
	}
	schema, err := s.component(name)
	if err == nil && schema == nil {
		err = fmt.Errorf("no schema %s", name)
	}
	return schema, err
}

// pick gives the values at a path of keys, "*" and left-out keys.
func pick(v any, path []string) []any {
	if v == nil {
		return nil
	}
	if len(path) == 0 {
		return []any{v}
	}
	key := path[0]
	switch x := v.(type) {
	case map[string]any:
		if key == "*" {
			var all []any
			for _, k := range sortedKeys(x) {
				all = append(all, pick(x[k], path[1:])...)
			}
			return all
		}
		if out, ok := strings.CutPrefix(key, "-"); ok {
			return pick(without(x, strings.Split(out, ",")), path[1:])
		}
		return pick(x[key], path[1:])
	case []any:
		var all []any
		for _, item := range x {
			all = append(all, pick(item, path[1:])...)
		}
		return all
	}
	return nil
}

func without(x map[string]any, keys []string) map[string]any {
	rest := make(map[string]any, len(x))
	for k, v := range x {
		rest[k] = v
	}
	for _, k := range keys {
		delete(rest, k)
	}
	return rest
}

func sortedKeys(x map[string]any) []string {
	keys := make([]string, 0, len(x))
	for k := range x {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
