package localdiscord

import (
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

// endpoint is a bot that takes interactions by HTTP; careless ones do not look at the
// signature.
func endpoint(t *testing.T, s *Server, careless bool, f func(in asked) (int, any)) string {
	t.Helper()
	web := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		signature, _ := hex.DecodeString(r.Header.Get("X-Signature-Ed25519"))
		signed := append([]byte(r.Header.Get("X-Signature-Timestamp")), body...)
		if !careless && !ed25519.Verify(s.PublicKey(), signed, signature) {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		var in asked
		if err := json.Unmarshal(body, &in); err != nil {
			t.Error(err)
		}
		status, answer := http.StatusOK, any(object{"type": 1})
		if in.Type != 1 {
			status, answer = f(in)
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_ = json.NewEncoder(w).Encode(answer)
	}))
	t.Cleanup(web.Close)
	return web.URL
}

func TestInteractionsByHTTP(t *testing.T) {
	tests := []struct {
		name   string
		answer func(t *testing.T, s *Server, in asked) (int, any)
		want   string
		err    error
		found  int
	}{
		{"answered in the response", func(_ *testing.T, _ *Server, _ asked) (int, any) {
			return 200, object{"type": 4, "data": object{"content": "47,7%"}}
		}, "47,7%", nil, 0},
		{"answered by the callback", func(t *testing.T, s *Server, in asked) (int, any) {
			respond(t, s, in, object{"type": 4, "data": object{"content": "qua callback"}})
			return 202, nil
		}, "qua callback", nil, 0},
		{"refused", func(*testing.T, *Server, asked) (int, any) { return 500, nil }, "", ErrNoResponse, 1},
		{"answered wrongly", func(*testing.T, *Server, asked) (int, any) {
			return 200, object{"type": 8, "data": object{"choices": []object{}}}
		}, "", ErrNoResponse, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := begin(t, Config{})
			s.timing.respond = time.Second
			rest(t, s, "PUT", "/applications/"+s.ID("application")+"/commands", json.RawMessage(progress))
			address := endpoint(t, s, false, func(in asked) (int, any) { return test.answer(t, s, in) })
			if status, _, body := rest(t, s, "PATCH", "/applications/@me", object{"interactions_endpoint_url": address}); status != 200 || body["interactions_endpoint_url"] != address {
				t.Fatalf("%d %v", status, body)
			}
			r, err := s.Run(within(t, 5*time.Second), Ask{User: "staff", Line: "/progress place:huế"})
			if !errors.Is(err, test.err) || err == nil && r.Message.Content != test.want {
				t.Errorf("reply %+v, %v", r, err)
			}
			if found := s.Findings(); len(found) != test.found {
				t.Errorf("findings %v", found)
			}
		})
	}
}

func TestEndpointThatTakesForgedPingsIsRefused(t *testing.T) {
	s := begin(t, Config{})
	address := endpoint(t, s, true, nil)
	status, _, body := rest(t, s, "PATCH", "/applications/@me", object{"interactions_endpoint_url": address})
	if got := fieldCode(body, "interactions_endpoint_url"); status != 400 || got != "APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID" {
		t.Errorf("%d %v", status, body)
	}
	if err := s.SetEndpoint("http://127.0.0.1:1/"); err == nil {
		t.Error("an address where nobody listens was accepted")
	}
}
