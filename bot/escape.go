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

// referred writes references as Discord shows them; a person who is named in an
// embed is not told by it.
var referred = strings.NewReplacer(
	message.RefBegin+"@\u200b", "<@", message.RefBegin+"#", "<#", message.RefBegin+"/", "<https://discord.com/channels/", message.RefEnd, ">",
)
