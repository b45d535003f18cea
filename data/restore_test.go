package data

import (
	"bufio"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// holdVariable names the database that the test process is to hold open: it is
// then not a test but the other process.
const holdVariable = "TIENDO_TEST_HOLD"

func TestHeldOpenByAnotherProcess(t *testing.T) {
	path := os.Getenv(holdVariable)
	if path == "" {
		return // it runs as the other process of the tests below
	}
	s, err := Open(t.Context(), path)
	must(t, err)
	defer s.Close()
	fmt.Println("open")
	_, _ = bufio.NewReader(os.Stdin).ReadByte() // until the parent ends
}

// hold opens the database in another process, which then does nothing, until
// the returned function ends it.
func hold(t *testing.T, path string) (release func()) {
	t.Helper()
	command := exec.Command(os.Args[0], "-test.run=^TestHeldOpenByAnotherProcess$")
	command.Env = append(os.Environ(), holdVariable+"="+path)
	in, err := command.StdinPipe()
	must(t, err)
	out, err := command.StdoutPipe()
	must(t, err)
	must(t, command.Start())
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "open\n" {
		t.Fatalf("the other process says %q, %v", line, err)
	}
	return func() {
		must(t, in.Close())
		must(t, command.Wait())
	}
}

// twoStores are a backup and a database with one more figure.
func twoStores(t *testing.T) (backup, target string) {
	t.Helper()
	backup, target = filepath.Join(t.TempDir(), "backup.db"), filepath.Join(t.TempDir(), "tiendo.db")
	fill(t, target)
	must(t, Backup(t.Context(), target, backup))
	s, err := Open(t.Context(), target)
	must(t, err)
	enter(t, s, "xi-2020", "gso2004:54|projects|2020|actual|all 7")
	must(t, s.Close())
	return backup, target
}

// tell answers what is newer in the target than in the backup.
func tell(t *testing.T, path string) string {
	t.Helper()
	s, err := Open(t.Context(), path)
	must(t, err)
	defer s.Close()
	return brief(ask(t, s, "gso2004:54|projects|2020|actual|all"))
}

func TestARestoreKeepsWhatItReplaces(t *testing.T) {
	backup, target := twoStores(t)
	before, err := os.ReadFile(backup)
	must(t, err)
	kept, err := Restore(t.Context(), backup, target, "minh", now)
	must(t, err)
	if want := target + ".20261123-020000.replaced"; kept != want {
		t.Errorf("kept as %s, want %s", kept, want)
	}
	if names := folder(t, target); len(names) != 2 {
		t.Errorf("in the folder: %q", names)
	}
	if got := tell(t, target); got != "none: missing" {
		t.Errorf("restored: %s", got)
	}
	if got := tell(t, kept); got != "7 reported" {
		t.Errorf("kept: %s", got)
	}
	s, err := Open(t.Context(), target)
	must(t, err)
	defer s.Close()
	changes, err := s.Changes(t.Context(), "store")
	if err != nil || len(changes) != 1 || changes[0].By != "minh" || changes[0].New != "backup.db" || changes[0].Old != filepath.Base(kept) {
		t.Errorf("audit: %+v, %v", changes, err)
	}
	if after, err := os.ReadFile(backup); err != nil || string(after) != string(before) {
		t.Error("the backup was changed")
	}
}

func TestARestoreToNoFileMakesOne(t *testing.T) {
	backup, _ := twoStores(t)
	target := filepath.Join(t.TempDir(), "new.db")
	kept, err := Restore(t.Context(), backup, target, "minh", now)
	if err != nil || kept != "" {
		t.Errorf("kept %q, %v", kept, err)
	}
	if got := tell(t, target); got != "none: missing" {
		t.Errorf("restored: %s", got)
	}
}

func TestARestoreOverADamagedDatabase(t *testing.T) {
	for name, ruin := range map[string]func(t *testing.T, path string){
		"its head": func(t *testing.T, path string) {
			whole, err := os.ReadFile(path)
			must(t, err)
			write(t, path, strings.Repeat("garbage!", 512)+string(whole[4096:]))
		},
		"a page":  damage,
		"its end": func(t *testing.T, path string) { must(t, os.Truncate(path, 5000)) },
	} {
		t.Run(name, func(t *testing.T) {
			backup, target := twoStores(t)
			ruin(t, target)
			write(t, target+"-wal", "of the damaged one")
			kept, err := Restore(t.Context(), backup, target, "minh", now)
			must(t, err)
			if got := tell(t, target); got != "none: missing" {
				t.Errorf("restored: %s", got)
			}
			if _, err := os.Stat(kept); err != nil {
				t.Error("the damaged file is gone")
			}
			if log, err := os.ReadFile(target + "-wal"); err == nil && strings.HasPrefix(string(log), "of the damaged") {
				t.Error("the log of the damaged file lies beside the restored one")
			}
		})
	}
}

func TestARestoreTakesInWhatIsStillInTheLog(t *testing.T) {
	backup, target := twoStores(t)
	// A process that was killed leaves its log: copy it away while it is open.
	s, err := Open(t.Context(), target)
	must(t, err)
	enter(t, s, "xi-2020", "gso2004:54|projects|2020|actual|all 8")
	log, err := os.ReadFile(target + "-wal")
	must(t, err)
	file, err := os.ReadFile(target)
	must(t, err)
	must(t, s.Close())
	write(t, target, string(file))
	write(t, target+"-wal", string(log))
	kept, err := Restore(t.Context(), backup, target, "minh", now)
	must(t, err)
	if got := tell(t, target); got != "none: missing" {
		t.Errorf("restored: %s", got)
	}
	if got := tell(t, kept); got != "8 reported" {
		t.Errorf("kept: %s, want what was in its log", got)
	}
}

func TestRestoreRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		make func(t *testing.T, backup, target string)
		want error
	}{
		"of no file":            {func(t *testing.T, backup, target string) { must(t, os.Remove(backup)) }, ErrNotFound},
		"of an empty file":      {func(t *testing.T, backup, target string) { must(t, os.Truncate(backup, 0)) }, ErrNotDatabase},
		"of text":               {func(t *testing.T, backup, target string) { write(t, backup, strings.Repeat("a letter\n", 999)) }, ErrNotDatabase},
		"of a damaged file":     {func(t *testing.T, backup, target string) { damage(t, backup) }, ErrDamaged},
		"of a file cut off":     {func(t *testing.T, backup, target string) { must(t, os.Truncate(backup, 8192)) }, ErrDamaged},
		"of a newer file":       {func(t *testing.T, backup, target string) { execute(t, backup, `PRAGMA user_version = 999`) }, ErrNewer},
		"of another program's":  {func(t *testing.T, backup, target string) { execute(t, backup, `PRAGMA application_id = 1`) }, ErrForeign},
		"over another program":  {func(t *testing.T, backup, target string) { execute(t, target, `PRAGMA application_id = 1`) }, ErrForeign},
		"over one kept already": {func(t *testing.T, backup, target string) { write(t, target+".20261123-020000.replaced", "") }, ErrExists},
		"while it is open": {func(t *testing.T, backup, target string) {
			t.Cleanup(hold(t, target))
		}, ErrInUse},
		"while it is open and damaged": {func(t *testing.T, backup, target string) {
			t.Cleanup(hold(t, target))
			file, err := os.OpenFile(target, os.O_RDWR, 0)
			must(t, err)
			_, err = file.WriteAt([]byte(strings.Repeat("garbage!", 512)), 0)
			must(t, errors.Join(err, file.Close()))
		}, ErrInUse},
	} {
		t.Run(name, func(t *testing.T) {
			backup, target := twoStores(t)
			c.make(t, backup, target)
			before, err := os.ReadFile(target)
			must(t, err)
			names := folder(t, target)
			kept, err := Restore(t.Context(), backup, target, "minh", now)
			if !errors.Is(err, c.want) || kept != "" {
				t.Errorf("got %q, %v; want %v", kept, err, c.want)
			}
			after, err := os.ReadFile(target)
			if err != nil || string(after) != string(before) {
				t.Error("the database was changed")
			}
			if now := folder(t, target); !slices.Equal(now, names) {
				t.Errorf("in the folder: %q, before %q", now, names)
			}
		})
	}
}

