package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A console runs the program on one database.
type console struct {
	t  *testing.T
	db string
}

// says runs a command line and returns what it prints.
func (c console) says(args ...string) string {
	c.t.Helper()
	var out bytes.Buffer
	p := program{ctx: c.t.Context(), getenv: func(string) string { return "" }, out: &out, errOut: io.Discard, now: clock()}
	if err := p.run(append(args, "--db", c.db)); err != nil {
		c.t.Fatalf("%v: %v", args, err)
	}
	return out.String()
}

func TestAFileIsProposedSettledEnteredAndTakenBackOnTheCommandLine(t *testing.T) {
	c := console{t, filepath.Join(t.TempDir(), "tiendo.db")}
	file := filepath.Join(t.TempDir(), "bao-cao.txt")
	text := "Năm 2014, doanh thu tư vấn của Bình Định đạt 6.811 tỷ đồng. Kinh phí khuyến công thực hiện của Bình Định năm 2014 là 450 tỷ đồng. Năm 2014, Bình Định thực hiện 14 đề án."
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	proposed := c.says("import", file)
	for _, want := range []string{"  1 ambiguous", "  2 new", "! Ngoài khoảng", "Nothing is written. 1 new, 0 superseding, 0 known", "With several readings, and left out: 1", "Breaking a rule, and left out: 1"} {
		if !strings.Contains(proposed, want) {
			t.Errorf("the proposal lacks %q:\n%s", want, proposed)
		}
	}
	if asked := c.says("ask", `/progress place:"Bình Định" indicator:projects period:2014`); strings.Contains(asked, "14 đề án") {
		t.Errorf("proposing wrote:\n%s", asked)
	}
	entered := c.says("import", file, "--accept", "--choose", "1=6811", "--tick", "2", "--source-name", "Sở Công Thương")
	entry := regexp.MustCompile(`Entry (\d+): 3 new, 0 superseding, 0 known`).FindStringSubmatch(entered)
	if entry == nil {
		t.Fatalf("entered:\n%s", entered)
	}
	for line, want := range map[string]string{"projects": "14 đề án", "consulting.revenue": "6,811 tỷ đồng", "budget.executed": "450 tỷ đồng"} {
		if asked := c.says("ask", `/progress place:"Bình Định" period:2014 indicator:`+line); !strings.Contains(asked, want) {
			t.Errorf("%s:\n%s", line, asked)
		}
	}
	if undone := c.says("import", "--undo", entry[1]); !strings.Contains(undone, "is undone") {
		t.Error(undone)
	}
	if asked := c.says("ask", `/progress place:"Bình Định" indicator:projects period:2014`); strings.Contains(asked, "14 đề án") {
		t.Errorf("after the undo:\n%s", asked)
	}
}

func TestWhatIsExportedIsKnownWhenItComesBack(t *testing.T) {
	folder := t.TempDir()
	c := console{t, filepath.Join(folder, "tiendo.db")}
	for _, format := range []string{"xlsx", "csv"} {
		file := filepath.Join(folder, "xuat."+format)
		if said := c.says("export", "--place", "mttn", "--period", "2020", "--format", format, "-o", file); !strings.Contains(said, "figures in ") {
			t.Errorf("exported: %s", said)
		}
		// The same publisher's file is entered, then sent again.
		if first := c.says("import", file, "--accept", "--warned"); !strings.Contains(first, " new, 0 superseding, 0 known") {
			t.Errorf("%s, first:\n%s", format, first)
		}
		again := c.says("import", file, "--accept", "--warned")
		if !strings.Contains(again, "Nothing new") {
			t.Errorf("%s, again:\n%s", format, again)
		}
	}
	document := filepath.Join(folder, "tong-hop.docx")
	if said := c.says("export", "--format", "docx", "--place", "mttn", "--period", "2020-H1", "-o", document); !strings.Contains(said, "bản Word") {
		t.Errorf("summary: %s", said)
	}
	if read := c.says("read", document); !strings.Contains(read, "92") {
		t.Errorf("the document is read as\n%s", read)
	}
}
