package intake

import (
	"bufio"
	"bytes"
	"io"
	"strconv"
	"unicode/utf8"
)

// A markup cuts the XML of an office file into tags and text without keeping
// more of it than one tag: what a crafted part holds between two tags comes in
// pieces. Only what office programs write is known; a document type, which they
// never write, is refused.
type markup struct {
	in   *bufio.Reader
	tag  []byte // what stands between the angle brackets of a start tag
	held []byte // the beginning of an entity that the last piece ended in
	text []byte
	end  bool // the start tag was closed in itself: <c r="A1"/>
}

// tagBytes is the longest tag that is read; office programs write far shorter
// ones.
const tagBytes = 1 << 16

// maxTags is how many tags a part of a file has at most: a sheet of a million
// cells has half as many.
const maxTags = 10_000_000

// A taker is told what a markup holds. Names are without their prefix. None of
// the slices may be kept.
type taker interface {
	start(name []byte, m *markup) error
	close(name []byte) error
	chars(text []byte) error
}

func newMarkup(in io.Reader) *markup { return &markup{in: bufio.NewReaderSize(in, tagBytes)} }

// read hands all of the markup to t, elements at most xmlDepth within each other.
func (m *markup) read(t taker) error {
	for depth, tags := 0, 0; ; tags++ {
		if tags > maxTags {
			return ErrTooManyCells
		}
		if err := m.upToTag(t); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		first, err := m.in.Peek(1)
		if err != nil {
			return ErrMalformed
		}
		switch first[0] {
		case '?':
			err = m.skip("?>")
		case '!':
			err = m.special(t)
		case '/':
			depth--
			if err = m.readTag(); err == nil {
				err = t.close(local(m.tag[1:]))
			}
		default:
			if depth++; depth > xmlDepth {
				return ErrMalformed
			}
			if err = m.readTag(); err != nil {
				return err
			}
			name := local(m.tag)
			if err = t.start(name, m); err == nil && m.end {
				depth--
				err = t.close(name)
			}
		}
		if err != nil {
			return err
		}
	}
}

// upToTag hands on the text before the next tag and takes its angle bracket.
func (m *markup) upToTag(t taker) error {
	for {
		piece, err := m.in.ReadSlice('<')
		if err == nil {
			piece = piece[:len(piece)-1]
		}
		if len(piece) > 0 || err == nil && len(m.held) > 0 {
			if failed := t.chars(m.plain(piece, err == nil)); failed != nil {
				return failed
			}
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if err != nil && err != io.EOF {
			return ErrMalformed
		}
		return err
	}
}

// plain is text with its entities written out; last says that a tag follows.
func (m *markup) plain(piece []byte, last bool) []byte {
	if len(m.held) == 0 && bytes.IndexByte(piece, '&') < 0 {
		return piece
	}
	m.text = append(append(m.text[:0], m.held...), piece...)
	m.held = m.held[:0]
	if at := bytes.LastIndexByte(m.text, '&'); !last && at >= 0 && len(m.text)-at < 12 && bytes.IndexByte(m.text[at:], ';') < 0 {
		m.held = append(m.held, m.text[at:]...)
		m.text = m.text[:at]
	}
	m.text = unescape(m.text)
	return m.text
}

// readTag reads up to the closing angle bracket, which may also stand in quotes.
func (m *markup) readTag() error {
	m.tag, m.end = m.tag[:0], false
	for {
		piece, err := m.in.ReadSlice('>')
		if len(m.tag)+len(piece) > tagBytes || err != nil {
			return ErrMalformed
		}
		m.tag = append(m.tag, piece...)
		if bytes.Count(m.tag, []byte{'"'})%2 == 0 || bytes.IndexByte(m.tag, '\'') >= 0 {
			break
		}
	}
	m.tag = m.tag[:len(m.tag)-1]
	if n := len(m.tag); n > 0 && m.tag[n-1] == '/' {
		m.tag, m.end = m.tag[:n-1], true
	}
	if len(m.tag) == 0 {
		return ErrMalformed
	}
	return nil
}

// special reads a comment or a stretch of raw text.
func (m *markup) special(t taker) error {
	switch head, err := m.in.Peek(8); {
	case err != nil:
		return ErrMalformed
	case bytes.HasPrefix(head, []byte("!--")):
		return m.skip("-->")
	case bytes.HasPrefix(head, []byte("![CDATA[")):
		if _, err := m.in.Discard(8); err != nil {
			return ErrMalformed
		}
		return m.raw(t)
	}
	return ErrMalformed // a document type
}

// raw hands on the text up to "]]>".
func (m *markup) raw(t taker) error {
	for {
		piece, err := m.in.ReadSlice('>')
		if err == nil && bytes.HasSuffix(piece, []byte("]]>")) {
			return t.chars(piece[:len(piece)-3])
		}
		if err != nil && err != bufio.ErrBufferFull {
			return ErrMalformed
		}
		if err := t.chars(piece); err != nil {
			return err
		}
	}
}

// skip reads past what ends a comment or an instruction.
func (m *markup) skip(end string) error {
	before := []byte{}
	for {
		piece, err := m.in.ReadSlice('>')
		if err != nil && err != bufio.ErrBufferFull {
			return ErrMalformed
		}
		if err == nil && bytes.HasSuffix(append(before, piece...), []byte(end)) {
			return nil
		}
		before = append([]byte{}, piece[max(0, len(piece)-2):]...)
	}
}

// local is the name that a tag begins with, without its prefix.
func local(tag []byte) []byte {
	if i := bytes.IndexAny(tag, " \t\r\n"); i >= 0 {
		tag = tag[:i]
	}
	if i := bytes.IndexByte(tag, ':'); i >= 0 {
		tag = tag[i+1:]
	}
	return tag
}

// attribute is the value of an attribute of the start tag, by its name without
// a prefix; nil if it has none.
func (m *markup) attribute(name string) []byte {
	for rest := m.tag; ; {
		at := bytes.IndexByte(rest, '=')
		if at < 0 {
			return nil
		}
		key := bytes.TrimRight(rest[:at], " \t\r\n")
		key = local(key[bytes.LastIndexAny(key, " \t\r\n")+1:])
		rest = bytes.TrimLeft(rest[at+1:], " \t\r\n")
		if len(rest) == 0 {
			return nil
		}
		end := bytes.IndexByte(rest[1:], rest[0])
		if end < 0 || rest[0] != '"' && rest[0] != '\'' {
			return nil
		}
		if string(key) == name {
			value := rest[1 : 1+end]
			if bytes.IndexByte(value, '&') >= 0 {
				value = unescape(append([]byte{}, value...))
			}
			return value
		}
		rest = rest[end+2:]
	}
}

// unescape writes out the entities of text in place; what is none stays.
func unescape(text []byte) []byte {
	at := bytes.IndexByte(text, '&')
	if at < 0 {
		return text
	}
	out := text[:at]
	for rest := text[at:]; len(rest) > 0; {
		if rest[0] != '&' {
			out = append(out, rest[0])
			rest = rest[1:]
			continue
		}
		end := bytes.IndexByte(rest[:min(len(rest), 12)], ';')
		char, ok := rune(0), false
		if end > 0 {
			char, ok = entity(string(rest[1:end]))
		}
		if !ok {
			out = append(out, '&')
			rest = rest[1:]
			continue
		}
		rest = rest[end+1:]
		out = utf8.AppendRune(out, char)
	}
	return out
}

// entity is the character of an entity's name.
func entity(name string) (char rune, ok bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	base, digits := 10, name[1:]
	if digits[0] == 'x' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	return rune(n), err == nil && n <= utf8.MaxRune
}
