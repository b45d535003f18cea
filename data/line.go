package data

import (
	"context"
	"fmt"
)

// SaveLine keeps a command line under a code made from it.
func (s *Store) SaveLine(ctx context.Context, code, line string) error {
	if _, err := s.write.ExecContext(ctx, `INSERT INTO line (code, text) VALUES (?1, ?2) ON CONFLICT (code) DO NOTHING`, code, line); err != nil {
		return fmt.Errorf("save line %s: %w", code, translate(err))
	}
	return nil
}

// Line is the command line kept under a code; ErrNotFound if there is none.
func (s *Store) Line(ctx context.Context, code string) (string, error) {
	var line string
	if err := s.read.QueryRowContext(ctx, `SELECT text FROM line WHERE code = ?1`, code).Scan(&line); err != nil {
		return "", fmt.Errorf("read line %s: %w", code, translate(err))
	}
	return line, nil
}
