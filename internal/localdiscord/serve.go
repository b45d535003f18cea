package localdiscord

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"
)

// handler puts the REST interface, the gateway, the CDN and the page under one address.
func (s *Server) handler() http.Handler {
	mux := http.NewServeMux()
	rest := s.faulty(s.rest)
	mux.Handle("/api/v9/", http.StripPrefix("/api/v9", rest))
	mux.Handle("/api/v10/", http.StripPrefix("/api/v10", rest))
	mux.HandleFunc("/gateway", s.serveGateway)
	mux.HandleFunc("/gateway/", s.serveGateway)
	mux.HandleFunc("GET /cdn/{path...}", s.serveFile)
	mux.Handle("/local/", s.localHandler())
	mux.Handle("/", pageHandler())
	return mux
}

// ServeHTTP answers for all of this Discord: /api/v9, /api/v10, /gateway, /cdn, /local and
// the page at /.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if s.base == "" {
		s.base = "http://" + r.Host
	}
	s.mu.Unlock()
	s.mux.ServeHTTP(w, r)
}

// URL is the address that the server is reached at, such as "http://127.0.0.1:8080"; "" as
// long as nobody has.
func (s *Server) URL() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.base
}

// Serve answers on l until ctx is done, then closes the server and returns. Its error is
// nil when it ended because of ctx.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	s.mu.Lock()
	if s.base == "" {
		s.base = "http://" + l.Addr().String()
	}
	s.mu.Unlock()
	web := &http.Server{
		Handler: s, ReadHeaderTimeout: 10 * time.Second,
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	failed := make(chan error, 1)
	go func() { failed <- web.Serve(l) }()
	var err error
	select {
	case <-ctx.Done():
	case err = <-failed:
		if errors.Is(err, http.ErrServerClosed) {
			err = nil
		}
	}
	s.Close()
	grace, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	if web.Shutdown(grace) != nil {
		_ = web.Close()
	}
	if err != nil {
		return fmt.Errorf("serve local Discord: %w", err)
	}
	return nil
}
