package localdiscord

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gorilla/websocket"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// begin starts a server that the test may shorten the waits of before anything connects.
func begin(t testing.TB, cfg Config) *Server {
	t.Helper()
	s, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	web := httptest.NewServer(s)
	s.base = web.URL
	t.Cleanup(func() {
		s.Close()
		web.CloseClientConnections()
		web.Close()
	})
	return s
}

// clean fails the test when the server has found a breach.
func clean(t *testing.T, s *Server) {
	t.Helper()
	for _, f := range s.Findings() {
		t.Errorf("finding: %v", f)
	}
}

func within(t testing.TB, d time.Duration) context.Context {
	ctx, cancel := context.WithTimeout(context.Background(), d)
	t.Cleanup(cancel)
	return ctx
}

// wire is one gateway connection of a bot written for these tests.
type wire struct {
	t     testing.TB
	conn  *websocket.Conn
	write sync.Mutex
	seq   int
}

func dial(t testing.TB, s *Server) *wire {
	t.Helper()
	conn, _, err := websocket.DefaultDialer.Dial(s.gatewayURL()+"?v=10&encoding=json", nil)
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{t: t, conn: conn}
	t.Cleanup(func() { _ = conn.Close() })
	return w
}

func (w *wire) send(op int, data any) {
	w.t.Helper()
	w.write.Lock()
	defer w.write.Unlock()
	if err := w.conn.WriteJSON(map[string]any{"op": op, "d": data}); err != nil {
		w.t.Fatal(err)
	}
}

// next reads one payload, or the code that the connection was closed with.
func (w *wire) next() (p payload, code int) {
	_ = w.conn.SetReadDeadline(time.Now().Add(5 * time.Second))
	if err := w.conn.ReadJSON(&p); err != nil {
		if closed, is := err.(*websocket.CloseError); is {
			return p, closed.Code
		}
		return p, -1
	}
	if p.Seq != nil {
		w.seq = *p.Seq
	}
	return p, 0
}

// until reads on to a dispatched event, or to an opcode if the name is empty.
func (w *wire) until(name string, op int) payload {
	w.t.Helper()
	for {
		p, code := w.next()
		if code != 0 {
			w.t.Fatalf("connection closed with %d while waiting for %s (op %d)", code, name, op)
		}
		if p.Op == op && (name == "" || p.Type == name) {
			return p
		}
	}
}

// closed reads on to the end of the connection and gives its code.
func (w *wire) closed() int {
	for {
		if _, code := w.next(); code != 0 {
			return code
		}
	}
}

func identification(intents int) map[string]any {
	return map[string]any{"token": "secret", "intents": intents, "properties": map[string]string{"os": "linux", "browser": "test", "device": "test"}}
}

// identified is a connection that is through READY and GUILD_CREATE; it gives the session.
func identified(t testing.TB, s *Server, intents int) (*wire, string) {
	t.Helper()
	w := dial(t, s)
	w.until("", opHello)
	w.send(opIdentify, identification(intents))
	ready := w.until("READY", opDispatch)
	var data struct {
		SessionID string `json:"session_id"`
	}
	if err := json.Unmarshal(ready.Data, &data); err != nil {
		t.Fatal(err)
	}
	if intents&intentGuilds != 0 {
		w.until("GUILD_CREATE", opDispatch)
	}
	return w, data.SessionID
}

// rest makes one REST request as the bot and gives status, headers and body.
func rest(t testing.TB, s *Server, method, path string, body any) (int, http.Header, map[string]any) {
	t.Helper()
	var reader io.Reader
	if body != nil {
		raw, err := json.Marshal(body)
		if err != nil {
			t.Fatal(err)
		}
		reader = bytes.NewReader(raw)
	}
	return send(t, s, method, path, "application/json", reader)
}

func send(t testing.TB, s *Server, method, path, kind string, body io.Reader) (int, http.Header, map[string]any) {
	t.Helper()
	r, err := http.NewRequest(method, s.URL()+"/api/v10"+path, body)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bot secret")
	if body != nil {
		r.Header.Set("Content-Type", kind)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, nil, nil // dropped
	}
	defer func() { _ = resp.Body.Close() }()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	var object map[string]any
	if json.Unmarshal(raw, &object) != nil {
		object = map[string]any{"raw": string(raw)}
	}
	return resp.StatusCode, resp.Header, object
}

// withFiles is a request with files, as discord libraries send it.
func withFiles(t testing.TB, payload any, files map[string]string) (kind string, body io.Reader) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	raw, err := json.Marshal(payload)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.WriteField("payload_json", string(raw)); err != nil {
		t.Fatal(err)
	}
	i := 0
	for name, content := range files {
		h := textproto.MIMEHeader{}
		h.Set("Content-Disposition", fmt.Sprintf(`form-data; name="files[%d]"; filename=%q`, i, name))
		part, err := w.CreatePart(h)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = part.Write([]byte(content))
		i++
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return w.FormDataContentType(), &b
}

// asked is an interaction as the test bot receives it.
type asked struct {
	ID    string `json:"id"`
	Token string `json:"token"`
	Type  int    `json:"type"`
	Data  struct {
		Name       string            `json:"name"`
		CustomID   string            `json:"custom_id"`
		Values     []string          `json:"values"`
		Options    []optionValue     `json:"options"`
		Components []json.RawMessage `json:"components"`
		Resolved   resolved          `json:"resolved"`
	} `json:"data"`
	Message *Message        `json:"message"`
	Member  json.RawMessage `json:"member"`
	User    *User           `json:"user"`
	Locale  string          `json:"locale"`
	GuildID string          `json:"guild_id"`
}

// answering runs a bot that has registered commands and answers every interaction with f.
// f runs on the reading goroutine.
func answering(t testing.TB, s *Server, commands string, f func(in asked)) {
	t.Helper()
	w, _ := identified(t, s, intentGuilds|intentMessages|intentDirect)
	path := "/applications/" + s.ID("application") + "/commands"
	status, _, body := send(t, s, "PUT", path, "application/json", strings.NewReader(commands))
	if status != http.StatusOK {
		t.Fatalf("register commands: %d %v", status, body)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			var p payload
			if err := w.conn.ReadJSON(&p); err != nil {
				return
			}
			if p.Type != "INTERACTION_CREATE" {
				continue
			}
			var in asked
			if err := json.Unmarshal(p.Data, &in); err != nil {
				t.Error(err)
			}
			f(in)
		}
	}()
	_ = w.conn.SetReadDeadline(time.Time{})
	t.Cleanup(func() {
		_ = w.conn.Close()
		<-done
	})
}

func respond(t testing.TB, s *Server, in asked, body any) (int, map[string]any) {
	t.Helper()
	status, _, answer := rest(t, s, "POST", "/interactions/"+in.ID+"/"+in.Token+"/callback", body)
	return status, answer
}

// object is a JSON object written by hand.
type object = map[string]any

func codeOf(body map[string]any) int {
	n, _ := body["code"].(float64)
	return int(n)
}
