package intake

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
)

// Harmless puts an apostrophe before text that a spreadsheet would run.
func Harmless(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
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
