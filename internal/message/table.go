package message

import (
	"cmp"
	"strings"

	"tiendo/internal/vi"
)

// MaxTable is how many columns of text a phone shows without wrapping.
const MaxTable = 42

// A Table is shown in a fixed-width font.
type Table struct {
	Columns []Column
	Rows    [][]string // one cell a column
	Rest    [][]string // rows that only the file has
	Unit    string     // stands over the table
}

// A Column is the head of a table's column.
type Column struct {
	Name  string
	Right bool // numbers stand on the right
}

// Shown reports whether there are rows to show: a table may be for the file
// alone.
func (t *Table) Shown() bool { return t != nil && len(t.Rows) > 0 }

// String lays the table out with one space between columns, no wider than
// MaxTable. Where it would be wider, cells go on in the next line.
func (t Table) String() string {
	widths := t.widths()
	var b strings.Builder
	if t.Unit != "" {
		b.WriteString(t.Unit + "\n")
	}
	t.line(&b, widths, names(t.Columns))
	for _, row := range t.Rows {
		t.line(&b, widths, row)
	}
	return b.String()
}

func names(columns []Column) []string {
	all := make([]string, len(columns))
	for i, c := range columns {
		all[i] = c.Name
	}
	return all
}

// widths is how wide each column is. What is too much for a phone is taken from
// the last column, then from the widest, as long as their words stay whole, and
// at last from the widest at any price.
func (t Table) widths() []int {
	widths, words := make([]int, len(t.Columns)), make([]int, len(t.Columns))
	over := len(widths) - 1 - MaxTable
	for _, row := range append([][]string{names(t.Columns)}, t.Rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], vi.Width(cell))
			for word := range strings.FieldsSeq(cell) {
				words[i] = max(words[i], vi.Width(word))
			}
		}
	}
	for _, w := range widths {
		over += w
	}
	last := len(widths) - 1
	for ; over > 0 && widths[last] > max(words[last], shortestCell); over-- {
		widths[last]--
	}
	for ; over > 0; over-- {
		most := 0
		for i := range widths {
			give := func(i int) int { return max(widths[i]-words[i], 0) }
			if order := cmp.Or(cmp.Compare(give(i), give(most)), cmp.Compare(widths[i], widths[most])); order > 0 {
				most = i
			}
		}
		widths[most]--
	}
	return widths
}

// shortestCell is what the last column, of words, keeps while others can give.
const shortestCell = 14

// line writes a row, whose cells may take several lines.
func (t Table) line(b *strings.Builder, widths []int, row []string) {
	cells, height := make([][]string, len(row)), 1
	for i, cell := range row {
		cells[i] = wrap(cell, widths[i])
		height = max(height, len(cells[i]))
	}
	for n := range height {
		var line strings.Builder
		for i, lines := range cells {
			text := ""
			if n < len(lines) {
				text = lines[n]
			}
			pad := strings.Repeat(" ", widths[i]-vi.Width(text))
			if t.Columns[i].Right {
				line.WriteString(pad + text + " ")
			} else {
				line.WriteString(text + pad + " ")
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " "))
		b.WriteByte('\n')
	}
}

// wrap breaks text at spaces into lines of at most room columns, and a word that
// is longer anywhere.
func wrap(text string, room int) []string {
	lines := []string{""}
	for word := range strings.FieldsSeq(text) {
		last := len(lines) - 1
		if used := vi.Width(lines[last]); used > 0 && used+1+vi.Width(word) <= room {
			lines[last] += " " + word
			continue
		}
		if lines[last] != "" {
			lines = append(lines, "")
		}
		lines = append(lines[:len(lines)-1], broken(word, room)...)
	}
	return lines
}

// broken is a word in pieces of at most room columns.
func broken(word string, room int) []string {
	if vi.Width(word) <= room {
		return []string{word}
	}
	pieces, width := []string{""}, 0
	for _, r := range word {
		w := vi.Width(string(r))
		if width+w > room && width > 0 {
			pieces, width = append(pieces, ""), 0
		}
		pieces[len(pieces)-1] += string(r)
		width += w
	}
	return pieces
}
