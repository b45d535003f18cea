package intake

import (
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// dividers are what stands between the cells of a line. A bar or a tab is one
// wherever it stands; the others where three lines have as many of them.
func dividers() []string { return []string{"|", "\t", ";", " / ", " – ", " - ", "  "} }

// tables reads the tables that are written as lines in a text, by the rules of
// sheets. It returns the text without those of which figures were read, and these.
func (p *prose) tables(text string) (rest string, found []Figure) {
	raw := strings.Split(text, "\n")
	for _, divider := range dividers() {
		if !strings.Contains(text, divider) {
			continue
		}
		for from := 0; from < len(raw); from++ {
			to := tableEnd(raw, from, divider)
			if to-from < 2 {
				continue
			}
			if one := p.table(raw, from, to, divider); len(one) > 0 {
				found = append(found, one...)
				for i := from; i < to; i++ {
					raw[i] = ""
				}
			}
			from = to - 1
		}
	}
	return strings.Join(raw, "\n"), found
}

// tableEnd is the line behind a table that begins at a line; from for none.
func tableEnd(raw []string, from int, divider string) int {
	to, first := from, cells(raw[from], divider)
	sure := divider == "|" || divider == "\t"
	for to < len(raw) {
		row := cells(raw[to], divider)
		if row == nil || !sure && (len(row) != len(first) || len(row) < 3 || strings.HasSuffix(raw[to], ".")) {
			break
		}
		to++
	}
	if !sure && to-from < 3 {
		return from
	}
	return to
}

// cells are the cells of a line of a table; nil for another line, none for the
// rule under a head.
func cells(text, divider string) []string {
	text = strings.TrimSpace(text)
	if !strings.Contains(text, divider) || len(text) > sentenceBytes {
		return nil
	}
	if divider == "|" && strings.HasSuffix(text, "|") {
		text = strings.TrimPrefix(strings.TrimSuffix(text, "|"), "|")
	}
	if strings.Trim(text, "|-+:= \t") == "" {
		return []string{}
	}
	all := strings.Split(text, divider)
	if divider == "  " {
		all = slices.DeleteFunc(all, func(s string) bool { return strings.TrimSpace(s) == "" })
	}
	if len(all) < 2 {
		return nil
	}
	return all
}

// table reads the lines of one table. Its figures stand where a person finds
// them: in their line.
func (p *prose) table(raw []string, from, to int, divider string) []Figure {
	g := Grid{Name: "table", Above: titlesOf(raw, from)}
	var spots []string
	for _, text := range raw[from:to] {
		var row []Cell
		for _, one := range cells(text, divider) {
			row = append(row, Cell{Text: strings.Trim(strings.TrimSpace(one), "*")})
		}
		if len(row) > 0 {
			g.Rows = append(g.Rows, row)
			spots = append(spots, strings.TrimSpace(text))
		}
	}
	given := p.given
	given.Published = p.today
	if given.Place == "" && len(p.later.places) > 0 && p.later.period != (calendar.Period{}) {
		if found := p.catalogue.LocateKeys(p.later.places, p.later.period); len(found) == 1 {
			given.Place = found[0].Key
		}
	}
	if given.Period == (calendar.Period{}) {
		given.Period = p.later.period
	}
	if given.Funding == "" {
		given.Funding = p.fundingOver(g.Above)
	}
	var all []Figure
	for _, f := range p.Sheet(g, given).Figures {
		if f.Absence != data.Present && f.Absence != data.NotStarted {
			continue // an empty cell says nothing in a text
		}
		f.Spot = spots[min(spotRow(f.Spot), len(spots)-1)]
		all = append(all, f)
	}
	return all
}

// fundingOver is the source of funds that the lines over a table name, all where
// they name several or none.
func (p *prose) fundingOver(above []string) data.Funding {
	found := data.Funding("")
	for _, text := range above {
		for _, m := range p.sentenceOf(text).by[ofFunding] {
			switch {
			case m.value == "" || data.Funding(m.value) == found:
			case found == "":
				found = data.Funding(m.value)
			default:
				return data.All
			}
		}
	}
	if found == "" {
		return data.All
	}
	return found
}

// spotRow is the row, from 0, of a spot like "table!D6".
func spotRow(spot string) int {
	n := 0
	for _, c := range spot[strings.LastIndexByte(spot, '!')+1:] {
		if c >= '0' && c <= '9' {
			n = 10*n + int(c-'0')
		}
	}
	return max(0, n-1)
}

// titlesOf are the lines over a table: the first of the text, and those right
// above it.
func titlesOf(raw []string, from int) []string {
	var all []string
	near := max(0, from-2*titleAbove)
	for i, text := range raw[:from] {
		if text = strings.TrimSpace(text); text != "" && (i < titleOfAll/2 || i >= near) && len(text) < headBytes {
			all = append(all, text)
		}
	}
	return all
}
