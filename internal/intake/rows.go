package intake

import (
	"strings"

	"tiendo/internal/vi"
)

// body reads the rows of a table and returns the row after it: the end of the
// grid, or the head of another table.
func (t *table) body(row int) int {
	blank := 0
	for ; row < len(t.grid.Rows); row++ {
		name, at := t.label(row)
		t.letGo(row - 2)
		t.told(row, len(t.grid.Rows))
		switch {
		case t.blankRow(row):
			if blank++; blank > 200 {
				return len(t.grid.Rows)
			}
			continue
		case blank > 0 && t.headRow(row):
			return row
		}
		if !t.hasValues(row) && !t.empty(row, name) {
			if blank == 0 || name != "" {
				t.sections(row, name, at)
			}
			blank = 0
			continue
		}
		blank = 0
		t.row(row, name)
	}
	return row
}

// letGo forgets a row that nothing looks back to: neither the head of the sheet
// nor its end, where dates stand.
func (t *table) letGo(row int) {
	if t.owned && row > 24 && row < len(t.grid.Rows)-24 {
		t.grid.Rows[row] = nil
	}
}

func (t *table) blankRow(row int) bool {
	for column := range t.grid.Rows[row] {
		if t.grid.text(row, column) != "" {
			return false
		}
	}
	return true
}

// label is the name of a row: what stands in the column of names, or left of it.
func (t *table) label(row int) (text string, column int) {
	if text := t.grid.text(row, t.names); yearNumber(text) {
		return "năm " + text, t.names
	} else if text != "" && !t.grid.at(row, t.names).Number {
		return text, t.names
	}
	for column := t.names - 1; column >= 0; column-- {
		c := t.grid.at(row, column)
		if text := t.grid.text(row, column); text != "" && !c.Number && len(text) > 3 {
			return text, column
		}
	}
	return "", -1
}

// hasValues says whether a row has a value in some column of values.
func (t *table) hasValues(row int) bool {
	for column := t.first; column < len(t.grid.Rows[row]) && column < len(t.columns); column++ {
		if c := t.grid.at(row, column); !c.Copy && (value(c) || strings.ContainsAny(c.Text, "0123456789") && !c.Number && len(c.Text) < 40 && dateIn(c.Text) == 0) {
			return true
		}
	}
	return false
}

// empty says whether a row without values is one of the table all the same: it
// has a unit, or is a place like the rows around it.
func (t *table) empty(row int, name string) bool {
	if name == "" || row == 0 {
		return false
	}
	if t.unit >= 0 && t.grid.text(row, t.unit) != "" && !t.grid.at(row, t.unit).Copy {
		return true
	}
	if label := t.know(name, true); len(label.places) == 0 || len(label.places) > 0 && label.total {
		return false
	}
	like := func(row int) bool {
		name, _ := t.label(row)
		return name != "" && t.hasValues(row) && len(t.know(name, true).places) > 0
	}
	return like(row-1) || t.placed && row+1 < len(t.grid.Rows) && like(row+1)
}

// sections reads a row without values: what it says holds for the rows below.
func (t *table) sections(row int, name string, _ int) {
	if name == "" {
		for column := range t.grid.Rows[row] {
			if text := t.grid.text(row, column); text != "" && name == "" {
				name = text
			}
		}
	}
	lower := strings.ToLower(name)
	if name == "" || strings.HasPrefix(lower, "ghi chú") || strings.HasPrefix(lower, "nơi nhận") || strings.Contains(lower, ", ngày") || len(strings.Fields(name)) > 20 {
		return
	}
	h := t.know(name, true)
	if h.empty() || h.skip {
		return
	}
	h.measure, h.unit, h.hasUnit = "", 0, false
	top := t.grid.text(row, 0)
	if top == name {
		top, _, _ = strings.Cut(name, " ")
	}
	if strings.Trim(top, "IVX.)") == "" && top != "" || len(h.places) > 0 {
		t.section = h
	} else {
		t.section = h.over(t.section)
	}
	t.section.total, t.section.part = false, false
	t.version++
	t.parent = t.section
}

