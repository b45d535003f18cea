package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

const settingQuery = `SELECT value FROM setting WHERE name = ?1`

// Setting is the value kept under a name, "" when there is none.
func (s *Store) Setting(ctx context.Context, name string) (string, error) {
	var value string
	err := s.hot.setting.QueryRowContext(s.brief(ctx), name).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read setting %s: %w", name, translate(err))
	}
	return value, nil
}

// RecentSetting is as Setting, or as it was at most versionHolds ago where another
// process has written: for what is asked with every question.
func (s *Store) RecentSetting(ctx context.Context, name string) (string, error) {
	value, writes, ok := s.version.setting(name)
	if ok {
		return value, nil
	}
	value, err := s.Setting(ctx, name)
	if err == nil {
		s.version.keepSetting(name, value, writes)
	}
	return value, err
}

func setSetting(ctx context.Context, tx *sql.Tx, name, value string) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`, name, value)
	return err
}

// Set keeps a value under a name; c says who does it, and when.
func (s *Store) Set(ctx context.Context, name, value string, c Change) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, settingQuery, name).Scan(&c.Old)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if err := setSetting(ctx, tx, name, value); err != nil {
			return err
		}
		c.Act, c.Object, c.New = "set", name, value
		return audit(ctx, tx, c)
	})
	if err != nil {
		return fmt.Errorf("set %s: %w", name, err)
	}
	return nil
}
