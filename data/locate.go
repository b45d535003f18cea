package data

import (
	"strings"

	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A Located is a place that a name may mean in a period. Former is set when the
// name was of a province that is part of Place now.
type Located struct {
	Place
	Named *Place // the former province that was named, nil when it is Place itself
}

// merged is 1 July 2025, the day from which the 34 units exist.
const merged calendar.Day = 739433

// Locate lists the places that the text may mean in the period, each name once:
// none for an unknown name, several where it has to be asked. An old name from
// July 2025 on is its successor. A name that lives on, in a period that began
// before the mergers and ended after them, is both units. A zero period is one
// after the mergers.
func (c *Catalogue) Locate(text string, period calendar.Period) []Located {
	if p, ok := c.Place(text); ok {
		return c.choose([]Place{p}, period)
	}
	var keys []string
	for _, m := range find(c.placeNames, text) {
		keys = append(keys, m.Target)
	}
	return c.LocateKeys(keys, period)
}

// lineage is what an old and a new province of one name have in common. Thừa
// Thiên Huế goes on as Huế: a successor with one part is the same place.
func (c *Catalogue) lineage(p Place) string {
	if next, ok := c.Place(p.Successor); ok && (next.Name == p.Name || len(c.Parts(next)) == 1) {
		return next.Name
	}
	return p.Name
}

// find looks text up as a whole name and, if it is none, as the beginning of
// names: "Cơ sở ứng dụng máy móc" is enough where only one name goes on from it.
func find(names *vi.Index, text string) []vi.Match {
	if found := names.Find(text); len(found) > 0 {
		return found
	}
	var begun []vi.Match
	for _, m := range names.Complete(text, maxReadings, nil) {
		if m.How == vi.Prefix {
			begun = append(begun, m)
		}
	}
	return begun
}

// maxReadings is how many beginnings are told apart before a text is too short
// to ask about.
const maxReadings = 25

// Before is the former province that has the name of p, if there was one.
func (c *Catalogue) Before(p Place) (Place, bool) {
	for _, part := range c.Parts(p) {
		if c.lineage(part) == p.Name {
			return part, true
		}
	}
	return Place{}, false
}

// choose takes of the units of one name those that the period can mean.
func (c *Catalogue) choose(units []Place, period calendar.Period) []Located {
	var old, now *Place
	for i, p := range units {
		switch {
		case strings.HasPrefix(p.Key, oldProvince):
			old = &units[i]
		case strings.HasPrefix(p.Key, newProvince):
			now = &units[i]
		default:
			return []Located{{Place: p}}
		}
	}
	before := period != calendar.Period{} && period.From < merged
	after := period == calendar.Period{} || period.To > merged
	switch {
	case old != nil && now != nil && before && after:
		return []Located{{Place: *old}, {Place: *now}}
	case old != nil && before:
		return []Located{{Place: *old}}
	case now != nil:
		return []Located{{Place: *now}}
	}
	next, ok := c.Place(old.Successor)
	if !ok {
		return []Located{{Place: *old}}
	}
	if c.lineage(*old) == next.Name {
		return []Located{{Place: next}}
	}
	return []Located{{Place: next, Named: old}}
}

// NearestPlaces lists up to n places whose names are most like the text.
func (c *Catalogue) NearestPlaces(text string, n int) []Place {
	return nearest(c.placeNames, text, n, c.Place)
}

// FindIndicators lists the indicators that the text may mean: none for unknown
// words, several where it has to be asked.
func (c *Catalogue) FindIndicators(text string) []Indicator {
	if i, ok := c.Indicator(text); ok {
		return []Indicator{i}
	}
	var all []Indicator
	seen := map[string]bool{}
	for _, m := range find(c.indicatorNames, text) {
		if i, ok := c.Indicator(m.Target); ok && !seen[i.Code] {
			seen[i.Code] = true
			all = append(all, i)
		}
	}
	return all
}

// NearestIndicators lists up to n indicators whose names are most like the text.
func (c *Catalogue) NearestIndicators(text string, n int) []Indicator {
	return nearest(c.indicatorNames, text, n, c.Indicator)
}

// nearest takes more matches than are wanted, since several spellings may lead
// to one target; where nothing is like the text it goes on with any, so that the
// asker sees what names look like.
func nearest[T any](names *vi.Index, text string, n int, find func(string) (T, bool)) []T {
	var all []T
	seen := map[string]bool{}
	for _, m := range append(names.Nearest(text, 4*n), names.Complete("", 4*n, nil)...) {
		one, ok := find(m.Target)
		if !ok || seen[m.Name] || len(all) == n {
			continue
		}
		seen[m.Name] = true // an old and a new province of one name are one
		all = append(all, one)
	}
	return all
}

// FindFunding is the source of funds that the text names.
func (c *Catalogue) FindFunding(text string) (Funding, bool) {
	switch f := Funding(text); f {
	case All, National, Local:
		return f, true
	}
	folded := vi.Fold(text)
	for _, a := range c.Aliases {
		if a.Kind == "funding" && vi.Fold(a.Text) == folded {
			return Funding(a.Targets[0]), true
		}
	}
	return "", false
}

// CompletePlaces lists up to n places whose names the text may begin, each
// name once; among equally good ones those with the larger first, by key, come
// first (nil: all equal).
func (c *Catalogue) CompletePlaces(text string, n int, first func(key string) int) []Place {
	var all []Place
	seen := map[string]bool{}
	for _, m := range c.placeNames.Complete(text, 3*n, first) {
		p, ok := c.Place(m.Target)
		if !ok || seen[p.Name] || len(all) == n {
			continue
		}
		seen[p.Name] = true
		all = append(all, p)
	}
	return all
}

// CompleteIndicators lists up to n indicators whose names the text may begin;
// see CompletePlaces for first, which takes a code.
func (c *Catalogue) CompleteIndicators(text string, n int, first func(code string) int) []Indicator {
	var all []Indicator
	for _, m := range c.indicatorNames.Complete(text, n, first) {
		if i, ok := c.Indicator(m.Target); ok {
			all = append(all, i)
		}
	}
	return all
}
