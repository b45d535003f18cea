package browse

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

	"github.com/chromedp/chromedp"
)

// A Page is one tab with the chat page in it, with the verbs of a person. Every verb ends
// the test when it cannot be done.
type Page struct {
	T   testing.TB
	Tab context.Context // for chromedp

	address  string
	reader   Reader
	mu       sync.Mutex
	expected []string
}

// watch fails the test for every error on the console: exceptions, failed requests,
// violations of the content security policy.
func (g *Page) watch() {
	console := chromedp.Console(g.Tab)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for m, err := range console {
			if err != nil {
				return
			}
			if bad := m.Type == chromedp.ConsoleError || m.Type == chromedp.ConsoleException || m.Type == chromedp.ConsoleWarning; bad && !g.foreseen(m.Text) {
				g.T.Errorf("console %s: %s (%s:%d)", m.Type, m.Text, m.URL, m.Line)
			}
		}
	}()
	// The console may not report to a test that has ended.
	g.T.Cleanup(func() {
		_ = chromedp.Cancel(g.Tab)
		<-done
	})
}

// Expect allows console errors that contain the text.
func (g *Page) Expect(text string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.expected = append(g.expected, text)
}

func (g *Page) foreseen(text string) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, e := range g.expected {
		if strings.Contains(text, e) {
			return true
		}
	}
	return false
}

// Do runs steps of chromedp.
func (g *Page) Do(steps ...chromedp.Action[chromedp.Void]) {
	g.T.Helper()
	ctx, cancel := context.WithTimeout(g.Tab, Patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		g.T.Fatal(err)
	}
}

// Eval gives the value of an expression in the page; promises are awaited. args stand for
// the %s in it, as JavaScript literals.
func Eval[T any](g *Page, expression string, args ...any) T {
	g.T.Helper()
	ctx, cancel := context.WithTimeout(g.Tab, Patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](quote(expression, args...), chromedp.EvalAwaitPromise))
	if err != nil {
		g.T.Fatalf("evaluate %s: %v", expression, err)
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

// Until waits for a condition in the page, an expression that Eval takes; what names it for
// the report.
func (g *Page) Until(what, condition string, args ...any) {
	g.T.Helper()
	for end := time.Now().Add(Patience); ; time.Sleep(15 * time.Millisecond) {
		if Eval[bool](g, "(async () => Boolean(await ("+condition+")))()", args...) {
			return
		}
		if time.Now().After(end) {
			shot := filepath.Join(os.TempDir(), "page-"+strings.ReplaceAll(g.T.Name(), "/", "-")+".png")
			if raw, err := chromedp.Run(g.Tab, chromedp.CaptureScreenshot()); err == nil {
				_ = os.WriteFile(shot, raw, 0o600)
			}
			g.T.Fatalf("waited in vain until %s; the page as it stood: %s", what, shot)
		}
	}
}

// Sees waits for text anywhere in the messages.
func (g *Page) Sees(text string) {
	g.T.Helper()
	g.Until("the messages show "+text, `document.getElementById("log").innerText.includes(%s)`, text)
}

// Text is what an element shows.
func (g *Page) Text(selector string) string {
	g.T.Helper()
	return Eval[string](g, `document.querySelector(%s)?.innerText ?? ""`, selector)
}

// Click presses the middle of an element with the mouse, as soon as it is there.
func (g *Page) Click(selector string) {
	g.T.Helper()
	g.Do(chromedp.Click(chromedp.CSS(selector)))
}

// Asks types a command that needs no more options and sends it.
func (g *Page) Asks(line string) {
	g.T.Helper()
	g.Click("#prompt")
	g.Types(line + " ")
	g.Press("Enter")
}
