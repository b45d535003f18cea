package data

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"syscall"

	"github.com/jackc/pgx/v5/pgconn"
)

// serverKinds are the conditions of a PostgreSQL server that a caller can act
// on, by the beginnings of its codes (appendix A of its manual).
var serverKinds = []struct {
	code string
	kind error
}{
	{"23505", ErrTaken},
	{"25006", ErrReadOnly},    // read_only_sql_transaction
	{"42501", ErrReadOnly},    // insufficient_privilege
	{"53100", ErrUnwritable},  // disk_full
	{"XX001", ErrDamaged},     // data_corrupted
	{"XX002", ErrDamaged},     // index_corrupted
	{"28", ErrRefused},        // invalid_authorization_specification
	{"3D000", ErrRefused},     // invalid_catalog_name
	{"08", ErrUnreachable},    // connection_exception
	{"53300", ErrUnreachable}, // too_many_connections
	{"57P0", ErrUnreachable},  // shut down, crashed, starting
}

// translateServer is translate for what a PostgreSQL server says, or does not
// say any more.
func translateServer(err error) error {
	var said *pgconn.PgError
	if errors.As(err, &said) {
		for _, k := range serverKinds {
			if strings.HasPrefix(said.Code, k.code) && !errors.Is(err, k.kind) {
				return fmt.Errorf("%w (%w)", k.kind, err)
			}
		}
		return err
	}
	if away(err) && !errors.Is(err, ErrUnreachable) {
		return fmt.Errorf("%w (%w)", ErrUnreachable, err)
	}
	return err
}

// away reports whether the connection to the server broke or was never made. One
// whose context ended is not: its caller has gone.
func away(err error) bool {
	var connecting *pgconn.ConnectError
	if errors.As(err, &connecting) {
		return true
	}
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return false
	}
	var network net.Error
	return errors.As(err, &network) || errors.Is(err, driver.ErrBadConn) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) ||
		errors.Is(err, syscall.ECONNRESET) || errors.Is(err, syscall.EPIPE) || errors.Is(err, io.EOF) || strings.HasSuffix(err.Error(), "conn closed")
}
