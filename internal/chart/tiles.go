package chart

import (
	_ "embed" // the tiles are in the program
	"encoding/csv"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// The provinces as tiles, roughly where they lie: north on top, the Mekong
// delta at the bottom. The codes are those of the General Statistics Office,
// of 2004 (63 provinces) and of July 2025 (34). "islands" are the archipelagos,
// drawn beside the province that they belong to and without a figure; "key" is
// where the key of the colours begins, in land that is not Vietnam.
//
//go:embed tiles.csv
var tilesCSV string

// A tileMap is where the tiles of a code set stand, in columns and rows.
type tileMap struct {
	tiles   []place // the provinces, from the top down
	islands []place
	key     place
	columns int
}

type place struct {
	key         string // "gso2025:48"
	column, row int
	short       string // fits a tile, in one line or two
}

// readTiles reads tiles.csv into a map by code set.
func readTiles(file string) (map[string]*tileMap, error) {
	rows, err := csv.NewReader(strings.NewReader(file)).ReadAll()
	if err != nil {
		return nil, err
	}
	maps := map[string]*tileMap{}
	for _, row := range rows[1:] {
		set, code, kind := row[0], row[1], row[5]
		column, err := strconv.Atoi(row[2])
		if err != nil {
			return nil, fmt.Errorf("column of %s %s: %w", set, code, err)
		}
		line, err := strconv.Atoi(row[3])
		if err != nil {
			return nil, fmt.Errorf("row of %s %s: %w", set, code, err)
		}
		m := maps[set]
		if m == nil {
			m = &tileMap{}
			maps[set] = m
		}
		p := place{set + ":" + code, column, line, row[4]}
		switch kind {
		case "islands":
			m.islands = append(m.islands, p)
		case "key":
			m.key = p
		case "province":
			m.tiles = append(m.tiles, p)
			m.columns = max(m.columns, column+1)
		}
	}
	return maps, nil
}

const tileGap = 3.0

// size returns how large a tile is: the map is as wide as the card allows. Wide
// tiles hold a name in one line, narrow ones in two.
func (m *tileMap) size() (w, h float64) {
	w = (right-left+tileGap)/float64(m.columns) - tileGap
	if w < 64 {
		return w, 43
	}
	return w, 38
}

// A view is the rows of a map that are drawn: those from the first to the last
// province with a tile, since a region needs no whole country around it.
type view struct {
	grid        *tileMap
	first, last int
	top         float64
}

func newView(grid *tileMap, tiles map[string]Tile, top float64) view {
	v := view{grid: grid, first: math.MaxInt, top: top}
	for _, p := range slices.Concat(grid.tiles, grid.islands) {
		if _, ok := tiles[p.key]; ok {
			v.first, v.last = min(v.first, p.row), max(v.last, p.row)
		}
	}
	return v
}

func (v view) shows(p place) bool { return v.first <= p.row && p.row <= v.last }

// at is the box of a place.
func (v view) at(p place) box {
	w, h := v.grid.size()
	x, y := left+float64(p.column)*(w+tileGap), v.top+float64(p.row-v.first)*(h+tileGap)
	return box{x, y, x + w, y + h}
}

func (v view) bottom() float64 { return v.at(place{row: v.last}).y1 }
