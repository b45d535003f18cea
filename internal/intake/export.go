package intake

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"tiendo/data"
)

// An Export is figures as a file for people: a table for each content of the
// programme, a row for each place, indicator and source of funds, and for each
// period its plan, result and percentage. What is written is read back by Sheets
// to the same figures.
type Export struct {
	Catalogue *data.Catalogue
	Title     string
	Figures   []data.Figure
}

// officeFont is the letter of official papers (Decree 30/2020).
const officeFont = "Times New Roman"

// exportFixed is the columns before the periods: number, code, place, indicator,
// source of funds, unit.
const exportFixed = 6

// Workbook is the export as an .xlsx file: one sheet a content, with formulas for
// percentages and totals, a frozen head, and A4 across for printing.
func (e Export) Workbook() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	x := &exporter{Export: e, file: f}
	if err := errors.Join(f.SetDefaultFont(officeFont), x.styles()); err != nil {
		return nil, fmt.Errorf("export workbook: %w", err)
	}
	for n, content := range e.contents() {
		if err := x.sheet(n, content); err != nil {
			return nil, fmt.Errorf("export workbook: %w", err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return nil, fmt.Errorf("export workbook: %w", err)
	}
	return b.Bytes(), nil
}

// An exporter writes sheets.
type exporter struct {
	Export
	file                 *excelize.File
	title, note, head    int
	text, right, percent int
	numbers              [7]int // styles of numbers by their decimals
}

func (x *exporter) styles() (err error) {
	border := []excelize.Border{{Type: "left", Color: "B0B0B0", Style: 1}, {Type: "right", Color: "B0B0B0", Style: 1}, {Type: "top", Color: "B0B0B0", Style: 1}, {Type: "bottom", Color: "B0B0B0", Style: 1}}
	percent := "0.0%"
	styles := []struct {
		to    *int
		style excelize.Style
	}{
		{&x.title, excelize.Style{Font: &excelize.Font{Family: officeFont, Bold: true, Size: 14}, Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}}},
		{&x.note, excelize.Style{Font: &excelize.Font{Family: officeFont, Italic: true, Size: 11}, Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}}},
		{&x.head, excelize.Style{Font: &excelize.Font{Family: officeFont, Bold: true}, Border: border, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7EEF7"}}, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}}},
		{&x.text, excelize.Style{Border: border, Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}}},
		{&x.right, excelize.Style{Border: border, Alignment: &excelize.Alignment{Horizontal: "right", Vertical: "center", WrapText: true}}},
		{&x.percent, excelize.Style{Border: border, CustomNumFmt: &percent, Alignment: &excelize.Alignment{Vertical: "center"}}},
	}
	for decimals := range x.numbers {
		// A format with optional decimals would show "25." in Excel.
		format := strings.TrimSuffix("#,##0."+strings.Repeat("0", decimals), ".")
		styles = append(styles, struct {
			to    *int
			style excelize.Style
		}{&x.numbers[decimals], excelize.Style{Border: border, CustomNumFmt: &format, Alignment: &excelize.Alignment{Vertical: "center"}}})
	}
	for _, s := range styles {
		if *s.to, err = x.file.NewStyle(&s.style); err != nil {
			return err
		}
	}
	return nil
}

// sheet writes the table of one content.
func (x *exporter) sheet(n int, content string) error {
	name := sheetName(content)
	if n == 0 {
		if err := x.file.SetSheetName("Sheet1", name); err != nil {
			return err
		}
	} else if _, err := x.file.NewSheet(name); err != nil {
		return err
	}
	rows := x.rows(content)
	columns := columnsOf(rows)
	if err := x.file.SetCellStr(name, "A1", Harmless(x.Title)); err != nil {
		return err
	}
	if err := errors.Join(x.file.SetCellStyle(name, "A1", "A1", x.title), x.file.MergeCell(name, "A1", cellName(0, exportFixed-1)), x.file.SetRowHeight(name, 1, titleHeight)); err != nil {
		return err
	}
	if err := x.heads(name, columns); err != nil {
		return err
	}
	row, sums := exportHead, bunches(rows, columns)
	for i, r := range rows {
		if err := x.row(name, row, i+1, r, columns); err != nil {
			return err
		}
		if err := x.file.SetRowHeight(name, row+1, lineHeight*float64(max(linesIn(r.place.Name, widePlace), linesIn(r.indicator.Name, wideIndicator)))); err != nil {
			return err
		}
		row++
		if len(sums) > 0 && sums[0].to == i+1 {
			group := rows[sums[0].from:sums[0].to]
			if err := x.sumRow(name, row, row-len(group), row-1, group, columns); err != nil {
				return err
			}
			row, sums = row+1, sums[1:]
		}
	}
	return x.finish(name, exportFixed+width(columns))
}

