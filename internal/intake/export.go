package intake

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"tiendo/data"
	"tiendo/internal/calendar"
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

// exportFixed is the columns before the periods: number, code, place, indicator,
// source of funds, unit.
const exportFixed = 6

// An exportRow is one row: its cells by period and measure.
type exportRow struct {
	place     data.Place
	indicator data.Indicator
	funding   data.Funding
	cells     map[periodMeasure]data.Figure
}

type periodMeasure struct {
	period  calendar.Period
	measure data.Measure
}

// rows gathers the figures of one content in the order of the catalogue.
func (e Export) rows(content string) []exportRow {
	type key struct {
		place, indicator string
		funding          data.Funding
	}
	at := map[key]int{}
	var all []exportRow
	for _, f := range e.Figures {
		i, ok := e.Catalogue.Indicator(f.Indicator)
		p, ok2 := e.Catalogue.Place(f.Place)
		if !ok || !ok2 || i.Content != content {
			continue
		}
		k := key{f.Place, f.Indicator, f.Funding}
		n, known := at[k]
		if !known {
			n = len(all)
			at[k] = n
			all = append(all, exportRow{place: p, indicator: i, funding: f.Funding, cells: map[periodMeasure]data.Figure{}})
		}
		all[n].cells[periodMeasure{f.Period, f.Measure}] = f
	}
	order := map[string]int{}
	for n, i := range e.Catalogue.Indicators {
		order[i.Code] = n
	}
	slices.SortStableFunc(all, func(a, b exportRow) int {
		return cmp.Or(cmp.Compare(order[a.indicator.Code], order[b.indicator.Code]), cmp.Compare(a.funding, b.funding), cmp.Compare(a.place.Key, b.place.Key))
	})
	return all
}

// contents lists the contents that have figures.
func (e Export) contents() []string {
	var all []string
	for _, f := range e.Figures {
		if i, ok := e.Catalogue.Indicator(f.Indicator); ok && !slices.Contains(all, i.Content) {
			all = append(all, i.Content)
		}
	}
	slices.Sort(all)
	return all
}

// columns lists the periods and measures of rows.
func columnsOf(rows []exportRow) []periodMeasure {
	var all []periodMeasure
	seen := map[periodMeasure]bool{}
	for _, r := range rows {
		for k := range r.cells {
			if !seen[k] {
				seen[k] = true
				all = append(all, k)
			}
		}
	}
	order := []data.Measure{data.Plan, data.Actual, data.Estimate}
	slices.SortFunc(all, func(a, b periodMeasure) int {
		return cmp.Or(cmp.Compare(a.period.From, b.period.From), cmp.Compare(a.period.To, b.period.To),
			cmp.Compare(slices.Index(order, a.measure), slices.Index(order, b.measure)))
	})
	return all
}

// measureName and fundingName are the words of heads and cells.
func measureName(m data.Measure) string {
	switch m {
	case data.Plan:
		return "Kế hoạch"
	case data.Estimate:
		return "Ước thực hiện"
	}
	return "Thực hiện"
}

func fundingName(f data.Funding) string {
	switch f {
	case data.National:
		return "Khuyến công quốc gia"
	case data.Local:
		return "Khuyến công địa phương"
	}
	return "Cả hai nguồn"
}

// sheetName is what a content is called on its tab.
func sheetName(content string) string {
	names := map[string]string{"all": "Chung", "1": "1 Đào tạo nghề", "2": "2 Quản lý, khởi sự", "3": "3 Mô hình, máy móc", "4": "4 Sản phẩm, hội chợ",
		"5": "5 Tư vấn", "6": "6 Tuyên truyền", "7": "7 Cụm công nghiệp", "8": "8 Hợp tác quốc tế", "9": "9 Quản lý"}
	if name := names[content]; name != "" {
		return name
	}
	return content
}

// Harmless puts an apostrophe before text that a spreadsheet would run.
func Harmless(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}

// cellText is a figure as text: its qualifier and value, or why there is none.
func cellText(f data.Figure) string {
	switch f.Absence {
	case data.NotStarted:
		return "chưa triển khai"
	case data.NotCompiled:
		return "chưa tổng hợp"
	case data.Blank:
		return "-"
	}
	words := map[data.Qualifier]string{data.Approx: "khoảng ", data.Over: "hơn ", data.Under: "gần ", data.Estimated: "ước "}
	return words[f.Qualifier] + strings.Replace(f.Value.String(), ".", ",", 1)
}

