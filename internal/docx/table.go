package docx

import (
	"fmt"
	"strconv"
)

func (t Table) write(w *writer) error {
	all := 0
	for _, c := range t.Columns {
		all += max(c.Share, 1)
	}
	widths := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = strconv.Itoa(textWidth * max(c.Share, 1) / all)
	}
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = c.Name
	}
	w.start("w:tbl")
	t.layout(w, widths)
	t.row(w, heads, widths, true)
	for n, row := range t.Rows {
		if len(row) != len(t.Columns) {
			return fmt.Errorf("row %d of a table has %d cells for %d columns", n+1, len(row), len(t.Columns))
		}
		t.row(w, row, widths, false)
	}
	w.end(1)
	w.paragraph("Note") // Word joins tables that nothing stands between
	w.end(1)
	return nil
}

// layout fixes the widths: what a reader works out differs from one to the next.
func (t Table) layout(w *writer, widths []string) {
	w.start("w:tblPr")
	w.empty("w:tblStyle", "w:val", "Grid")
	w.empty("w:tblW", "w:w", strconv.Itoa(textWidth), "w:type", "dxa")
	w.empty("w:tblLayout", "w:type", "fixed")
	w.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", "0", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1")
	w.end(1)
	w.start("w:tblGrid")
	for _, width := range widths {
		w.empty("w:gridCol", "w:w", width)
	}
	w.end(1)
}

func (t Table) row(w *writer, cells, widths []string, head bool) {
	w.start("w:tr")
	w.start("w:trPr")
	w.empty("w:cantSplit")
	if head {
		w.empty("w:tblHeader")
	}
	w.end(1)
	for i, cell := range cells {
		w.start("w:tc")
		w.start("w:tcPr")
		w.empty("w:tcW", "w:w", widths[i], "w:type", "dxa")
		w.end(1)
		style := "Cell"
		switch {
		case head:
			style = "CellHead"
		case t.Columns[i].Right:
			style = "CellNumber"
		}
		w.paragraph(style)
		w.text(cell)
		w.end(2)
	}
	w.end(1)
}
