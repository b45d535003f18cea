package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"tiendo/internal/testdb"
)

// onlyServer skips a test that is about a server.
func onlyServer(t *testing.T) {
	t.Helper()
	if !testdb.OnServer() {
		t.Skip("about a PostgreSQL server: make test-postgres runs it")
	}
}

func TestBothEnginesHaveTheSameTablesAndColumns(t *testing.T) {
	onlyServer(t)
	server, err := rows(t.Context(), empty(t).read, scanText, `SELECT table_name || ' ' || column_name || ' ' || CASE WHEN is_nullable = 'NO' THEN 'not null' ELSE '' END
		FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '`+schemaTable+`'`)
	must(t, err)
	s, err := Open(t.Context(), t.TempDir()+"/tiendo.db")
	must(t, err)
	defer s.Close()
	file, err := rows(t.Context(), s.read, scanText, `SELECT m.name || ' ' || c.name || ' ' || CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN 'not null' ELSE '' END
		FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'`)
	must(t, err)
	slices.Sort(server)
	slices.Sort(file)
	if len(file) < 200 {
		t.Errorf("only %d columns were found", len(file))
	}
	for i := range max(len(server), len(file)) {
		if i >= len(server) || i >= len(file) || server[i] != file[i] {
			t.Fatalf("the first difference: %q on a server, %q in a file", at2(server, i), at2(file, i))
		}
	}
}

func at2(all []string, i int) string {
	if i < len(all) {
		return all[i]
	}
	return ""
}

func TestTextsCompareByTheirBytesOnAServer(t *testing.T) {
	onlyServer(t)
	bare, err := rows(t.Context(), empty(t).read, scanText, `SELECT table_name || '.' || column_name FROM information_schema.columns
		WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'`)
	must(t, err)
	if len(bare) > 0 {
		t.Errorf("no collation C: %v", bare)
	}
}

func TestAServerWithSomethingElseIsRefused(t *testing.T) {
	onlyServer(t)
	for name, c := range map[string]struct {
		script string
		want   error
	}{
		"foreign":   {`CREATE TABLE recipe (name TEXT)`, ErrForeign},
		"newer":     {fmt.Sprintf(`CREATE TABLE %s (version BIGINT PRIMARY KEY); INSERT INTO %[1]s VALUES (999)`, schemaTable), ErrNewer},
		"read-only": {`DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database() || ' SET default_transaction_read_only = on'; END $$`, ErrReadOnly},
	} {
		t.Run(name, func(t *testing.T) {
			address := testdb.Fresh(t, "", nil)
			if c.want == ErrForeign || c.want == ErrNewer || c.want == ErrReadOnly {
				db, err := openServer(address)
				must(t, err)
				_, err = db.ExecContext(t.Context(), c.script)
				must(t, errors.Join(err, db.Close()))
			}
			s, err := Open(t.Context(), address)
			if err == nil {
				s.Close()
			}
			if !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func TestAServerThatIsNotThereIsSaidWithoutThePassword(t *testing.T) {
	for address, want := range map[string]error{
		"postgres://lan:s3cret@127.0.0.1:1/tiendo?connect_timeout=1":  ErrUnreachable,
		"postgresql://lan:s3cret@/tiendo?host=/nonexistent":           ErrUnreachable,
		"postgres://lan:s3cret@[broken/tiendo":                        ErrAddress,
		"postgres://lan:s3cret@127.0.0.1:1/tiendo?sslmode=whatever":   ErrAddress,
		"postgres://lan:s3cret@127.0.0.1:99999/tiendo":                ErrAddress,
		"postgres://lan@127.0.0.1:1/tiendo?password=s3cret&sslmode=x": ErrAddress,
	} {
		s, err := Open(t.Context(), address)
		if err == nil {
			s.Close()
		}
		if !errors.Is(err, want) || strings.Contains(err.Error(), "s3cret") || !strings.Contains(err.Error(), "postgres") {
			t.Errorf("%s: got %v", address, err)
		}
	}
}

func TestManyProcessesMayMigrateAndSeedAtOnce(t *testing.T) {
	onlyServer(t)
	address := testdb.Fresh(t, "", nil)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			s, err := Open(context.Background(), address)
			if err != nil {
				t.Error(err)
				return
			}
			if err := errors.Join(s.Seed(context.Background(), now), s.Close()); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	// Their numbers may have gaps: what was undone took some.
	s, alone := opened(t, address), seeded(t)
	for _, table := range []string{"place", "indicator", "alias", "source", "entry", "figure", "conference", "task", "obligation", "setting"} {
		if got, want := count(t, s, `SELECT count(*) FROM `+table), count(t, alone, `SELECT count(*) FROM `+table); got != want || want == 0 {
			t.Errorf("%s: %d rows, by one process %d", table, got, want)
		}
	}
}

// Two processes that count in one row at once lose no count.
func TestAChangeThatWasOvertakenIsDoneAgain(t *testing.T) {
	onlyServer(t)
	one := seeded(t)
	two := opened(t, one.path)
	before, err := one.Revision(t.Context())
	must(t, err)
	const each = 25
	var all sync.WaitGroup
	for i, s := range []*Store{one, two} {
		all.Go(func() {
			for n := range each {
				c := Channel{Guild: fmt.Sprint(i, n), Place: Nation, ID: "1", By: "lan"}
				if err := s.SetChannel(context.Background(), c, now); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if after, err := one.Revision(t.Context()); err != nil || after != before+2*each {
		t.Errorf("%d changes were counted as %d, %v", 2*each, after-before, err)
	}
}

func TestAServerThatComesBackIsUsedAgain(t *testing.T) {
	server := testdb.NewServer(t)
	s := opened(t, server.Address())
	must(t, s.Seed(t.Context(), now))
	if _, err := s.Revision(t.Context()); err != nil {
		t.Fatal(err)
	}
	server.Stop()
	for range 3 {
		if _, err := s.Revision(t.Context()); !errors.Is(err, ErrUnreachable) || strings.Contains(err.Error(), "secret") {
			t.Errorf("reading while it is away: %v", err)
		}
		if err := s.SetChannel(t.Context(), Channel{Guild: "g", Place: Nation, ID: "1", By: "lan"}, now); !errors.Is(err, ErrUnreachable) {
			t.Errorf("writing while it is away: %v", err)
		}
	}
	s.Remember(Remembered{Code: "ABCD", AskedAt: now, Line: "/help", Locale: "vi", Text: "x"}, nil)
	time.Sleep(2 * laterDelay)
	server.Start()
	if err := s.SetChannel(t.Context(), Channel{Guild: "g", Place: Nation, ID: "1", By: "lan"}, now); err != nil {
		t.Errorf("after it came back: %v", err)
	}
	if kept, err := s.Recall(t.Context(), "ABCD"); err != nil || kept.Line != "/help" {
		t.Errorf("what was answered while it was away: %+v, %v", kept, err)
	}
}

func scanText(r *sql.Rows, text *string) error { return r.Scan(text) }
