package localdiscord

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"
)

// Interactions may reach the bot by HTTP instead of the gateway: the application names an
// address, Discord tries it with a ping and with a forged signature, and from then on
// posts every interaction there, signed with the application's key
// (https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint).

// SetEndpoint names the address to which interactions are posted; "" is the gateway again.
// It fails when the address does not answer a ping with a pong, or takes a ping with a
// wrong signature.
func (s *Server) SetEndpoint(address string) error {
	if address != "" {
		if err := s.tryEndpoint(address); err != nil {
			return fmt.Errorf("set interactions endpoint: %w", err)
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.endpoint = address
	s.arrived()
	s.departed()
	return nil
}

func (s *Server) tryEndpoint(address string) error {
	ping, err := json.Marshal(map[string]any{
		"id": s.newID(), "application_id": s.ID("application"), "type": 1, "token": "ping", "version": 1,
	})
	if err != nil {
		return err
	}
	status, answer, err := s.deliver(address, ping, false)
	if err != nil {
		return err
	}
	var pong struct {
		Type int `json:"type"`
	}
	if status != http.StatusOK || json.Unmarshal(answer.body, &pong) != nil || pong.Type != 1 {
		return fmt.Errorf("a ping was answered with %d %s", status, answer.body)
	}
	status, _, err = s.deliver(address, ping, true)
	if err != nil {
		return err
	}
	if status != http.StatusUnauthorized {
		return fmt.Errorf("a ping with a wrong signature was answered with %d instead of 401", status)
	}
	return nil
}

// delivered is what an endpoint answered.
type delivered struct {
	kind string
	body []byte
}

// deliver posts one signed interaction, or one whose signature is wrong.
func (s *Server) deliver(address string, body []byte, forged bool) (int, delivered, error) {
	stamp := strconv.FormatInt(s.Now().Unix(), 10)
	signature := ed25519.Sign(s.private, append([]byte(stamp), body...))
	if forged {
		signature[0] ^= 0xff
	}
	r, err := http.NewRequest(http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return 0, delivered{}, err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("User-Agent", "Discord-Interactions/1.0 (+https://discord.com)")
	r.Header.Set("X-Signature-Ed25519", hex.EncodeToString(signature))
	r.Header.Set("X-Signature-Timestamp", stamp)
	resp, err := s.poster.Do(r)
	if err != nil {
		return 0, delivered{}, err
	}
	defer func() { _ = resp.Body.Close() }()
	raw, err := io.ReadAll(io.LimitReader(resp.Body, maxBody))
	return resp.StatusCode, delivered{kind: resp.Header.Get("Content-Type"), body: raw}, err
}

// hand posts an interaction to the endpoint and takes the answer in the response, unless
// it says 202 that the answer comes by the callback. It runs on its own goroutine.
func (s *Server) hand(in *interaction, address string, body []byte) {
	defer s.running.Done()
	status, got, err := s.deliver(address, body, false)
	if err != nil || status == http.StatusAccepted {
		return // nobody answered, or the callback will: the timer decides
	}
	where := "POST " + address
	if status != http.StatusOK {
		s.record(where, "an interaction was answered with %d", status)
		return
	}
	r, err := http.NewRequest(http.MethodPost, "/interactions/"+in.id+"/"+in.token+"/callback", bytes.NewReader(got.body))
	if err != nil {
		return
	}
	r.Header.Set("Content-Type", got.kind)
	answered := &verdictOf{discard: discard{header: http.Header{}}}
	s.rest.ServeHTTP(answered, r)
	if answered.status >= http.StatusBadRequest {
		s.record(where, "the answer to an interaction was refused with %d", answered.status)
	}
}

func (s *Server) record(where, format string, args ...any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.note("bot", where, format, args...)
}

// verdictOf keeps the status of an answer that nobody else reads.
type verdictOf struct {
	discard
	status int
}

func (v *verdictOf) WriteHeader(status int) { v.status = status }

// posting is the client that reaches the endpoint; Discord waits no longer than for any
// first answer.
func posting() *http.Client {
	return &http.Client{Timeout: 3 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 64}}
}
