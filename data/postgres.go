package data

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"net"
	"net/url"
	"runtime"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// A PostgreSQL store is chosen by its address. All statements of this package
// are written as SQLite takes them; spelling.go says how the few that differ are
// written for the other engine.

// OnServer reports whether an address names a PostgreSQL server and not a file.
func OnServer(address string) bool {
	return strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://")
}

// Shown is an address as it may be read by all: without the password.
func Shown(address string) string {
	if !OnServer(address) {
		return address
	}
	u, err := url.Parse(address)
	if err != nil {
		return "postgres://(unreadable address)"
	}
	shown := u.Scheme + "://"
	if name := u.User.Username(); name != "" {
		shown += name + "@"
	}
	shown += u.Host + u.Path
	if host := u.Query().Get("host"); u.Host == "" && host != "" {
		shown += "?host=" + host
	}
	return shown
}

const (
	serverConnections = 8
	// connectTime bounds how long an answer waits for a server that is not there.
	connectTime = 2 * time.Second
	// deadAfter is a quarter of the time until a server counts as gone that says
	// nothing any more.
	deadAfter = 5 * time.Second
	// idleTime lets go of connections that a quiet process does not need.
	idleTime = 5 * time.Minute
)

// openServer makes the pool of connections to a PostgreSQL server. Nothing is
// sent yet.
func openServer(address string) (*sql.DB, error) {
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, ErrAddress // the library's words may hold parts of the password
	}
	if config.ConnectTimeout == 0 || config.ConnectTimeout > connectTime {
		config.ConnectTimeout = connectTime
	}
	config.RuntimeParams["application_name"] = "tiendo"
	config.DialFunc = (&net.Dialer{KeepAliveConfig: net.KeepAliveConfig{Enable: true, Idle: deadAfter, Interval: deadAfter, Count: 3}}).DialContext
	db := sql.OpenDB(serverConnector{stdlib.GetConnector(*config), &spelling{}})
	connections := max(serverConnections, 2*runtime.NumCPU())
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	db.SetConnMaxIdleTime(idleTime)
	return db, nil
}

// A serverConnector makes connections that take this package's statements.
type serverConnector struct {
	driver.Connector
	spelling *spelling
}

func (c serverConnector) Connect(ctx context.Context) (driver.Conn, error) {
	made, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	conn, ok := made.(*stdlib.Conn)
	if !ok {
		return nil, fmt.Errorf("connect: unexpected driver %T", made)
	}
	return serverConn{conn, c.spelling}, nil
}

type serverConn struct {
	*stdlib.Conn
	spelling *spelling
}

func (c serverConn) Prepare(query string) (driver.Stmt, error) {
	return c.Conn.Prepare(c.spelling.of(query))
}

func (c serverConn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	return c.Conn.PrepareContext(ctx, c.spelling.of(query))
}

func (c serverConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	return c.Conn.ExecContext(ctx, c.spelling.of(query), args)
}

func (c serverConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	return c.Conn.QueryContext(ctx, c.spelling.of(query), args)
}

// CheckNamedValue brings an argument into the form in which the tables hold it:
// truth as 0 or 1, and text without what the server cannot keep.
func (c serverConn) CheckNamedValue(v *driver.NamedValue) error {
	value, err := driver.DefaultParameterConverter.ConvertValue(v.Value)
	if err != nil {
		return err
	}
	switch x := value.(type) {
	case bool:
		value = int64(0)
		if x {
			value = int64(1)
		}
	case string:
		if strings.IndexByte(x, 0) >= 0 || !utf8.ValidString(x) {
			value = strings.ReplaceAll(strings.ToValidUTF8(x, "\ufffd"), "\x00", "\ufffd")
		}
	}
	v.Value = value
	return nil
}
