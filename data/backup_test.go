package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"tiendo/internal/calendar"
	"tiendo/internal/testdb"
)

// folder lists the names in a file's folder.
func folder(t *testing.T, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestABackupHoldsEverythingInOneFile(t *testing.T) {
	testdb.OnFile(t, "a backup is a copy of it")
	s := seeded(t)
	enter(t, s, "xi-2020", "gso2004:54|projects|2020|actual|all 7") // still in the log
	path := filepath.Join(t.TempDir(), "back up?.db")
	must(t, s.Backup(t.Context(), path))
	if names := folder(t, path); !slices.Equal(names, []string{"back up?.db"}) {
		t.Errorf("beside the backup lies %q", names)
	}
	info, err := os.Stat(path)
	must(t, err)
	if info.Mode().Perm() != 0o600 {
		t.Errorf("others may read the backup: %v", info.Mode())
	}
	copied, err := Open(t.Context(), path)
	must(t, err)
	defer copied.Close()
	if dump(t, copied) != dump(t, s) {
		t.Error("the backup differs")
	}
}

func TestABackupIsOneMomentWhileOthersWrite(t *testing.T) {
	testdb.OnFile(t, "a backup is a copy of it")
	s := seeded(t)
	path := filepath.Join(t.TempDir(), "copy.db")
	write(t, path, "")
	var before string
	commits := 0
	// A page at a time, and a commit after each.
	slowly := snapshot{pages: 1, between: func() error {
		if commits++; commits == 1 {
			before = dump(t, s)
			return nil
		}
		f := Figure{Key: Key{"gso2004:54", "projects", calendar.Year(1900 + commits), Actual, All}, Value: fromMicros(5)}
		_, err := s.Enter(t.Context(), Entry{Source: "xi-2020", Basis: "press", By: "lan", At: now}, []Figure{f})
		return err
	}}
	must(t, slowly.take(t.Context(), s.Path(), path))
	if commits < 10 {
		t.Errorf("only %d commits came meanwhile: the copy was no test", commits)
	}
	copied, err := Open(t.Context(), path)
	must(t, err)
	defer copied.Close()
	if dump(t, copied) != before {
		t.Error("the copy is not what was there when it began")
	}
	must(t, s.Backup(t.Context(), path+".later"))
	must(t, sound(t.Context(), path+".later"))
}

func TestBackupRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		make func(t *testing.T, from, to string)
		want error
	}{
		"to a file that exists": {func(t *testing.T, from, to string) { fill(t, from); write(t, to, "precious") }, ErrExists},
		"to no folder":          {func(t *testing.T, from, to string) { fill(t, from); must(t, os.Remove(filepath.Dir(to))) }, ErrUnwritable},
		"of no file":            {func(t *testing.T, from, to string) {}, ErrNotFound},
		"of an empty file":      {func(t *testing.T, from, to string) { write(t, from, "") }, ErrNotDatabase},
		"of another program's":  {func(t *testing.T, from, to string) { execute(t, from, `CREATE TABLE recipe (name TEXT)`) }, ErrForeign},
		"of a damaged one":      {func(t *testing.T, from, to string) { fill(t, from); damage(t, from) }, ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			from, to := filepath.Join(t.TempDir(), "from.db"), filepath.Join(t.TempDir(), "to.db")
			c.make(t, from, to)
			before, _ := os.ReadFile(to)
			if err := Backup(t.Context(), from, to); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			after, err := os.ReadFile(to)
			if string(after) != string(before) || c.want != ErrExists && err == nil {
				t.Error("something was left at the backup's name")
			}
			if c.want == ErrDamaged && len(folder(t, to)) > 0 {
				t.Errorf("left behind: %q", folder(t, to))
			}
		})
	}
}

func TestABackupThatIsStoppedLeavesNothing(t *testing.T) {
	testdb.OnFile(t, "a backup is a copy of it")
	s := seeded(t)
	path := filepath.Join(t.TempDir(), "copy.db")
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := s.Backup(ctx, path); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if names := folder(t, path); len(names) > 0 {
		t.Errorf("left behind: %q", names)
	}
}

// fill makes a closed database with all that comes with the program.
func fill(t *testing.T, path string) {
	t.Helper()
	s, err := Open(t.Context(), path)
	must(t, err)
	must(t, s.Seed(t.Context(), now))
	must(t, s.Close())
}

// damage destroys the head of a page in the middle of a database.
func damage(t *testing.T, path string) {
	t.Helper()
	db, err := openBare(path)
	must(t, err)
	var root int
	must(t, db.QueryRow(`SELECT rootpage FROM sqlite_schema WHERE name = 'figure'`).Scan(&root))
	must(t, db.Close())
	whole, err := os.ReadFile(path)
	must(t, err)
	clear(whole[(root-1)*4096:][:16])
	write(t, path, string(whole))
}
