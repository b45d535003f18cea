package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestAListOfProjectsIsProposedAndEntered(t *testing.T) {
	folder := t.TempDir()
	list, db := filepath.Join(folder, "de-an.csv"), filepath.Join(folder, "tiendo.db")
	text := "Mã,Tên đề án,Tỉnh,Năm,Nguồn,Nội dung,Kinh phí hỗ trợ (triệu đồng),Đã giải ngân\nT-1,Máy sấy,Gia Lai,2026,KCĐP,3,300,100\nT-4,Máy xay,Gia Lai,2026,KCĐP,3,300,301\n"
	if err := os.WriteFile(list, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	tiendo := func(args ...string) string {
		t.Helper()
		var out bytes.Buffer
		now := func() time.Time { return time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC) }
		p := program{ctx: t.Context(), getenv: func(string) string { return "" }, out: &out, errOut: &out, now: now}
		if err := p.run(append([]string{"import", "--projects", "--db", db}, append(args, list)...)); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	if got := tiendo(); !strings.Contains(got, "to be entered with --accept: 1") || !strings.Contains(got, "above support 300") {
		t.Errorf("proposed:\n%s", got)
	}
	if got := tiendo("--accept"); !strings.Contains(got, "entered: 1 of 2") {
		t.Errorf("entered:\n%s", got)
	}
	if got := tiendo("--accept"); !strings.Contains(got, "same ") || !strings.Contains(got, "entered: 0 of 2") {
		t.Errorf("entered again:\n%s", got)
	}
}

func TestRowsInDoubtAreSettledOnTheTerminal(t *testing.T) {
	folder := t.TempDir()
	db := filepath.Join(folder, "tiendo.db")
	tiendo := func(rows string, args ...string) (string, error) {
		t.Helper()
		list := filepath.Join(folder, "de-an.csv")
		if err := os.WriteFile(list, []byte("Mã,Tên đề án,Tỉnh,Năm,Nguồn,Nội dung,Kinh phí hỗ trợ (triệu đồng)\n"+rows), 0o600); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		now := func() time.Time { return time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC) }
		p := program{ctx: t.Context(), getenv: func(string) string { return "" }, out: &out, errOut: &out, now: now}
		err := p.run(append([]string{"import", "--projects", "--db", db}, append(args, list)...))
		return out.String(), err
	}
	if _, err := tiendo("T-1,Máy sấy,Gia Lai,2026,KCĐP,3,300\n", "--accept"); err != nil {
		t.Fatal(err)
	}
	again := "T-7,Máy sấy,Gia Lai,2026,KCĐP,3,310\nT-8,Máy sấy,Gia Lai,2026,KCĐP,3,320\nT-9,Máy sấy,Gia Lai,2026,KCĐP,3,330\n"
	got, err := tiendo(again)
	if err != nil || strings.Count(got, ". doubt") != 3 || !strings.Contains(got, "? #1 T-1 Máy sấy") || !strings.Contains(got, "In doubt, and left out: 3") {
		t.Errorf("proposed: %v\n%s", err, got)
	}
	for _, flag := range []string{"--settle=4=new", "--settle=1=99", "--settle=1=perhaps"} {
		if got, err := tiendo(again, flag); err == nil {
			t.Errorf("%s is taken:\n%s", flag, got)
		}
	}
	got, err = tiendo(again, "--settle=1=1;2=new;3=skip", "--accept")
	if err != nil || !strings.Contains(got, `code: "T-1" → "T-7"`) || !strings.Contains(got, "skipped") || !strings.Contains(got, "entered: 2 of 3") {
		t.Errorf("entered: %v\n%s", err, got)
	}
}
