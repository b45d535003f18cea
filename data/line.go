package data

import (
	"context"
	"database/sql"
	"fmt"
)

// SaveLine keeps a command line under a code made from it. It returns at once;
// the line is written within a moment.
func (s *Store) SaveLine(code, line string) {
	s.later.add(func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO line (code, text) VALUES (?1, ?2) ON CONFLICT (code) DO NOTHING`, code, line)
		return err
	})
}

// Line is the command line kept under a code; ErrNotFound if there is none.
func (s *Store) Line(ctx context.Context, code string) (string, error) {
	if err := s.Flush(ctx); err != nil {
		return "", fmt.Errorf("read line %s: %w", code, err)
	}
	var line string
	if err := s.read.QueryRowContext(ctx, `SELECT text FROM line WHERE code = ?1`, code).Scan(&line); err != nil {
		return "", fmt.Errorf("read line %s: %w", code, translate(err))
	}
	return line, nil
}
