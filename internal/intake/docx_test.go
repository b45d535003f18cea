package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"tiendo/data"
	"tiendo/internal/calendar"
)

func packed(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDocxIsReadLikeItsText(t *testing.T) {
	document := `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` +
		`<w:p><w:r><w:t>Năm 2019, Quảng Nam thực hiện </w:t></w:r><w:r><w:t xml:space="preserve">31 đề án.</w:t></w:r></w:p></w:body></w:document>`
	day, _ := calendar.ParseDay("2020-01-15")
	read, err := reader(t).Content("a.docx", packed(t, map[string]string{"word/document.xml": document}), Given{Published: day})
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "docx", read.Figures, []string{"gso2004:49 projects 2019 actual all 31"})
}

func TestFilesThatCannotBeReadAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"a PDF":              {[]byte("%PDF-1.7 ..."), ErrPDF},
		"a picture":          {[]byte("\x89PNG"), ErrUnknown},
		"too large":          {make([]byte, FileBytes+1), ErrTooLarge},
		"old":                {[]byte("\xd0\xcf\x11\xe0 Workbook"), ErrOld},
		"locked":             {[]byte("\xd0\xcf\x11\xe0 E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), ErrPassword},
		"damaged":            {[]byte("PK\x03\x04 and no more"), ErrMalformed},
		"without a document": {packed(t, map[string]string{"a": "b"}), ErrUnknown},
		"a bomb":             {packed(t, map[string]string{"word/document.xml": strings.Repeat(" ", UnzipBytes+1)}), ErrBomb},
		"too long":           {packed(t, map[string]string{"word/document.xml": `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>` + strings.Repeat("a", 2*ProseBytes+1) + `</w:t></w:r></w:p></w:body></w:document>`}), ErrTooLong},
		"deep":               {packed(t, map[string]string{"word/document.xml": strings.Repeat("<a>", 100000)}), ErrMalformed},
	} {
		if _, err := docx(c.file); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// wordRow is a row of a table in a Word document; a cell "^" goes on from above,
// one that begins with ">" is two columns wide.
func wordRow(cells ...string) string {
	row := "<w:tr>"
	for _, c := range cells {
		about := ""
		if c == "^" {
			about, c = "<w:vMerge/>", ""
		} else if wide, ok := strings.CutPrefix(c, ">"); ok {
			about, c = `<w:gridSpan w:val="2"/>`, wide
		} else {
			about = `<w:vMerge w:val="restart"/>`
		}
		row += "<w:tc><w:tcPr>" + about + "</w:tcPr><w:p><w:r><w:t>" + c + "</w:t></w:r></w:p></w:tc>"
	}
	return row + "</w:tr>"
}

func TestTablesInADocumentAreReadBySheetRules(t *testing.T) {
	p := func(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }
	document := `<w:document><w:body>` +
		"<w:tbl>" + wordRow("SỞ CÔNG THƯƠNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + wordRow("Số: 31/BC-SCT", "Bình Định, ngày 12 tháng 7 năm 2021") + "</w:tbl>" +
		p("BÁO CÁO") + p("Kết quả khuyến công 6 tháng đầu năm 2021 tỉnh Bình Định") +
		p("Trong kỳ, Trung tâm đã hỗ trợ 9 cơ sở ứng dụng máy móc tiên tiến.") +
		p("Bảng 1. Kết quả theo nguồn vốn") + p("Đơn vị tính: triệu đồng") +
		"<w:tbl>" + wordRow("TT", "Nội dung", ">Khuyến công quốc gia", ">Khuyến công địa phương") +
		wordRow("^", "^", "Kế hoạch năm 2021", "Thực hiện", "Kế hoạch năm 2021", "Thực hiện") +
		wordRow("1", "Số đề án", "4", "3", "11", "-") +
		wordRow("2", "Kinh phí hỗ trợ", "1.250", "940,5", "2.000", "815") + "</w:tbl>" +
		p("Ngoài ra, tỉnh tổ chức 2 hội thảo chuyên đề.") + `</w:body></w:document>`
	read, err := reader(t).Content("a.docx", packed(t, map[string]string{"word/document.xml": document}), Given{})
	if err != nil {
		t.Fatal(err)
	}
	present := slices.DeleteFunc(slices.Clone(read.Figures), func(f Figure) bool { return f.Absence != data.Present })
	compare(t, "docx", present, []string{
		"gso2004:52 technology.establishments 2021-H1 actual all 9",
		"gso2004:52 capacity.seminars 2021-H1 actual all 2",
		"gso2004:52 projects 2021 plan national 4", "gso2004:52 projects 2021-H1 actual national 3",
		"gso2004:52 projects 2021 plan local 11",
		"gso2004:52 budget.executed 2021-H1 actual national 940.5", "gso2004:52 budget.executed 2021-H1 actual local 815",
		"gso2004:52 budget.executed 2021 plan national 1250", "gso2004:52 budget.executed 2021 plan local 2000",
	})
	for _, f := range read.Figures {
		if f.Indicator == "budget.executed" && f.Measure == data.Actual && f.Funding == data.National && f.Spot != "Bảng 1!D4" {
			t.Errorf("spot %s", f.Spot)
		}
	}
}
