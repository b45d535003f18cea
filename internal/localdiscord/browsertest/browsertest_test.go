// Package browsertest drives the chat page in headless Chromium against the local Discord
// and a small scripted bot, as a person with a keyboard, a mouse or a phone would.
package browsertest

import (
	"context"
	"flag"
	"net"
	"testing"
	"time"

	"tiendo/internal/localdiscord"
	"tiendo/internal/localdiscord/browse"
)

var update = flag.Bool("update", false, "write the screenshots below testdata/screens anew")

// place is one local Discord with the scripted bot connected to it.
type place struct {
	server *localdiscord.Server
	bot    *bot
	url    string

	breached bool // the test breaks the protocol itself
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
	wait, cancel := context.WithTimeout(ctx, browse.Patience)
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
			if !p.breached {
				t.Errorf("breach of the protocol: %v", f)
			}
		}
	})
	return p
}

// reader is who looks at the page, by name, and through what.
type reader struct {
	browse.Reader
	user string
}

// desk is a member of staff before a screen, reading Vietnamese.
func desk() reader { return reader{browse.Desk(""), "staff"} }

// phone is the same person with a small phone.
func phone() reader { return reader{browse.Phone(""), "staff"} }

// page is the chat page of a place.
type page struct {
	*browse.Page
	place  *place
	reader reader
}

// eval gives the value of an expression in the page.
func eval[T any](g *page, expression string, args ...any) T {
	g.T.Helper()
	return browse.Eval[T](g.Page, expression, args...)
}

// open shows the page to a reader in a browser profile of its own.
func (p *place) open(t testing.TB, browser context.Context, r reader) *page {
	t.Helper()
	r.User = p.server.ID("user:" + r.user)
	return &page{browse.Open(t, browser, p.url, r.Reader), p, r}
}
