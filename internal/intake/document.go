package intake

import (
	"fmt"
	"strings"
)

// document reads a Word document: its tables by the rules of sheets, its other
// text as prose. A table without a figure, as under a letterhead, is text too.
func (r *Reader) document(file []byte, given Given) ([]Sheet, error) {
	blocks, err := docx(file)
	if err != nil {
		return nil, err
	}
	all := lines(textOf(blocks, nil))
	onTables := given
	if onTables.Published == 0 {
		onTables.Published = dateline(all)
	}
	var sheets []Sheet
	tables := map[int]bool{}
	for i, b := range blocks {
		if len(b.table) < 2 {
			continue
		}
		name := fmt.Sprintf("Bảng %d", len(sheets)+1)
		if one := r.Sheet(Grid{Name: name, Above: above(blocks, i), Rows: b.table}, onTables); len(one.Figures) > 0 {
			tables[i] = true
			sheets = append(sheets, one)
		}
	}
	text := textOf(blocks, tables)
	if len(text) > ProseBytes {
		return nil, ErrTooLong
	}
	return append([]Sheet{r.prose(text, given)}, sheets...), nil
}

// Docx returns the text of a Word document: one line a paragraph and a cell, the
// cells of a row between tabs. The error wraps one of the package's.
func Docx(file []byte) (string, error) {
	blocks, err := docx(file)
	return textOf(blocks, nil), err
}

// textOf is the text of a document without the tables that are left out.
func textOf(blocks []block, without map[int]bool) string {
	var b strings.Builder
	for i, one := range blocks {
		if without[i] {
			b.WriteByte('\n')
			continue
		}
		b.WriteString(one.text)
		b.WriteByte('\n')
		for _, row := range one.table {
			for _, c := range row {
				if !c.Copy {
					b.WriteString(c.Text + "\n\t")
				}
			}
		}
	}
	return b.String()
}

// Where the title of a table is looked for.
const (
	titleOfAll = 12 // paragraphs at the beginning of a document
	titleAbove = 3  // paragraphs right above the table
)

// above is what the table at i is said to be about: the titles of the document,
// then those right above it, after which later words count more.
func above(blocks []block, i int) []string {
	var all []string
	near := i
	for n := 0; near > 0 && n < titleAbove && blocks[near-1].table == nil; near-- {
		if strings.TrimSpace(blocks[near-1].text) != "" {
			n++
		}
	}
	for _, b := range blocks[:min(near, titleOfAll)] {
		if isTitle(b.text) {
			all = append(all, b.text)
		}
	}
	for _, b := range blocks[near:i] {
		if isTitle(b.text) {
			all = append(all, b.text)
		}
	}
	return all
}

// isTitle says whether a paragraph is no sentence.
func isTitle(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && len(strings.Fields(text)) <= headingWords && !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, ";")
}
