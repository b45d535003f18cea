package message

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tiendo/internal/vi"
)

// No line of a table is wider than a phone shows, whatever is in it, and
// nothing that stands in a cell is lost.
func TestATableFitsAPhone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringMatching(`([A-Za-zđĐưƯởẮ0-9.,%°=]{1,60} ?){0,8}`)
		columns := rapid.IntRange(1, 6).Draw(t, "columns")
		var table Table
		for range columns {
			table.Columns = append(table.Columns, Column{Name: rapid.StringMatching(`[A-Za-z ]{0,12}`).Draw(t, "name"), Right: rapid.Bool().Draw(t, "right")})
		}
		var said string
		for range rapid.IntRange(1, 4).Draw(t, "rows") {
			var row []string
			for range columns {
				row = append(row, cell.Draw(t, "cell"))
			}
			said += strings.Join(row, "")
			table.Rows = append(table.Rows, row)
		}
		shown := table.String()
		for line := range strings.Lines(shown) {
			if w := vi.Width(strings.TrimRight(line, "\n")); w > MaxTable {
				t.Fatalf("%d columns: %q", w, line)
			}
		}
		for _, r := range "đƯ0%°=" {
			if want, got := strings.Count(said, string(r)), strings.Count(shown, string(r)); got < want {
				t.Fatalf("%q stands %d times in the cells and %d times in the table", r, want, got)
			}
		}
	})
}

// A table that fits is not wrapped; one that does not gives way in the last
// column of words first, at spaces.
func TestWordsGoOnInTheNextLine(t *testing.T) {
	table := Table{
		Columns: []Column{{Name: "Số", Right: true}, {Name: "Chỉ tiêu"}},
		Rows:    [][]string{{"VND1,779.97 million", "Representative products and fairs budget"}, {"92", "x"}},
	}
	want := "" +
		"                 Số Chỉ tiêu\n" +
		"VND1,779.97 million Representative\n" +
		"                    products and fairs\n" +
		"                    budget\n" +
		"                 92 x\n"
	if got := table.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
