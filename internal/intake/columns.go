package intake

import (
	"slices"
	"strings"

	"tiendo/data"
)

// readHead reads the head of a table column by column, from the row above to
// the row below.
func (t *table) readHead(from, to int) {
	width := 0
	for row := from; row < to; row++ {
		width = max(width, len(t.grid.Rows[row]))
	}
	t.columns = make([]head, width)
	t.names, t.unit, t.first, t.more = -1, -1, -1, nil
	t.section, t.parent = head{}, head{}
	clear(t.meanings)
	for column := range width {
		var h head
		for row := from; row < to; row++ {
			text := t.headText(row, column, from, to)
			if text == "" || row > from && t.headText(row-1, column, from, to) == text {
				continue
			}
			if yearNumber(text) {
				text = "năm " + text
			}
			one := t.know(text, true)
			switch {
			case one.label && t.names < 0:
				t.names = column
			case one.label && !strings.EqualFold(text, "đơn vị") && column > t.names:
				if !slices.Contains(t.more, column) {
					t.more = append(t.more, column)
				}
			case one.label && strings.EqualFold(text, "đơn vị"):
				one.units = true
			}
			if one.units {
				t.unit = column
			}
			one.label, one.units = false, false
			if one.total && h.text != "" && one.funding == "" {
				one.funding, one.total = data.All, false // Kinh phí: Tổng | KCQG | KCĐP
				t.split = true
			}
			one = one.over(h)
			one.text = h.text + " " + text
			h = one
		}
		t.columns[column] = h
		t.counterpart = t.counterpart || h.money == "budget.counterpart"
	}
	t.splits()
	t.layout(to)
}

// headText is the text over a column in one row of the head; an upper row goes
// on over the columns to its right that it leaves empty.
func (t *table) headText(row, column, from, to int) string {
	if text := t.grid.text(row, column); text != "" {
		return text
	}
	if row == to-1 || t.grid.text(to-1, column) == "" && t.grid.text(row+1, column) == "" {
		return ""
	}
	for left := column - 1; left >= 0; left-- {
		text := t.grid.text(row, left)
		if text == "" {
			continue
		}
		h := t.know(text, true)
		if h.label || h.units || h.skip || t.grid.text(row+1, left) == "" {
			return ""
		}
		return text
	}
	return ""
}

// splits says of the totals beside two sources of funds that they are of both.
func (t *table) splits() {
	var sources []data.Funding
	for _, h := range t.columns {
		if h.funding != "" && !slices.Contains(sources, h.funding) {
			sources = append(sources, h.funding)
		}
	}
	for i := range t.columns {
		if h := &t.columns[i]; h.total && h.funding == "" && slices.Contains(sources, data.National) && slices.Contains(sources, data.Local) {
			h.funding, h.total = data.All, false
		}
	}
	t.split = t.split || slices.Contains(sources, data.National) && slices.Contains(sources, data.Local)
}

// layout finds the columns of names and of values where the head does not say.
func (t *table) layout(body int) {
	for column := range t.columns {
		if t.names < 0 && t.columns[column].empty() && !t.columns[column].skip && column != t.unit {
			known := 0
			for row := body; row < min(len(t.grid.Rows), body+40); row++ {
				if text := t.grid.text(row, column); text != "" && !value(t.grid.at(row, column)) {
					known++
				}
			}
			if known > 0 {
				t.names = column
			}
		}
	}
	if t.names < 0 {
		t.names = 0
	}
	for column := range t.columns {
		if column > t.names && column != t.unit && !slices.Contains(t.more, column) && t.first < 0 {
			t.first = column
		}
	}
	if t.first < 0 {
		t.first = len(t.columns)
	}
}
