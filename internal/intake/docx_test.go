package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

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
	text, err := Docx(packed(t, map[string]string{"word/document.xml": document}))
	if err != nil {
		t.Fatal(err)
	}
	day, _ := calendar.ParseDay("2020-01-15")
	compare(t, "docx", reader(t).Prose(text, Given{Published: day}), []string{"gso2004:49 projects 2019 actual all 31"})
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
		"deep":               {packed(t, map[string]string{"word/document.xml": strings.Repeat("<a>", 100000)}), ErrMalformed},
	} {
		if _, err := Docx(c.file); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}
