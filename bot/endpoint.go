package bot

import (
	"context"
	"crypto/ed25519"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"time"
)

// Interactions says where interactions come in by HTTP, instead of the gateway.
type Interactions struct {
	Listener net.Listener
	Key      ed25519.PublicKey // the application's, with which Discord signs
}

// ErrKey is the error of a public key that is not the application's.
var ErrKey = errors.New("the public key is not the application's")

const (
	maxInteraction = 1 << 20

	// staleAfter is how old a signed request may be: an old one may be a copy.
	staleAfter = 5 * time.Minute

	readTime = 10 * time.Second
	idleTime = time.Minute
)

// listen takes interactions in by HTTP until ctx is done.
func (b *Bot) listen(ctx context.Context) error {
	var application struct {
		ID  string `json:"id"`
		Key string `json:"verify_key"`
	}
	if err := b.rest.call(ctx, request{method: http.MethodGet, path: "/applications/@me", into: &application, own: true, repeatable: true}); err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return unasked(err)
	}
	key, err := hex.DecodeString(application.Key)
	if err != nil || subtle.ConstantTimeCompare(key, b.cfg.Interactions.Key) != 1 {
		return ErrKey
	}
	if err := b.knowSelf(ctx); err != nil || ctx.Err() != nil {
		return err
	}
	web := &http.Server{
		Handler: b.endpoint(), ReadHeaderTimeout: readTime, ReadTimeout: readTime, WriteTimeout: readTime, IdleTimeout: idleTime,
		MaxHeaderBytes: 16 << 10, ErrorLog: slog.NewLogLogger(b.cfg.Log.Handler(), slog.LevelWarn),
	}
	served := make(chan error, 1)
	go func() { served <- web.Serve(b.cfg.Interactions.Listener) }()
	b.gateway.state.Store(gatewayUp)
	b.ready <- application.ID
	select {
	case err := <-served:
		return fmt.Errorf("take in interactions: %w", err)
	case <-ctx.Done():
	}
	b.gateway.state.Store(gatewayDown)
	closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), closing)
	defer cancel()
	err = web.Shutdown(closing)
	if errors.Is(err, context.DeadlineExceeded) { // somebody holds a connection open and asks nothing
		err = web.Close()
	}
	if err != nil {
		return fmt.Errorf("close the interactions address: %w", err)
	}
	return nil
}

// endpoint answers Discord's requests. A command is only taken in here: its
// answer goes by the callback, as with the gateway.
func (b *Bot) endpoint() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			w.Header().Set("Allow", http.MethodPost)
			w.WriteHeader(http.StatusMethodNotAllowed)
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxInteraction))
		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
			w.WriteHeader(http.StatusRequestEntityTooLarge)
			return
		}
		if err != nil || !b.genuine(r.Header, body) {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		i := interaction{received: time.Now()}
		switch err := json.Unmarshal(body, &i); {
		case err != nil:
			b.cfg.Log.Error("read an interaction", "err", err)
			w.WriteHeader(http.StatusBadRequest)
		case i.Type == kindPing:
			w.Header().Set("Content-Type", "application/json")
			_, _ = fmt.Fprintf(w, `{"type":%d}`, answerPong) // Discord asks again if it is gone
		default:
			w.WriteHeader(http.StatusAccepted)
			b.take(&i)
		}
	})
}

// genuine reports whether Discord has signed the request, lately. The signature
// is worked out whatever else is wrong, so that the time says nothing.
func (b *Bot) genuine(header http.Header, body []byte) bool {
	stamp := header.Get("X-Signature-Timestamp")
	signature := make([]byte, ed25519.SignatureSize)
	n, err := hex.Decode(signature, []byte(clipBytes(header.Get("X-Signature-Ed25519"), 2*ed25519.SignatureSize)))
	whole := err == nil && n == ed25519.SignatureSize && len(header.Get("X-Signature-Ed25519")) == 2*ed25519.SignatureSize
	signed := ed25519.Verify(b.cfg.Interactions.Key, append([]byte(stamp), body...), signature)
	seconds, err := strconv.ParseInt(stamp, 10, 64)
	age := b.cfg.Now().Sub(time.Unix(seconds, 0))
	return signed && whole && err == nil && age.Abs() <= staleAfter
}

func clipBytes(text string, n int) string { return text[:min(len(text), n)] }
