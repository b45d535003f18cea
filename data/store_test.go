package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tiendo/internal/calendar"
	"tiendo/internal/testdb"
)

// now is the moment at which the tests stand.
var now = time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC)

// empty is a migrated store without anything in it.
func empty(t testing.TB) *Store {
	t.Helper()
	return opened(t, testdb.Fresh(t, "empty", func(address string) error { return filling(address, func(*Store) error { return nil }) }))
}

// opened opens the store at an address until the test ends.
func opened(t testing.TB, address string) *Store {
	t.Helper()
	store, err := Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return store
}

// filling does something to the store at an address.
func filling(address string, f func(*Store) error) error {
	store, err := Open(context.Background(), address)
	if err != nil {
		return err
	}
	return errors.Join(f(store), store.Close())
}

// seeded is a store with all that comes with the program.
func seeded(t testing.TB) *Store {
	t.Helper()
	return opened(t, testdb.Fresh(t, "seeded", func(address string) error {
		return filling(address, func(s *Store) error { return s.Seed(context.Background(), now) })
	}))
}

func count(t *testing.T, s *Store, query string, args ...any) int {
	t.Helper()
	var n int
	if err := s.read.QueryRowContext(t.Context(), query, args...).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestSeedHoldsEveryLineOfItsFiles(t *testing.T) {
	s := seeded(t)
	for file, query := range map[string]string{
		"provinces.csv":   `SELECT count(*) FROM place WHERE key LIKE 'gso%'`,
		"indicators.csv":  `SELECT count(*) FROM indicator`,
		"sources.csv":     `SELECT count(*) FROM source`,
		"figures.csv":     `SELECT count(*) FROM figure WHERE absence IS NULL`,
		"absences.csv":    `SELECT count(*) FROM figure WHERE absence IS NOT NULL`,
		"conferences.csv": `SELECT count(*) FROM conference`,
		"directives.csv":  `SELECT count(*) FROM task`,
		"awards.csv":      `SELECT count(*) FROM award`,
		"deadlines.csv":   `SELECT count(*) FROM obligation`,
		"holidays.csv":    `SELECT count(*) FROM lunar_year`,
		"aliases.csv":     `SELECT count(*) FROM alias WHERE kind <> 'indicator' OR ambiguous = 1`,
	} {
		lines, err := records(file)
		if err != nil {
			t.Fatal(err)
		}
		if got := count(t, s, query); got != len(lines) {
			t.Errorf("%s has %d lines, the store %d rows", file, len(lines), got)
		}
	}
}

func TestSeedingTwiceChangesNothing(t *testing.T) {
	s := seeded(t)
	before := dump(t, s)
	for _, again := range []string{"the same seed", "a seed of another digest"} {
		if again == "a seed of another digest" {
			if _, err := s.write.ExecContext(t.Context(), `UPDATE setting SET value = 'older' WHERE name = 'seed'`); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Seed(t.Context(), now.Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		if after := dump(t, s); after != before {
			t.Errorf("%s changed the store", again)
		}
	}
}

// dump is every row but those of the audit and the settings.
func dump(t *testing.T, s *Store) string {
	t.Helper()
	var all []string
	for _, table := range []string{"place", "indicator", "alias", "source", "entry", "figure", "conference", "task", "award", "obligation", "lunar_year"} {
		r, err := s.read.QueryContext(t.Context(), `SELECT * FROM `+table)
		if err != nil {
			t.Fatal(err)
		}
		columns, err := r.Columns()
		if err != nil {
			t.Fatal(err)
		}
		for r.Next() {
			row := make([]any, len(columns))
			for i := range row {
				row[i] = &row[i]
			}
			text := make([]*string, len(columns))
			for i := range text {
				row[i] = &text[i]
			}
			if err := r.Scan(row...); err != nil {
				t.Fatal(err)
			}
			line := table
			for _, field := range text {
				line += "|"
				if field != nil {
					line += *field
				}
			}
			all = append(all, line)
		}
		r.Close()
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

func TestOpenRefusesWhatIsNotOurs(t *testing.T) {
	for name, c := range map[string]struct {
		make func(t *testing.T, path string)
		want error
	}{
		"text":   {func(t *testing.T, path string) { write(t, path, strings.Repeat("not a database\n", 100)) }, ErrNotDatabase},
		"folder": {func(t *testing.T, path string) { must(t, os.Mkdir(path, 0o755)) }, ErrNotDatabase},
		"newer": {func(t *testing.T, path string) {
			execute(t, path, `PRAGMA application_id = 1413762865; PRAGMA user_version = 999; CREATE TABLE x (y)`)
		}, ErrNewer},
		"foreign": {func(t *testing.T, path string) { execute(t, path, `CREATE TABLE recipe (name TEXT)`) }, ErrForeign},
		"cut off": {func(t *testing.T, path string) {
			s, err := Open(t.Context(), path)
			must(t, err)
			must(t, s.Seed(t.Context(), now))
			must(t, s.Close())
			whole, err := os.ReadFile(path)
			must(t, err)
			write(t, path, string(whole[:len(whole)/100]))
		}, ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x y?.db")
			c.make(t, path)
			before, _ := os.ReadFile(path)
			s, err := Open(t.Context(), path)
			if err == nil {
				s.Close()
			}
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), path) {
				t.Errorf("got %v, want %v naming the file", err, c.want)
			}
			if after, _ := os.ReadFile(path); string(after) != string(before) {
				t.Error("the file was changed")
			}
		})
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	must(t, os.WriteFile(path, []byte(text), 0o600))
}

// direct runs a script on a store, past its door.
func direct(t *testing.T, s *Store, script string) {
	t.Helper()
	if !s.server {
		execute(t, s.path, script)
		return
	}
	_, err := s.write.ExecContext(t.Context(), script)
	must(t, err)
}

// execute runs a script on a bare database file.
func execute(t *testing.T, path, script string) {
	t.Helper()
	db, err := openBare(path)
	must(t, err)
	defer db.Close()
	_, err = db.ExecContext(context.Background(), script)
	must(t, err)
}

func TestMergersHappenedOnTheFirstOfJuly2025(t *testing.T) {
	if got := calendar.Day(merged).String(); got != "2025-07-01" {
		t.Errorf("got %s", got)
	}
}
