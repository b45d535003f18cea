package chart

import (
	"fmt"
	"slices"
	"strings"
)

// Map is a tile map of the provinces, one tile each. A tile is coloured by the
// class of its value and bears one pip for each class below, so that it can be
// told without colours. Whether it has 34 or 63 tiles follows from the keys.
type Map struct {
	Title, Subtitle string
	Tiles           []Tile  // in any order; provinces that are not there are outlines
	Classes         []Class // one to five, ascending
	Note            string
	Words           MapWords
}

// A Tile is the figure of one province.
type Tile struct {
	Key     string // "gso2025:48" or "gso2004:48"
	Name    string // the whole name, for Alt; the tile bears a short one
	Value   float64
	Text    string // "80%"
	Missing string // why there is no figure; a pattern for each reason
	Small   bool   // the denominator is small: marked °
	Focus   bool   // the province that was asked about
}

// A Class is the values from From up to the next class. The first class also
// holds what is below it.
type Class struct {
	From float64
	Name string // "50 – 75%"
}

// MapWords are the words around the map.
type MapWords struct {
	Small string // what ° means
	Empty string // there is no tile
}

// Alt implements Picture.
func (m Map) Alt(limit int) string {
	a := newAlt(m.Title, m.Subtitle)
	for _, t := range m.Tiles {
		what := mark1(t.Text, t.Small)
		if t.Missing != "" {
			what = t.Missing
		}
		a.row(t.Name, what)
	}
	if len(m.Tiles) == 0 {
		a.row("", m.Words.Empty)
	}
	return a.text(limit, m.Note)
}

func (m Map) compose(s *sheet) error {
	grid, byKey, err := m.check(s)
	if err != nil {
		return err
	}
	if v := newView(grid, byKey, 0); v.folded {
		s.denseHead(m.Title, m.Subtitle)
	} else {
		s.head(m.Title, m.Subtitle)
	}
	if len(m.Tiles) == 0 {
		s.nothing(m.Words.Empty)
		s.foot(m.Note)
		return nil
	}
	v, reasons := newView(grid, byKey, s.y), m.reasons()
	for _, p := range grid.tiles {
		t, ok := byKey[p.key]
		switch {
		case ok:
			m.tile(s, v.at(p), p.short, t, reasons)
		case v.shows(p):
			emptyTile(s, v.at(p), p.short)
		}
	}
	for _, p := range grid.islands {
		if _, ok := byKey[p.key]; ok {
			islands(s, v.at(p), p.short)
		}
	}
	beside := m.keyBeside(s, v)
	s.y = v.bottom() + 5
	if !beside {
		m.keyBelow(s)
	}
	missingKey(s, reasons)
	s.y -= 4
	s.foot(m.footnote())
	return nil
}

// check finds the map that the keys are of.
func (m Map) check(s *sheet) (*tileMap, map[string]Tile, error) {
	if len(m.Classes) > maxClasses || len(m.Classes) == 0 && len(m.Tiles) > 0 {
		return nil, nil, fmt.Errorf("%d classes: %w", len(m.Classes), ErrCount)
	}
	var grid *tileMap
	byKey := map[string]Tile{}
	for k, t := range m.Tiles {
		set, _, _ := strings.Cut(t.Key, ":")
		if k == 0 {
			grid = s.maps[set]
		}
		known := grid != nil && slices.ContainsFunc(grid.tiles, func(p place) bool { return p.key == t.Key })
		if _, twice := byKey[t.Key]; !known || twice {
			return nil, nil, fmt.Errorf("tile %q: %w", t.Key, ErrPlace)
		}
		if axis := newScale(); t.Missing == "" {
			if err := axis.include(t.Value); err != nil {
				return nil, nil, fmt.Errorf("value of %q: %w", t.Key, err)
			}
		}
		byKey[t.Key] = t
	}
	return grid, byKey, nil
}

// reasons are the different words of the tiles without a figure, in order.
func (m Map) reasons() []string {
	var out []string
	for _, t := range m.Tiles {
		if t.Missing != "" && !slices.Contains(out, t.Missing) {
			out = append(out, t.Missing)
		}
	}
	return out
}

func (m Map) footnote() string {
	for _, t := range m.Tiles {
		if t.Small && t.Missing == "" && m.Words.Small != "" {
			return join(" · ", smallSign+" "+m.Words.Small, m.Note)
		}
	}
	return m.Note
}
