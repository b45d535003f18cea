package bot

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"tiendo/commands"
	"tiendo/internal/localdiscord"
	"tiendo/internal/message"
)

// byHTTP is a bot to which interactions are posted.
func byHTTP(t *testing.T, change func(*commands.Registry)) (s street, address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s = found(t, change, func(b *Bot, d *localdiscord.Server) {
		b.cfg.Interactions = &Interactions{Listener: listener, Key: d.PublicKey()}
	})
	address = "http://" + listener.Addr().String()
	wait(t, "the endpoint", func() bool { return s.discord.SetEndpoint(address) == nil })
	s.connected(t)
	return s, address
}

func TestInteractionsByHTTPAreAnsweredAsByTheGateway(t *testing.T) {
	t.Parallel()
	s, _ := byHTTP(t, asking(0))
	if title := s.ask(t, "/conference list").Message.Embeds[0].Title; !strings.Contains(title, "4") {
		t.Errorf("a command: %q", title)
	}
	opened := s.ask(t, "/help")
	reply, err := s.discord.Submit(t.Context(), "staff", opened.Modal, map[string]string{"reason": "Bão số 12"})
	if err != nil || reply.Message.Embeds[0].Title != "Bão số 12" {
		t.Errorf("a form: %+v, %v", reply, err)
	}
	choices, err := s.discord.Complete(t.Context(), localdiscord.Ask{User: "staff", Line: "/progress place:quang"}, "place")
	if err != nil || len(choices) == 0 {
		t.Errorf("suggestions: %v, %v", choices, err)
	}
	late := s.ask(t, `/progress place:mttn indicator:"doanh thu tư vấn" period:2020-H1`)
	pressed, err := s.discord.Press(t.Context(), "staff", late.Message.ID, late.Message.Components[len(late.Message.Components)-1].Components[0].CustomID)
	if err != nil || len(pressed.Message.Embeds) == 0 {
		t.Errorf("a button: %+v, %v", pressed, err)
	}
	if _, err := s.Post(t.Context(), message.Outgoing{Message: message.Message{Title: "x"}, Channel: s.discord.ID("channel:chung"), Nonce: "n"}); err != nil {
		t.Errorf("a post: %v", err)
	}
}

func TestWhatDiscordHasNotSignedIsRefused(t *testing.T) {
	b := quiet(t)
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	b.cfg.Interactions = &Interactions{Key: public}
	ping := `{"id":"1","type":1,"token":"t"}`
	now := fmt.Sprint(time.Now().Unix())
	sign := func(stamp, body string) string { return hex.EncodeToString(ed25519.Sign(private, []byte(stamp+body))) }
	for name, test := range map[string]struct {
		method, stamp, signature, body string
		status                         int
	}{
		"genuine":           {"POST", now, sign(now, ping), ping, 200},
		"another body":      {"POST", now, sign(now, ping+" "), ping, 401},
		"another time":      {"POST", now, sign("1", ping), ping, 401},
		"no signature":      {"POST", now, "", ping, 401},
		"half a signature":  {"POST", now, sign(now, ping)[:64], ping, 401},
		"a longer one":      {"POST", now, sign(now, ping) + "00", ping, 401},
		"not hexadecimal":   {"POST", now, strings.Repeat("zz", 64), ping, 401},
		"an old one":        {"POST", "1700000000", sign("1700000000", ping), ping, 401},
		"one of the future": {"POST", "4000000000", sign("4000000000", ping), ping, 401},
		"no time":           {"POST", "", sign("", ping), ping, 401},
		"not JSON":          {"POST", now, sign(now, "{"), "{", 400},
		"too large":         {"POST", now, "", strings.Repeat("x", maxInteraction+1), 413},
		"a visitor":         {"GET", "", "", "", 405},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := http.NewRequest(test.method, "/", strings.NewReader(test.body))
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("X-Signature-Ed25519", test.signature)
			r.Header.Set("X-Signature-Timestamp", test.stamp)
			w := &answerOf{header: http.Header{}}
			b.endpoint().ServeHTTP(w, r)
			if w.status != test.status {
				t.Errorf("answered %d", w.status)
			}
		})
	}
}

// answerOf keeps an HTTP answer.
type answerOf struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (a *answerOf) Header() http.Header { return a.header }

func (a *answerOf) WriteHeader(status int) { a.status = status }

func (a *answerOf) Write(p []byte) (int, error) {
	if a.status == 0 {
		a.status = http.StatusOK
	}
	return a.body.Write(p)
}

func TestACopiedRequestIsNotDoneTwice(t *testing.T) {
	s := newSeen(3)
	for i, want := range []struct {
		id    string
		first bool
	}{{"a", true}, {"a", false}, {"b", true}, {"c", true}, {"a", false}, {"d", true}, {"d", false}, {"a", true}} {
		if got := s.first(want.id); got != want.first {
			t.Errorf("%d, %s: %v", i, want.id, got)
		}
	}
	if len(s.ids) > 3 {
		t.Errorf("%d ids are kept", len(s.ids))
	}
}

func TestASlowSenderIsCutOff(t *testing.T) {
	t.Parallel()
	_, address := byHTTP(t, nil)
	conn, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.Write([]byte("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nx")); err != nil {
		t.Fatal(err)
	}
	if err := conn.SetReadDeadline(time.Now().Add(readTime + 10*time.Second)); err != nil {
		t.Fatal(err)
	}
	answer := make([]byte, 64)
	n, err := conn.Read(answer)
	if timeout := (net.Error)(nil); errors.As(err, &timeout) && timeout.Timeout() {
		t.Error("the connection stays open")
	}
	if n > 0 && !bytes.Contains(answer[:n], []byte("401")) {
		t.Errorf("got %s", answer[:n])
	}
}

func TestAnotherApplicationsKeyIsNoticed(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	other, _, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	s := quiet(t)
	discord := found(t, nil, func(b *Bot, _ *localdiscord.Server) {
		s.cfg.URL, s.rest = b.cfg.URL, b.rest
	})
	discord.connected(t)
	s.cfg.Interactions = &Interactions{Listener: listener, Key: other}
	if err := s.listen(context.Background()); !errors.Is(err, ErrKey) {
		t.Errorf("got %v", err)
	}
}

func TestAnInteractionThatComesTwiceIsDoneOnce(t *testing.T) {
	b := quiet(t)
	var done atomic.Int64
	slow(func(context.Context, commands.Input) (message.Message, error) {
		done.Add(1)
		return message.Message{Title: "x"}, nil
	})(b.registry)
	for range 3 {
		b.take(&interaction{ID: "7", Type: kindCommand, Data: interactionData{Name: "help"}, User: &user{ID: "1"}, received: time.Now()})
	}
	<-b.lanes.end()
	if n := done.Load(); n != 1 {
		t.Errorf("done %d times", n)
	}
}

func TestAConnectionThatAsksNothingDoesNotHoldUpTheEnd(t *testing.T) {
	t.Parallel()
	s, address := byHTTP(t, nil)
	idle, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer idle.Close()
	s.ask(t, "/help") // what was connected before is taken in by then
	if err := s.stop(); err != nil {
		t.Error(err)
	}
}
