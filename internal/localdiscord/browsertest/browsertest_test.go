// Package browsertest drives the chat page in headless Chromium against the local Discord
// and a small scripted bot, as a person with a keyboard, a mouse or a phone would.
package browsertest

import (
	"context"
	"flag"
	"net"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"tiendo/internal/localdiscord"
)

var update = flag.Bool("update", false, "write the screenshots below testdata/screens anew")

// patience is how long the page may take for anything before a test gives it up.
const patience = 10 * time.Second

// startBrowser starts one Chromium for a test and its subtests.
func startBrowser(t testing.TB) context.Context {
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

// place is one local Discord with the scripted bot connected to it.
type place struct {
	server *localdiscord.Server
	bot    *bot
	url    string
}

// opening is when every place opens: a Monday morning in Vietnam.
func opening() time.Time { return time.Date(2026, time.November, 23, 2, 0, 0, 0, time.UTC) }

// openPlace starts a local Discord and its bot. A breach of Discord's protocol by either
// fails the test.
func openPlace(t testing.TB) *place {
	t.Helper()
	zone, err := time.LoadLocation("Asia/Ho_Chi_Minh")
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	server, err := localdiscord.New(localdiscord.Config{
		Token: "browser-test", Zone: zone, Now: func() time.Time { return opening().Add(time.Since(began)) },
	})
	if err != nil {
		t.Fatal(err)
	}
	server.SetGuide(guide())
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx, listener) }()
	p := &place{server: server, url: "http://" + listener.Addr().String()}
	p.bot = startBot(t, p.url, "browser-test")
	wait, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	if err := server.WaitConnected(wait); err != nil {
		t.Fatalf("wait for the bot: %v", err)
	}
	t.Cleanup(func() {
		p.bot.close()
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
		for _, f := range server.Findings() {
			t.Errorf("breach of the protocol: %v", f)
		}
	})
	return p
}

// reader is who looks at the page, and through what.
type reader struct {
	user, language, theme string
	width, height         int64
}

// desk is a member of staff before a screen, reading Vietnamese.
func desk() reader {
	return reader{user: "staff", language: "vi", theme: "light", width: 1280, height: 800}
}

// phone is the same person with a small phone.
func phone() reader {
	r := desk()
	r.width, r.height = 360, 720
	return r
}

// open shows the page to a reader in a browser profile of its own.
func (p *place) open(t testing.TB, browser context.Context, r reader) *page {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("open a tab: %v", err)
	}
	g := &page{t: t, ctx: ctx, place: p, reader: r}
	g.watch()
	zone := emulation.SetTimezoneOverrideParams{TimezoneID: "Asia/Ho_Chi_Minh"}
	if _, err := chromedp.Call(ctx, emulation.SetTimezoneOverride, zone); err != nil {
		t.Fatal(err)
	}
	g.do(chromedp.EmulateViewport(r.width, r.height))
	g.visit("")
	return g
}

// visit loads the page, with what follows "#" in the address.
func (g *page) visit(hash string) {
	g.t.Helper()
	query := []string{"user=" + g.place.server.ID("user:"+g.reader.user), "lang=" + g.reader.language, "theme=" + g.reader.theme}
	g.do(chromedp.Navigate(g.place.url + "/?" + strings.Join(query, "&") + "#" + hash))
	g.until("the page is ready", `document.documentElement.dataset.ready === "true"`)
}
