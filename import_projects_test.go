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
