// Package docx writes Word documents as Vietnamese offices lay them out (Decree
// 30/2020, annex I): A4, Times New Roman, thirteen points, page numbers. It knows
// headings, paragraphs, tables and pictures, and nothing of what they say.
package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"time"
)

// A Document is what a file holds, from the top to the bottom.
type Document struct {
	Title    string    // of the file's properties and in the document's head
	Language string    // BCP 47, for the spelling checker: "vi-VN"
	Made     time.Time // for the file's properties
	Body     []Block
}

// A Block is one of Heading, Paragraph, Table and Picture.
type Block interface{ write(w *writer) error }

// A Heading is a title (level 0) or the head of a part (level 1 and 2).
type Heading struct {
	Level int
	Text  string
}

// A Paragraph is running text.
type Paragraph struct {
	Text  string
	Small bool   // a note: sources, days
	URL   string // where its text leads, "" for nowhere; only http and https
}

// A Table has a head that is repeated on every page.
type Table struct {
	Columns []Column
	Rows    [][]string // one cell a column
}

// A Column is the head of a table's column.
type Column struct {
	Name  string
	Share int  // of the width of the page, against the other columns
	Right bool // numbers stand on the right
}

// A Picture is a PNG over the width of the page.
type Picture struct {
	PNG []byte
	Alt string // what it shows, for those who cannot see it
}

// Bytes is the document as a .docx file. The error is that of a picture that is
// no PNG, or of a table whose rows do not fit its columns.
func (d Document) Bytes() ([]byte, error) {
	w := &writer{}
	if err := w.body(d); err != nil {
		return nil, fmt.Errorf("write document: %w", err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	parts, err := w.parts(d)
	if err != nil {
		return nil, fmt.Errorf("write document: %w", err)
	}
	for _, p := range parts {
		// What cannot be packed smaller is stored as it is.
		method := zip.Deflate
		if p.packed {
			method = zip.Store
		}
		to, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: method, Modified: d.Made})
		if err == nil {
			_, err = to.Write(p.data)
		}
		if err != nil {
			return nil, fmt.Errorf("write document: %w", err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("write document: %w", err)
	}
	return b.Bytes(), nil
}
