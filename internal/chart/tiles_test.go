package chart

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"testing"
)

func TestEveryProvinceHasOneTile(t *testing.T) {
	maps, err := readTiles(tilesCSV)
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Open("testdata/provinces.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, row := range rows[1:] {
		known[row[0]+":"+row[1]] = true
	}
	tiles := map[string]int{}
	for _, m := range maps {
		for _, p := range m.tiles {
			tiles[p.key]++
			if !known[p.key] {
				t.Errorf("%s %s is no province", p.key, p.short)
			}
		}
	}
	for key := range known {
		if tiles[key] != 1 {
			t.Errorf("%s has %d tiles", key, tiles[key])
		}
	}
	if len(maps["gso2004"].tiles) != 63 || len(maps["gso2025"].tiles) != 34 {
		t.Errorf("%d and %d tiles", len(maps["gso2004"].tiles), len(maps["gso2025"].tiles))
	}
}

func TestTilesDoNotOverlap(t *testing.T) {
	maps, err := readTiles(tilesCSV)
	if err != nil {
		t.Fatal(err)
	}
	for set, m := range maps {
		for _, v := range []view{{grid: m, last: 20}, {grid: m, last: max(m.fold.row, m.rows-m.fold.row) - 1, folded: true}} {
			overlaps(t, fmt.Sprintf("%s, folded %t", set, v.folded), v)
		}
	}
}

func overlaps(t *testing.T, name string, v view) {
	type named struct {
		name string
		box  box
	}
	var all []named
	for _, p := range slices.Concat(v.grid.tiles, v.grid.islands) {
		all = append(all, named{p.short, v.at(p)})
	}
	key := v.key() // with five classes and their names
	all = append(all, named{"key", box{key.x0, key.y0, key.x0 + keyWidth, key.y0 + maxClasses*classStep}})
	for k, a := range all {
		if a.box.x0 < left-0.01 || a.box.x1 > right+0.01 || v.folded && a.box.y1 > v.bottom()+tileGap {
			t.Errorf("%s: %s leaves the card", name, a.name)
		}
		for _, b := range all[:k] {
			if a.box.meets(b.box) {
				t.Errorf("%s: %s overlaps %s", name, a.name, b.name)
			}
		}
	}
}

// The whole country is hardly higher than wide, so that a chat shows it in one
// piece; a region is drawn as it lies.
func TestTheWholeCountryIsFolded(t *testing.T) {
	r := renderer(t)
	for name, p := range samples() {
		if name != "map-34" && name != "map-63" && name != "bars-34" {
			continue
		}
		s, err := r.compose(p)
		if err != nil {
			t.Fatal(err)
		}
		if height := s.y + marginBottom; height > 1.45*width {
			t.Errorf("%s is %.0f by %.0f", name, width, height)
		}
	}
	if v := newView(r.maps["gso2025"], map[string]Tile{"gso2025:46": {}, "gso2025:68": {}}, 0); v.folded {
		t.Error("a region is folded")
	}
}

func TestMapLiesAsTheCountryDoes(t *testing.T) {
	maps, err := readTiles(tilesCSV)
	if err != nil {
		t.Fatal(err)
	}
	for set, pairs := range map[string][][2]string{ // the first lies north or west of the second
		"gso2025": {{"04", "01"}, {"01", "38"}, {"38", "40"}, {"44", "46"}, {"46", "48"}, {"48", "51"}, {"51", "52"}, {"52", "66"}, {"68", "79"}, {"79", "92"}, {"92", "96"}},
		"gso2004": {{"02", "01"}, {"01", "38"}, {"38", "40"}, {"42", "44"}, {"44", "45"}, {"46", "49"}, {"52", "54"}, {"54", "56"}, {"56", "58"}, {"70", "79"}, {"79", "83"}, {"94", "79"}},
	} {
		row := map[string]place{}
		for _, p := range maps[set].tiles {
			row[p.key] = p
		}
		for _, pair := range pairs {
			a, b := row[set+":"+pair[0]], row[set+":"+pair[1]]
			if a.row > b.row && a.column > b.column || a.row == b.row && a.column >= b.column {
				t.Errorf("%s lies south-east of %s", a.short, b.short)
			}
		}
	}
}

func TestClassesGoFromLightToDark(t *testing.T) {
	for n := 1; n <= maxClasses; n++ {
		m := Map{}
		for k := range n {
			m.Classes = append(m.Classes, Class{From: float64(k * 10)})
		}
		for k := range n {
			class, fill, letters := m.class(float64(k*10) + 5)
			if class != k || k > 0 && fill <= m.fill(k-1) {
				t.Errorf("%d of %d classes: %d, ink %d", k, n, class, fill)
			}
			if contrast(fill, letters) < 4.5 {
				t.Errorf("%d of %d classes: letters at %.1f to 1", k, n, contrast(fill, letters))
			}
		}
		if class, _, _ := m.class(-3); class != 0 {
			t.Errorf("below the first class: %d", class)
		}
	}
}
