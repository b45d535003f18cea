package intake

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A block is a paragraph of a Word document, or a table.
type block struct {
	text  string
	table [][]Cell // nil for a paragraph
}

// docx returns the blocks of a Word document, in order. The error wraps one of
// the package's.
func docx(file []byte) ([]block, error) {
	if err := check(file); err != nil {
		return nil, fmt.Errorf("open document: %w", err)
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, fmt.Errorf("open document: %w: %w", ErrMalformed, err)
	}
	for _, part := range z.File {
		if part.Name == "word/document.xml" {
			return blocksOf(part)
		}
	}
	return nil, fmt.Errorf("open document: %w", ErrUnknown)
}

func blocksOf(part *zip.File) ([]block, error) {
	if part.UncompressedSize64 > docBytes {
		return nil, fmt.Errorf("open document: %w", ErrBomb)
	}
	in, err := part.Open()
	if err != nil {
		return nil, fmt.Errorf("open document: %w: %w", ErrMalformed, err)
	}
	defer in.Close()
	t := &docxTaker{}
	if err := newMarkup(io.LimitReader(in, docBytes)).read(t); err != nil {
		return nil, fmt.Errorf("read document: %w", err)
	}
	return t.blocks, nil
}

// A docxTaker gathers paragraphs and tables. A table in a cell is text of that
// cell.
type docxTaker struct {
	blocks []block
	text   strings.Builder // of the paragraph, or of the cell
	in     bool            // an element whose text counts
	depth  int             // tables within each other
	rows   [][]Cell
	row    []Cell
	span   int  // columns of the cell
	goesOn bool // the cell is part of the one above
	cells  int
	tables int
	bytes  int // of text, read so far
}

// Limits of a Word document: far more than a report of hundreds of pages has.
const (
	docBlocks = 20_000
	docTables = 300
	docCells  = 100_000
)

func (t *docxTaker) start(name []byte, m *markup) error {
	t.in = string(name) == "t"
	switch string(name) {
	case "tab":
		t.text.WriteByte('\t')
	case "br":
		t.text.WriteByte('\n')
	case "tbl":
		if t.depth++; t.depth == 1 {
			t.rows = [][]Cell{}
			if t.tables++; t.tables > docTables {
				return ErrTooManyCells
			}
			return t.paragraph()
		}
	}
	if t.depth != 1 {
		return nil
	}
	switch string(name) {
	case "tr":
		t.row = nil
	case "tc":
		t.span, t.goesOn = 1, false
		t.text.Reset()
	case "gridSpan":
		if n, err := strconv.Atoi(string(m.attribute("val"))); err == nil && n > 0 {
			t.span = min(n, maxColumns)
		}
	case "vMerge":
		t.goesOn = string(m.attribute("val")) != "restart"
	}
	return nil
}

func (t *docxTaker) chars(text []byte) error {
	if t.in {
		if t.bytes += len(text); t.bytes > 2*ProseBytes {
			return ErrTooLong
		}
		t.text.Write(text)
	}
	return nil
}

func (t *docxTaker) close(name []byte) error {
	t.in = false
	switch string(name) {
	case "p":
		if t.depth == 0 {
			return t.paragraph()
		}
		t.text.WriteByte('\n')
	case "tc":
		if t.depth == 1 {
			return t.cell()
		}
		t.text.WriteByte('\t')
	case "tr":
		if t.depth == 1 {
			if t.rows = append(t.rows, t.row); len(t.rows) > docCells {
				return ErrTooManyCells
			}
		}
	case "tbl":
		if t.depth--; t.depth == 0 {
			t.blocks = append(t.blocks, block{table: t.rows})
			t.text.Reset()
		}
	}
	return nil
}

// paragraph keeps the text since the last one.
func (t *docxTaker) paragraph() error {
	t.blocks = append(t.blocks, block{text: t.text.String()})
	t.text.Reset()
	if len(t.blocks) > docBlocks {
		return ErrTooManyCells
	}
	return nil
}

// cell keeps the cell that ended, with a copy for every further column.
func (t *docxTaker) cell() error {
	if t.cells += t.span; t.cells > docCells || len(t.row)+t.span > maxColumns {
		return ErrTooManyCells
	}
	c := Cell{Text: strings.TrimSpace(t.text.String())}
	if at := len(t.row); t.goesOn && len(t.rows) > 0 {
		c = Grid{Rows: t.rows}.at(len(t.rows)-1, at)
		c.Copy = true
	}
	for range t.span {
		t.row = append(t.row, c)
		c.Copy = true
	}
	t.text.Reset()
	return nil
}
