package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tiendo/internal/intake"
)

func TestABarShowsEachStageAndGoesAway(t *testing.T) {
	var out bytes.Buffer
	b := &bar{out: &out}
	b.spin("reading")
	compare := b.of("comparing")
	for n := range 4 {
		compare(n*25, 100)
		time.Sleep(110 * time.Millisecond) // it is drawn ten times a second at most
	}
	b.end()
	for _, want := range []string{"reading", "comparing", "50/100"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("nothing of %q in %q", want, out.String())
		}
	}
	lines := strings.Split(out.String(), "\r")
	if last := lines[len(lines)-1]; strings.TrimSpace(last) != "" {
		t.Errorf("%q stays on the screen", last)
	}
}

func TestABarCountsTheRowsThatAreRead(t *testing.T) {
	store, err := openStore(t.Context(), filepath.Join(t.TempDir(), "tiendo.db"), time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	var out bytes.Buffer
	b := &bar{out: &out}
	rows := strings.Repeat("Bình Định;14\n", 5000)
	if _, err := b.reader(store.Catalogue(), "x.csv").Content("x.csv", []byte("Năm 2014\nTỉnh;Số đề án\n"+rows), intake.Given{}); err != nil {
		t.Fatal(err)
	}
	b.end()
	if !strings.Contains(out.String(), "/5002") || !strings.Contains(out.String(), "reading rows") {
		t.Errorf("no count in %q", out.String())
	}
}

func TestNobodyWatchesAFile(t *testing.T) {
	file, err := os.Create(t.TempDir() + "/log")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	b := program{errOut: file}.bar()
	b.spin("reading")
	b.of("comparing")(1, 2)
	b.end()
	if stat, err := file.Stat(); err != nil || stat.Size() != 0 {
		t.Errorf("a file holds %d bytes of a bar, %v", stat.Size(), err)
	}
}
