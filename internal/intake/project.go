package intake

import (
	"bytes"
	"path/filepath"
	"strconv"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A ProjectRow is one row of a list of projects: the fields that it gives, in
// the plain form of data.ProjectField, and what could not be read.
type ProjectRow struct {
	Sheet    string
	Row      int // as spreadsheets number it
	Fields   map[string]string
	Problems []Problem
}

// Projects reads the lists of projects of a workbook or CSV file, one row a
// project. An empty cell says nothing. Rows that head a section say the source
// of funds or the province of those below; totals are passed over. The error
// wraps one of the package's; a file without such a list has no rows.
func (r *Reader) Projects(name string, file []byte, given Given) ([]ProjectRow, error) {
	grids, err := r.grids(name, file)
	if err != nil {
		return nil, err
	}
	var all []ProjectRow
	for _, g := range grids {
		columns, body := projectColumns(g)
		if len(columns) == 0 {
			continue
		}
		s := projectSheet{r: r, g: g, columns: columns, funding: string(given.Funding), place: given.Place}
		if given.Period.Kind() == calendar.KindYear {
			s.year = strconv.Itoa(given.Period.From.Year())
		}
		s.titles(body)
		for row := body; row < len(g.Rows); row++ {
			r.told(row, len(g.Rows))
			if one, ok := s.read(row); ok {
				all = append(all, one)
			}
		}
	}
	return all, nil
}

func (r *Reader) grids(name string, file []byte) ([]Grid, error) {
	if bytes.HasPrefix(file, []byte("PK")) || strings.HasPrefix(strings.ToLower(filepath.Ext(name)), ".xls") {
		return readWorkbook(file, r.told)
	}
	g, err := ReadCSV(file)
	return []Grid{g}, err
}

// A projectSheet is one list, with what its titles and sections have said.
type projectSheet struct {
	r                    *Reader
	g                    Grid
	columns              map[int]projectColumn
	funding, place, year string
}

// titles takes the year, the province and the source of funds from the words
// above the head.
func (s *projectSheet) titles(body int) {
	for row := range max(body-1, 0) {
		for column := range s.g.Rows[row] {
			text := s.g.text(row, column)
			if s.g.at(row, column).Copy || text == "" || projectField(text) != "" {
				continue
			}
			for _, m := range calendar.FindPeriods(text, 0) {
				if len(m.Periods) == 1 && m.Periods[0].Kind() == calendar.KindYear {
					s.year = strconv.Itoa(m.Periods[0].From.Year())
				}
			}
			h := s.r.head(text, 0, false)
			s.section(h)
		}
	}
}

// section keeps what a title or a heading says of the rows below it.
func (s *projectSheet) section(h head) {
	if h.funding == data.National || h.funding == data.Local {
		s.funding = string(h.funding)
	}
	if len(h.places) == 0 {
		return
	}
	period := calendar.Period{}
	if year, err := strconv.Atoi(s.year); err == nil {
		period = calendar.Year(year)
	}
	if found := s.r.catalogue.LocateKeys(h.places, period); len(found) == 1 && found[0].Province() {
		s.place = found[0].Key
	}
}

// read reads one row; not ok for one that is no project.
func (s *projectSheet) read(row int) (ProjectRow, bool) {
	one := ProjectRow{Sheet: s.g.Name, Row: row + 1, Fields: map[string]string{}}
	filled := 0
	for column := range s.g.Rows[row] {
		c, known := s.columns[column]
		cell := s.g.at(row, column)
		if text := s.g.text(row, column); known && text != "" && !cell.Copy {
			filled++
			plain, why := s.plain(c, cell, text)
			if why != "" {
				one.Problems = append(one.Problems, Problem{Sheet: s.g.Name, Cell: cellName(row, column), Text: text, Why: why})
			}
			if plain != "" {
				one.Fields[yearKey(c.field, c.year)] = plain
			}
		}
	}
	name := one.Fields["name"]
	if filled <= 1 || name == "" {
		s.section(s.r.head(s.heading(row), 0, false))
		return one, false
	}
	if h := s.r.head(name, 0, true); h.total {
		return one, false
	}
	s.fill(one.Fields)
	return one, true
}

// heading is the text of a row that heads a section.
func (s *projectSheet) heading(row int) string {
	longest := ""
	for column := range s.g.Rows[row] {
		if text := s.g.text(row, column); len(text) > len(longest) {
			longest = text
		}
	}
	return longest
}

// fill puts in what the row leaves to its section, its title or its days.
func (s *projectSheet) fill(fields map[string]string) {
	put := func(field, value string) {
		if fields[field] == "" && value != "" {
			fields[field] = value
		}
	}
	put("funding", s.funding)
	put("place", s.place)
	s.years(fields)
	put("first_year", s.year)
}
