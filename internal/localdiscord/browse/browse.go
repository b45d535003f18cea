// Package browse drives the chat page in headless Chromium as a person with a keyboard, a
// mouse or a phone would. It serves tests: what goes wrong ends the test that it serves.
package browse

import (
	"context"
	"net/url"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// Patience is how long the page may take for anything before a test gives it up.
const Patience = 10 * time.Second

// Start starts one Chromium for a test and its subtests; it ends with the test. Chromium
// has to be on the path.
func Start(t testing.TB) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal("the browser tests need Chromium: install the Debian package chromium (apt-get install chromium)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
	)
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start chromium: %v", err)
	}
	return ctx
}

// A Reader is who looks at the page, and through what.
type Reader struct {
	User          string // an id
	Language      string // "vi" or "en"
	Theme         string // "light", "dark" or "auto"
	Width, Height int64  // of the window, in pixels
}

// Desk is somebody before a screen, reading Vietnamese by day.
func Desk(user string) Reader {
	return Reader{User: user, Language: "vi", Theme: "light", Width: 1280, Height: 800}
}

// Phone is somebody with a small phone.
func Phone(user string) Reader {
	r := Desk(user)
	r.Width, r.Height = 360, 720
	return r
}

// Open shows the page at address to a reader, in Vietnam's zone and a browser profile of
// its own. The page is closed when the test ends.
func Open(t testing.TB, browser context.Context, address string, r Reader) *Page {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("open a tab: %v", err)
	}
	g := &Page{T: t, Tab: ctx, address: address, reader: r}
	g.watch()
	zone := emulation.SetTimezoneOverrideParams{TimezoneID: "Asia/Ho_Chi_Minh"}
	if _, err := chromedp.Call(ctx, emulation.SetTimezoneOverride, zone); err != nil {
		t.Fatal(err)
	}
	g.Do(chromedp.EmulateViewport(r.Width, r.Height))
	g.Visit("")
	return g
}

// Visit loads the page anew, with what follows "#" in the address, and waits until it can be
// used.
func (g *Page) Visit(hash string) {
	g.T.Helper()
	// A browser does not load a page again for what follows "#" alone.
	g.Do(chromedp.Navigate("about:blank"))
	query := url.Values{"user": {g.reader.User}, "lang": {g.reader.Language}, "theme": {g.reader.Theme}}
	g.Do(chromedp.Navigate(g.address + "/?" + query.Encode() + "#" + hash))
	g.Until("the page is ready", `document.documentElement.dataset.ready === "true"`)
}
