package browse

import (
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// keys are the keys that are not letters: the code that browsers report, and what they type.
func keys() map[string]struct {
	code int64
	text string
} {
	type key = struct {
		code int64
		text string
	}
	return map[string]key{
		"Enter": {13, "\r"}, "Tab": {9, ""}, "Escape": {27, ""}, "Backspace": {8, ""}, " ": {32, " "},
		"ArrowDown": {40, ""}, "ArrowUp": {38, ""}, "ArrowRight": {39, ""}, "Home": {36, ""}, "End": {35, ""},
	}
}

// A Modifier is a key held down while another is pressed, as the browser counts them.
type Modifier int64

// The modifiers that the page knows.
const (
	Alt   Modifier = 1
	Shift Modifier = 8
)

// Press presses one key by its name in KeyboardEvent.key, as a keyboard does: the character
// comes with the key and is lost when the page takes the key for itself.
func (g *Page) Press(name string, held ...Modifier) {
	g.T.Helper()
	k, known := keys()[name]
	if !known {
		g.T.Fatalf("no key %q", name)
	}
	p := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeRawKeyDown, Key: name, Code: name, WindowsVirtualKeyCode: k.code}
	for _, m := range held {
		p.Modifiers |= int64(m)
	}
	if k.text != "" && p.Modifiers&^int64(Shift) == 0 {
		p.Type, p.Text = input.DispatchKeyEventTypeKeyDown, k.text
	}
	g.send(p)
	p.Type, p.Text = input.DispatchKeyEventTypeKeyUp, ""
	g.send(p)
}

func (g *Page) send(p input.DispatchKeyEventParams) {
	g.T.Helper()
	if _, err := chromedp.Call(g.Tab, input.DispatchKeyEvent, p); err != nil {
		g.T.Fatal(err)
	}
}

// Types types text letter by letter.
func (g *Page) Types(text string) {
	g.T.Helper()
	for _, r := range text {
		g.send(input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: string(r), Text: string(r)})
		g.send(input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyUp, Key: string(r)})
	}
}

// Composes shows text as an input method does while a word is still being composed.
func (g *Page) Composes(text string) {
	g.T.Helper()
	end := int64(len([]rune(text)))
	p := input.ImeSetCompositionParams{Text: text, SelectionStart: end, SelectionEnd: end}
	if _, err := chromedp.Call(g.Tab, input.ImeSetComposition, p); err != nil {
		g.T.Fatal(err)
	}
}

// Commits ends the composition with text.
func (g *Page) Commits(text string) {
	g.T.Helper()
	if _, err := chromedp.Call(g.Tab, input.InsertText, input.InsertTextParams{Text: text}); err != nil {
		g.T.Fatal(err)
	}
}
