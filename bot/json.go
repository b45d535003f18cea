package bot

import (
	"encoding/json"
	"strconv"
	"unicode/utf8"
)

// An appender writes itself as JSON, the same as encoding/json writes it but
// several times as fast: what every answer is made of.
type appender interface{ appendJSON(b []byte) []byte }

// usualReply is how many bytes most answers take.
const usualReply = 4096

// marshal is body as JSON.
func marshal(body any) ([]byte, error) {
	switch one := body.(type) {
	case callback:
		if data, ok := one.Data.(appender); ok {
			b := strconv.AppendInt(append(make([]byte, 0, usualReply), `{"type":`...), int64(one.Type), 10)
			return append(data.appendJSON(append(b, `,"data":`...)), '}'), nil
		}
	case appender:
		return one.appendJSON(make([]byte, 0, usualReply)), nil
	}
	return json.Marshal(body)
}

func (r reply) appendJSON(b []byte) []byte {
	b = append(b, '{')
	if r.Content != "" {
		b = append(appendText(append(b, `"content":`...), r.Content), ',')
	}
	b = appendList(append(b, `"embeds":`...), r.Embeds, embed.appendJSON)
	b = appendList(append(b, `,"components":`...), r.Components, row.appendJSON)
	b = r.AllowedMentions.appendJSON(append(b, `,"allowed_mentions":`...))
	b = appendList(append(b, `,"attachments":`...), r.Attachments, attachment.appendJSON)
	if r.Flags != 0 {
		b = strconv.AppendInt(append(b, `,"flags":`...), int64(r.Flags), 10)
	}
	if r.Nonce != "" {
		b = appendText(append(b, `,"nonce":`...), r.Nonce)
	}
	if r.EnforceNonce {
		b = append(b, `,"enforce_nonce":true`...)
	}
	if r.Reference != nil {
		b = append(appendText(append(b, `,"message_reference":{"message_id":`...), r.Reference.Message), '}')
	}
	return append(b, '}')
}

func (a allowedMentions) appendJSON(b []byte) []byte {
	b = appendList(append(b, `{"parse":`...), a.Parse, asText)
	if len(a.Users) > 0 {
		b = appendList(append(b, `,"users":`...), a.Users, asText)
	}
	if len(a.Roles) > 0 {
		b = appendList(append(b, `,"roles":`...), a.Roles, asText)
	}
	return append(b, '}')
}

func (a attachment) appendJSON(b []byte) []byte {
	b = strconv.AppendInt(append(b, `{"id":`...), int64(a.ID), 10)
	b = appendText(append(b, `,"filename":`...), a.Filename)
	if a.Description != "" {
		b = appendText(append(b, `,"description":`...), a.Description)
	}
	return append(b, '}')
}

func (e embed) appendJSON(b []byte) []byte {
	b = append(b, '{')
	if e.Title != "" {
		b = append(appendText(append(b, `"title":`...), e.Title), ',')
	}
	if e.Description != "" {
		b = append(appendText(append(b, `"description":`...), e.Description), ',')
	}
	if e.Color != 0 {
		b = append(strconv.AppendInt(append(b, `"color":`...), int64(e.Color), 10), ',')
	}
	if len(e.Fields) > 0 {
		b = append(appendList(append(b, `"fields":`...), e.Fields, field.appendJSON), ',')
	}
	if e.Image != nil {
		b = append(appendText(append(b, `"image":{"url":`...), e.Image.URL), `},`...)
	}
	if last := len(b) - 1; b[last] == ',' {
		b = b[:last]
	}
	return append(b, '}')
}

func (f field) appendJSON(b []byte) []byte {
	b = appendText(append(b, `{"name":`...), f.Name)
	b = appendText(append(b, `,"value":`...), f.Value)
	return append(b, '}')
}

func (r row) appendJSON(b []byte) []byte {
	b = strconv.AppendInt(append(b, `{"type":`...), int64(r.Type), 10)
	b = appendList(append(b, `,"components":`...), r.Components, component.appendJSON)
	return append(b, '}')
}

func (c component) appendJSON(b []byte) []byte {
	b = strconv.AppendInt(append(b, `{"type":`...), int64(c.Type), 10)
	if c.Style != 0 {
		b = strconv.AppendInt(append(b, `,"style":`...), int64(c.Style), 10)
	}
	if c.Label != "" {
		b = appendText(append(b, `,"label":`...), c.Label)
	}
	b = appendText(append(b, `,"custom_id":`...), c.CustomID)
	if c.Placeholder != "" {
		b = appendText(append(b, `,"placeholder":`...), c.Placeholder)
	}
	if len(c.Options) > 0 {
		b = appendList(append(b, `,"options":`...), c.Options, choice.appendJSON)
	}
	return append(b, '}')
}

func (c choice) appendJSON(b []byte) []byte {
	b = appendText(append(b, `{"label":`...), c.Label)
	b = appendText(append(b, `,"value":`...), c.Value)
	return append(b, '}')
}

func (s suggestions) appendJSON(b []byte) []byte {
	return append(appendList(append(b, `{"choices":`...), s.Choices, suggestion.appendJSON), '}')
}

func (s suggestion) appendJSON(b []byte) []byte {
	b = appendText(append(b, `{"name":`...), s.Name)
	b = appendText(append(b, `,"value":`...), s.Value)
	return append(b, '}')
}

func appendList[T any](b []byte, all []T, one func(T, []byte) []byte) []byte {
	if all == nil {
		return append(b, "null"...)
	}
	b = append(b, '[')
	for i, e := range all {
		if i > 0 {
			b = append(b, ',')
		}
		b = one(e, b)
	}
	return append(b, ']')
}

func asText(s string, b []byte) []byte { return appendText(b, s) }

// appendText writes a string. encoding/json escapes < > & too, so that JSON can
// stand in a web page, and the two separators of lines that JavaScript took
// amiss.
func appendText(b []byte, s string) []byte {
	if !utf8.ValidString(s) {
		text, _ := json.Marshal(s) // a string can always be written
		return append(b, text...)
	}
	b = append(b, '"')
	begun := 0 // of what is to be written as it is
	for i := 0; i < len(s); i++ {
		if !jsonSigns[s[i]] {
			continue
		}
		escaped, size := jsonEscape(s[i:])
		if escaped == "" {
			continue
		}
		b = append(append(b, s[begun:i]...), escaped...)
		i += size - 1
		begun = i + 1
	}
	return append(append(b, s[begun:]...), '"')
}

// jsonSigns are the bytes that characters begin with which do not stand for
// themselves in JSON; with the last one two separators begin, and others.
var jsonSigns = bytesOf("\"\\<>&\xe2", ' ')

// bytesOf tells the bytes of signs, and those below a character, from others.
func bytesOf(signs string, below byte) (all [256]bool) {
	for c := range below {
		all[c] = true
	}
	for i := range len(signs) {
		all[signs[i]] = true
	}
	return all
}

// jsonEscape is what stands for the first character of a text, and how many
// bytes that has; "" for one that stands for itself.
func jsonEscape(s string) (string, int) {
	switch r, size := utf8.DecodeRuneInString(s); {
	case r == '"':
		return `\"`, size
	case r == '\\':
		return `\\`, size
	case r == '\n':
		return `\n`, size
	case r < ' ', r == '<', r == '>', r == '&', r == '\u2028', r == '\u2029':
		text, _ := json.Marshal(string(r))
		return string(text[1 : len(text)-1]), size
	}
	return "", 0
}
