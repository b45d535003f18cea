package intake

import (
	"bytes"
	"path/filepath"
	"strings"
)

// Sheets reads the tables of a workbook or of a CSV file, by what the file holds
// and not by what it is called; name is only for CSV without a sheet of its own.
// The error wraps one of the package's.
func (r *Reader) Sheets(name string, file []byte, given Given) ([]Sheet, error) {
	var grids []Grid
	if bytes.HasPrefix(file, []byte("PK")) || strings.HasPrefix(strings.ToLower(filepath.Ext(name)), ".xls") {
		all, err := ReadWorkbook(file)
		if err != nil {
			return nil, err
		}
		grids = all
	} else {
		g, err := ReadCSV(file)
		if err != nil {
			return nil, err
		}
		grids = []Grid{g}
	}
	sheets := make([]Sheet, 0, len(grids))
	for _, g := range grids {
		sheets = append(sheets, r.Sheet(g, given))
	}
	return sheets, nil
}
