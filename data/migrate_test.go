package data

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// past makes a database as the program of a version left it: with the rows that
// testdata/rows holds for what each version brought.
func past(t *testing.T, version int) (path string) {
	t.Helper()
	files, err := scripts()
	must(t, err)
	path = filepath.Join(t.TempDir(), "tiendo.db")
	db, err := sql.Open("sqlite3", address(path, writerPragmas))
	must(t, err)
	defer db.Close()
	for n := range version {
		must(t, migrateTo(t.Context(), db, files[:n+1]))
		rows, err := os.ReadFile(fmt.Sprintf("testdata/rows/%04d.sql", n+1))
		if err != nil {
			t.Fatalf("a migration needs rows for what it brings, or only a comment if that is nothing: %v", err)
		}
		_, err = db.ExecContext(t.Context(), string(rows))
		must(t, err)
	}
	return path
}

// sizes counts the rows of every table.
func sizes(t *testing.T, db *sql.DB) map[string]int {
	t.Helper()
	tables, err := rows(t.Context(), db, func(r *sql.Rows, name *string) error { return r.Scan(name) },
		`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
	must(t, err)
	all := map[string]int{}
	for _, table := range tables {
		var n int
		must(t, db.QueryRowContext(t.Context(), `SELECT count(*) FROM `+table).Scan(&n))
		all[table] = n
	}
	return all
}

func versions(t *testing.T) int {
	t.Helper()
	files, err := scripts()
	must(t, err)
	return len(files)
}

func TestEveryPastVersionHasRowsInEveryTable(t *testing.T) {
	for version := 1; version <= versions(t); version++ {
		db, err := openBare(past(t, version))
		must(t, err)
		for table, n := range sizes(t, db) {
			if n == 0 {
				t.Errorf("version %d: no row in %s; add one to testdata/rows", version, table)
			}
		}
		must(t, db.Close())
	}
}

func TestEveryPastVersionComesUpWithItsRows(t *testing.T) {
	for version := 1; version <= versions(t); version++ {
		t.Run(fmt.Sprintf("from %d", version), func(t *testing.T) {
			path := past(t, version)
			db, err := openBare(path)
			must(t, err)
			before := sizes(t, db)
			must(t, db.Close())

			s, err := Open(t.Context(), path)
			must(t, err)
			defer s.Close()
			if got := count(t, s, `SELECT user_version FROM pragma_user_version`); got != versions(t) {
				t.Errorf("version %d after opening, want %d", got, versions(t))
			}
			after := sizes(t, s.read)
			for table, n := range before {
				if now, there := after[table]; there && now < n {
					t.Errorf("%s had %d rows, now %d", table, n, now)
				}
			}
			found, err := s.Check(t.Context())
			must(t, err)
			for _, f := range found {
				t.Errorf("%s %s: %s %v", f.Severity, f.Kind, f.Detail, f.Key)
			}
			for question, want := range map[string]string{
				"gso2004:52|projects|2021|actual|all":                    "25 reported",
				"gso2004:52|budget.executed|2021|plan|all":               "5024 reported",
				"region:central|budget.executed|2021-H1|actual|national": "none: not_carried",
			} {
				if got := brief(ask(t, s, question)); got != want {
					t.Errorf("%s: got %q, want %q", question, got, want)
				}
			}
			must(t, s.Seed(t.Context(), now))
		})
	}
}

func TestMigrationsWithAGapAreRefused(t *testing.T) {
	for name, files := range map[string][]string{
		"gap":       {"migrations/0001_create.sql", "migrations/0003_more.sql"},
		"late":      {"migrations/0002_more.sql"},
		"twice":     {"migrations/0001_create.sql", "migrations/0001_other.sql"},
		"no number": {"migrations/create.sql"},
	} {
		if err := unbroken(files); err == nil {
			t.Errorf("%s: not refused", name)
		}
	}
	if err := unbroken([]string{"migrations/0001_create.sql", "migrations/0002_more.sql"}); err != nil {
		t.Error(err)
	}
}

func TestADatabaseOfTheNextVersionIsRefusedUntouched(t *testing.T) {
	path := past(t, versions(t))
	execute(t, path, fmt.Sprintf(`PRAGMA journal_mode = DELETE; PRAGMA user_version = %d`, versions(t)+1))
	before, err := os.ReadFile(path)
	must(t, err)
	if _, err := Open(t.Context(), path); !errors.Is(err, ErrNewer) {
		t.Errorf("got %v", err)
	}
	after, err := os.ReadFile(path)
	must(t, err)
	if string(after) != string(before) {
		t.Error("the file was changed")
	}
}
