package localdiscord

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// A link is one gateway connection. Its reader is the HTTP server's goroutine; one more
// goroutine writes what is queued.
type link struct {
	server    *Server
	conn      *websocket.Conn
	session   *session // guarded by server.mu; nil until identified
	allowance allowance
	farewell  int // the code that the connection ended with; the reader's own

	mu       sync.Mutex
	queue    []frame
	sent     int // the close code that we sent; nothing follows it
	compress bool
	wake     chan struct{}
	gone     chan struct{}
}

// A frame is a message to write, or a close code after which nothing is written.
type frame struct {
	data []byte
	code int
	text string
}

func newLink(s *Server, conn *websocket.Conn) *link {
	return &link{server: s, conn: conn, wake: make(chan struct{}, 1), gone: make(chan struct{})}
}

// enter takes a connection in and starts its writer, unless the server is closing.
func (s *Server) enter(l *link) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return false
	}
	s.links[l] = true
	s.running.Add(2)
	go l.write()
	return true
}

// leave lets a connection go; its session waits to be resumed if it may be.
func (s *Server) leave(l *link) {
	close(l.gone)
	_ = l.conn.Close()
	s.mu.Lock()
	delete(s.links, l)
	s.part(l)
	s.mu.Unlock()
	s.running.Done()
}

// send queues v as JSON.
func (l *link) send(v any) {
	raw, err := json.Marshal(v)
	if err != nil {
		l.server.log.Error("encode gateway payload", "err", err)
		return
	}
	l.push(frame{data: raw})
}

// close queues a close frame; what was queued before still goes out.
func (l *link) close(code int, text string) { l.push(frame{code: code, text: text}) }

// drop ends the connection without a word, as a broken network does.
func (l *link) drop() { _ = l.conn.NetConn().Close() }

func (l *link) push(f frame) {
	l.mu.Lock()
	if l.sent == 0 {
		l.queue = append(l.queue, f)
		l.sent = f.code
	}
	l.mu.Unlock()
	select {
	case l.wake <- struct{}{}:
	default:
	}
}

// write sends queued frames until the connection ends.
func (l *link) write() {
	defer l.server.running.Done()
	for {
		select {
		case <-l.gone:
			return
		case <-l.wake:
		}
		l.mu.Lock()
		batch := l.queue
		l.queue = nil
		compress := l.compress
		l.mu.Unlock()
		for _, f := range batch {
			if !l.writeFrame(f, compress) {
				return
			}
		}
	}
}

// compressFrom is the size from which payloads are compressed for a bot that asked for it
// when identifying; small ones are not worth it.
const compressFrom = 4096

func (l *link) writeFrame(f frame, compress bool) bool {
	deadline := time.Now().Add(10 * time.Second)
	_ = l.conn.SetWriteDeadline(deadline)
	if f.code != 0 {
		_ = l.conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(f.code, f.text), deadline)
		// Discord hangs up soon after its close frame; a bot that waits longer hears nothing.
		_ = l.conn.SetReadDeadline(time.Now().Add(time.Second))
		return false
	}
	if compress && len(f.data) >= compressFrom {
		return l.conn.WriteMessage(websocket.BinaryMessage, deflated(f.data)) == nil
	}
	return l.conn.WriteMessage(websocket.TextMessage, f.data) == nil
}

func deflated(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data) // a bytes.Buffer takes everything
	_ = w.Close()
	return b.Bytes()
}
