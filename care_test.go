package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tiendo/data"
)

// terminal runs the program with a database and gives back what it printed.
func terminal(t *testing.T, db string, args ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	getenv := func(name string) string { return map[string]string{"TIENDO_DB": db}[name] }
	p := program{ctx: t.Context(), getenv: getenv, out: &out, errOut: io.Discard, now: clock()}
	err := p.run(args)
	return out.String(), err
}

// published makes a database with all that comes with the program.
func published(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tiendo.db")
	s, err := openStore(t.Context(), path, morning)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestHistoryOnTheTerminal(t *testing.T) {
	db := published(t)
	for _, c := range []struct {
		args []string
		want []string
	}{
		{[]string{"--place", "quang binh", "--indicator", "kinh phí", "--period", "2023"},
			[]string{"# Kinh phí khuyến công thực hiện Quảng Bình, năm 2023", "2,42 tỷ đồng", "hơn 2,4 tỷ đồng", "quangbinh-2024", "09:00 23/11/2026"}},
		{[]string{"--place", "Quảng Bình", "--indicator", "budget.executed", "--period", "2023", "--funding", "local", "--locale", "en"},
			[]string{"Quảng Bình, 2023", "VND2.87 billion", "entered at 09:00 on 23 November 2026 by initial data", "in use"}},
		{[]string{"--place", "mttn", "--indicator", "vocational.trainees", "--period", "6T/2020"}, []string{"chưa triển khai"}},
		{[]string{"--place", "Phú Yên", "--indicator", "projects", "--period", "2020"}, []string{"Chưa ai nhập số nào."}},
	} {
		got, err := terminal(t, db, append([]string{"history"}, c.args...)...)
		if err != nil {
			t.Errorf("%q: %v", c.args, err)
		}
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%q: no %q in\n%s", c.args, want, got)
			}
		}
	}
}

func TestHistoryAsData(t *testing.T) {
	db := published(t)
	text, err := terminal(t, db, "history", "--place", "Quảng Bình", "--indicator", "budget.executed", "--period", "2023", "--funding", "national", "--json")
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Place string
		Lines []struct {
			Value     json.Number
			Qualifier string
			Source    string
			By        string
		}
	}
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	if got.Place != "gso2004:44" || len(got.Lines) != 2 || got.Lines[0].Value != "2400" || got.Lines[0].Qualifier != "over" ||
		got.Lines[1].Value != "2420" || got.Lines[1].Source != "quangbinh-2023" || got.Lines[1].By != "tiendo" {
		t.Errorf("got %s", text)
	}
}

func TestHistoryAsksBack(t *testing.T) {
	db := published(t)
	for want, args := range map[string][]string{
		"Quảng Nam (gso2004:49) · Quảng Ngãi (gso2004:51)": {"--place", "qn", "--indicator", "projects", "--period", "2021"},
		"Gia Lai (gso2004:64) · Gia Lai (gso2025:52)":      {"--place", "Gia Lai", "--indicator", "projects", "--period", "2025"},
		"Không có nơi nào tên “Sao Hỏa”.":                  {"--place", "Sao Hỏa", "--indicator", "projects", "--period", "2021"},
		"There is no indicator “zzz”.":                     {"--place", "Gia Lai", "--indicator", "zzz", "--period", "2021", "--locale", "en"},
		"“khi nào đó” không phải là một kỳ.":               {"--place", "Gia Lai", "--indicator", "projects", "--period", "khi nào đó"},
	} {
		if _, err := terminal(t, db, append([]string{"history"}, args...)...); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", args, err, want)
		}
	}
}

