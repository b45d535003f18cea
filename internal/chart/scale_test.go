package chart

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestTicksAreRound(t *testing.T) {
	for _, c := range []struct {
		low, high float64
		want      []float64
	}{
		{0, 10, []float64{0, 2, 4, 6, 8, 10}},
		{0, 9.6, []float64{0, 2, 4, 6, 8}},
		{0, 52, []float64{0, 10, 20, 30, 40, 50}},
		{0, 1, []float64{0, 0.2, 0.4, 0.6000000000000001, 0.8, 1}},
		{-3, 4, []float64{-2, 0, 2, 4}},
		{0, 0, []float64{0}},
		{0, 5e-324, []float64{0}},
	} {
		if got := (scale{c.low, c.high}).ticks(); !slices.Equal(got, c.want) {
			t.Errorf("ticks of %v to %v: %v, want %v", c.low, c.high, got, c.want)
		}
	}
}

func TestTicksAreFewAndWithin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newScale()
		for _, v := range rapid.SliceOfN(rapid.Float64Range(-1e300, 1e300), 1, 5).Draw(t, "values") {
			if err := s.include(v); err != nil {
				t.Fatal(err)
			}
		}
		ticks := s.ticks()
		if len(ticks) < 1 || len(ticks) > 7 {
			t.Fatalf("%d ticks", len(ticks))
		}
		for _, v := range ticks {
			if slack := (s.high - s.low) * 1e-6; v < s.low-slack || v > s.high+slack {
				t.Fatalf("tick %v outside %v to %v", v, s.low, s.high)
			}
			if x := s.place(v, 10, 20); x < 9.9 || x > 20.1 {
				t.Fatalf("tick %v stands at %v", v, x)
			}
		}
	})
}
