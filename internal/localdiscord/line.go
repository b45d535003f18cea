package localdiscord

import (
	"strings"
	"unicode"
)

// A token is one word of a command line: a name, or a name and a value.
type token struct {
	name  string
	value string
	typed bool // there was a colon
}

// splitLine reads "/progress place:"Bình Định" period:2021" into words. A value is quoted
// with "…" or “…”, or ends at the next space; \" inside quotes is a quote.
func splitLine(line string) ([]token, *problemText) {
	text := []rune(strings.TrimSpace(line))
	if len(text) == 0 || text[0] != '/' {
		return nil, &problemText{"Lệnh bắt đầu bằng dấu /", "A command starts with /"}
	}
	text = text[1:]
	var list []token
	for i := 0; i < len(text); {
		if unicode.IsSpace(text[i]) {
			i++
			continue
		}
		start := i
		for i < len(text) && !unicode.IsSpace(text[i]) && text[i] != ':' {
			i++
		}
		t := token{name: string(text[start:i])}
		if i < len(text) && text[i] == ':' {
			t.typed = true
			var closed bool
			t.value, i, closed = readValue(text, i+1)
			if !closed {
				return nil, &problemText{"Thiếu dấu ngoặc kép đóng", "A closing quote is missing"}
			}
		}
		list = append(list, t)
	}
	return list, nil
}

// readValue reads a value from position i and gives the position after it.
func readValue(text []rune, i int) (value string, next int, closed bool) {
	if i >= len(text) || (text[i] != '"' && text[i] != '“') {
		start := i
		for i < len(text) && !unicode.IsSpace(text[i]) {
			i++
		}
		return string(text[start:i]), i, true
	}
	end := '"'
	if text[i] == '“' {
		end = '”'
	}
	var b strings.Builder
	for i++; i < len(text); i++ {
		switch {
		case text[i] == '\\' && i+1 < len(text) && (text[i+1] == '"' || text[i+1] == '\\'):
			i++
			b.WriteRune(text[i])
		case text[i] == end:
			return b.String(), i + 1, true
		default:
			b.WriteRune(text[i])
		}
	}
	return "", i, false
}

// problemText is a mistake of the person who typed, in both languages.
type problemText struct{ vi, en string }

func (p *problemText) Error() string { return p.en }
