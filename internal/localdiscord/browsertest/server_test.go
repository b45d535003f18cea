package browsertest

import (
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"

	"tiendo/internal/localdiscord/browse"
)

func TestServer(t *testing.T) {
	browser := browse.Start(t)
	t.Run("a server that is lost is told, and what was missed comes with its return", func(t *testing.T) { losesServer(t, openPlace(t), browser) })
	t.Run("a breach of the protocol is told at once, and after a reload", func(t *testing.T) { showsFindings(t, openPlace(t).open(t, browser, desk())) })
}

// A wire leads to a place and can be cut.
type wire struct {
	t    testing.TB
	addr string // where it begins; the same again after mending
	to   string

	mu     sync.Mutex
	ends   []net.Conn
	begins net.Listener
	busy   sync.WaitGroup
}

func newWire(t testing.TB, to string) *wire {
	w := &wire{t: t, addr: "127.0.0.1:0", to: strings.TrimPrefix(to, "http://")}
	w.mend()
	t.Cleanup(func() { w.cut(); w.busy.Wait() })
	return w
}

func (w *wire) mend() {
	l, err := net.Listen("tcp", w.addr)
	if err != nil {
		w.t.Fatal(err)
	}
	w.mu.Lock()
	w.addr, w.begins = l.Addr().String(), l
	w.mu.Unlock()
	w.busy.Go(func() {
		for {
			near, err := l.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", w.to)
			if err != nil {
				_ = near.Close()
				continue
			}
			w.mu.Lock()
			w.ends = append(w.ends, near, far)
			w.mu.Unlock()
			for _, way := range [][2]net.Conn{{near, far}, {far, near}} {
				w.busy.Go(func() {
					_, _ = io.Copy(way[0], way[1]) // it ends when either side does
					_ = way[0].Close()
				})
			}
		}
	})
}

func (w *wire) cut() {
	w.mu.Lock()
	defer w.mu.Unlock()
	_ = w.begins.Close()
	for _, c := range w.ends {
		_ = c.Close()
	}
	w.ends = nil
}

func losesServer(t *testing.T, p *place, browser context.Context) {
	w := newWire(t, p.url)
	p.url = "http://" + w.addr
	g := p.open(t, browser, desk())
	g.Expect("net::ERR_")
	g.Asks("/mine")
	g.Sees("Bạn còn 2 báo cáo.")
	w.cut()
	g.Until("the page says that the server is away", `document.getElementById("banner").innerText === "Mất kết nối với máy chủ, đang thử lại."`)
	g.Click("#prompt")
	g.Types("có ai không")
	g.Press("Enter")
	g.Until("what could not be sent is back", `document.getElementById("prompt").value === "có ai không" && document.getElementById("notice").innerText.startsWith("Không nối được với máy chủ.")`)
	p.bot.post(p.server.ID("channel:chung"), object{"content": "nói lúc mất kết nối"})
	w.mend()
	g.Until("the server is back", `document.getElementById("banner").innerText === ""`)
	g.Sees("nói lúc mất kết nối")
	g.Sees("Bạn còn 2 báo cáo.")
	g.Click("#prompt")
	g.Press("Enter")
	g.Sees("có ai không")
}

func showsFindings(t *testing.T, g *page) {
	g.place.breached = true
	title := func() string { return g.Text("#findings-title") }
	if said := title(); said != "Kiểm tra giao thức: không có lỗi" {
		t.Errorf("at first the panel says %q", said)
	}
	res, err := http.Get(g.place.url + "/api/v10/nowhere")
	if err != nil {
		t.Fatal(err)
	}
	_ = res.Body.Close()
	for _, reloaded := range []bool{false, true} {
		if reloaded {
			g.Visit("")
		}
		g.Until("the breach is told", `document.getElementById("findings-title").innerText === "Kiểm tra giao thức: 1 lỗi"`)
		eval[bool](g, `(document.querySelector("#findings-box summary").click(), true)`)
		g.Until("it is listed", `document.querySelector("#findings li").checkVisibility() && document.querySelectorAll("#findings li").length === 1`)
		if said := g.Text("#findings li"); !strings.Contains(said, "bot") || !strings.Contains(said, "/nowhere") || !strings.Contains(said, "404") {
			t.Errorf("the panel says %q", said)
		}
	}
	g.Click(`label:has([value=en])`)
	g.Until("the panel speaks English", `document.getElementById("findings-title").innerText === "Protocol check, breaches: 1"`)
}
