package chart

import (
	"bytes"
	"errors"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestManyDrawAtOnce(t *testing.T) {
	alone := renderer(t)
	shared := renderer(t)
	var group sync.WaitGroup
	for name, p := range samples() {
		want, err := alone.PNG(p)
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			group.Go(func() {
				got, err := shared.PNG(p)
				if err != nil || !bytes.Equal(got, want) {
					t.Errorf("%s drawn beside others differs: %v", name, err)
				}
			})
		}
	}
	group.Wait()
}

func TestWhatCannotBeDrawnIsRefused(t *testing.T) {
	r := renderer(t)
	two := []Class{{0, "a"}, {50, "b"}}
	for name, c := range map[string]struct {
		picture Picture
		want    error
	}{
		"NaN":                 {Bars{Rows: []Bar{{Value: math.NaN()}}}, ErrValue},
		"infinite plan":       {Bars{Rows: []Bar{{Plan: math.Inf(1), HasPlan: true}}}, ErrValue},
		"too large":           {Trend{Points: []Point{{Value: -1.1e300}}}, ErrValue},
		"year before":         {Bullet{Before: math.NaN(), HasBefore: true}, ErrValue},
		"stage backwards":     {Timeline{Stages: []Stage{{PlanFrom: 2, PlanTo: 1, HasPlan: true}}}, ErrValue},
		"64 bars":             {Bars{Rows: make([]Bar, MaxBars+1)}, ErrCount},
		"61 points":           {Trend{Points: make([]Point, MaxPoints+1)}, ErrCount},
		"21 stages":           {Timeline{Stages: make([]Stage, MaxStages+1)}, ErrCount},
		"no class":            {Map{Tiles: []Tile{{Key: "gso2025:48"}}}, ErrCount},
		"province unknown":    {Map{Tiles: []Tile{{Key: "gso2025:49"}}, Classes: two}, ErrPlace},
		"province twice":      {Map{Tiles: []Tile{{Key: "gso2025:48"}, {Key: "gso2025:48"}}, Classes: two}, ErrPlace},
		"provinces of 2 maps": {Map{Tiles: []Tile{{Key: "gso2025:48"}, {Key: "gso2004:49"}}, Classes: two}, ErrPlace},
		"tile NaN":            {Map{Tiles: []Tile{{Key: "gso2025:48", Value: math.NaN()}}, Classes: two}, ErrValue},
	} {
		if file, err := r.PNG(c.picture); !errors.Is(err, c.want) || file != nil {
			t.Errorf("%s: %d bytes, %v; want %v", name, len(file), err, c.want)
		}
	}
}

func TestNumbersOfMissingRowsAreNotUsed(t *testing.T) {
	r := renderer(t)
	nan := math.NaN()
	for _, p := range []Picture{
		Bars{Rows: []Bar{{Value: nan, Plan: nan, HasPlan: true, Missing: "chưa đến hạn"}}},
		Trend{Points: []Point{{Value: nan, Missing: "chưa đến hạn"}}},
		Map{Tiles: []Tile{{Key: "gso2025:48", Value: nan, Missing: "chưa đến hạn"}}, Classes: []Class{{0, "a"}}},
		Bullet{Value: nan, Missing: "chưa đến hạn"},
	} {
		if _, err := r.PNG(p); err != nil {
			t.Error(err)
		}
	}
}

func TestNothingIsSaidInTheWordsOfTheCaller(t *testing.T) {
	r := renderer(t)
	for name, p := range map[string]Picture{
		"bars":     Bars{Words: BarWords{Empty: "không có số"}},
		"trend":    Trend{Words: TrendWords{Empty: "không có số"}},
		"map":      Map{Words: MapWords{Empty: "không có số"}},
		"timeline": Timeline{Words: TimelineWords{Empty: "không có số"}},
	} {
		s, err := r.compose(p)
		if err != nil {
			t.Fatal(err)
		}
		if got := printed(s); !slices.Equal(got, []string{"không có số"}) || p.Alt(0) != "không có số" {
			t.Errorf("%s: prints %q, alt %q", name, got, p.Alt(0))
		}
	}
}

// printed lists the labels of a sheet.
func printed(s *sheet) (out []string) {
	for _, it := range s.items {
		if l, ok := it.shape.(label); ok && l.run.text != "" {
			out = append(out, l.run.text)
		}
	}
	return out
}

func TestEveryFigureIsPrintedWhole(t *testing.T) {
	r := renderer(t)
	bars, maps := manyBars(), someMap("gso2004", "")
	s, err := r.compose(bars)
	if err != nil {
		t.Fatal(err)
	}
	texts := printed(s)
	for _, row := range bars.Rows {
		for _, want := range []string{row.Name, row.Rank, row.PercentText, row.Missing} { // two columns have room for one number
			if want != "" && !slices.Contains(texts, want) {
				t.Errorf("%q of %s is not in the picture", want, row.Name)
			}
		}
	}
	few := someBars()
	if s, err = r.compose(few); err != nil {
		t.Fatal(err)
	}
	texts = printed(s)
	for _, row := range few.Rows {
		if row.Missing == "" && !slices.Contains(texts, row.ValueText) {
			t.Errorf("%q of %s is not in the picture", row.ValueText, row.Name)
		}
	}
	if s, err = r.compose(maps); err != nil {
		t.Fatal(err)
	}
	all := strings.Join(printed(s), " ")
	for _, tile := range maps.Tiles {
		if !strings.Contains(all, tile.Name) {
			t.Errorf("%s is not on the map", tile.Name)
		}
		if tile.Missing == "" && !strings.Contains(all, mark1(tile.Text, tile.Small)) {
			t.Errorf("%s of %s is not on the map", tile.Text, tile.Name)
		}
	}
}

func TestGapsAreNamed(t *testing.T) {
	s, err := renderer(t).compose(shortTrend())
	if err != nil {
		t.Fatal(err)
	}
	texts := printed(s)
	for _, want := range []string{"chưa có báo cáo: tháng 4 – tháng 5", "báo cáo bị trả lại: tháng 8"} {
		if !slices.Contains(texts, want) {
			t.Errorf("%q is not in %q", want, texts)
		}
	}
	lines := 0
	for _, it := range s.items {
		if line, ok := it.shape.(stroke); ok && line.ink == blue && line.points[0].y != line.points[1].y {
			lines++
			for _, p := range line.points {
				if p.y == s.y {
					t.Errorf("the line runs to the bottom at %v", p)
				}
			}
		}
	}
	if lines != 4 { // before, between and after the gaps, and the estimate's
		t.Errorf("%d lines, want 4", lines)
	}
}
