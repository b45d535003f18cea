package main

import (
	"encoding/hex"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os/exec"
	"sync/atomic"
	"testing"
	"time"
)

// Several are processes of one database that take commands in by HTTP, each the
// next one.
type several struct {
	world
	running []*exec.Cmd
	asked   []atomic.Int64 // by process
	turn    atomic.Int64
}

// several starts n processes by run, behind a balancer that Discord calls; they
// end with the test.
func (w world) several(t testing.TB, n int, run func(settings ...string) *exec.Cmd) *several {
	t.Helper()
	s := &several{world: w, asked: make([]atomic.Int64, n)}
	var doors []*httputil.ReverseProxy
	for range n {
		address := free(t)
		s.running = append(s.running, run("TIENDO_INTERACTIONS="+address, "DISCORD_PUBLIC_KEY="+hex.EncodeToString(w.PublicKey())))
		eventually(t, "a process to take commands in", func() bool {
			conn, err := net.DialTimeout("tcp", address, time.Second)
			return err == nil && conn.Close() == nil
		})
		doors = append(doors, httputil.NewSingleHostReverseProxy(&url.URL{Scheme: "http", Host: address}))
	}
	t.Cleanup(func() {
		for _, one := range s.running {
			_ = one.Process.Kill()
			_ = one.Wait()
		}
	})
	balancer := httptest.NewServer(http.HandlerFunc(func(out http.ResponseWriter, in *http.Request) {
		next := int(s.turn.Add(1)) % n
		s.asked[next].Add(1)
		doors[next].ServeHTTP(out, in)
	}))
	t.Cleanup(balancer.Close)
	var last error
	eventually(t, "Discord to accept the address", func() bool { last = w.SetEndpoint(balancer.URL); return last == nil })
	eventually(t, "the commands to be there", func() bool { return len(w.Commands()) > 0 })
	return s
}
