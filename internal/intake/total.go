package intake

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// periodHead is a period in the head of a column.
func periodHead(p calendar.Period) string { return p.Label(language.Vietnamese) }

// placeCell is a place in its column.
func placeCell(p data.Place) string { return Harmless(p.Name) }

// A bunch is rows of one indicator and source that stand together.
type bunch struct{ from, to int }

// bunches finds the rows that have a total: two provinces or more of one code
// set, of an indicator that adds up, with a column in which all have a number.
func bunches(rows []exportRow, columns []periodMeasure) []bunch {
	var all []bunch
	for from := 0; from < len(rows); {
		to := from + 1
		for to < len(rows) && rows[to].indicator.Code == rows[from].indicator.Code && rows[to].funding == rows[from].funding {
			to++
		}
		if to-from > 1 && rows[from].indicator.Flow() && oneSet(rows[from:to]) &&
			slices.ContainsFunc(columns, func(c periodMeasure) bool { return complete(rows[from:to], c) }) {
			all = append(all, bunch{from, to})
		}
		from = to
	}
	return all
}

// oneSet says whether no row holds another: all are provinces that exist beside
// each other.
func oneSet(rows []exportRow) bool {
	for _, r := range rows {
		if !r.place.Province() || r.place.Former() != rows[0].place.Former() {
			return false
		}
	}
	return true
}

// sumRow writes a row of totals under the rows from first to last of the sheet. A
// column in which one of them has no exact number has no total: a partial sum
// is none.
func (x *exporter) sumRow(name string, row, first, last int, rows []exportRow, columns []periodMeasure) error {
	for column, text := range []string{"", "", "Tổng cộng", rows[0].indicator.Name, fundingName(rows[0].funding), rows[0].indicator.Unit} {
		if err := x.put(name, row, column, text, x.head); err != nil {
			return err
		}
	}
	at := exportFixed
	for i, c := range columns {
		if complete(rows, c) {
			cell := cellName(row, at)
			if err := x.file.SetCellFormula(name, cell, fmt.Sprintf("SUM(%s:%s)", cellName(first, at), cellName(last, at))); err != nil {
				return err
			}
			if err := x.file.SetCellStyle(name, cell, cell, x.numbers[sumDecimals(rows, c)]); err != nil {
				return err
			}
		}
		at++
		if percentAfter(columns, i) {
			at++
		}
	}
	return nil
}

// sumDecimals is how many decimals the sum of a column needs.
func sumDecimals(rows []exportRow, c periodMeasure) int {
	most := 0
	for _, r := range rows {
		most = max(most, decimalsOf(r.cells[c].Value))
	}
	return most
}

func complete(rows []exportRow, c periodMeasure) bool {
	for _, r := range rows {
		f, ok := r.cells[c]
		if !ok || f.Absence != data.Present || f.Qualifier != data.Exact {
			return false
		}
	}
	return true
}