// row reads the values of one row.
func (t *table) row(row int, name string) {
	lower := strings.ToLower(name)
	if strings.HasPrefix(lower, "ghi chú") || strings.HasPrefix(lower, "note") {
		return
	}
	label := t.know(name, true)
	switch {
	case len(t.more) == 0:
	case t.grid.text(row, t.names) == "":
		label.places = t.group // the name stands once over the rows of a group
	default:
		t.group = label.places
	}
	for _, column := range t.more {
		text := t.grid.text(row, column)
		if text == "" {
			continue
		}
		if yearNumber(text) {
			text = "năm " + text
		}
		one := t.know(text, true)
		if one.total && one.funding == "" {
			return
		}
		if one.empty() {
			t.unknownRow(row, text)
			return
		}
		if len(label.places) > 0 {
			one.places = label.places // a code is surer than a name
		}
		label = one.over(label)
		label.text = name + "|" + text
		name = label.text
	}
	if label.total && label.indicator == "" && label.money == "" && label.noun == "" {
		return // a sum of rows is no place
	}
	if name == "" || label.empty() {
		t.unknownRow(row, name)
		return
	}
	t.placed = t.placed || len(label.places) > 0
	child := strings.HasPrefix(name, "-") || strings.HasPrefix(name, "+") || label.part
	own := label
	label.child = child
	switch {
	case child, label.funding != "" && !label.names() && len(label.places) == 0:
		label.child = true
		label = label.over(t.parent)
	default:
		label = label.over(t.section)
		t.parent = label
	}
	unit := ""
	if t.unit >= 0 {
		unit = t.grid.text(row, t.unit)
		if u, ok := vi.UnitOf(unit); ok {
			label.unit, label.hasUnit, unit = u, true, ""
			if u == vi.Percent {
				return
			}
		} else if unit != "" {
			label.hasUnit = false
		}
	}
	if own.funding == "" && t.parent.funding != "" && !child {
		t.parent.funding = t.section.funding
	}
	for column := t.first; column < len(t.columns); column++ {
		t.cell(row, column, label, unit)
	}
}

// unknownRow lists the name of a row that has values but is not known. A
// district belongs to no figure that is kept.
func (t *table) unknownRow(row int, name string) {
	lower := strings.ToLower(name)
	if name == "" || strings.HasPrefix(lower, "huyện") || strings.HasPrefix(lower, "thị xã") || strings.HasPrefix(lower, "xã") || strings.HasPrefix(lower, "tp") || strings.HasPrefix(lower, "thành phố") {
		return
	}
	t.problem(row, t.names, name, WhyPlace)
}

func (t *table) problem(row, column int, text, why string) {
	t.sheet.Problems = append(t.sheet.Problems, Problem{Sheet: t.grid.Name, Cell: cellName(row, column), Text: text, Why: why})
}

// cell reads one value under its head in its row.
func (t *table) cell(row, column int, label head, unit string) {
	c, text := t.grid.at(row, column), t.grid.text(row, column)
	key := keyOf(label, unit, column, t.version)
	m, known := t.meanings[key]
	if !known || label.child {
		m = t.meaning(column, label, unit)
		if len(t.meanings) < 100_000 && !label.child {
			t.meanings[key] = m
		}
	}
	switch {
	case m.mute || text == "" && !m.said:
	case m.why != "":
		if text != "" && value(c) {
			t.problem(row, column, text, m.why)
		}
	default:
		f := m.figure
		if len(label.places) > 0 {
			m.head.places = label.places
		}
		if len(label.period.Periods) > 0 {
			m.head.period = label.period
		}
		if why := t.where(&f, m.head); why != "" {
			if text != "" && value(c) {
				t.problem(row, column, text, why)
			}
			return
		}
		f.Spot, f.Printed, f.Formula = t.spot(row, column), text, c.Formula
		t.value(row, column, c, text, m.head, f)
	}
}

func (t *table) spot(row, column int) string {
	if t.grid.Name == "" {
		return cellName(row, column)
	}
	return t.grid.Name + "!" + cellName(row, column)
}
