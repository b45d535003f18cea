package intake

import (
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
	WhyDoubt     = "doubt"     // a sentence says more of its number than is understood
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
	base    calendar.Period    // of the title
	columns []head             // by column; nil before the head was read
	names   int                // the column of names
	more    []int              // further columns of names: Tỉnh | Chỉ tiêu | Nguồn vốn
	unit    int                // the column of units, or -1
	first   int                // the first column of values
	section head               // of the rows above
	parent  head               // the row that parts belong to
	group   []string           // the place that was named last, over rows without a name
	seen    map[shortKey]int32 // the place of a figure in the sheet's
	short   shortener
	kept    figures // of the sheet, in order
	numbers map[printed]wasRead
	owned   bool            // the rows are nobody else's: they are let go of once they are read
	heads   map[string]head // read before: the same words stand in many rows

	meanings map[meaningKey]meaning
	located  map[locatedKey]string // keys of places; "" where there is not one
	placed   bool                  // some row with values was a place
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
func (r *Reader) Sheet(g Grid, given Given) Sheet { return r.sheet(g, given, false) }

// sheet is Sheet; it lets go of the rows that it has read where they are owned.
func (r *Reader) sheet(g Grid, given Given, owned bool) Sheet {
	out := Sheet{Name: g.Name}
	t := &table{Reader: r, grid: g, given: given, sheet: &out, unit: -1, seen: map[shortKey]int32{}, owned: owned, numbers: map[printed]wasRead{}, heads: map[string]head{}, meanings: map[meaningKey]meaning{}, located: map[locatedKey]string{}}
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
	out.Figures = t.kept.all()
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
	if from == 0 {
		for _, text := range t.grid.Above {
			t.titled(clean(text))
		}
	}
	for row := from; row < to; row++ {
		for _, l := range textLines(t.grid.Rows[row]) {
			t.titled(l.text)
		}
	}
	t.title.total = false
	t.setBase()
}

// titled takes one line above a table into its title.
func (t *table) titled(text string) {
	h := t.head(text, t.today, false)
	lower := strings.ToLower(text)
	if strings.Contains(lower, "quyết định") || strings.Contains(lower, "công văn") || strings.Contains(lower, "thông tư") || dateIn(text) != 0 && len(h.places) == 0 {
		return
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
