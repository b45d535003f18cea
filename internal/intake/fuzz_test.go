package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tiendo/data"
)

// sound reports what no figure may be.
func sound(t *testing.T, r *Reader, f Figure) {
	t.Helper()
	if _, ok := r.catalogue.Place(f.Place); !ok {
		t.Errorf("place %q", f.Place)
	}
	if _, ok := r.catalogue.Indicator(f.Indicator); !ok {
		t.Errorf("indicator %q", f.Indicator)
	}
	if f.Period.Valid() != nil || f.Value.IsNegative() || f.Absence != data.Present && !f.Value.IsZero() || len(f.Readings) == 1 {
		t.Errorf("figure %+v", f)
	}
}

// FuzzProse reads any text. Run it with -fuzzminimizetime 1x: making a page of
// text small takes minutes in which nothing new is tried.
func FuzzProse(f *testing.F) {
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("2 đề án/800 triệu đồng; lần lượt là 5, (6")
	r := reader(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, figure := range r.Prose(text, Given{Place: "gso2004:52"}) {
			sound(t, r, figure)
		}
	})
}

func FuzzCSV(f *testing.F) {
	raw, err := os.ReadFile("testdata/sheets/02-bon-tinh-2021-H1.csv")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Add([]byte("\ufeffTỉnh;\"Số đề án\"\nKon Tum;\"2\"\"\n\n\n;"))
	r := reader(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		sheets, err := r.Sheets("a.csv", raw, Given{})
		if err != nil {
			return
		}
		for _, figure := range sheets[0].Figures {
			sound(t, r, figure)
		}
	})
}

func FuzzRows(f *testing.F) {
	raw, err := os.ReadFile("testdata/layouts.txt")
	if err != nil {
		f.Fatal(err)
	}
	for c := range strings.SplitSeq(string(raw), "\n= ") {
		f.Add(c)
	}
	r := reader(f)
	f.Fuzz(func(t *testing.T, table string) {
		for _, figure := range r.Sheet(gridOf(strings.Split(table, "\n")), Given{}).Figures {
			sound(t, r, figure)
		}
	})
}

func FuzzWorkbook(f *testing.F) {
	raw, err := os.ReadFile("testdata/sheets/01-phu-yen-2022.xlsx")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Fuzz(func(t *testing.T, raw []byte) {
		if _, err := ReadWorkbook(raw); err != nil {
			return
		}
	})
}

func FuzzDocx(f *testing.F) {
	f.Add("Năm 2020, tỉnh Kon Tum thực hiện 12 đề án.", "Chỉ tiêu", "14")
	f.Add("</w:t><w:tbl>", "<![CDATA[", "&amp;\x00")
	r := reader(f)
	f.Fuzz(func(t *testing.T, text, head, value string) {
		body := `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>` + head + `</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>` + value + `</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`
		content, err := r.Content("a.docx", packed(t, map[string]string{"word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`}), Given{Place: "gso2004:52"})
		if err != nil {
			return // not well formed: refused
		}
		for _, figure := range content.Figures {
			sound(t, r, figure)
		}
	})
}
