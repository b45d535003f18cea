package docx

import (
	"bytes"
	"encoding/xml"
	"strings"
)

// A writer puts down the main part, and keeps what it refers to.
type writer struct {
	b        bytes.Buffer
	open     []string
	links    []string // addresses, in the order of their references
	pictures []Picture
}

// start opens an element; attributes are name, value, name, value.
func (w *writer) start(name string, attributes ...string) {
	w.tag(name, attributes, ">")
	w.open = append(w.open, name)
}

// empty is an element without content.
func (w *writer) empty(name string, attributes ...string) { w.tag(name, attributes, "/>") }

func (w *writer) tag(name string, attributes []string, end string) {
	w.b.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		w.b.WriteString(" " + attributes[i] + `="`)
		w.escape(attributes[i+1])
		w.b.WriteString(`"`)
	}
	w.b.WriteString(end)
}

// end closes the last n elements.
func (w *writer) end(n int) {
	for range n {
		last := len(w.open) - 1
		w.b.WriteString("</" + w.open[last] + ">")
		w.open = w.open[:last]
	}
}

// text is a run of words; a new line in it stays one.
func (w *writer) text(text string) {
	w.start("w:r")
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			w.empty("w:br")
		}
		w.start("w:t", "xml:space", "preserve")
		w.escape(line)
		w.end(1)
	}
	w.end(1)
}

// escape writes text; what XML cannot hold becomes a replacement character.
func (w *writer) escape(text string) {
	_ = xml.EscapeText(&w.b, []byte(text)) // a buffer takes everything
}
