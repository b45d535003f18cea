package bot

import (
	"strings"

	"tiendo/internal/message"
)

// markdown is what Discord would read as formatting, a mention, a time or a
// link. A zero-width space after @ and inside :// keeps names and addresses in
// the data from being either.
var markdown = strings.NewReplacer(
	`\`, `\\`, "*", `\*`, "_", `\_`, "~", `\~`, "`", "\\`", "|", `\|`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`,
	"@", "@\u200b", "://", ":/\u200b/",
)

// escape makes text show as it is. Signs that mean something at the beginning
// of a line are escaped there.
func escape(text string) string {
	if harmless(text) {
		return text
	}
	return rewritten(text)
}

func rewritten(text string) string {
	text = markdown.Replace(message.Unnamed(text))
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		switch trimmed := strings.TrimLeft(line, " "); {
		case strings.HasPrefix(trimmed, "#"), strings.HasPrefix(trimmed, "- "), strings.HasPrefix(trimmed, "-#"), strings.HasPrefix(trimmed, "+ "):
			lines[i] = `\` + trimmed
		}
	}
	return referred.Replace(strings.Join(lines, "\n"))
}

// harmless reports whether text is shown as it is anyway, as most is; looking
// costs a tenth of what replacing nothing does.
func harmless(text string) bool {
	begins := true // a line, with nothing but spaces so far
	for i := range len(text) {
		switch c := text[i]; {
		case !meaning[c]:
			begins = false
		case c == ' ':
		case c == '\n':
			begins = true
		case c == '#' || c == '-' || c == '+':
			if begins {
				return false
			}
		case c == ':':
			if strings.HasPrefix(text[i:], "://") {
				return false
			}
			begins = false
		default:
			return false
		}
	}
	return true
}

// meaning are the bytes that mean something to Discord: some only at the beginning
// of a line or among others.
var meaning = bytesOf("\\*_~`|[]<>@#-+:\n "+message.RefBegin[:1], 0)

// referred writes references as Discord shows them; a person who is named in an
// embed is not told by it.
var referred = strings.NewReplacer(
	message.RefBegin+"@\u200b", "<@", message.RefBegin+"#", "<#", message.RefBegin+"/", "<https://discord.com/channels/", message.RefEnd, ">",
)
