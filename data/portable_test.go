package data

import (
	"database/sql"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"
)

// lacking is what engines over many machines that speak PostgreSQL's protocol do
// not have, or have otherwise.
var lacking = regexp.MustCompile(`(?i)\b(pg_(try_)?advisory\w*|LISTEN|NOTIFY|pg_notify|CREATE\s+(CONSTRAINT\s+)?TRIGGER|CREATE\s+EXTENSION|CREATE\s+(OR\s+REPLACE\s+)?(FUNCTION|PROCEDURE|RULE)|LOCK\s+TABLE|SKIP\s+LOCKED|CREATE\s+TEMP\w*|UNLOGGED|ctid|xmin|DECLARE\s+\w+\s+CURSOR|EXCLUDE\s+USING|DEFERRABLE|PREPARE\s+TRANSACTION|LATERAL)\b|\bDO\s+\$`)

// statement is the beginning of a text that is one.
var statement = regexp.MustCompile(`^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|CREATE|ALTER|DROP|ANALYZE|SHOW|SET|LOCK|DO|LISTEN|NOTIFY|BEGIN)\b`)

// statementsOf are the texts of this room that a server may be sent, by where they
// stand.
func statementsOf(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	files, err := filepath.Glob("*.go")
	must(t, err)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		parsed, err := parser.ParseFile(set, file, nil, 0)
		must(t, err)
		ast.Inspect(parsed, func(n ast.Node) bool {
			if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				text, err := strconv.Unquote(literal.Value)
				must(t, err)
				if statement.MatchString(text) {
					all[set.Position(literal.Pos()).String()] = text
				}
			}
			return true
		})
	}
	names, err := scripts()
	must(t, err)
	for _, name := range names {
		script, err := migrations.ReadFile(name)
		must(t, err)
		all[name] = respellScript(string(script))
	}
	return all
}

func TestNothingIsUsedThatEnginesOverManyMachinesLack(t *testing.T) {
	all := statementsOf(t)
	if len(all) < 150 {
		t.Fatalf("only %d statements were found", len(all))
	}
	for where, text := range all {
		if found := lacking.FindString(text); found != "" {
			t.Errorf("%s: %s", where, found)
		}
	}
	for _, text := range []string{`SELECT pg_advisory_lock(1)`, `listen figures`, `CREATE TRIGGER x AFTER INSERT ON figure`, "DO $$ BEGIN END $$", `SELECT 1 FOR UPDATE SKIP LOCKED`} {
		if lacking.FindString(text) == "" {
			t.Errorf("%s is not noticed", text)
		}
	}
}

// What others have overtaken is done again, and once.
func TestChangesThatMeetAreAllMade(t *testing.T) {
	s := empty(t)
	const writers, each = 6, 8
	var all sync.WaitGroup
	for range writers {
		all.Go(func() {
			for range each {
				err := s.change(t.Context(), func(tx *sql.Tx) error {
					var n int
					err := tx.QueryRow(`SELECT CAST(value AS BIGINT) FROM setting WHERE name = 'meeting'`).Scan(&n)
					if err != nil && !errors.Is(err, sql.ErrNoRows) {
						return err
					}
					return setSetting(t.Context(), tx, "meeting", strconv.Itoa(n+1))
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if got, err := s.Setting(t.Context(), "meeting"); err != nil || got != strconv.Itoa(writers*each) {
		t.Errorf("of %d changes %s were made, %v", writers*each, got, err)
	}
}

// The refusals of a server that pass are not told to anybody; others are at once.
func TestAServersRefusalsThatPassAreTriedAgain(t *testing.T) {
	for code, tried := range map[string]int{"40001": 4, "40P01": 4, "23505": 1, "25006": 1} {
		n := 0
		err := tries(t.Context(), overtaken, func() error {
			if n++; n < 4 {
				return &pgconn.PgError{Code: code}
			}
			return nil
		})
		if n != tried || (err == nil) != (tried == 4) {
			t.Errorf("%s was tried %d times and ended with %v", code, n, err)
		}
	}
}
