package intake

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"tiendo/data"
	"tiendo/internal/vi"
)

// projectHead is the field that a column's head names, and the year where the
// column is of one: "Kinh phí hỗ trợ năm 2026", "Giải ngân 2027".
func projectHead(head string) (field string, year int) {
	if field := projectField(head); field != "" {
		return field, 0
	}
	var rest []string
	for word := range strings.FieldsSeq(strings.NewReplacer("/", " ", "-", " ").Replace(head)) {
		n, err := strconv.Atoi(strings.Trim(word, ".,:;"))
		switch {
		case err == nil && yearNumber(strconv.Itoa(n)) && year == 0:
			year = n
		case vi.Fold(word) == "nam":
		default:
			rest = append(rest, word)
		}
	}
	field = projectField(strings.Join(rest, " "))
	if year == 0 || !slices.Contains(data.ShareFields(), field) {
		return "", 0
	}
	return field, year
}

// yearKey names a field of one year among those of a row.
func yearKey(field string, year int) string {
	if year == 0 {
		return field
	}
	return field + " " + strconv.Itoa(year)
}

// years puts what a row gives in the columns of single years together. They are
// the project's years where the row does not say which these are.
func (s *projectSheet) years(fields map[string]string) {
	var all data.Project
	for _, c := range s.columns {
		key := yearKey(c.field, c.year)
		text := fields[key]
		if c.year == 0 || text == "" {
			continue
		}
		delete(fields, key)
		if err := all.SetShare(c.year, c.field, text); err != nil {
			continue // it was read as an amount of this field
		}
	}
	if len(all.ByYear) == 0 {
		return
	}
	f, _ := data.FieldOf("by_year")
	fields["by_year"] = f.Text(&all)
	first, last := all.ByYear[0].Year, all.ByYear[len(all.ByYear)-1].Year
	if fields["first_year"] == "" {
		fields["first_year"] = strconv.Itoa(first)
	}
	if fields["last_year"] == "" && strconv.Itoa(last) > fields["first_year"] {
		fields["last_year"] = strconv.Itoa(last)
	}
}

// span is the fields of a row for the recorded project that it is about: a list
// of one year is no reason to take a project's other years away.
func span(fields map[string]string, old *data.Project) map[string]string {
	if fields["last_year"] != "" || old.From == old.To {
		return fields
	}
	fields = maps.Clone(fields)
	delete(fields, "first_year")
	return fields
}

// wholeYear makes what is of the only year of a project what is of the project,
// where the row does not give that.
func wholeYear(p *data.Project, fields map[string]string) error {
	if p.To == 0 {
		p.To = p.From
	}
	share, ok := p.Share(p.From)
	if p.From != p.To || !ok || len(p.ByYear) > 1 {
		return nil
	}
	p.ByYear = nil
	for _, name := range data.ShareFields() {
		if text := share.Text(name); text != "" && fields[name] == "" {
			f, _ := data.FieldOf(name)
			if err := f.Set(p, text); err != nil {
				return err
			}
		}
	}
	return nil
}

// putYears sets what a row gives of single years; the other years stay.
func putYears(p *data.Project, text string) error {
	f, _ := data.FieldOf("by_year")
	var given data.Project
	if err := f.Set(&given, text); err != nil {
		return err
	}
	for _, share := range given.ByYear {
		for _, field := range data.ShareFields() {
			if value := share.Text(field); value != "" {
				if err := p.SetShare(share.Year, field, value); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
