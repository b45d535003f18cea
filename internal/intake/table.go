package intake

import (
	"fmt"
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A Problem is a cell, or a whole sheet, that a person has to look at.
type Problem struct {
	Sheet, Cell string // Cell is empty for a whole sheet
	Text        string // what stands there
	Why         string // a code of Whys
}

// Whys are the reasons for a problem.
const (
	WhyValue     = "value"     // the cell is no single number
	WhyReadings  = "readings"  // the number has two readings
	WhyIndicator = "indicator" // what the column or row counts is not known
	WhyPlace     = "place"     // the name of the row is no place or indicator that is known
	WhyPeriod    = "period"    // the period is not said, or open
	WhyUnit      = "unit"      // money without a unit
	WhyMerged    = "merged"    // the number stands in a merged cell
	WhyTwice     = "twice"     // another cell has another number for the same
	WhyLayout    = "layout"    // no table was found in the sheet
	WhyRule      = "rule"      // a rule of rules.csv is broken
)

// A Sheet is what was read of a grid.
type Sheet struct {
	Name     string
	Figures  []Figure // with those that have an Absence; Spot is sheet!cell
	Problems []Problem
	From, To calendar.Day // the days that the sheet says it was counted on, zero for none
}

// A table is one table of a grid while it is read.
type table struct {
	*Reader
	grid  Grid
	given Given
	sheet *Sheet
	today calendar.Day

	title   head
	base    calendar.Period // of the title
	columns []head          // by column; nil before the head was read
	names   int             // the column of names
	more    []int           // further columns of names: Tỉnh | Chỉ tiêu | Nguồn vốn
	unit    int             // the column of units, or -1
	first   int             // the first column of values
	section head            // of the rows above
	parent  head            // the row that parts belong to
	seen    map[data.Key]int
	heads   map[string]head // read before: the same words stand in many rows

	meanings map[meaningKey]meaning
	located  map[locatedKey]string // keys of places; "" where there is not one
	version  int                   // of the sections

	subject  head    // the one kind of money that a title with a unit speaks of
	money    vi.Unit // of all money, as the title says
	hasMoney bool

	counterpart, split bool // some column is of counterpart money; some are of two sources
}

// Sheet reads the table or tables of a grid. The words of titles, heads and
// labels say what a cell is; what they leave open is a Problem and not a figure.
// Cells without a value in a row and column that are understood are figures with
// an Absence.
func (r *Reader) Sheet(g Grid, given Given) Sheet {
	out := Sheet{Name: g.Name}
	t := &table{Reader: r, grid: g, given: given, sheet: &out, unit: -1, seen: map[data.Key]int{}, heads: map[string]head{}, meanings: map[meaningKey]meaning{}, located: map[locatedKey]string{}}
	t.today = given.Published
	if t.today == 0 {
		t.today = t.dated()
	}
	row := 0
	for row < len(g.Rows) {
		head, body, ok := t.find(row)
		if !ok {
			break
		}
		t.titles(row, head)
		t.readHead(head, body)
		row = t.body(body)
	}
	out.From, out.To = t.window()
	if row == 0 {
		out.Problems = append(out.Problems, Problem{Sheet: g.Name, Why: WhyLayout})
	}
	return out
}

// dated is the day that a sheet says it was made on, else the last day of the
// first year in it.
func (t *table) dated() calendar.Day {
	var all []line
	for _, row := range t.grid.Rows[:min(12, len(t.grid.Rows))] {
		all = append(all, textLines(row)...)
	}
	text := t.grid.Name
	for _, l := range all {
		text += "\n" + l.text
	}
	year := yearOf(text)
	for _, row := range t.grid.Rows[max(0, len(t.grid.Rows)-8):] {
		for _, l := range textLines(row) {
			if d := dateIn(l.text); d != 0 && (year == 0 || d > calendar.Year(year.Year()).From) {
				return d
			}
		}
	}
	return year
}

func textLines(row []Cell) []line {
	var all []line
	for _, c := range row {
		if !c.Number && !c.Copy && c.Text != "" {
			all = append(all, line{text: clean(c.Text)})
		}
	}
	return all
}

// know is head with a memory.
func (t *table) know(text string, whole bool) head {
	key := text
	if whole {
		key += "\x00"
	}
	if h, ok := t.heads[key]; ok {
		return h
	}
	h := t.head(text, t.today, whole)
	t.heads[key] = h
	return h
}

// find looks from a row on for a table: the rows of its head, and the first of
// its body.
func (t *table) find(row int) (head, body int, ok bool) {
	for ; row < len(t.grid.Rows); row++ {
		if !t.headRow(row) {
			continue
		}
		body = row + 1
		for body < len(t.grid.Rows) && body < row+4 && t.stillHead(body) {
			body++
		}
		return row, body, true
	}
	return 0, 0, false
}

// headRow says whether a row begins the head of a table: two cells or more that
// say something about figures, none of them a value.
func (t *table) headRow(row int) bool {
	said, special := 0, false
	texts := map[string]bool{}
	for column := range t.grid.Rows[row] {
		c, text := t.grid.at(row, column), t.grid.text(row, column)
		if text == "" {
			continue
		}
		if value(c) && !yearNumber(text) {
			return false
		}
		if len(strings.Fields(text)) > 16 {
			continue
		}
		h := t.know(text, true)
		if h.label || h.units || h.skip {
			special = special || h.label || h.units || len(text) <= 4
			texts[text] = true
			continue
		}
		if (!h.empty() || yearNumber(text)) && !texts[text] {
			said++
		}
		texts[text] = true
	}
	return len(texts) > 1 && (special && said+len(texts) >= 3 || said >= 2 || special && said >= 1)
}

// stillHead says whether a row goes on the head above it: it has no values, and
// says more of the columns; or it only numbers them.
func (t *table) stillHead(row int) bool {
	said, numbered, cells := 0, 0, 0
	for column := range t.grid.Rows[row] {
		c, text := t.grid.at(row, column), t.grid.text(row, column)
		if text == "" {
			continue
		}
		cells++
		if bare := strings.Trim(text, "()"); len(bare) <= 2 && (strings.Trim(bare, "0123456789") == "" || len(bare) == 1 && bare[0] >= 'A' && bare[0] <= 'Z') || strings.ContainsAny(text, "=/") && strings.Trim(text, "0123456789=/()+-*x% ") == "" {
			numbered++
			continue
		}
		if value(c) && !yearNumber(text) {
			return false
		}
		if c.Copy && row > 0 && t.grid.text(row-1, column) == text {
			said++
			continue
		}
		h := t.know(text, true)
		if !h.empty() || h.skip || h.units || h.hasUnit || yearNumber(text) {
			said++
		}
	}
	if numbered > 1 && said == 0 && numbered == cells {
		return t.numbersColumns(row)
	}
	return cells > 1 && said > 1 && numbered == 0
}

// numbersColumns says whether a row counts the columns: (1) (2) (3), A B 1 2.
func (t *table) numbersColumns(row int) bool {
	last, steps := 0, 0
	for column := range t.grid.Rows[row] {
		text := strings.Trim(t.grid.text(row, column), "()")
		n := 0
		if _, err := fmt.Sscanf(text, "%d", &n); err == nil {
			if n != last+1 && last != 0 {
				return strings.ContainsAny(t.grid.text(row, column), "=/")
			}
			last = n
			steps++
		}
	}
	return steps > 1
}

// value says whether a cell holds a number, or a word for a missing one.
func value(c Cell) bool {
	if c.Number || c.Formula {
		return true
	}
	text := clean(c.Text)
	if text == "" {
		return false
	}
	if _, missing := missingKind(text); missing {
		return true
	}
	if !strings.ContainsAny(text, "0123456789") {
		return false
	}
	if _, ok := fewDigits(text); ok {
		return true
	}
	if _, err := vi.ReadAmount(text, vi.Hint{}); err == nil && len(text) < 30 && !yearNumber(text) && len(calendar.FindPeriods(text, calendar.Year(2020).Last())) == 0 {
		return true
	}
	return strings.Trim(text, "0123456789.,-+%() \u00a0\u202f") == ""
}

func yearNumber(text string) bool {
	return len(text) == 4 && (text[:2] == "19" || text[:2] == "20") && strings.Trim(text, "0123456789") == ""
}

// titles reads the rows above a table.
func (t *table) titles(from, to int) {
	if from == 0 {
		t.title = head{}
		name := t.know(t.grid.Name, false)
		name.measure, name.noun, name.money, name.indicator, name.content, name.unit, name.hasUnit = "", "", "", "", "", 0, false
		t.title = t.title.over(name)
		if yearNumber(t.grid.Name) {
			t.title.period = t.know("năm "+t.grid.Name, false).period
		}
	}
	for row := from; row < to; row++ {
		for _, l := range textLines(t.grid.Rows[row]) {
			h := t.head(l.text, t.today, false)
			lower := strings.ToLower(l.text)
			if strings.Contains(lower, "quyết định") || strings.Contains(lower, "công văn") || strings.Contains(lower, "thông tư") || dateIn(l.text) != 0 && len(h.places) == 0 {
				continue
			}
			if h.measure == data.Plan && (strings.Contains(lower, "thực hiện") || strings.Contains(lower, "kết quả")) {
				h.measure = ""
			}
			if h.money != "" && h.money != "-" && h.noun == "" && h.content == "" && h.hasUnit {
				t.subject = head{money: h.money, indicator: h.indicator}
			}
			h.noun, h.right, h.total = "", "", false
			h.indicator, h.money = "", ""
			t.title = h.over(t.title)
		}
	}
	t.title.total = false
	t.setBase()
}

// setBase works out the period of the whole table.
func (t *table) setBase() {
	t.base = t.given.Period
	if len(t.title.period.Periods) == 1 {
		p := t.title.period.Periods[0]
		if year, ok := t.given.Period.YearOf(); ok && t.title.period.Yearless {
			p = p.InYear(year.From.Year())
		}
		t.base = p
	}
	if len(t.title.places) == 0 && t.given.Place != "" {
		t.title.places = []string{t.given.Place}
	}
	if t.title.funding == "" {
		t.title.funding = t.given.Funding
	}
	t.title.period = calendar.Match{}
	if t.title.hasUnit && t.title.unit != vi.Percent {
		t.money, t.hasMoney = t.title.unit, true
	}
	t.title.hasUnit = false
}

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
