package localdiscord

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// read turns what was typed or picked into the option's value, as Discord's client does: a
// choice may be given by its name in any language, a file by its name or id.
func (o *Option) read(given any, files map[string]Attachment) (any, *problemText) {
	typed := fmt.Sprint(given)
	for _, c := range o.Choices {
		if answersTo(typed, c.Name, c.NameLocalizations) || fmt.Sprint(c.Value) == typed {
			return c.Value, nil
		}
	}
	wrong := &problemText{
		fmt.Sprintf("Giá trị %q không hợp với %s", typed, nameIn("vi", o.Name, o.NameLocalizations)), fmt.Sprintf("Value %q does not fit %s", typed, o.Name),
	}
	if len(o.Choices) > 0 {
		wrong.vi, wrong.en = wrong.vi+". Có: "+choiceNames(o.Choices, "vi"), wrong.en+". There are: "+choiceNames(o.Choices, "")
		return nil, wrong
	}
	switch o.Type {
	case optionInteger, optionNumber:
		return o.number(typed, wrong)
	case optionBoolean:
		b, err := strconv.ParseBool(strings.ToLower(typed))
		if err != nil {
			return nil, wrong
		}
		return b, nil
	case optionUser, optionChannel, optionRole, optionMentionable:
		return bareID(typed), nil
	case optionAttachment:
		if a, known := files[typed]; known {
			return a.ID, nil
		}
		return nil, wrong
	}
	length := utf8.RuneCountInString(typed)
	if o.MinLength != nil && length < *o.MinLength || o.MaxLength != nil && length > *o.MaxLength || length > 6000 {
		return nil, wrong
	}
	return typed, nil
}

func choiceNames(list []Choice, locale string) string {
	all := make([]string, len(list))
	for i, c := range list {
		all[i] = nameIn(locale, c.Name, c.NameLocalizations)
	}
	return strings.Join(all, ", ")
}

func (o *Option) number(typed string, wrong *problemText) (any, *problemText) {
	n, err := strconv.ParseFloat(typed, 64)
	if err != nil || o.Type == optionInteger && n != float64(int64(n)) {
		return nil, wrong
	}
	for _, bound := range []struct {
		at   *json.Number
		sign float64
	}{{o.MinValue, 1}, {o.MaxValue, -1}} {
		if bound.at == nil {
			continue
		}
		if b, err := bound.at.Float64(); err == nil && (n-b)*bound.sign < 0 {
			return nil, wrong
		}
	}
	if o.Type == optionInteger {
		return int64(n), nil
	}
	return n, nil
}

// mentionForms are the ways to write a user, role or channel.
var mentionForms = regexp.MustCompile(`^<(?:@!?|@&|#)([0-9]+)>$`)

func bareID(typed string) string {
	if m := mentionForms.FindStringSubmatch(typed); m != nil {
		return m[1]
	}
	return strings.TrimLeft(typed, "@#")
}

// resolve finds the users, roles, channels and files that option values name, and replaces
// names by ids. The lock is held.
func (s *Server) resolve(list []optionValue, files map[string]Attachment, into *resolved, at *Channel) *problemText {
	for i := range list {
		v := &list[i]
		if bad := s.resolve(v.Options, files, into, at); bad != nil {
			return bad
		}
		id, isText := v.Value.(string)
		if !isText || v.Focused || !into.add(s.world, v.Type, &id, files, at) {
			continue
		}
		if id == "" {
			return &problemText{fmt.Sprintf("Không tìm thấy %v", v.Value), fmt.Sprintf("%v was not found", v.Value)}
		}
		v.Value = id
	}
	return nil
}

// resolved is what an interaction tells the bot about the things it names.
type resolved struct {
	Users       map[string]User           `json:"users,omitempty"`
	Members     map[string]resolvedMember `json:"members,omitempty"`
	Roles       map[string]Role           `json:"roles,omitempty"`
	Channels    map[string]partialChannel `json:"channels,omitempty"`
	Attachments map[string]Attachment     `json:"attachments,omitempty"`
}

func newResolved() *resolved {
	return &resolved{
		Users: map[string]User{}, Members: map[string]resolvedMember{}, Roles: map[string]Role{},
		Channels: map[string]partialChannel{}, Attachments: map[string]Attachment{},
	}
}

func (r *resolved) empty() bool {
	return len(r.Users)+len(r.Roles)+len(r.Channels)+len(r.Attachments) == 0
}

// add resolves one value of an option type. It reports whether the type names things at
// all, and leaves id empty when there is no such thing.
func (r *resolved) add(w *world, kind int, id *string, files map[string]Attachment, at *Channel) bool {
	name := *id
	*id = ""
	g := w.guilds[at.GuildID]
	if kind == optionUser || kind == optionMentionable {
		if m := w.member(g, w.id(name, "user")); m != nil {
			*id = m.User.ID
			r.Users[*id] = m.User
			if g != nil {
				r.Members[*id] = m.resolved(w.rights(*id, at))
			}
		}
	}
	if g != nil && (kind == optionRole || kind == optionMentionable && *id == "") {
		if x := g.roles[w.id(name, "role")]; x != nil {
			*id = x.ID
			r.Roles[*id] = *x
		}
	}
	switch kind {
	case optionChannel:
		if c := w.channels[w.id(name, "channel")]; c != nil && c.GuildID == at.GuildID {
			*id = c.ID
			r.Channels[*id] = c.partial(w.rights(w.bot.User.ID, c))
		}
	case optionAttachment:
		for _, a := range files {
			if a.ID == name {
				*id = a.ID
				r.Attachments[a.ID] = a
			}
		}
	}
	return kind >= optionUser && kind <= optionMentionable || kind == optionAttachment
}

// member finds a user as a member of g, or as an account outside guilds.
func (w *world) member(g *guild, user string) *Member {
	if g != nil {
		return g.members[user]
	}
	return w.users[user]
}
