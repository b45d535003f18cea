package bot

import (
	"context"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// conns are the connections of one session, so that they can be broken from
// outside: discordgo holds a lock while it waits for one.
type conns struct {
	mu   sync.Mutex
	open map[*conn]bool
}

func newConns() *conns { return &conns{open: map[*conn]bool{}} }

// A conn forgets itself when it is closed.
type conn struct {
	net.Conn
	of *conns
}

// Close implements net.Conn.
func (c *conn) Close() error {
	c.of.mu.Lock()
	delete(c.of.open, c)
	c.of.mu.Unlock()
	return c.Conn.Close()
}

// drop breaks all connections.
func (c *conns) drop() {
	c.mu.Lock()
	all := c.open
	c.open = map[*conn]bool{}
	c.mu.Unlock()
	for one := range all {
		_ = one.Conn.Close() // it is given up
	}
}

// dialTimeout is what a connection and its handshake may take, each.
const dialTimeout = 10 * time.Second

// dialer makes websockets whose connections are among conns.
func (c *conns) dialer() *websocket.Dialer {
	return &websocket.Dialer{
		Proxy: http.ProxyFromEnvironment, HandshakeTimeout: dialTimeout,
		NetDialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			made, err := (&net.Dialer{Timeout: dialTimeout}).DialContext(ctx, network, address)
			if err != nil {
				return nil, err
			}
			one := &conn{made, c}
			c.mu.Lock()
			defer c.mu.Unlock()
			c.open[one] = true
			return one, nil
		},
	}
}
