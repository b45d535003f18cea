package commands

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// Parse reads a command line as it is typed:
//
//	/progress place:"Bình Định" indicator:projects period:2021
//
// Names may be the English or the Vietnamese ones. A command with subcommands
// that is typed without one means its first. Path and Values of the call are
// set; the error is a UserError.
func (r *Registry) Parse(text string, in Input) (Call, error) {
	parts := split(norm.NFC.String(strings.TrimSpace(text)))
	if len(parts) == 0 || !strings.HasPrefix(parts[0], "/") {
		return Call{}, mistake(words.NotALine.In(in.Tag), words.LineExample.In(in.Tag))
	}
	c, ok := find(r.Commands, "", strings.TrimPrefix(parts[0], "/"))
	if !ok {
		return Call{}, mistake(words.NoSuchCommand.In(in.Tag, parts[0]), known(r.Commands, "", in))
	}
	path, rest := []string{c.Name}, parts[1:]
	if len(c.Subcommands) > 0 {
		sub, named := c.Subcommands[0], false
		if len(rest) > 0 && !strings.Contains(rest[0], ":") {
			if sub, named = find(c.Subcommands, c.Name+".", rest[0]); !named {
				return Call{}, mistake(words.NoSuchCommand.In(in.Tag, parts[0]+" "+rest[0]), known(c.Subcommands, c.Name+".", in))
			}
			rest = rest[1:]
		}
		c, path = sub, append(path, sub.Name)
	}
	in.Values = map[string]string{}
	last := ""
	for _, part := range rest {
		name, value, ok := strings.Cut(part, ":")
		if !ok && last != "" { // a value of several words, typed without quotes
			in.Values[last] += " " + part
			continue
		}
		o := slices.IndexFunc(c.Options, func(o Option) bool {
			return called(name, o.Name, strings.Join(path, ".")+"."+o.Name)
		})
		if !ok || o < 0 {
			return Call{}, mistake(words.NoSuchOption.In(in.Tag, part), optionNames(c, path, in))
		}
		last = c.Options[o].Name
		in.Values[last] = value
	}
	return Call{Path: path, Input: in}, nil
}

func find(all []Command, prefix, name string) (Command, bool) {
	i := slices.IndexFunc(all, func(c Command) bool { return called(name, c.Name, prefix+c.Name) })
	if i < 0 {
		return Command{}, false
	}
	return all[i], true
}

// called reports whether typed is the English name, or the Vietnamese one of the
// path, with its tones or without.
func called(typed, english, path string) bool {
	local := words.CommandName(path)
	return typed == english || local != "" && vi.Fold(typed) == vi.Fold(local)
}

// known lists commands as the asker knows them.
func known(all []Command, prefix string, in Input) string {
	var names []string
	for _, c := range all {
		names = append(names, localName(prefix+c.Name, c.Name, in))
	}
	return strings.Join(names, " · ")
}

func optionNames(c Command, path []string, in Input) string {
	var names []string
	for _, o := range c.Options {
		names = append(names, localName(strings.Join(path, ".")+"."+o.Name, o.Name, in)+":")
	}
	return strings.Join(names, " ")
}

// split cuts a line at spaces; what stands in quotes stays whole, without them.
func split(line string) []string {
	var (
		parts  []string
		part   strings.Builder
		quoted bool
		some   bool
	)
	end := func() {
		if some {
			parts = append(parts, part.String())
		}
		part.Reset()
		some = false
	}
	for _, r := range line {
		switch {
		case strings.ContainsRune(`"“”`, r):
			quoted, some = !quoted, true
		case r == ' ' && !quoted:
			end()
		default:
			part.WriteRune(r)
			some = true
		}
	}
	end()
	return parts
}

// lineOf writes a command line that Parse reads back; values are in the order
// of the options.
func lineOf(path []string, values []string) string {
	b := append(make([]byte, 0, usualLine), '/')
	for i, part := range path {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, part...)
	}
	for _, part := range values {
		b = append(append(b, ' '), part...)
	}
	return string(b)
}

// assignment writes one option of a line.
func assignment(o Option, text string) string {
	if strings.ContainsAny(text, " :") {
		return o.Name + `:"` + strings.ReplaceAll(text, `"`, "") + `"`
	}
	return o.Name + ":" + text
}

// appendAssigned writes one option after the rest of a line, as assignment does;
// nothing for an option without a value.
func appendAssigned(b []byte, name, value string) []byte {
	if value == "" {
		return b
	}
	b = append(append(append(b, ' '), name...), ':')
	if !strings.ContainsAny(value, " :") {
		return append(b, value...)
	}
	return append(append(append(b, '"'), strings.ReplaceAll(value, `"`, "")...), '"')
}

// usualLine is how many bytes most lines take.
const usualLine = 128
