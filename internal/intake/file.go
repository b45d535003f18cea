package intake

import (
	"bytes"
	"path/filepath"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// Sheets reads the tables of a workbook or of a CSV file, by what the file holds
// and not by what it is called; name is only for CSV without a sheet of its own.
// The error wraps one of the package's.
func (r *Reader) Sheets(name string, file []byte, given Given) ([]Sheet, error) {
	var grids []Grid
	if bytes.HasPrefix(file, []byte("PK")) || strings.HasPrefix(strings.ToLower(filepath.Ext(name)), ".xls") {
		all, err := readWorkbook(file, r.told)
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
	done, of := 0, 0
	for _, g := range grids {
		of += len(g.Rows)
	}
	for _, g := range grids {
		sheets = append(sheets, r.after(done, of).sheet(g, given, true))
		done += len(g.Rows)
	}
	return sheets, nil
}

// Together joins the sheets of a file: one figure for a key. What two sheets
// give different numbers for is a problem, and the first one stays. The window
// is that of the first sheet that states one.
func Together(sheets []Sheet) (figures []Figure, problems []Problem, from, to calendar.Day) {
	seen := map[data.Key]int{}
	for _, s := range sheets {
		problems = append(problems, s.Problems...)
		if from == 0 {
			from, to = s.From, s.To
		}
		for _, f := range s.Figures {
			at, known := seen[f.Key]
			switch {
			case !known:
				seen[f.Key] = len(figures)
				figures = append(figures, f)
			case figures[at].Absence != data.Present && f.Absence == data.Present:
				figures[at] = f
			case f.Absence == data.Present && !figures[at].Value.Equal(f.Value):
				_, cell, _ := strings.Cut(f.Spot, "!")
				problems = append(problems, Problem{Sheet: s.Name, Cell: cell, Text: f.Printed, Why: WhyTwice})
			}
		}
	}
	return figures, problems, from, to
}
