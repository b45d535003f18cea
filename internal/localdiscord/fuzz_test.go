package localdiscord

import (
	"net/http/httptest"
	"strings"
	"testing"
)

// Whatever a bot sends as a message or as commands, the server answers it like Discord:
// never with a failure of its own, never with something its own schemas refuse.
func FuzzBody(f *testing.F) {
	for _, body := range []string{
		`{"content":"x","nonce":5,"enforce_nonce":true}`,
		`{"embeds":[{"title":"x","fields":[{"name":"a","value":"b"}],"image":{"url":"attachment://a.png"},"footer":{"text":"x"}}]}`,
		`{"flags":32768,"components":[{"type":17,"components":[{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":11,"media":{"url":"https://a.b/c.png"}}},{"type":14},{"type":12,"items":[{"media":{"url":"https://a.b/c.png"}}]}]}]}`,
		`{"components":[{"type":1,"components":[{"type":3,"custom_id":"x","options":[{"label":"a","value":"b","emoji":{"name":"x"}}]}]}]}`,
		`{"components":[{"type":1,"components":[{"type":8,"custom_id":"x","default_values":[{"id":"1","type":"channel"}],"channel_types":[0]}]}]}`,
		`[{"name":"progress","description":"x","options":[{"type":3,"name":"place","description":"x","choices":[{"name":"a","value":"b"}]}]}]`,
		`[{"name":"a","description":"x","options":[{"type":2,"name":"g","description":"x","options":[{"type":1,"name":"s","description":"x","options":[{"type":10,"name":"n","description":"x","min_value":1.5}]}]}]}]`,
	} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		s, err := New(Config{NoLimits: true})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		s.base = "http://127.0.0.1:1"
		for method, path := range map[string]string{
			"POST": "/api/v10/channels/" + s.ID("channel:chung") + "/messages",
			"PUT":  "/api/v10/applications/" + s.ID("application") + "/commands",
		} {
			r := httptest.NewRequest(method, path, strings.NewReader(body))
			r.Header.Set("Authorization", "Bot x")
			r.Header.Set("Content-Type", "application/json")
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			if w.Code >= 500 {
				t.Errorf("%s answered %d %s", body, w.Code, w.Body)
			}
		}
		for _, found := range s.Findings() {
			if found.By == "server" {
				t.Errorf("%s: %v", body, found)
			}
		}
	})
}