// CSV is the export as one table for spreadsheets: UTF-8 with its mark, a line
// for each figure.
func (e Export) CSV() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = ';', true
	lines := [][]string{{"Mã địa bàn", "Địa bàn", "Mã chỉ tiêu", "Chỉ tiêu", "Kỳ", "Loại số", "Nguồn", "Giá trị", "Đơn vị", "Nguồn tin"}}
	for _, f := range e.Figures {
		i, _ := e.Catalogue.Indicator(f.Indicator)
		p, _ := e.Catalogue.Place(f.Place)
		lines = append(lines, []string{f.Place, p.Name, f.Indicator, i.Name, f.Period.Code(), measureName(f.Measure), fundingName(f.Funding), cellText(f), i.Unit, f.Entry.Source})
	}
	for _, line := range lines {
		for n := range line {
			if n != 7 { // a missing value is written as a dash on purpose
				line[n] = Harmless(line[n])
			}
		}
		if err := w.Write(line); err != nil {
			return nil, fmt.Errorf("export CSV: %w", err)
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// Workbook is the export as an .xlsx file: one sheet a content, with formulas for
// percentages and totals, a frozen head, and A4 across for printing.
func (e Export) Workbook() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	x := &exporter{Export: e, file: f}
	if err := x.styles(); err != nil {
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
	file                               *excelize.File
	title, head, text, number, percent int
}

func (x *exporter) styles() (err error) {
	border := []excelize.Border{{Type: "left", Color: "B0B0B0", Style: 1}, {Type: "right", Color: "B0B0B0", Style: 1}, {Type: "top", Color: "B0B0B0", Style: 1}, {Type: "bottom", Color: "B0B0B0", Style: 1}}
	number, percent := "#,##0.######", "0.0%"
	for _, s := range []struct {
		to    *int
		style excelize.Style
	}{
		{&x.title, excelize.Style{Font: &excelize.Font{Bold: true, Size: 14}}},
		{&x.head, excelize.Style{Font: &excelize.Font{Bold: true}, Border: border, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7EEF7"}}, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}}},
		{&x.text, excelize.Style{Border: border, Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}}},
		{&x.number, excelize.Style{Border: border, CustomNumFmt: &number}},
		{&x.percent, excelize.Style{Border: border, CustomNumFmt: &percent}},
	} {
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
	if err := x.file.SetCellStyle(name, "A1", "A1", x.title); err != nil {
		return err
	}
	if err := x.heads(name, columns); err != nil {
		return err
	}
	row, sums := exportHead, bunches(rows)
	for i, r := range rows {
		if err := x.row(name, row, i+1, r, columns); err != nil {
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

// places of the columns of a period: each measure, and behind the last of a
// period with a plan and a result its percentage.
func width(columns []periodMeasure) int {
	n := 0
	for i := range columns {
		n++
		if percentAfter(columns, i) {
			n++
		}
	}
	return n
}

// percentAfter says whether a percentage stands behind column i: of the result
// there by the plan before it.
func percentAfter(columns []periodMeasure, i int) bool {
	return i > 0 && columns[i].measure == data.Actual && columns[i-1].measure == data.Plan && columns[i-1].period == columns[i].period
}

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
		if f, ok := r.cells[c]; ok {
			if err := x.figure(name, row, at, f); err != nil {
				return err
			}
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
	return x.put(name, row, column, n, x.number)
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

// finish sets the sheet up for the screen and for A4.
func (x *exporter) finish(name string, columns int) error {
	landscape, a4, wide, high, fit := "landscape", 9, 1, 0, true
	if err := x.file.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, Size: &a4, FitToWidth: &wide, FitToHeight: &high}); err != nil {
		return err
	}
	if err := x.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := x.file.SetPanes(name, &excelize.Panes{Freeze: true, XSplit: 4, YSplit: exportHead, TopLeftCell: cellName(exportHead, 4), ActivePane: "bottomRight"}); err != nil {
		return err
	}
	if err := x.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", name, exportHead, exportHead)}); err != nil {
		return err
	}
	for column, w := range map[string]float64{"A": 5, "B": 14, "C": 20, "D": 34, "E": 20, "F": 12} {
		if err := x.file.SetColWidth(name, column, column, w); err != nil {
			return err
		}
	}
	if columns <= exportFixed {
		return nil
	}
	last, err := excelize.ColumnNumberToName(columns)
	if err != nil {
		return err
	}
	return x.file.SetColWidth(name, "G", last, 14)
}
