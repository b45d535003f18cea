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
// where the key of the colours begins, in land that is not Vietnam. The country
// is twice as high as it is wide: a map of all of it is folded, so that it has
// the shape of a screen. The rows from that of "fold" on stand that many columns
// farther right, beside the rows above them; "foldedkey" is the place of the key
// then.
//
//go:embed tiles.csv
var tilesCSV string

// A tileMap is where the tiles of a code set stand, in columns and rows.
type tileMap struct {
	tiles     []place // the provinces, from the top down
	islands   []place
	key       place
	fold      place // the first row that is moved, and by how many columns
	foldedKey place
	columns   float64
	rows      float64
}

type place struct {
	key         string // "gso2025:48"
	column, row float64
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
		column, err := strconv.ParseFloat(row[2], 64)
		if err != nil {
			return nil, fmt.Errorf("column of %s %s: %w", set, code, err)
		}
		line, err := strconv.ParseFloat(row[3], 64)
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
		case "fold":
			m.fold = p
		case "foldedkey":
			m.foldedKey = p
		case "province":
			m.tiles = append(m.tiles, p)
			m.columns, m.rows = max(m.columns, column+1), max(m.rows, line+1)
		}
	}
	return maps, nil
}

const tileGap = 3.0

// A view is the part of a map that is drawn: the whole country folded, or the
// rows from the first to the last province with a tile, since a region needs no
// whole country around it.
type view struct {
	grid        *tileMap
	first, last float64
	folded      bool
	top         float64
}

func newView(grid *tileMap, tiles map[string]Tile, top float64) view {
	v := view{grid: grid, first: math.MaxInt, top: top}
	if grid == nil {
		return v
	}
	for _, p := range slices.Concat(grid.tiles, grid.islands) {
		if _, ok := tiles[p.key]; ok {
			v.first, v.last = min(v.first, p.row), max(v.last, p.row)
		}
	}
	if v.last-v.first+1 > grid.rows/2 {
		v.first, v.last, v.folded = 0, max(grid.fold.row, grid.rows-grid.fold.row)-1, true
	}
	return v
}

func (v view) shows(p place) bool { return v.folded || v.first <= p.row && p.row <= v.last }

// size returns how large a tile is: the map is as wide as the card allows. Wide
// tiles hold a name in one line, narrow ones in two.
func (v view) size() (w, h float64) {
	columns := v.grid.columns
	if v.folded {
		columns += v.grid.fold.column
	}
	switch w = (right-left+tileGap)/columns - tileGap; {
	case w < narrowest:
		return w, 41
	case w < 64:
		return w, 43
	}
	return w, 38
}

// narrowest is how wide a tile must be for letters of the usual size.
const narrowest = 48

// at is the box of a place.
func (v view) at(p place) box {
	w, h := v.size()
	if v.folded && p.row >= v.grid.fold.row {
		p.row, p.column = p.row-v.grid.fold.row, p.column+v.grid.fold.column
	}
	return v.spot(p, w, h)
}

// key is where the key begins.
func (v view) key() box {
	w, h := v.size()
	if v.folded {
		return v.spot(v.grid.foldedKey, w, h)
	}
	return v.spot(v.grid.key, w, h)
}

func (v view) spot(p place, w, h float64) box {
	x, y := left+p.column*(w+tileGap), v.top+(p.row-v.first)*(h+tileGap)
	return box{x, y, x + w, y + h}
}

func (v view) bottom() float64 {
	w, h := v.size()
	return v.spot(place{row: v.last}, w, h).y1
}
