package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// AskedMemory is how long a question is kept for a short one to lean on.
const AskedMemory = 10 * time.Minute

// Asked are the last questions of somebody, the first of a chain first; none
// when they are too long ago.
func (s *Store) Asked(ctx context.Context, who string, now time.Time) ([]string, error) {
	var text string
	err := s.read.QueryRowContext(ctx, `SELECT texts FROM asked WHERE who = ?1 AND at > ?2`, who, instant(now.Add(-AskedMemory))).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	var texts []string
	if err == nil {
		err = json.Unmarshal([]byte(text), &texts)
	}
	if err != nil {
		return nil, fmt.Errorf("read the last question: %w", translate(err))
	}
	return texts, nil
}

// SetAsked keeps the last questions of somebody, and forgets those of all that
// are too old.
func (s *Store) SetAsked(ctx context.Context, who string, texts []string, now time.Time) error {
	text, err := json.Marshal(texts)
	if err != nil {
		return fmt.Errorf("keep a question: %w", err)
	}
	err = s.change(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM asked WHERE at <= ?1`, instant(now.Add(-AskedMemory))); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO asked (who, texts, at) VALUES (?1, ?2, ?3)
			ON CONFLICT (who) DO UPDATE SET texts = excluded.texts, at = excluded.at`, who, string(text), instant(now))
		return err
	})
	if err != nil {
		return fmt.Errorf("keep a question: %w", err)
	}
	return nil
}
