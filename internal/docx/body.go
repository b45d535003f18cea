package docx

import (
	"strconv"
	"strings"
)

// Lengths of the page in twentieths of a point: A4, the margins of Decree
// 30/2020 (30 mm on the left, 20 mm elsewhere).
const (
	pageWidth, pageHeight = 11906, 16838
	marginLeft, margin    = 1701, 1134
	textWidth             = pageWidth - marginLeft - margin
	textHeight            = pageHeight - 2*margin
)

// namespaces of the main part.
var namespaces = [...]string{
	"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
	"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
	"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
	"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture",
}

func (w *writer) body(d Document) error {
	w.start("w:document", namespaces[:]...)
	w.start("w:body")
	for _, block := range d.Body {
		if err := block.write(w); err != nil {
			return err
		}
	}
	w.start("w:sectPr")
	w.empty("w:footerReference", "w:type", "default", "r:id", "rId2")
	w.empty("w:pgSz", "w:w", strconv.Itoa(pageWidth), "w:h", strconv.Itoa(pageHeight))
	side := strconv.Itoa(margin)
	w.empty("w:pgMar", "w:top", side, "w:right", side, "w:bottom", side, "w:left", strconv.Itoa(marginLeft), "w:header", "567", "w:footer", "567", "w:gutter", "0")
	w.end(3)
	return nil
}

// paragraph opens a paragraph of a style.
func (w *writer) paragraph(style string) {
	w.start("w:p")
	w.start("w:pPr")
	w.empty("w:pStyle", "w:val", style)
	w.end(1)
}

func (h Heading) write(w *writer) error {
	style := "Title"
	if h.Level > 0 {
		style = "Heading" + strconv.Itoa(min(h.Level, 2))
	}
	w.paragraph(style)
	w.text(h.Text)
	w.end(1)
	return nil
}

func (p Paragraph) write(w *writer) error {
	style := "Normal"
	if p.Small {
		style = "Note"
	}
	w.paragraph(style)
	if strings.HasPrefix(p.URL, "https://") || strings.HasPrefix(p.URL, "http://") {
		w.links = append(w.links, p.URL)
		w.start("w:hyperlink", "r:id", linkID(len(w.links)))
		w.text(p.Text)
		w.end(1)
	} else {
		w.text(p.Text)
	}
	w.end(1)
	return nil
}
