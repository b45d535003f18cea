package data

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A Catalogue is what the store knows by name, read once and never changed; a
// write to it makes a new one.
type Catalogue struct {
	Places     []Place // in the order of their keys' codes, regions and the nation last
	Indicators []Indicator
	Sources    []Source
	Aliases    []Alias

	Obligations []Obligation
	Work        *calendar.Calendar // the working days

	state string // the count of changes that it was read at

	places     map[string]int // by key
	placeKeys  map[int64]string
	near       map[string][]*Place // see Neighbours
	indicators map[string]int      // by code
	sources    map[string]int      // by code

	placeNames     *vi.Index
	indicatorNames *vi.Index
}

// An Alias is another way to write a place, a source of funds, a measure or a
// period word.
type Alias struct {
	Text, Kind string
	Targets    []string
	Ambiguous  bool // it also means something else
}

// Catalogue is the present state of the catalogues.
func (s *Store) Catalogue() *Catalogue { return s.catalogue.Load() }

// reload reads the catalogues anew.
func (s *Store) reload(ctx context.Context) error {
	var (
		c   Catalogue
		err error
	)
	if c.state, err = s.Setting(ctx, catalogueName); err != nil { // first: what changes meanwhile is read again
		return err
	}
	if c.Places, err = rows(ctx, s.read, scanPlace, `SELECT `+placeColumns+` FROM place ORDER BY id`); err != nil {
		return fmt.Errorf("read places: %w", err)
	}
	if c.Indicators, err = rows(ctx, s.read, scanIndicator, `SELECT `+indicatorColumns+` FROM indicator ORDER BY id`); err != nil {
		return fmt.Errorf("read indicators: %w", err)
	}
	if c.Sources, err = rows(ctx, s.read, scanSource, `SELECT `+sourceColumns+` FROM source ORDER BY code`); err != nil {
		return fmt.Errorf("read sources: %w", err)
	}
	if c.Aliases, err = rows(ctx, s.read, scanAlias, `SELECT alias, kind, target, ambiguous FROM alias ORDER BY kind, alias`); err != nil {
		return fmt.Errorf("read aliases: %w", err)
	}
	if c.Obligations, err = s.obligations(ctx); err != nil {
		return fmt.Errorf("read obligations: %w", err)
	}
	if c.Work, err = s.workCalendar(ctx); err != nil {
		return fmt.Errorf("read holidays: %w", err)
	}
	c.index()
	s.catalogue.Store(&c)
	return nil
}

func scanAlias(r *sql.Rows, a *Alias) error {
	var targets string
	if err := r.Scan(&a.Text, &a.Kind, &targets, &a.Ambiguous); err != nil {
		return err
	}
	a.Targets = strings.Split(targets, "|")
	return nil
}

func (c *Catalogue) index() {
	c.placeKeys = make(map[int64]string, len(c.Places))
	for _, p := range c.Places {
		c.placeKeys[p.id] = p.Key
	}
	c.places = positions(c.Places, func(p Place) string { return p.Key })
	c.indicators = positions(c.Indicators, func(i Indicator) string { return i.Code })
	c.sources = positions(c.Sources, func(s Source) string { return s.Code })

	c.near = map[string][]*Place{}
	for _, p := range c.Places {
		for i := range c.Places {
			if c.Places[i].near(p) {
				c.near[p.Key] = append(c.near[p.Key], &c.Places[i])
			}
		}
	}

	var places, indicators []vi.Name
	for _, p := range c.Places {
		places = append(places, vi.Name{Text: p.Name, Target: p.Key})
		if p.NameEN != "" {
			places = append(places, vi.Name{Text: p.NameEN, Target: p.Key})
		}
	}
	for _, i := range c.Indicators {
		indicators = append(indicators, vi.Name{Text: i.Name, Target: i.Code}, vi.Name{Text: i.NameEN, Target: i.Code, Alias: true})
	}
	for _, a := range c.Aliases {
		for _, target := range a.Targets {
			name := vi.Name{Text: a.Text, Target: target, Alias: true, Ambiguous: a.Ambiguous}
			switch a.Kind {
			case "province", "region":
				places = append(places, name)
			case "indicator":
				indicators = append(indicators, name)
			}
		}
	}
	places = append(places, shortNames(c.Places, places)...)
	c.placeNames, c.indicatorNames = vi.NewIndex(places), vi.NewIndex(indicators)
}

func positions[T any](all []T, key func(T) string) map[string]int {
	at := make(map[string]int, len(all))
	for i, one := range all {
		at[key(one)] = i
	}
	return at
}

// Place is the place with the key.
func (c *Catalogue) Place(key string) (Place, bool) { return at(c.Places, c.places, key) }

// Indicator is the indicator with the code.
func (c *Catalogue) Indicator(code string) (Indicator, bool) {
	return at(c.Indicators, c.indicators, code)
}

// Source is the source with the code.
func (c *Catalogue) Source(code string) (Source, bool) { return at(c.Sources, c.sources, code) }

func at[T any](all []T, positions map[string]int, key string) (T, bool) {
	i, ok := positions[key]
	if !ok {
		var none T
		return none, false
	}
	return all[i], true
}

// Provinces lists the provinces of a region, or of the nation, that existed on
// every day of the period that ends the choice between the two code sets.
func (c *Catalogue) Provinces(whole Place, exists func(Place) bool) []Place {
	var all []Place
	for _, p := range c.Places {
		if p.BelongsTo(whole) && exists(p) {
			all = append(all, p)
		}
	}
	return all
}

// Neighbours lists the other provinces of the regions of a province, or the
// provinces of a region, whenever they existed.
func (c *Catalogue) Neighbours(key string) []*Place { return c.near[key] }

// Parts lists the former provinces that became part of p.
func (c *Catalogue) Parts(p Place) []Place {
	var all []Place
	for _, part := range c.Places {
		if p.Key != "" && part.Successor == p.Key {
			all = append(all, part)
		}
	}
	return all
}
