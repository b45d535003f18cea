package intake

import (
	"strconv"
	"strings"
)

// A sheetReader puts the cells of one sheet into a grid.
type sheetReader struct {
	*workbook
	grid        *Grid
	row, column int
	kind        string // of kindOf
	formula     bool
	in          bool // an element whose text counts, v or t
	text        []byte
	merges      []string
}

func (w *workbook) sheet(part string, g *Grid) error {
	r := &sheetReader{workbook: w, grid: g, row: -1}
	if err := w.read(part, r); err != nil {
		return err
	}
	r.fill()
	return nil
}

func (r *sheetReader) close(name []byte) error {
	switch string(name) {
	case "c":
		return r.keep()
	case "v", "t":
		r.in = false
	}
	return nil
}

func (r *sheetReader) chars(text []byte) error {
	if r.in {
		if r.bytes += len(text); r.bytes > maxText {
			return ErrBomb
		}
		r.text = append(r.text, text...)
	}
	return nil
}

func (r *sheetReader) start(name []byte, m *markup) error {
	switch string(name) {
	case "row":
		r.row, r.column = r.row+1, -1
		if n, err := strconv.Atoi(string(m.attribute("r"))); err == nil {
			r.row = n - 1
		}
		if r.row < 0 || r.row >= maxRows {
			return ErrMalformed
		}
		r.rows++
		r.told(r.rows, -1)
	case "c":
		r.column++
		if column := columnOf(string(m.attribute("r"))); column >= 0 {
			r.column = column
		}
		if r.column >= 1<<14 || r.row < 0 {
			return ErrMalformed
		}
		r.kind, r.formula, r.text = kindOf(m.attribute("t")), false, r.text[:0]
	case "f":
		r.formula = true
	case "v", "t":
		r.in = true
	case "mergeCell":
		if len(r.merges) < 100_000 {
			r.merges = append(r.merges, string(m.attribute("ref")))
		}
	}
	return nil
}

// kindOf is the kind of a cell that matters: "s" for a shared string, "n" for a
// number, "t" for text of its own.
func kindOf(value []byte) string {
	switch string(value) {
	case "s":
		return "s"
	case "", "n":
		return "n"
	}
	return "t"
}

// columnOf is the column of a cell's name, counted from 0, or -1.
func columnOf(name string) int {
	n := 0
	for i := 0; i < len(name) && name[i] >= 'A' && name[i] <= 'Z' && n < 1<<20; i++ {
		n = n*26 + int(name[i]-'A') + 1
	}
	return n - 1
}

// keep puts the cell that ended into the grid; cells without a text are none.
func (r *sheetReader) keep() error {
	switch {
	case r.row < 0 || r.column < 0:
		return ErrMalformed // a cell that ends outside a row, or never began
	case len(r.text) == 0 && !r.formula || r.column >= maxColumns:
		return nil
	}
	c := Cell{Text: r.texts.share(r.text), Formula: r.formula}
	switch r.kind {
	case "s":
		n, err := strconv.Atoi(c.Text)
		if err != nil || n < 0 || n >= len(r.shared) {
			return ErrMalformed
		}
		c.Text = r.shared[n]
	case "n":
		c.Number = c.Text != ""
	}
	if r.cells++; r.cells > maxCells {
		return ErrTooManyCells
	}
	for len(r.grid.Rows) <= r.row {
		if r.cells++; r.cells > maxCells { // a far row makes many empty ones
			return ErrTooManyCells
		}
		r.grid.Rows = append(r.grid.Rows, nil)
	}
	line := r.grid.Rows[r.row]
	if line == nil && r.row > 0 {
		line = make([]Cell, 0, len(r.grid.Rows[r.row-1]))
	}
	for len(line) <= r.column {
		line = append(line, Cell{})
	}
	line[r.column] = c
	r.grid.Rows[r.row] = line
	return nil
}

// fill gives every cell of a merged range what its first one holds, within the
// used part of the sheet.
func (r *sheetReader) fill() {
	budget := 200_000
	for _, ref := range r.merges {
		first, last, ok := strings.Cut(ref, ":")
		if !ok {
			continue
		}
		row1, column1 := rowOf(first), columnOf(first)
		row2, column2 := min(rowOf(last), len(r.grid.Rows)-1), min(columnOf(last), maxColumns-1)
		if row1 < 0 || column1 < 0 {
			continue
		}
		c := r.grid.at(row1, column1)
		if c.Text == "" {
			continue
		}
		copied := c
		copied.Copy = true
		for row := row1; row <= row2; row++ {
			for column := column1; column <= column2; column++ {
				if budget--; budget < 0 {
					return
				}
				for len(r.grid.Rows[row]) <= column {
					r.grid.Rows[row] = append(r.grid.Rows[row], Cell{})
				}
				if row != row1 || column != column1 {
					r.grid.Rows[row][column] = copied
				}
			}
		}
	}
}

func rowOf(name string) int {
	n, err := strconv.Atoi(strings.TrimLeft(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	if err != nil {
		return -1
	}
	return n - 1
}
