package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"
)

// schemaTable marks a PostgreSQL database as this program's and holds its
// version, which SQLite has room for in a file's header.
const schemaTable = "tiendo_schema"

// inspectServer looks at a database on a server without changing it, and tells
// its version, 0 for one without tables.
func inspectServer(ctx context.Context, db *sql.DB) (version int, err error) {
	var tables, ours int
	if err := db.QueryRowContext(ctx, `SELECT count(*), count(*) FILTER (WHERE table_name = ?1) FROM information_schema.tables WHERE table_schema = current_schema()`, schemaTable).
		Scan(&tables, &ours); err != nil {
		return 0, err
	}
	if ours == 0 {
		if tables > 0 {
			return 0, ErrForeign
		}
		return 0, nil
	}
	if err := db.QueryRowContext(ctx, `SELECT coalesce(max(version), 0) FROM `+schemaTable).Scan(&version); err != nil {
		return 0, err
	}
	steps, err := scripts()
	if err == nil && version > len(steps) {
		err = fmt.Errorf("%w: version %d, this program knows up to %d", ErrNewer, version, len(steps))
	}
	return version, err
}

// lookAtServer is Look for a database on a server.
func lookAtServer(ctx context.Context, address string) error {
	db, err := openServer(address)
	if err != nil {
		return fmt.Errorf("look at %s: %w", Shown(address), err)
	}
	_, err = inspectServer(ctx, db)
	var only string
	if err == nil {
		err = db.QueryRowContext(ctx, `SHOW transaction_read_only`).Scan(&only)
	}
	if err == nil && only == "on" {
		err = ErrReadOnly
	}
	if err = errors.Join(translate(err), db.Close()); err != nil {
		return fmt.Errorf("look at %s: %w", Shown(address), err)
	}
	return nil
}

// migrateServer brings a database on a server to the newest version. Several
// processes may do so at once: one of them takes each step.
func migrateServer(ctx context.Context, db *sql.DB) error {
	version, err := inspectServer(ctx, db)
	if err != nil {
		return err
	}
	files, err := scripts()
	if err != nil {
		return err
	}
	for n := version; n < len(files); n++ {
		script, err := migrations.ReadFile(files[n])
		if err != nil {
			return err
		}
		err = tries(ctx, func(err error) bool { return overtaken(err) || sameStep(err) }, func() error { return serverStep(ctx, db, respellScript(string(script)), n+1) })
		if err != nil {
			return fmt.Errorf("migrate with %s: %w", files[n], err)
		}
	}
	return nil
}

// serverStep takes one step, unless another process has taken it.
func serverStep(ctx context.Context, db *sql.DB, script string, number int) error {
	tx, err := db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelSerializable})
	if err != nil {
		return err
	}
	defer tx.Rollback() // after Commit it does nothing
	if _, err := tx.ExecContext(ctx, `CREATE TABLE IF NOT EXISTS `+schemaTable+` (version BIGINT PRIMARY KEY)`); err != nil {
		return err
	}
	var taken bool
	if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM `+schemaTable+` WHERE version = ?1)`, number).Scan(&taken); err != nil || taken {
		return err
	}
	// The row is the lock: a second process waits here for the first.
	if _, err := tx.ExecContext(ctx, `INSERT INTO `+schemaTable+` (version) VALUES (?1)`, number); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, script); err != nil {
		return err
	}
	return tx.Commit()
}

// sameStep reports whether another process took the step at the same moment.
func sameStep(err error) bool {
	var e *pgconn.PgError // a table, a type or a row that was not there a moment ago
	return errors.As(err, &e) && (e.Code == "23505" || e.Code == "42P07" || e.Code == "42710")
}
