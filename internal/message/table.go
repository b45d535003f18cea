package message

import (
	"strings"

	"tiendo/internal/vi"
)

// MaxTable is how many columns of text a phone shows without wrapping.
const MaxTable = 42

// A Table is shown in a fixed-width font.
type Table struct {
	Columns []Column
	Rows    [][]string // one cell a column
	Unit    string     // stands over the table
}

// A Column is the head of a table's column.
type Column struct {
	Name  string
	Right bool // numbers stand on the right
}

// String lays the table out with one space between columns. A last column of
// words that is too wide for a phone goes on in the next line.
func (t Table) String() string {
	widths := make([]int, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = vi.Width(c.Name)
	}
	for _, row := range t.Rows {
		for i, cell := range row {
			widths[i] = max(widths[i], vi.Width(cell))
		}
	}
	last := len(widths) - 1
	used := last
	for _, w := range widths[:last] {
		used += w
	}
	room := max(MaxTable-used, 12)
	var b strings.Builder
	if t.Unit != "" {
		b.WriteString(t.Unit + "\n")
	}
	t.line(&b, widths, room, names(t.Columns))
	for _, row := range t.Rows {
		t.line(&b, widths, room, row)
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

func (t Table) line(b *strings.Builder, widths []int, room int, row []string) {
	last := len(row) - 1
	var line strings.Builder
	for i, cell := range row[:last] {
		pad := strings.Repeat(" ", widths[i]-vi.Width(cell))
		if t.Columns[i].Right {
			line.WriteString(pad + cell + " ")
		} else {
			line.WriteString(cell + pad + " ")
		}
	}
	indent := strings.Repeat(" ", vi.Width(line.String()))
	if t.Columns[last].Right {
		line.WriteString(strings.Repeat(" ", widths[last]-vi.Width(row[last])) + row[last])
	} else {
		line.WriteString(strings.Join(wrap(row[last], room), "\n"+indent))
	}
	b.WriteString(strings.TrimRight(line.String(), " "))
	b.WriteByte('\n')
}

// wrap breaks text at spaces into lines of at most room columns; a longer word
// stays whole.
func wrap(text string, room int) []string {
	lines := []string{""}
	for word := range strings.FieldsSeq(text) {
		line := &lines[len(lines)-1]
		switch {
		case *line == "":
			*line = word
		case vi.Width(*line)+1+vi.Width(word) <= room:
			*line += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}
