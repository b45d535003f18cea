package data

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"tiendo/internal/calendar"
)

// backupsKept is how many days a nightly backup is kept.
const backupsKept = 14

const (
	nightlyPrefix = "tiendo-"
	nightlySuffix = ".db"
)

// Nightly copies the store to the folder under the name of the day, if that
// copy is not there yet, and removes those that are older than 14 days. Other
// files in the folder are left alone. It returns the copy's path, "" when it was
// there.
func (s *Store) Nightly(ctx context.Context, folder string, day calendar.Day) (made string, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fmt.Errorf("make the folder for backups: %w (%w)", ErrUnwritable, err)
	}
	path := filepath.Join(folder, nightlyPrefix+day.String()+nightlySuffix)
	switch err := s.Backup(ctx, path); {
	case errors.Is(err, ErrExists):
		path = ""
	case err != nil:
		return "", err
	}
	return path, prune(folder, day.AddDays(-backupsKept))
}

// prune removes nightly backups of that day and before.
func prune(folder string, last calendar.Day) error {
	files, err := os.ReadDir(folder)
	if err != nil {
		return fmt.Errorf("list backups: %w", err)
	}
	for _, f := range files {
		name, ours := strings.CutPrefix(f.Name(), nightlyPrefix)
		name, whole := strings.CutSuffix(name, nightlySuffix)
		day, dayErr := calendar.ParseDay(name)
		if !ours || !whole || dayErr != nil || f.IsDir() || day > last {
			continue
		}
		err = errors.Join(err, os.Remove(filepath.Join(folder, f.Name())))
	}
	if err != nil {
		return fmt.Errorf("remove old backups: %w", err)
	}
	return nil
}