func TestBackupAndRestoreOnTheTerminal(t *testing.T) {
	db := published(t)
	copied := filepath.Join(t.TempDir(), "copy.db")
	if got, err := terminal(t, db, "backup", copied); err != nil || !strings.Contains(got, copied) {
		t.Fatalf("backup: %q, %v", got, err)
	}
	if _, err := terminal(t, db, "backup", copied); !errors.Is(err, data.ErrExists) {
		t.Errorf("over a backup: %v", err)
	}
	if err := os.WriteFile(db, []byte("ruined by something else"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := terminal(t, db, "check"); !errors.Is(err, data.ErrNotDatabase) {
		t.Errorf("check of a ruined file: %v", err)
	}
	got, err := terminal(t, db, "restore", copied, "--locale", "en")
	if err != nil || !strings.Contains(got, "The replaced file is kept: "+db+".20261123-0200") {
		t.Errorf("restore: %q, %v", got, err)
	}
	if got, err = terminal(t, db, "check"); err != nil || !strings.Contains(got, "Lỗi: 0, ghi chú: 1.") || !strings.Contains(got, "125,1 tỷ đồng") {
		t.Errorf("check: %q, %v", got, err)
	}
}

func TestCheckFailsOnlyForErrors(t *testing.T) {
	db := published(t)
	change := func(script string) {
		t.Helper()
		bare, err := sql.Open("sqlite3", db)
		if err != nil {
			t.Fatal(err)
		}
		defer bare.Close()
		if _, err := bare.Exec(script); err != nil {
			t.Fatal(err)
		}
	}
	// A later source that disagrees is worth a note.
	change(`INSERT INTO entry (id, source, basis, entered_by, entered_at) VALUES (9999, 'xii-2022', 'press', 'lan', '2026-01-01T00:00:00Z');
		INSERT INTO figure (indicator, year, place, period, measure, funding, entry, value)
		SELECT indicator, year, place, period, measure, funding, 9999, value + 1000000 FROM figure
		WHERE period = '2020-H1' AND measure = 'actual' AND indicator = (SELECT id FROM indicator WHERE code = 'technology.establishments')`)
	got, err := terminal(t, db, "check", "--locale", "en")
	if err != nil || !strings.Contains(got, "the sources differ, 93 establishments and 92 establishments") {
		t.Errorf("sources that differ: %q, %v", got, err)
	}
	change(`DELETE FROM entry WHERE id = 9999`)
	if got, err = terminal(t, db, "check", "--locale", "en"); !errors.Is(err, errUnsound) || !strings.Contains(got, "ERROR: a row refers to one that is missing: figure") {
		t.Errorf("a missing entry: %q, %v", got, err)
	}
}

func TestLookingAfterADatabaseMakesNone(t *testing.T) {
	db := filepath.Join(t.TempDir(), "none.db")
	for _, args := range [][]string{
		{"check"}, {"backup", db + ".copy"}, {"history", "--place", "Gia Lai", "--indicator", "projects", "--period", "2020"},
	} {
		if _, err := terminal(t, db, args...); !errors.Is(err, data.ErrNotFound) {
			t.Errorf("%s: %v", args[0], err)
		}
		if entries, err := os.ReadDir(filepath.Dir(db)); err != nil || len(entries) > 0 {
			t.Errorf("%s left %v", args[0], entries)
		}
	}
}

func TestAStoreIsCopiedOnTheTerminal(t *testing.T) {
	from, to := filepath.Join(t.TempDir(), "from.db"), filepath.Join(t.TempDir(), "to.db")
	store, err := openStore(t.Context(), from, morning)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	said, err := terminal(t, "", "copy", "--from", from, "--to", to)
	if err != nil || !strings.Contains(said, "Đã chép "+from) || !strings.Contains(said, "tổng kiểm của từng bảng khớp nhau") {
		t.Errorf("got %q, %v", said, err)
	}
	if _, err := terminal(t, "", "copy", "--from", from, "--to", to); err == nil || !strings.Contains(sentence(err), "there is something in it") || !strings.Contains(sentence(err), "CREATE DATABASE") {
		t.Errorf("over a store: %v", err)
	}
	if _, err := terminal(t, "", "copy", "--from", from+"x", "--to", to+"x"); err == nil || !strings.Contains(err.Error(), "not found") {
		t.Errorf("of nothing: %v", err)
	}
}
