package intake

import (
	"fmt"
	"strings"

	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// headWithin is how many rows further down the head of a table is looked for.
const headWithin = 1000

// find looks from a row on for a table: the rows of its head, and the first of
// its body.
func (t *table) find(row int) (head, body int, ok bool) {
	for last := row + headWithin; row < min(len(t.grid.Rows), last); row++ {
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
	if text == "" || stageText(text) {
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

// stageText says whether a text is two years: "2021 - 2025".
func stageText(text string) bool {
	first, last, ok := strings.Cut(strings.ReplaceAll(text, "–", "-"), "-")
	return ok && yearNumber(strings.TrimSpace(first)) && yearNumber(strings.TrimSpace(last))
}

func yearNumber(text string) bool {
	return len(text) == 4 && (text[:2] == "19" || text[:2] == "20") && strings.Trim(text, "0123456789") == ""
}
