package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// page is one tab with the chat page in it, with the verbs of a person.
type page struct {
	t      testing.TB
	ctx    context.Context
	place  *place
	reader reader

	mu       sync.Mutex
	expected []string
}

// watch fails the test for every error on the console: exceptions, failed requests,
// violations of the content security policy.
func (g *page) watch() {
	console := chromedp.Console(g.ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for m, err := range console {
			if err != nil {
				return
			}
			if bad := m.Type == chromedp.ConsoleError || m.Type == chromedp.ConsoleException || m.Type == chromedp.ConsoleWarning; bad && !g.foreseen(m.Text) {
				g.t.Errorf("console %s: %s (%s:%d)", m.Type, m.Text, m.URL, m.Line)
			}
		}
	}()
	// The console may not report to a test that has ended.
	g.t.Cleanup(func() {
		_ = chromedp.Cancel(g.ctx)
		<-done
	})
}

// expect allows console errors that contain the text.
func (g *page) expect(text string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.expected = append(g.expected, text)
}

func (g *page) foreseen(text string) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, e := range g.expected {
		if strings.Contains(text, e) {
			return true
		}
	}
	return false
}

func (g *page) do(steps ...chromedp.Action[chromedp.Void]) {
	g.t.Helper()
	ctx, cancel := context.WithTimeout(g.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		g.t.Fatal(err)
	}
}

// eval gives the value of an expression in the page; promises are awaited.
func eval[T any](g *page, expression string, args ...any) T {
	g.t.Helper()
	ctx, cancel := context.WithTimeout(g.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](quote(expression, args...), chromedp.EvalAwaitPromise))
	if err != nil {
		g.t.Fatalf("evaluate %s: %v", expression, err)
	}
	return v
}

// quote puts args into an expression as JavaScript literals, for each %s.
func quote(expression string, args ...any) string {
	if len(args) == 0 {
		return expression
	}
	literals := make([]any, len(args))
	for i, a := range args {
		raw, err := json.Marshal(a)
		if err != nil {
			panic(err) // a test passes only strings and numbers
		}
		literals[i] = string(raw)
	}
	return fmt.Sprintf(expression, literals...)
}

// until waits for a condition in the page.
func (g *page) until(what, condition string, args ...any) {
	g.t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(15 * time.Millisecond) {
		if eval[bool](g, "(async () => Boolean(await ("+condition+")))()", args...) {
			return
		}
		if time.Now().After(end) {
			shot := filepath.Join(os.TempDir(), "browsertest-"+strings.ReplaceAll(g.t.Name(), "/", "-")+".png")
			if raw, err := chromedp.Run(g.ctx, chromedp.CaptureScreenshot()); err == nil {
				_ = os.WriteFile(shot, raw, 0o600)
			}
			g.t.Fatalf("waited in vain until %s; the page as it stood: %s", what, shot)
		}
	}
}

// sees waits for text anywhere in the messages.
func (g *page) sees(text string) {
	g.t.Helper()
	g.until("the messages show "+text, `document.getElementById("log").innerText.includes(%s)`, text)
}

// text is what an element shows.
func (g *page) text(selector string) string {
	g.t.Helper()
	return eval[string](g, `document.querySelector(%s)?.innerText ?? ""`, selector)
}

// click presses the middle of an element with the mouse, as soon as it is there.
func (g *page) click(selector string) {
	g.t.Helper()
	g.do(chromedp.Click(chromedp.CSS(selector)))
}

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

// press presses one key as a keyboard does: the character comes with the key and is lost
// when the page takes the key for itself.
func (g *page) press(name string, modifiers ...input.DispatchKeyEventParams) {
	g.t.Helper()
	k, known := keys()[name]
	if !known {
		g.t.Fatalf("no key %q", name)
	}
	p := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeRawKeyDown, Key: name, Code: name, WindowsVirtualKeyCode: k.code}
	for _, m := range modifiers {
		p.Modifiers |= m.Modifiers
	}
	if k.text != "" && p.Modifiers&^shift().Modifiers == 0 {
		p.Type, p.Text = input.DispatchKeyEventTypeKeyDown, k.text
	}
	g.send(p)
	p.Type, p.Text = input.DispatchKeyEventTypeKeyUp, ""
	g.send(p)
}

func (g *page) send(p input.DispatchKeyEventParams) {
	g.t.Helper()
	if _, err := chromedp.Call(g.ctx, input.DispatchKeyEvent, p); err != nil {
		g.t.Fatal(err)
	}
}

// types types text letter by letter.
func (g *page) types(text string) {
	g.t.Helper()
	for _, r := range text {
		g.send(input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: string(r), Text: string(r)})
		g.send(input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyUp, Key: string(r)})
	}
}

// composes shows text as an input method does while a word is still being composed.
func (g *page) composes(text string) {
	g.t.Helper()
	end := int64(len([]rune(text)))
	p := input.ImeSetCompositionParams{Text: text, SelectionStart: end, SelectionEnd: end}
	if _, err := chromedp.Call(g.ctx, input.ImeSetComposition, p); err != nil {
		g.t.Fatal(err)
	}
}

// commits ends the composition with text.
func (g *page) commits(text string) {
	g.t.Helper()
	if _, err := chromedp.Call(g.ctx, input.InsertText, input.InsertTextParams{Text: text}); err != nil {
		g.t.Fatal(err)
	}
}

// alt and shift are modifiers for press.
func alt() input.DispatchKeyEventParams { return input.DispatchKeyEventParams{Modifiers: 1} }

func shift() input.DispatchKeyEventParams { return input.DispatchKeyEventParams{Modifiers: 8} }
