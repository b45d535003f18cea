package localdiscord

import (
	"fmt"
	"slices"
	"strings"
)

// optionValue is an option of a command as an interaction carries it.
type optionValue struct {
	Name    string        `json:"name"`
	Type    int           `json:"type"`
	Value   any           `json:"value,omitempty"`
	Options []optionValue `json:"options,omitempty"`
	Focused bool          `json:"focused,omitempty"`
}

// invocation is a command that somebody runs, or is still typing when an option has the
// focus.
type invocation struct {
	command *Command
	options []optionValue
	line    string
	focused *Option
}

// parse reads a typed line against the commands that the bot registered, by the names of
// any language. focus names the option being typed, if the line is not finished. The lock
// is held.
func (s *Server) parse(line, focus string, files map[string]Attachment) (*invocation, *problemText) {
	words, bad := splitLine(line)
	if bad != nil {
		return nil, bad
	}
	if len(words) == 0 {
		return nil, &problemText{"Chưa có tên lệnh", "There is no command name"}
	}
	given := optionValue{Name: words[0].name}
	at := &given
	for _, w := range words[1:] {
		v := optionValue{Name: w.name}
		if w.typed {
			v.Value, v.Focused = w.value, w.name == focus
		}
		at.Options = append(at.Options, v)
		if !w.typed {
			at = &at.Options[len(at.Options)-1]
		}
	}
	if focus != "" && !slices.ContainsFunc(at.Options, func(v optionValue) bool { return v.Focused }) {
		at.Options = append(at.Options, optionValue{Name: focus, Value: "", Focused: true})
	}
	inv, bad := s.invoke(given, focus != "", files)
	if bad != nil {
		return nil, bad
	}
	inv.line = strings.TrimSpace(line)
	return inv, nil
}

// invoke fits what was given to the command of that name. A draft is a command still
// being typed: what is required may be missing. The lock is held.
func (s *Server) invoke(given optionValue, draft bool, files map[string]Attachment) (*invocation, *problemText) {
	inv := &invocation{}
	for _, c := range s.commands {
		if c.Type == chatInput && answersTo(given.Name, c.Name, c.NameLocalizations) {
			inv.command = c
		}
	}
	if inv.command == nil {
		return nil, &problemText{"Không có lệnh /" + given.Name, "There is no command /" + given.Name}
	}
	f := filling{inv: inv, draft: draft, files: files}
	options, bad := f.fill(inv.command.Options, given.Options)
	if bad != nil {
		return nil, bad
	}
	inv.options, inv.line = options, written(inv.command.Name, options)
	if draft && inv.focused == nil {
		return nil, &problemText{"Không có tham số đang gõ", "No option has the focus"}
	}
	return inv, nil
}

// filling carries what is needed to fit given options to known ones.
type filling struct {
	inv   *invocation
	draft bool
	files map[string]Attachment
}

func (f *filling) fill(known []Option, given []optionValue) ([]optionValue, *problemText) {
	if nested(known) && len(given) != 1 {
		return nil, &problemText{"Chọn một lệnh con: " + names(known, "vi"), "Pick one subcommand: " + names(known, "")}
	}
	values := []optionValue{}
	seen := map[string]bool{}
	for _, g := range given {
		o := optionNamed(known, g.Name)
		if o == nil {
			return nil, unknownOption(g.Name, known)
		}
		if seen[o.Name] {
			return nil, &problemText{"Tham số lặp lại: " + g.Name, "Option given twice: " + g.Name}
		}
		seen[o.Name] = true
		v, bad := f.one(o, g)
		if bad != nil {
			return nil, bad
		}
		values = append(values, v)
	}
	for i := range known {
		if o := &known[i]; o.Required && !seen[o.Name] && !f.draft {
			return nil, &problemText{"Thiếu tham số bắt buộc: " + nameIn("vi", o.Name, o.NameLocalizations), "A required option is missing: " + o.Name}
		}
	}
	return values, nil
}

func (f *filling) one(o *Option, g optionValue) (optionValue, *problemText) {
	v := optionValue{Name: o.Name, Type: o.Type}
	var bad *problemText
	switch {
	case o.Type <= optionSubcommandGroup:
		v.Options, bad = f.fill(o.Options, g.Options)
	case g.Value == nil:
		return v, &problemText{"Thiếu giá trị cho " + g.Name, "A value is missing for " + g.Name}
	case g.Focused && f.draft:
		// Discord sends what is typed so far as text, whatever the option's type.
		v.Value, v.Focused = fmt.Sprint(g.Value), true
		f.inv.focused = o
	default:
		v.Value, bad = o.read(g.Value, f.files)
		if bad != nil && f.draft {
			v.Value, bad = fmt.Sprint(g.Value), nil
		}
	}
	return v, bad
}

func optionNamed(list []Option, name string) *Option {
	for i := range list {
		if answersTo(name, list[i].Name, list[i].NameLocalizations) {
			return &list[i]
		}
	}
	return nil
}

func unknownOption(name string, known []Option) *problemText {
	return &problemText{
		fmt.Sprintf("Không có tham số %q. Có: %s", name, names(known, "vi")),
		fmt.Sprintf("There is no option %q. There are: %s", name, names(known, "")),
	}
}

// names lists options as a person knows them whose client speaks locale; "" is English.
func names(list []Option, locale string) string {
	all := make([]string, len(list))
	for i := range list {
		all[i] = nameIn(locale, list[i].Name, list[i].NameLocalizations)
	}
	return strings.Join(all, ", ")
}

// written is a command as a line, for the page to show above the answer.
func written(name string, options []optionValue) string {
	line := "/" + name
	var add func(list []optionValue)
	add = func(list []optionValue) {
		for _, o := range list {
			line += " " + o.Name
			if o.Type > optionSubcommandGroup {
				line += ":" + quoted(fmt.Sprint(o.Value))
			}
			add(o.Options)
		}
	}
	add(options)
	return line
}

func quoted(value string) string {
	if value != "" && !strings.ContainsAny(value, " \t\n\"“”") {
		return value
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(value) + `"`
}
