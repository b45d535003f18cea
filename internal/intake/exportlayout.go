package intake

import (
	"fmt"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// finish sets the sheet up for the screen and for A4.
func (x *exporter) finish(name string, columns int) error {
	across := 1 + max(0, columns-exportFixed-1)/figuresAcross
	titles := fmt.Sprintf("'%[1]s'!$A:$F,'%[1]s'!$%[2]d:$%[2]d", name, exportHead)
	if err := x.page(name, "landscape", across, 4, titles); err != nil {
		return err
	}
	return x.widths(name, columns)
}

// page sets a sheet up for A4, so many pages across, with columns and the head
// that stay on the screen and are printed on every page.
func (x *exporter) page(name, orientation string, across, staying int, titles string) error {
	a4, high, fit := 9, 0, true
	if err := x.file.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &orientation, Size: &a4, FitToWidth: &across, FitToHeight: &high}); err != nil {
		return err
	}
	if err := x.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	pane := "bottomLeft"
	if staying > 0 {
		pane = "bottomRight"
	}
	if err := x.file.SetPanes(name, &excelize.Panes{Freeze: true, XSplit: staying, YSplit: exportHead, TopLeftCell: cellName(exportHead, staying), ActivePane: pane}); err != nil {
		return err
	}
	if err := x.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name, RefersTo: titles}); err != nil {
		return err
	}
	return x.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L&A&R&P/&N"})
}

// Widths of columns in letters, and the height of a line in points.
const (
	widePlace     = 24
	wideIndicator = 40
	wideFigure    = 14
	figuresAcross = 8 // columns of figures that can be read on a page; more go on another
	lineHeight    = 15
	headLines     = 3 // "Thực hiện giai đoạn 2016-2020" in a narrow column
)

func (x *exporter) widths(name string, columns int) error {
	for column, w := range map[string]float64{"A": 5, "B": 14, "C": widePlace, "D": wideIndicator, "E": 24, "F": 13} {
		if err := x.file.SetColWidth(name, column, column, w); err != nil {
			return err
		}
	}
	// The code of the unit is for reading the file back: two units may have one name.
	if err := x.file.SetColVisible(name, "B", false); err != nil {
		return err
	}
	if err := x.file.SetRowHeight(name, exportHead, headLines*lineHeight); err != nil {
		return err
	}
	if columns <= exportFixed {
		return nil
	}
	last, err := excelize.ColumnNumberToName(columns)
	if err != nil {
		return err
	}
	return x.file.SetColWidth(name, "G", last, wideFigure)
}

// linesIn is how many lines a text takes in a column of so many digits, which
// hold five letters in the room of four.
func linesIn(text string, wide int) int {
	letters := wide * 5 / 4
	return max(1, (utf8.RuneCountInString(text)+letters-1)/letters)
}
