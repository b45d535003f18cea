package data

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"
)

//go:embed migrations/*.sql
var migrations embed.FS

// applicationID marks a file as ours in SQLite's header ("TDO1"), so that
// another program's database is never migrated into.
const applicationID = 0x54444f31

// inspect looks at an existing file without changing it.
func inspect(ctx context.Context, path string) error {
	info, err := os.Stat(path)
	if os.IsNotExist(err) || err == nil && info.Size() == 0 {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%w (%w)", ErrUnwritable, err)
	}
	if info.IsDir() {
		return fmt.Errorf("%w (it is a folder)", ErrNotDatabase)
	}
	db, err := sql.Open("sqlite3", address(path, "mode=ro"))
	if err != nil {
		return err
	}
	defer db.Close()
	var application, version, tables int
	err = db.QueryRowContext(ctx, `
		SELECT (SELECT application_id FROM pragma_application_id),
		       (SELECT user_version FROM pragma_user_version),
		       (SELECT count(*) FROM sqlite_schema)`).Scan(&application, &version, &tables)
	switch {
	case err != nil:
		return translate(err)
	case application != applicationID && tables > 0:
		return ErrForeign
	}
	steps, err := scripts()
	if err != nil {
		return err
	}
	if version > len(steps) {
		return fmt.Errorf("%w: version %d, this program knows up to %d", ErrNewer, version, len(steps))
	}
	return nil
}

// scripts lists the migration files; number n stands at n-1, or it is an error.
func scripts() ([]string, error) {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	return files, unbroken(files)
}

// unbroken refuses migration files whose numbers are not 1, 2, 3 and so on.
func unbroken(files []string) error {
	for i, file := range files {
		number, _, _ := strings.Cut(strings.TrimPrefix(file, "migrations/"), "_")
		if n, err := strconv.Atoi(number); err != nil || n != i+1 {
			return fmt.Errorf("migration %s: number %d was expected", file, i+1)
		}
	}
	return nil
}

// migrate brings the database to the newest version, each step in a
// transaction of its own.
func migrate(ctx context.Context, db *sql.DB) error {
	files, err := scripts()
	if err != nil {
		return err
	}
	return migrateTo(ctx, db, files)
}

func migrateTo(ctx context.Context, db *sql.DB, files []string) error {
	var version int
	if err := db.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&version); err != nil {
		return err
	}
	for n := version; n < len(files); n++ {
		if err := step(ctx, db, files[n], n+1); err != nil {
			return fmt.Errorf("migrate with %s: %w", files[n], err)
		}
	}
	return nil
}

func step(ctx context.Context, db *sql.DB, file string, number int) error {
	script, err := migrations.ReadFile(file)
	if err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for _, text := range []string{
		string(script),
		fmt.Sprintf(`PRAGMA user_version = %d`, number),
		fmt.Sprintf(`PRAGMA application_id = %d`, applicationID),
	} {
		if _, err := tx.ExecContext(ctx, text); err != nil {
			return err
		}
	}
	return tx.Commit()
}
