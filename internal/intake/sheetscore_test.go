package intake

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A sheetKey is what an importer should find in a sheet.
type sheetKey struct {
	File, Sheet, Published string
	Figures, Missing       []struct {
		Sheet, Cell, Place, Indicator, Period, Measure, Funding, Kind string
		Value                                                         json.Number
		Readings                                                      []json.Number
	}
	Ask []struct{ Sheet, Cell string }
}

// cells are the wanted cells, "sheet!cell" to what they hold.
func (k sheetKey) cells() map[string]string {
	all := map[string]string{}
	for _, f := range k.Figures {
		all[f.Sheet+"!"+f.Cell] = strings.Join([]string{f.Place, f.Indicator, f.Period, f.Measure, f.Funding, f.Value.String()}, " ")
	}
	for _, f := range k.Missing {
		kind := f.Kind
		if kind == "dash" || kind == "x" {
			kind = "blank"
		}
		all[f.Sheet+"!"+f.Cell] = strings.Join([]string{f.Place, f.Indicator, f.Period, f.Measure, f.Funding, kind}, " ")
	}
	return all
}

// TestSheetScore prints, with -v, how many cells of each set of sheets are read
// right, and how many of the others are listed as a problem. No cell may be read
// wrong or left out in silence. SHEETS names a further folder.
func TestSheetScore(t *testing.T) {
	r := reader(t)
	sets, _ := filepath.Glob("testdata/sheets*")
	if other := os.Getenv("SHEETS"); other != "" {
		sets = strings.Split(other, ":")
	}
	for _, set := range sets {
		right, flagged, wrong, silent := 0, 0, 0, 0
		files, err := filepath.Glob(filepath.Join(set, "*.json"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d sheets, %v", set, len(files), err)
		}
		for _, file := range files {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var k sheetKey
			if err := json.Unmarshal(raw, &k); err != nil {
				t.Fatal(file, err)
			}
			name := strings.TrimSuffix(file, "json") + "xlsx"
			if _, err := os.Stat(name); err != nil {
				name = strings.TrimSuffix(file, "json") + "csv"
			}
			if raw, err = os.ReadFile(name); err != nil {
				t.Fatal(err)
			}
			given := Given{}
			given.Published, _ = calendar.ParseDay(k.Published)
			sheets, err := r.Sheets(filepath.Base(name), raw, given)
			if err != nil {
				t.Fatal(name, err)
			}
			want := k.cells()
			one := len(sheets) == 1 || k.Sheet != ""
			problems := map[string]string{}
			for _, s := range sheets {
				for _, p := range s.Problems {
					at := p.Sheet + "!" + p.Cell
					if one {
						at = "!" + p.Cell
					}
					problems[at] = p.Why + " " + p.Text
				}
				for _, f := range s.Figures {
					at := f.Spot
					if one || !strings.Contains(at, "!") {
						at = "!" + at[strings.LastIndex(at, "!")+1:]
					}
					got := strings.Join([]string{f.Place, f.Indicator, f.Period.Code(), string(f.Measure), string(f.Funding)}, " ") + " "
					if got += string(f.Absence); f.Absence == data.Present {
						got += f.Value.String()
					}
					w, ok := want[at]
					delete(want, at)
					switch {
					case ok && w == got && !f.Ambiguous():
						right++
					case problems[at] != "" || f.Ambiguous():
						flagged++
					default:
						wrong++
						t.Logf("%s: wrong: %s %s, want %s", filepath.Base(name), at, got, w)
					}
				}
			}
			for at, w := range want {
				if problems[at] != "" || problems[strings.TrimRight(at, "0123456789")] != "" {
					flagged++
					t.Logf("%s: flagged: %s %s, want %s", filepath.Base(name), at, problems[at], w)
					continue
				}
				silent++
				t.Logf("%s: silent: %s %s", filepath.Base(name), at, w)
			}
			for at, why := range problems {
				t.Logf("%s: problem: %s %s", filepath.Base(name), at, why)
			}
		}
		t.Logf("%s: %d right, %d flagged, %d wrong, %d left out in silence", set, right, flagged, wrong, silent)
		if os.Getenv("SHEETS") == "" && wrong+silent > 0 {
			t.Errorf("%s: %d wrong, %d left out in silence", set, wrong, silent)
		}
	}
}
