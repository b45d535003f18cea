package intake

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Cell is what one cell of a sheet holds.
type Cell struct {
	Text    string // as it stands in the file; a number with a decimal point
	Number  bool   // kept as a number, not as text
	Formula bool   // what a formula last came to
	Copy    bool   // of a merged range, beside its first cell
}

// A Grid is one sheet: rows of cells, the first row is row 1 of the sheet.
type Grid struct {
	Name  string
	Above []string // what stands over the table, where it is part of a text
	Rows  [][]Cell
}

// at is the cell of a row and column, counted from 0; empty beyond the edge.
func (g Grid) at(row, column int) Cell {
	if row < 0 || row >= len(g.Rows) || column < 0 || column >= len(g.Rows[row]) {
		return Cell{}
	}
	return g.Rows[row][column]
}

// text is the trimmed text of a cell.
func (g Grid) text(row, column int) string { return clean(g.at(row, column).Text) }

// clean puts one space for every run of white space.
func clean(text string) string {
	plain := true
	for i := range len(text) {
		c := text[i]
		plain = plain && c < utf8.RuneSelf
		if c == '\n' || c == '\t' || c == '\r' || c == ' ' && (i == 0 || i == len(text)-1 || text[i-1] == ' ') || wideSpace(text, i) {
			return norm.NFC.String(strings.Join(strings.Fields(text), " "))
		}
	}
	if plain || norm.NFC.IsNormalString(text) {
		return text // as nearly all cells are
	}
	return norm.NFC.String(text)
}

// wideSpace says whether a white space beyond ASCII may begin at byte i.
func wideSpace(text string, i int) bool {
	if i+1 >= len(text) {
		return false
	}
	switch c := text[i+1]; text[i] {
	case 0xC2:
		return c == 0xA0 || c == 0x85
	case 0xE1:
		return c == 0x9A
	case 0xE2:
		return c == 0x80 || c == 0x81
	case 0xE3:
		return c == 0x80
	}
	return false
}

// cellName is the name of a cell as spreadsheets have it: D6.
func cellName(row, column int) string {
	var name [32]byte
	at := len(name)
	for n := row + 1; n > 0; n /= 10 {
		at--
		name[at] = byte('0' + n%10)
	}
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		at--
		name[at] = byte('A' + (n-1)%26)
	}
	return string(name[at:])
}

// Limits of a sheet.
const (
	maxColumns = 2000
	maxRows    = 1 << 20   // as spreadsheets have it
	maxCells   = 1_200_000 // of all sheets; 100,000 rows of eight columns are 800,000
	maxText    = 32 << 20  // bytes of all cells together

	cellsAtOnce = 4096
)

// ErrTooManyCells is a sheet of more cells than are read.
var ErrTooManyCells = errors.New("the file has too many cells")

// ReadCSV reads a file of values separated by commas, semicolons or tabs, in
// UTF-8 with or without its mark. The error wraps one of the package's.
func ReadCSV(file []byte) (Grid, error) {
	text, err := Text(file)
	if err != nil {
		return Grid{}, fmt.Errorf("read CSV: %w", err)
	}
	if err := tooWide(text); err != nil {
		return Grid{}, fmt.Errorf("read CSV: %w", err)
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = separator(text)
	r.FieldsPerRecord, r.LazyQuotes, r.ReuseRecord = -1, true, true
	texts := pool{}
	var free []Cell // of which rows are cut
	var g Grid
	cells := 0
	for row := 0; ; row++ {
		fields, err := r.Read()
		if err == io.EOF {
			return g, nil
		}
		if err != nil {
			return Grid{}, fmt.Errorf("read CSV: %w: %w", ErrMalformed, err)
		}
		at, _ := r.FieldPos(0)
		for len(g.Rows) < min(at-1, maxCells/10) {
			g.Rows = append(g.Rows, nil) // an empty line is an empty row
		}
		if cells += len(fields); cells > maxCells || len(fields) > maxColumns {
			return Grid{}, fmt.Errorf("read CSV: %w", ErrTooManyCells)
		}
		if len(free) < len(fields) {
			free = make([]Cell, max(len(fields), min(cells, cellsAtOnce)))
		}
		line := free[:len(fields):len(fields)]
		free = free[len(fields):]
		for i, f := range fields {
			line[i].Text = texts.shared(strings.TrimPrefix(f, "\ufeff"))
		}
		g.Rows = append(g.Rows, line)
	}
}

// tooWide refuses a text with more lines, or more separators in a line, than a
// sheet has, before any of it is taken apart.
func tooWide(text string) error {
	lines, inLine, all := 0, 0, 0
	for i := range len(text) {
		switch text[i] {
		case '\n':
			lines, inLine = lines+1, 0
		case ',', ';', '\t':
			inLine, all = inLine+1, all+1
		}
		if lines > maxRows || inLine > 20*maxColumns || all > 4*maxCells {
			return ErrTooManyCells
		}
	}
	return nil
}

// separator is the sign that divides the first lines most evenly.
func separator(text string) rune {
	best, most := ',', 0
	for _, c := range ";\t," {
		n, quoted := 0, false
		for _, r := range text[:min(len(text), 4000)] {
			switch {
			case r == '"':
				quoted = !quoted
			case r == c && !quoted:
				n++
			}
		}
		if n > most {
			best, most = c, n
		}
	}
	return best
}