// exportHead is how many rows stand above the first figure.
const exportHead = 3

func (x *exporter) heads(name string, columns []periodMeasure) error {
	at := 0
	put := func(text string) error {
		cell := cellName(exportHead-1, at)
		at++
		if err := x.file.SetCellStr(name, cell, text); err != nil {
			return err
		}
		return x.file.SetCellStyle(name, cell, cell, x.head)
	}
	for _, text := range []string{"TT", "Mã địa phương", "Địa phương", "Chỉ tiêu", "Nguồn vốn", "Đơn vị tính"} {
		if err := put(text); err != nil {
			return err
		}
	}
	for i, c := range columns {
		if err := put(measureName(c.measure) + " " + periodHead(c.period)); err != nil {
			return err
		}
		if percentAfter(columns, i) {
			if err := put("TH/KH (%)"); err != nil {
				return err
			}
		}
	}
	return nil
}

// row writes one row of figures.
func (x *exporter) row(name string, row, number int, r exportRow, columns []periodMeasure) error {
	for column, value := range []any{number, r.place.Key, placeCell(r.place), Harmless(r.indicator.Name), fundingName(r.funding), r.indicator.Unit} {
		if err := x.put(name, row, column, value, x.text); err != nil {
			return err
		}
	}
	at := exportFixed
	for i, c := range columns {
		f, ok := r.cells[c]
		write := func() error { return x.put(name, row, at, nil, x.text) } // an empty cell has a border too
		if ok {
			write = func() error { return x.figure(name, row, at, f) }
		}
		if err := write(); err != nil {
			return err
		}
		at++
		if percentAfter(columns, i) {
			if err := x.share(name, row, at, r, columns[i-1], c); err != nil {
				return err
			}
			at++
		}
	}
	return nil
}

// figure writes one figure: a number where it is exact, words where it is not.
func (x *exporter) figure(name string, row, column int, f data.Figure) error {
	if f.Absence != data.Present || f.Qualifier != data.Exact {
		return x.put(name, row, column, cellText(f), x.text)
	}
	n, err := strconv.ParseFloat(f.Value.String(), 64)
	if err != nil {
		return err
	}
	return x.put(name, row, column, n, x.numbers[decimalsOf(f.Value)])
}

// decimalsOf is how many decimals a value needs, as many as the store keeps.
func decimalsOf(d decimal.Decimal) int {
	for n := range 6 {
		if d.Round(int32(n)).Equal(d) {
			return n
		}
	}
	return 6
}

// share writes the formula of a percentage where both numbers are.
func (x *exporter) share(name string, row, column int, r exportRow, plan, actual periodMeasure) error {
	p, ok := r.cells[plan]
	a, ok2 := r.cells[actual]
	if !ok || !ok2 || p.Absence != data.Present || a.Absence != data.Present || p.Qualifier != data.Exact || a.Qualifier != data.Exact {
		return x.put(name, row, column, "", x.percent)
	}
	cell := cellName(row, column)
	if err := x.file.SetCellFormula(name, cell, fmt.Sprintf(`IF(%[1]s=0,"",%[2]s/%[1]s)`, cellName(row, column-2), cellName(row, column-1))); err != nil {
		return err
	}
	return x.file.SetCellStyle(name, cell, cell, x.percent)
}

func (x *exporter) put(name string, row, column int, value any, style int) error {
	cell := cellName(row, column)
	if err := x.file.SetCellValue(name, cell, value); err != nil {
		return err
	}
	return x.file.SetCellStyle(name, cell, cell, style)
}
