package message

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
)

// CSV is the whole table for a spreadsheet: UTF-8 with the mark that Excel
// wants, and with text that a spreadsheet would run as a formula made harmless.
func (t Table) CSV() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	for _, row := range slices.Concat([][]string{names(t.Columns)}, t.Rows, t.Rest) {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = Harmless(cell)
		}
		if err := w.Write(safe); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// Harmless puts an apostrophe before text that a spreadsheet would run.
func Harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
