package intake

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// cellsOf are the figures of a sheet, "cell told".
func cellsOf(s Sheet) []string {
	var all []string
	for _, f := range s.Figures {
		cell := f.Spot[strings.LastIndex(f.Spot, "!")+1:]
		all = append(all, cell+" "+told(f))
	}
	slices.Sort(all)
	return all
}

func TestSheetsAreReadToTheLastCell(t *testing.T) {
	for _, c := range []struct{ file, key string }{
		{"01-phu-yen-2022.xlsx", "01-phu-yen-2022.json"},
		{"02-bon-tinh-2021-H1.csv", "02-bon-tinh-2021-H1.json"},
	} {
		raw, err := os.ReadFile("testdata/sheets/" + c.file)
		if err != nil {
			t.Fatal(err)
		}
		sheets, err := reader(t).Sheets(c.file, raw, Given{})
		if err != nil {
			t.Fatal(err)
		}
		keyFile, err := os.ReadFile("testdata/sheets/" + c.key)
		if err != nil {
			t.Fatal(err)
		}
		var want struct {
			Figures, Missing []struct {
				Cell, Place, Indicator, Period, Measure, Funding, Kind string
				Value                                                  json.Number
			}
		}
		if err := json.Unmarshal(keyFile, &want); err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, f := range want.Figures {
			lines = append(lines, strings.Join([]string{f.Cell, f.Place, f.Indicator, f.Period, f.Measure, f.Funding, f.Value.String()}, " "))
		}
		for _, f := range want.Missing {
			kind := f.Kind
			if kind == "dash" {
				kind = "blank"
			}
			lines = append(lines, strings.Join([]string{f.Cell, f.Place, f.Indicator, f.Period, kind}, " "))
		}
		slices.Sort(lines)
		if got := cellsOf(sheets[0]); !slices.Equal(got, lines) {
			t.Errorf("%s gives\n  %s\nwant\n  %s", c.file, strings.Join(got, "\n  "), strings.Join(lines, "\n  "))
		}
		if len(sheets[0].Problems) > 0 {
			t.Errorf("%s: problems %v", c.file, sheets[0].Problems)
		}
	}
}

// gridOf makes a grid of lines with bars between the cells; "#12" is the number
// 12 and "=12" a formula that came to 12.
func gridOf(lines []string) Grid {
	var g Grid
	for _, line := range lines {
		var row []Cell
		for text := range strings.SplitSeq(line, "|") {
			c := Cell{Text: text}
			if len(text) > 1 && (text[0] == '#' || text[0] == '=') {
				c = Cell{Text: text[1:], Number: true, Formula: text[0] == '='}
			}
			row = append(row, c)
		}
		g.Rows = append(g.Rows, row)
	}
	return g
}

func TestSheetsOfManyLayouts(t *testing.T) {
	raw, err := os.ReadFile("testdata/layouts.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := reader(t)
	right, there := 0, 0
	for _, c := range strings.Split("\n"+string(raw), "\n= ")[1:] {
		name, rest, _ := strings.Cut(c, "\n")
		table, list, ok := strings.Cut(rest, "\n-\n")
		if !ok {
			table, list = strings.TrimSuffix(rest, "\n-"), ""
		}
		want := strings.Split(strings.TrimSpace(list), "\n")
		if strings.TrimSpace(list) == "" {
			want = nil
		}
		slices.Sort(want)
		s := r.Sheet(gridOf(strings.Split(table, "\n")), Given{})
		got := cellsOf(s)
		for _, p := range s.Problems {
			got = append(got, "! "+p.Cell+" "+p.Why)
		}
		slices.Sort(got)
		there += len(want)
		for _, line := range want {
			if slices.Contains(got, line) {
				right++
			} else {
				t.Errorf("%s: does not give %s", name, line)
			}
		}
		for _, line := range got {
			if !slices.Contains(want, line) {
				t.Errorf("%s: gives too much: %s", name, line)
			}
		}
	}
	t.Logf("%d of %d", right, there)
}
