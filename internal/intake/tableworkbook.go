package intake

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/language"
)

// A Listing is a table of an answer, its cells written for people.
type Listing struct {
	Title string
	Note  string // stands under the title: the unit, the source
	Heads []string
	Right []bool // by column: numbers stand on the right
	Rows  [][]string
	Tag   language.Tag // of the numbers: "1.234,5" or "1,234.5"
}

// Workbook is the listing as an .xlsx file: what people read as a number is one,
// with a head that stays and A4 for printing.
func (l Listing) Workbook() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	x := &exporter{file: f}
	name := "Table"
	if l.vietnamese() {
		name = "Bảng"
	}
	for _, do := range []func() error{
		func() error { return f.SetSheetName("Sheet1", name) },
		func() error { return f.SetDefaultFont(officeFont) },
		x.styles,
		func() error { return l.write(x, name) },
	} {
		if err := do(); err != nil {
			return nil, fmt.Errorf("table as a workbook: %w", err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		return nil, fmt.Errorf("table as a workbook: %w", err)
	}
	return b.Bytes(), nil
}

func (l Listing) write(x *exporter, name string) error {
	wide := make([]int, len(l.Heads))
	for column, head := range l.Heads {
		if err := x.put(name, exportHead-1, column, Harmless(head), x.head); err != nil {
			return err
		}
		wide[column] = len([]rune(head))
	}
	for n, row := range l.Rows {
		for column, text := range row {
			wide[column] = max(wide[column], len([]rune(text)))
			if err := l.cell(x, name, exportHead+n, column, text); err != nil {
				return err
			}
		}
	}
	return l.finish(x, name, wide)
}

// cell writes a number where one is read, and its words elsewhere.
func (l Listing) cell(x *exporter, name string, row, column int, text string) error {
	if l.Right[column] {
		if value, percent, ok := l.number(text); ok {
			style := x.numbers[decimalsOf(value)]
			if percent {
				value, style = value.Shift(-2), x.percent
			}
			n, err := strconv.ParseFloat(value.String(), 64)
			if err != nil {
				return err
			}
			return x.put(name, row, column, n, style)
		}
		return x.put(name, row, column, Harmless(text), x.right)
	}
	return x.put(name, row, column, Harmless(text), x.text)
}

func (l Listing) vietnamese() bool {
	base, _ := l.Tag.Base()
	return base.String() == "vi"
}

// number reads a number as the answer wrote it; only what is nothing else is one.
func (l Listing) number(text string) (value decimal.Decimal, percent, ok bool) {
	text, percent = strings.CutSuffix(text, "%")
	thousands, point := ",", "."
	if l.vietnamese() {
		thousands, point = ".", ","
	}
	text = strings.Replace(strings.ReplaceAll(text, thousands, ""), point, ".", 1)
	if strings.Trim(text, "0123456789.") != "" || text == "" {
		return value, percent, false
	}
	value, err := decimal.NewFromString(text)
	return value, percent, err == nil
}

func (l Listing) finish(x *exporter, name string, wide []int) error {
	across, all := "portrait", 0
	for column, letters := range wide {
		letter, err := excelize.ColumnNumberToName(column + 1)
		if err != nil {
			return err
		}
		width := min(max(letters+2, 6), wideIndicator)
		all += width
		if err := x.file.SetColWidth(name, letter, letter, float64(width)); err != nil {
			return err
		}
	}
	if all > portraitLetters {
		across = "landscape"
	}
	// The title and the note stay within the table: a page is as wide as what
	// stands on it.
	for row, text := range []string{l.Title, l.Note} {
		if err := x.file.MergeCell(name, cellName(row, 0), cellName(row, len(wide)-1)); err != nil {
			return err
		}
		style := x.title
		if row > 0 {
			style = x.note
		}
		if err := x.put(name, row, 0, Harmless(text), style); err != nil {
			return err
		}
		height := lineHeight
		if row == 0 {
			height = titleHeight
		}
		if err := x.file.SetRowHeight(name, row+1, float64(height*linesIn(text, all*lineHeight/height))); err != nil {
			return err
		}
	}
	return x.page(name, across, 1, 0, fmt.Sprintf("'%s'!$%d:$%d", name, exportHead, exportHead))
}

// titleHeight is the height of a line of the title in points.
const titleHeight = 20

// portraitLetters is how wide a table may be on an upright page.
const portraitLetters = 90
