package intake

import (
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// PlacesNamed are the units whose figures a name stands for in the periods, or in
// any period: an old and a new province of one name, and the provinces of a
// region. None for a name that is not known.
func PlacesNamed(c *data.Catalogue, name string, periods []calendar.Period) []data.Place {
	var all []data.Place
	seen := map[string]bool{}
	add := func(p data.Place) {
		if !seen[p.Key] {
			seen[p.Key] = true
			all = append(all, p)
		}
	}
	wanted := periods
	if len(periods) == 0 {
		wanted = []calendar.Period{{}}
	}
	for _, period := range wanted {
		for _, one := range c.Locate(name, period) {
			if one.Named != nil && len(periods) == 0 {
				add(*one.Named)
				continue
			}
			add(one.Place)
			if before, ok := c.Before(one.Place); ok && len(periods) == 0 {
				add(before)
			}
			if !one.Province() {
				for _, part := range c.Provinces(one.Place, func(p data.Place) bool { return len(periods) == 0 || p.ExistsIn(period) }) {
					add(part)
				}
			}
		}
	}
	return all
}

// ExportTitle is what an export is called, in the language of its columns.
func ExportTitle(places []string, periods []calendar.Period) string {
	title := []string{"Số liệu khuyến công"}
	if len(places) > 0 {
		title = append(title, strings.Join(places, ", "))
	}
	for _, p := range periods {
		title = append(title, p.Label(language.Vietnamese))
	}
	return strings.Join(title, " - ")
}