func TestARestoreOverItselfIsRefused(t *testing.T) {
	_, target := twoStores(t)
	var invalid *InvalidError
	if _, err := Restore(t.Context(), target, target, "minh", now); !errors.As(err, &invalid) {
		t.Errorf("got %v", err)
	}
}

// Whoever came while the file was locked waits, finds the file moved and is
// refused, instead of writing its log beside the restored file.
func TestWhoeverWaitedForALockedDatabaseWritesNothing(t *testing.T) {
	backup, target := twoStores(t)
	release, err := seize(t.Context(), target)
	must(t, err)
	waiting, err := sql.Open("sqlite3", address(target, writerPragmas))
	must(t, err)
	defer waiting.Close()
	wrote := make(chan error, 1)
	go func() {
		_, err := waiting.Exec(`INSERT INTO line (code, text) VALUES ('late', '')`)
		wrote <- err
	}()
	select {
	case err := <-wrote:
		t.Fatalf("a locked database was written: %v", err)
	case <-time.After(300 * time.Millisecond):
	}
	kept, err := swap(backup, target, target+".kept")
	must(t, err)
	must(t, release())
	if err := <-wrote; err == nil {
		t.Error("who waited wrote to the file that was moved away")
	}
	must(t, waiting.Close())
	for path, want := range map[string]string{target: "none: missing", kept: "7 reported"} {
		if got := tell(t, path); got != want {
			t.Errorf("%s: got %s, want %s", path, got, want)
		}
		must(t, sound(t.Context(), path))
	}
}
