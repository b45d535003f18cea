package data

import (
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// ScanPlaces finds the names of places in a sentence that is written with care;
// the targets are keys. An old and a new province of one name are two matches of one span.
func (c *Catalogue) ScanPlaces(tokens []vi.Token) []vi.Span { return c.placeNames.ScanSure(tokens) }

// PlacesIn is the same of a question, with the slips of a finger.
func (c *Catalogue) PlacesIn(t vi.Text) []vi.Span { return c.placeNames.ScanText(t) }

// ScanIndicators finds the names of indicators in a sentence; the targets are
// codes.
func (c *Catalogue) ScanIndicators(tokens []vi.Token) []vi.Span { return c.indicatorNames.Scan(tokens) }

// IndicatorsIn is ScanIndicators of a text that is scanned more than once.
func (c *Catalogue) IndicatorsIn(t vi.Text) []vi.Span { return c.indicatorNames.ScanText(t) }

// LocateKeys is Locate for names that were found in a sentence: of all the
// units with these keys, those that the period can mean, name by name in the
// order of the keys. Unknown keys are left out.
func (c *Catalogue) LocateKeys(keys []string, period calendar.Period) []Located {
	var names []string
	units := map[string][]Place{}
	for _, key := range keys {
		p, ok := c.Place(key)
		if !ok {
			continue
		}
		name := c.lineage(p)
		if _, seen := units[name]; !seen {
			names = append(names, name)
		}
		units[name] = append(units[name], p)
	}
	var all []Located
	for _, name := range names {
		all = append(all, c.choose(units[name], period)...)
	}
	return all
}
