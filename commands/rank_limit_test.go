package commands

import (
	"fmt"
	"testing"

	"github.com/shopspring/decimal"

	"tiendo/data"
)

// Nobody is picked among equals: those who share the last place asked for stay
// together, or are left out together where they are many.
func TestTheFirstOfARankingAreCutBetweenPlaces(t *testing.T) {
	for _, c := range []struct {
		values              []int64
		n, shown, more, tie int
	}{
		{[]int64{9, 8, 7, 6}, 0, 4, 0, 0},
		{[]int64{9, 8, 7, 6}, 2, 2, 2, 0},
		{[]int64{9, 8, 7, 6}, 9, 4, 0, 0},
		{[]int64{9, 8, 8, 8, 1}, 2, 4, 1, 0},
		{append([]int64{9}, make([]int64, 20)...), 3, 1, 20, 20},
		{append(make([]int64, 20), -1), 3, 20, 1, 0},
	} {
		var all []data.Attainment
		for i, v := range c.values {
			a := data.Answer{Value: decimal.NewFromInt(v), Way: data.Reported}
			a.Place.Key = fmt.Sprint(i)
			all = append(all, data.Attainment{Actual: a})
		}
		r := newRanking(all, data.Query{}, byValue, false)
		r.cut(c.n)
		if len(r.ranked) != c.shown || r.below != c.more || r.equals != c.tie {
			t.Errorf("%v cut at %d: %d shown, %d below, %d equal", c.values, c.n, len(r.ranked), r.below, r.equals)
		}
	}
}
