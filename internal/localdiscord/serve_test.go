package localdiscord

import (
	"context"
	"net"
	"net/http"
	"testing"
	"time"
)

func TestServeEndsWithItsContext(t *testing.T) {
	s, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	for s.URL() == "" {
		time.Sleep(time.Millisecond)
	}
	w, _ := identified(t, s, intentGuilds)
	watch(t, s, "staff")
	cancel()
	if err := <-done; err != nil {
		t.Errorf("serve: %v", err)
	}
	if code := w.closed(); code == 0 {
		t.Error("the gateway stayed open")
	}
	if _, err := s.Run(t.Context(), Ask{User: "staff", Line: "/x"}); err == nil {
		t.Error("a closed server took a command")
	}
	if err := s.WaitConnected(t.Context()); err == nil {
		t.Error("a closed server waited for a bot")
	}
	s.Close()
	http.DefaultClient.CloseIdleConnections()
}

func TestServeFailsOnADeadListener(t *testing.T) {
	s, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_ = l.Close()
	if err := s.Serve(t.Context(), l); err == nil {
		t.Error("no error")
	}
}
