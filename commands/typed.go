package commands

import (
	"strings"

	"golang.org/x/text/language"

	"tiendo/internal/words"
)

// typedLine is a command line as a reader types it: with the Vietnamese names for
// who reads Vietnamese, which are those that Discord lists. Parse reads both.
func typedLine(line string, tag language.Tag) string {
	if !words.Vietnamese(tag) {
		return line
	}
	var b strings.Builder
	path := ""
	for n, part := range spaced(line) {
		if n > 0 {
			b.WriteByte(' ')
		}
		name, value, option := strings.Cut(part, ":")
		switch {
		case n == 0:
			path = strings.TrimPrefix(part, "/")
			b.WriteString("/" + localOr(path, path))
		case option: // a command without its subcommand means the first
			b.WriteString(localOr(path+"."+name, localOr(path+".list."+name, name)) + ":" + value)
		default:
			path += "." + part
			b.WriteString(localOr(path, part))
		}
	}
	return b.String()
}

func localOr(path, name string) string {
	if local := words.CommandName(path); local != "" {
		return local
	}
	return name
}

// spaced cuts a line at spaces outside of quotes and leaves the quotes.
func spaced(line string) []string {
	quoted := false
	return strings.FieldsFunc(line, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return r == ' ' && !quoted
	})
}
