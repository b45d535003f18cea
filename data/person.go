package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
)

// longestName is how much of a name is kept: Discord lets one be 32 characters.
const longestName = 40

// Meet keeps what a person is called from a moment on; who is an id of the chat.
// The names that the person had before stay. A name without a letter or digit
// is none.
func (s *Store) Meet(ctx context.Context, who, name string, at time.Time) error {
	name = tidyName(name)
	if who == "" || name == "" {
		return nil
	}
	known, err := s.PersonName(ctx, who, at)
	if err != nil || known == name {
		return err
	}
	err = s.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO person_name (who, since, name) VALUES (?1, ?2, ?3) ON CONFLICT (who, since) DO UPDATE SET name = excluded.name`, who, instant(at), name)
		return err
	})
	if err != nil {
		return fmt.Errorf("keep the name of %s: %w", who, err)
	}
	return nil
}

// PersonName is what a person was called at a moment: the name in use then, or
// the first that is known where it was seen only later. It is "" for one of whom
// no name is known.
func (s *Store) PersonName(ctx context.Context, who string, at time.Time) (string, error) {
	var name string
	err := s.read.QueryRowContext(ctx, `SELECT name FROM person_name WHERE who = ?1
		ORDER BY CASE WHEN since <= ?2 THEN 0 ELSE 1 END, CASE WHEN since <= ?2 THEN since END DESC, since LIMIT 1`, who, instant(at)).Scan(&name)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("read the name of %s: %w", who, translate(err))
	}
	return name, nil
}

// BySeeder reports whether who is no person: what came with the program.
func BySeeder(who string) bool { return who == seeder }

// tidyName is a name on one line, without what cannot be seen, and not too long.
func tidyName(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, name)
	name = strings.Join(strings.Fields(name), " ")
	if !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return ""
	}
	if r := []rune(name); len(r) > longestName {
		name = strings.TrimSpace(string(r[:longestName]))
	}
	return name
}
