package commands

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"
	"unicode/utf8"

	"tiendo/internal/message"
)

// maxID is how many characters Discord keeps of a button's id.
const maxID = 100

// fill marks the id of a form; no button has it.
const fill = "m"

// SaveForm turns a form into its id. What is filled in takes the place of the
// message with the button that opened the form if that button says so.
func (r *Registry) SaveForm(f message.Form, replace bool) (id string) {
	act := message.Act(fill)
	if replace {
		act += message.Replace
	}
	return r.Save(message.Button{Act: act, Line: f.Line})
}

// Filled reads the id of a form back as Pressed does that of a button.
func (r *Registry) Filled(ctx context.Context, id string) (b message.Button, ok bool) {
	id, form := strings.CutPrefix(id, fill)
	if !form {
		return b, false
	}
	b, ok = r.Pressed(ctx, id)
	return b, ok && (b.Act == message.Say || b.Act == message.Replace)
}

// Save turns a button into its id: what it does, and its line if that is short
// enough, else a code under which the store keeps the line.
func (r *Registry) Save(b message.Button) (id string) {
	head := string(b.Act)
	if b.Act == message.Turn {
		head += strconv.Itoa(b.Page)
	}
	if len(head)+len(b.Line) <= maxID || utf8.RuneCountInString(head+b.Line) <= maxID {
		return head + b.Line
	}
	sum := sha256.Sum256([]byte(b.Line))
	code := base32.StdEncoding.EncodeToString(sum[:10])
	r.store.SaveLine(code, b.Line)
	return head + "#" + code
}

// Pressed reads the id of a button back. It is not ok for an id that this
// program has not made, or whose line is gone.
func (r *Registry) Pressed(ctx context.Context, id string) (b message.Button, ok bool) {
	at := strings.IndexAny(id, "/#")
	if at < 0 {
		return b, false
	}
	head, rest := id[:at], id[at:]
	b.Act = message.Act(head)
	if page, turns := strings.CutPrefix(head, string(message.Turn)); turns {
		n, err := strconv.Atoi(page)
		if err != nil || n < 1 {
			return b, false
		}
		b.Act, b.Page = message.Turn, n
	}
	switch b.Act {
	case message.Say, message.Share, message.Turn, message.Attach, message.Replace:
	default:
		return b, false
	}
	if code, kept := strings.CutPrefix(rest, "#"); kept {
		line, err := r.store.Line(ctx, code)
		b.Line = line
		return b, err == nil
	}
	b.Line = rest
	return b, true
}
