package data

import (
	"context"
	"database/sql/driver"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// stream puts rows into a table of a server with its COPY, in one transaction.
func (s *Store) stream(ctx context.Context, of shape, batch [][]any) (err error) {
	conn, err := s.write.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return tries(ctx, overtaken, func() error {
		return conn.Raw(func(raw any) error {
			c, ok := raw.(serverConn)
			if !ok {
				return fmt.Errorf("stream to %s: unexpected driver %T", of.table, raw)
			}
			_, err := c.Conn.Conn().CopyFrom(ctx, pgx.Identifier{of.table}, of.columns, pgx.CopyFromSlice(len(batch), func(i int) ([]any, error) {
				return c.row(batch[i])
			}))
			return err
		})
	})
}

// row is a row in the form in which the tables hold it.
func (c serverConn) row(values []any) ([]any, error) {
	row := make([]any, len(values))
	for i, v := range values {
		named := driver.NamedValue{Value: v}
		if err := c.CheckNamedValue(&named); err != nil {
			return nil, err
		}
		row[i] = named.Value
	}
	return row, nil
}
