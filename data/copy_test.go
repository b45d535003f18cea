package data

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"tiendo/internal/testdb"
)

func unwatched(string, int, int) {}

// full is a file with rows in every table.
func full(t *testing.T) string {
	t.Helper()
	path := past(t, versions(t))
	s, err := Open(t.Context(), path)
	must(t, err)
	must(t, s.Seed(t.Context(), now))
	must(t, s.Close())
	return path
}

// everything is what is in every table.
func everything(t *testing.T, address string) string {
	t.Helper()
	all, err := shapes(t.Context())
	must(t, err)
	s, err := Open(t.Context(), address)
	must(t, err)
	defer s.Close()
	var text strings.Builder
	for _, of := range all {
		n, sum, err := s.checksum(t.Context(), of)
		must(t, err)
		if n == 0 {
			t.Errorf("nothing in %s", of.table)
		}
		text.WriteString(of.table + " " + sum + "\n")
	}
	return text.String()
}

func TestACopyHoldsEverythingThereAndBack(t *testing.T) {
	from, there, back := full(t), testdb.Fresh(t, "", nil), filepath.Join(t.TempDir(), "back.db")
	done, err := Copy(t.Context(), from, there, unwatched)
	if err != nil || done.Resumed || done.Tables < 20 || done.Rows < 500 {
		t.Fatalf("got %+v, %v", done, err)
	}
	again, err := Copy(t.Context(), there, back, unwatched)
	if err != nil || again != done {
		t.Fatalf("back: %+v, %v", again, err)
	}
	want := everything(t, from)
	for _, address := range []string{there, back} {
		if everything(t, address) != want {
			t.Errorf("%s differs", Shown(address))
		}
	}
	s := opened(t, there)
	enter(t, s, "xi-2020", "gso2004:54|projects|2019|actual|all 7") // numbers go on where they were
	if got := brief(ask(t, s, "gso2004:54|projects|2019|actual|all")); got != "7 reported" {
		t.Errorf("got %q", got)
	}
}

func TestACopyIsNotMadeOverSomethingElse(t *testing.T) {
	from := full(t)
	taken := seeded(t)
	before := dump(t, taken)
	if _, err := Copy(t.Context(), from, taken.path, unwatched); !errors.Is(err, ErrNotEmpty) {
		t.Errorf("over a store: %v", err)
	}
	half := empty(t)
	must(t, half.change(t.Context(), func(tx *sql.Tx) error { return setSetting(t.Context(), tx, copyMark, "other.db") }))
	if _, err := Copy(t.Context(), from, half.path, unwatched); !errors.Is(err, ErrNotEmpty) || !strings.Contains(err.Error(), "other.db") {
		t.Errorf("over half a copy of another: %v", err)
	}
	if dump(t, taken) != before {
		t.Error("it was changed")
	}
}

func TestACopyThatWasStoppedGoesOn(t *testing.T) {
	from := full(t)
	want := everything(t, from)
	for _, at := range []string{"place", "figure", "reminder", "setting"} {
		to := testdb.Fresh(t, "", nil)
		ctx, stop := context.WithCancel(t.Context())
		_, err := Copy(ctx, from, to, func(table string, done, _ int) {
			if table == at && (done > 0 || at == "setting") {
				stop()
			}
		})
		stop()
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("stopped at %s: %v", at, err)
		}
		done, err := Copy(t.Context(), from, to, unwatched)
		if err != nil || !done.Resumed {
			t.Errorf("after %s: %+v, %v", at, done, err)
		}
		if everything(t, to) != want {
			t.Errorf("after %s it differs", at)
		}
	}
}

func TestACopyThatDiffersIsSaid(t *testing.T) {
	from, to := full(t), testdb.Fresh(t, "", nil)
	changed := false
	_, err := Copy(t.Context(), from, to, func(table string, done, of int) {
		if of < 0 && !changed { // somebody writes while they are compared
			changed = true
			execute(t, from, `UPDATE figure SET note = 'changed'`)
		}
	})
	if !errors.Is(err, ErrDiffers) || !strings.Contains(err.Error(), "figure") {
		t.Errorf("got %v", err)
	}
}
