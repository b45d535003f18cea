package browsertest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"sync"
	"testing"

	"github.com/gorilla/websocket"
)

// object is a JSON object.
type object = map[string]any

// bot is a small scripted bot that speaks Discord's protocol by hand.
type bot struct {
	t     testing.TB
	base  string
	token string
	id    string
	conn  *websocket.Conn

	sending sync.Mutex
	running sync.WaitGroup
}

// file is a file that goes along with an answer.
type file struct {
	name, kind string
	data       []byte
}

// interaction is what the bot reads of INTERACTION_CREATE.
type interaction struct {
	ID        string `json:"id"`
	Token     string `json:"token"`
	Type      int    `json:"type"`
	ChannelID string `json:"channel_id"`
	Locale    string `json:"locale"`
	Member    struct {
		User struct {
			ID string `json:"id"`
		} `json:"user"`
	} `json:"member"`
	Data struct {
		Name       string            `json:"name"`
		CustomID   string            `json:"custom_id"`
		Values     []string          `json:"values"`
		Options    []option          `json:"options"`
		Components []json.RawMessage `json:"components"`
		Resolved   struct {
			Attachments map[string]struct {
				Filename string `json:"filename"`
				URL      string `json:"url"`
			} `json:"attachments"`
		} `json:"resolved"`
	} `json:"data"`
}

type option struct {
	Name    string   `json:"name"`
	Value   any      `json:"value"`
	Focused bool     `json:"focused"`
	Options []option `json:"options"`
}

// value is what an option holds, as text; "" if it was left out.
func (in *interaction) value(name string) string {
	for _, list := range [][]option{in.Data.Options, in.inner()} {
		for _, o := range list {
			if o.Name == name {
				return fmt.Sprint(o.Value)
			}
		}
	}
	return ""
}

func (in *interaction) inner() []option {
	if len(in.Data.Options) == 0 {
		return nil
	}
	return in.Data.Options[0].Options
}

// startBot connects the bot and registers its commands.
func startBot(t testing.TB, base, token string) *bot {
	t.Helper()
	b := &bot{t: t, base: base + "/api/v10", token: token}
	var me struct{ ID string }
	b.call("GET", "/users/@me", nil, &me)
	b.id = me.ID
	var gateway struct{ URL string }
	b.call("GET", "/gateway/bot", nil, &gateway)
	conn, _, err := websocket.DefaultDialer.Dial(gateway.URL+"/?v=10&encoding=json", nil)
	if err != nil {
		t.Fatalf("dial gateway: %v", err)
	}
	b.conn = conn
	b.write(object{"op": 2, "d": object{
		"token": token, "intents": 1<<0 | 1<<9 | 1<<12,
		"properties": object{"os": "linux", "browser": "browsertest", "device": "browsertest"},
	}})
	b.running.Go(b.listen)
	b.call("PUT", "/applications/"+b.id+"/commands", script(), nil)
	return b
}

func (b *bot) close() {
	_ = b.conn.Close()
	b.running.Wait()
}

func (b *bot) write(v any) {
	b.sending.Lock()
	defer b.sending.Unlock()
	if err := b.conn.WriteJSON(v); err != nil {
		b.t.Errorf("write to gateway: %v", err)
	}
}

// listen answers events until the connection closes. No test lasts as long as a heartbeat
// interval (41 s), so the bot sends none of its own.
func (b *bot) listen() {
	for {
		var p struct {
			Op   int             `json:"op"`
			Type string          `json:"t"`
			Data json.RawMessage `json:"d"`
		}
		if b.conn.ReadJSON(&p) != nil {
			return
		}
		switch p.Type {
		case "INTERACTION_CREATE":
			var in interaction
			if err := json.Unmarshal(p.Data, &in); err != nil {
				b.t.Errorf("read interaction: %v", err)
				return
			}
			b.running.Go(func() { b.react(&in) })
		case "MESSAGE_CREATE":
			b.running.Go(func() { b.overhear(p.Data) })
		}
	}
}

// respond gives the first answer to an interaction.
func (b *bot) respond(in *interaction, kind int, data object, files ...file) {
	body := object{"type": kind}
	if data != nil {
		body["data"] = data
	}
	b.call("POST", "/interactions/"+in.ID+"/"+in.Token+"/callback", body, nil, files...)
}

// post says something unasked.
func (b *bot) post(channel string, message object, files ...file) string {
	var m struct{ ID string }
	b.call("POST", "/channels/"+channel+"/messages", message, &m, files...)
	return m.ID
}

// call makes one REST request, with files as multipart, and reads the answer into out.
func (b *bot) call(method, path string, body, out any, files ...file) {
	payload, kind := b.encode(body, files)
	req, err := http.NewRequest(method, b.base+path, payload)
	if err != nil {
		b.t.Errorf("make request: %v", err)
		return
	}
	req.Header.Set("Authorization", "Bot "+b.token)
	req.Header.Set("User-Agent", "DiscordBot (https://example.org, 1)")
	if kind != "" {
		req.Header.Set("Content-Type", kind)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		b.t.Errorf("%s %s: %v", method, path, err)
		return
	}
	defer func() { _ = res.Body.Close() }()
	raw, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode >= 300 {
		b.t.Errorf("%s %s: %s %s %v", method, path, res.Status, raw, err)
		return
	}
	if out != nil {
		if err := json.Unmarshal(raw, out); err != nil {
			b.t.Errorf("%s %s: %v", method, path, err)
		}
	}
}

func (b *bot) encode(body any, files []file) (io.Reader, string) {
	if body == nil {
		return http.NoBody, ""
	}
	raw, err := json.Marshal(body)
	if err != nil {
		b.t.Errorf("encode: %v", err)
	}
	if len(files) == 0 {
		return bytes.NewReader(raw), "application/json"
	}
	var out bytes.Buffer
	form := multipart.NewWriter(&out)
	part := func(disposition, kind string, data []byte) {
		w, err := form.CreatePart(textproto.MIMEHeader{"Content-Disposition": {disposition}, "Content-Type": {kind}})
		if err == nil {
			_, err = w.Write(data)
		}
		if err != nil {
			b.t.Errorf("encode: %v", err)
		}
	}
	part(`form-data; name="payload_json"`, "application/json", raw)
	for i, f := range files {
		part(fmt.Sprintf(`form-data; name="files[%d]"; filename=%q`, i, f.name), f.kind, f.data)
	}
	if err := form.Close(); err != nil {
		b.t.Errorf("encode: %v", err)
	}
	return &out, form.FormDataContentType()
}
