// Package testdb gives tests an empty or filled database of their own: a file,
// or with TIENDO_TEST_DB=postgres://… a database of that server. The test's
// program has to import the data room, which brings the driver.
package testdb

import (
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// variable names the server on which tests run; empty is SQLite.
const variable = "TIENDO_TEST_DB"

// OnServer reports whether the tests run on a PostgreSQL server.
func OnServer() bool { return os.Getenv(variable) != "" }

// OnFile skips a test that is about a database file, and says so.
func OnFile(t testing.TB, why string) {
	t.Helper()
	if OnServer() {
		t.Skip("about the file itself: " + why)
	}
}

// Fresh is the address of a new database that is gone after the test. On a
// server it is a copy of a template that fill makes once for each name; a file
// is filled each time. Fill may be nil.
func Fresh(t testing.TB, template string, fill func(address string) error) string {
	t.Helper()
	if !OnServer() {
		path := filepath.Join(t.TempDir(), "tiendo.db")
		if fill != nil {
			must(t, fill(path))
		}
		return path
	}
	server, err := sql.Open("pgx", at("postgres"))
	must(t, err)
	defer server.Close()
	name := fmt.Sprintf("t%d_%d", os.Getpid(), time.Now().UnixNano())
	for n := 0; exists(t, server, name); n++ { // virtual time may stand still
		name = fmt.Sprintf("t%d_%d_%d", os.Getpid(), time.Now().UnixNano(), n)
	}
	create := `CREATE DATABASE ` + name
	if fill != nil {
		create += ` TEMPLATE ` + filled(t, server, template, fill)
	}
	run(t, server, create)
	t.Cleanup(func() { Drop(t, at(name)) })
	return at(name)
}

// filled makes the template, unless it is there.
func filled(t testing.TB, server *sql.DB, template string, fill func(address string) error) string {
	t.Helper()
	name := fmt.Sprintf("template%d_%s", os.Getpid(), template)
	for !exists(t, server, name) {
		if exists(t, server, name+"_making") { // by a test beside this one
			time.Sleep(20 * time.Millisecond)
			continue
		}
		if _, err := server.Exec(`CREATE DATABASE ` + name + `_making`); err == nil {
			complete(t, server, name, fill)
		}
	}
	return name
}

// complete fills a template, and gives it its name when it is whole.
func complete(t testing.TB, server *sql.DB, name string, fill func(address string) error) {
	t.Helper()
	if err := fill(at(name + "_making")); err != nil {
		Drop(t, at(name+"_making"))
		t.Fatal(err)
	}
	run(t, server, `ALTER DATABASE `+name+`_making RENAME TO `+name)
}

// Drop removes a database that Fresh made.
func Drop(t testing.TB, address string) {
	t.Helper()
	u, err := url.Parse(address)
	must(t, err)
	server, err := sql.Open("pgx", at("postgres"))
	must(t, err)
	defer server.Close()
	run(t, server, `DROP DATABASE IF EXISTS `+strings.TrimPrefix(u.Path, "/")+` WITH (FORCE)`)
}

func exists(t testing.TB, server *sql.DB, name string) (there bool) {
	t.Helper()
	must(t, server.QueryRow(`SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)`, name).Scan(&there))
	return there
}

func run(t testing.TB, server *sql.DB, statement string) {
	t.Helper()
	_, err := server.Exec(statement)
	must(t, err)
}

// at is the address of a database of the server.
func at(name string) string {
	u, err := url.Parse(os.Getenv(variable))
	if err != nil {
		return os.Getenv(variable) // the driver says what is wrong with it
	}
	u.Path = "/" + name
	return u.String()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
