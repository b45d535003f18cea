package testdb

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// programs says how PostgreSQL's programs are started: words that come before,
// and their folder last.
const programs = "TIENDO_TEST_PG"

// A Server is a PostgreSQL of one test, that it stops and starts.
type Server struct {
	t      testing.TB
	folder string
}

// NewServer starts one; the test is skipped where it does not run on a server.
func NewServer(t testing.TB) *Server {
	t.Helper()
	if os.Getenv(programs) == "" {
		t.Skip("about a PostgreSQL server: make test-postgres runs it")
	}
	folder, err := os.MkdirTemp("", "tiendo-pg")
	must(t, err)
	s := &Server{t: t, folder: folder}
	must(t, os.Chmod(folder, 0o777)) // the server runs as another user
	s.run("initdb", "-D", s.data(), "-U", "tiendo", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
	s.Start()
	t.Cleanup(func() {
		if _, err := os.Stat(filepath.Join(s.data(), "postmaster.pid")); err == nil {
			s.Stop()
		}
		s.run("rm", "-rf", s.data())
		must(t, os.RemoveAll(folder))
	})
	return s
}

// Address is that of its first database.
func (s *Server) Address() string { return "postgres://tiendo:secret@/postgres?host=" + s.folder }

// Start starts it, and returns when it answers.
func (s *Server) Start() {
	s.t.Helper()
	s.run("pg_ctl", "-D", s.data(), "-w", "-l", filepath.Join(s.data(), "log"), "-o", "-k "+s.folder+" -h '' -c fsync=off", "start")
}

// Stop stops it as a machine does that loses its power.
func (s *Server) Stop() {
	s.t.Helper()
	s.run("pg_ctl", "-D", s.data(), "-w", "-m", "immediate", "stop")
}

func (s *Server) data() string { return filepath.Join(s.folder, "data") }

func (s *Server) run(program string, args ...string) {
	s.t.Helper()
	words := strings.Fields(os.Getenv(programs))
	bin := words[len(words)-1]
	if program != "rm" {
		program = filepath.Join(bin, program)
	}
	words = append(append(words[:len(words)-1:len(words)-1], program), args...)
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Dir = "/"
	// Not a pipe: the server keeps what it was given open.
	said, err := os.CreateTemp(s.t.TempDir(), "said")
	must(s.t, err)
	cmd.Stdout, cmd.Stderr = said, said
	if err := cmd.Run(); err != nil {
		text, _ := os.ReadFile(said.Name())
		s.t.Fatalf("%s: %v\n%s", program, err, text)
	}
	must(s.t, said.Close())
}
