package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"
)

// A Remembered answer is kept under a code, for /again.
type Remembered struct {
	Code    string
	AskedAt time.Time
	Line    string // the command line that asks it
	Locale  string
	Text    string
	Figures string // JSON
}

// Remember keeps an answer with its figures, which are written as JSON and must
// not be changed any more. It returns at once; the answer is written within a
// moment, and before Close returns.
func (s *Store) Remember(r Remembered, figures any) {
	s.later.add(func(tx *sql.Tx) error {
		text, err := json.Marshal(figures)
		if err != nil {
			return nil // nothing that could be asked again, and the others are not to wait for it
		}
		_, err = tx.Exec(`INSERT INTO answer (code, asked_at, line, locale, text, figures) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (code) DO NOTHING`,
			r.Code, instant(r.AskedAt), r.Line, r.Locale, r.Text, string(text))
		return err
	})
}

// Recall finds an answer by its code; ErrNotFound if there is none.
func (s *Store) Recall(ctx context.Context, code string) (Remembered, error) {
	if err := s.Flush(ctx); err != nil {
		return Remembered{}, fmt.Errorf("recall %s: %w", code, err)
	}
	r := Remembered{Code: code}
	var at string
	if err := s.read.QueryRowContext(ctx, `SELECT asked_at, line, locale, text, figures FROM answer WHERE code = ?1`, code).
		Scan(&at, &r.Line, &r.Locale, &r.Text, &r.Figures); err != nil {
		return Remembered{}, fmt.Errorf("recall %s: %w", code, translate(err))
	}
	var err error
	r.AskedAt, err = time.Parse(time.RFC3339, at)
	return r, err
}
