package commands

import (
	"crypto/sha256"
	"encoding/base32"
	"slices"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// rowsPerPage is how much of a table one screen holds.
const rowsPerPage = 15

// finish gives an answer what every answer has: the page that was asked for, and
// the buttons that share it, turn the page and give its table as a file.
func (r *Registry) finish(c Command, call Call, m *message.Message) {
	if m.Form != nil {
		return
	}
	in := call.Input
	line := in.line()
	m.Menus = slices.DeleteFunc(m.Menus, func(menu message.Menu) bool { return len(menu.Options) == 0 })
	if in.Whole {
		return
	}
	table := m.Table
	if table != nil && !has(m, message.Turn) {
		turn(m, line, in)
	}
	if c.Private && c.Remember && !in.Shared && in.Asker.Guild != "" && !has(m, message.Share) {
		m.Buttons = append(m.Buttons, message.Button{Label: words.ShareButton.In(in.Tag), Line: line, Act: message.Share})
	}
	if table != nil && !has(m, message.Attach) {
		m.Buttons = append(m.Buttons, message.Button{Label: words.FileButton.In(in.Tag), Line: line, Act: message.Attach})
	}
}

// has reports whether a message has a button of a kind: the answer to a free
// question has those of the command that answered it.
func has(m *message.Message, act message.Act) bool {
	return slices.ContainsFunc(m.Buttons, func(b message.Button) bool { return b.Act == act })
}

// remember keeps an answer and prints its code. The code is made from what is
// answered: the same answer has the same code.
func (r *Registry) remember(line string, in Input, m *message.Message) {
	if len(m.About.Figures) == 0 {
		return // nothing that could change
	}
	said := *m
	said.Buttons, said.Menus = nil, nil
	locale := in.Tag.String()
	all := append(append(make([]byte, 0, usualAnswer), locale...), '\n')
	all = append(append(all, line...), '\n')
	begins := len(all)
	all = said.Append(all)
	code := answerCode(all)
	r.store.Remember(data.Remembered{Code: code, AskedAt: in.Now, Line: line, Locale: locale, Text: string(all[begins:])}, m.About.Figures)
	m.Code = code
	m.Small[len(m.Small)-1].Text += " · " + words.CodeIs.In(in.Tag, code)
}

// usualAnswer is how many bytes most answers take, with their lines.
const usualAnswer = 2048

// answerCode is the code of what is asked and answered.
func answerCode(all []byte) string {
	var code [8]byte
	sum := sha256.Sum256(all)
	base32.StdEncoding.Encode(code[:], sum[:5])
	return string(code[:codeLength])
}

// codeLength makes 34 thousand million codes: a thousand answers a day for ten
// years hardly meet.
const codeLength = 7

// turn leaves the page that was asked for of a long table.
func turn(m *message.Message, line string, in Input) {
	pages := (len(m.Table.Rows) + rowsPerPage - 1) / rowsPerPage
	if pages < 2 {
		return
	}
	page := min(max(in.Page, 1), pages)
	from := (page - 1) * rowsPerPage
	shown := *m.Table
	shown.Rows = shown.Rows[from:min(from+rowsPerPage, len(shown.Rows))]
	m.Table = &shown
	m.Below = append(m.Below, words.PageOf.In(in.Tag, page, pages))
	if page > 1 {
		m.Buttons = append(m.Buttons, message.Button{Label: words.PageBack.In(in.Tag), Line: line, Act: message.Turn, Page: page - 1})
	}
	if page < pages {
		m.Buttons = append(m.Buttons, message.Button{Label: words.PageOn.In(in.Tag), Line: line, Act: message.Turn, Page: page + 1})
	}
}
