package calendar

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// sum writes a way as "2020-M09 - 2020-H1".
func sum(way []Part) string {
	var b strings.Builder
	for i, p := range way {
		switch {
		case p.Minus:
			b.WriteString(" - ")
		case i > 0:
			b.WriteString(" + ")
		}
		b.WriteString(p.Period.Code())
	}
	return strings.TrimSpace(b.String())
}

func periods(t testing.TB, codes string) []Period {
	var ps []Period
	for _, code := range strings.Fields(codes) {
		ps = append(ps, period(t, code))
	}
	return ps
}

func TestTheBestWayToAPeriod(t *testing.T) {
	for _, c := range []struct{ target, known, want string }{
		{"2020-H1", "2020-Q1 2020-Q2", "2020-Q1 + 2020-Q2"},
		{"2020-Q3", "2020-M09 2020-H1", "- 2020-H1 + 2020-M09"},
		{"2020-H2", "2020 2020-H1", "- 2020-H1 + 2020"},
		{"2020-H1", "2020 2020-H2", "2020 - 2020-H2"},
		{"2020", "2020-H1 2020-H2 2020-Q1 2020-Q2 2020-Q3 2020-Q4", "2020-H1 + 2020-H2"},
		{"2020", "2020-Q1 2020-Q2 2020-Q3 2020-Q4", "2020-Q1 + 2020-Q2 + 2020-Q3 + 2020-Q4"},
		{"2020-Q4", "2020 2020-M11 2020-12 2020-M09", "- 2020-M09 + 2020"},
		{"2020-08", "2020-M07 2020-M08", "- 2020-M07 + 2020-M08"},
		{"2020-08", "2020-07 2020-09 2020-Q3", "- 2020-07 + 2020-Q3 - 2020-09"},
		{"2020", "2016..2020 2016..2019", "- 2016..2019 + 2016..2020"},
		{"2016..2018", "2016 2017 2018", "2016 + 2017 + 2018"},
		{"2020", "2020", "2020"},
		{"2020-M09", "2020-H1 2020-07 2020-08 2020-09 2020-Q3", "2020-H1 + 2020-Q3"},
		{"2020-H1", "2020-Q1 2020-04 2020-05", ""},
		{"2020-H1", "2019-H1 2019-Q1 2019-Q2", ""},
		{"2020-H1", "", ""},
		{"2020-Q1", "2020-M09 2020-H1", ""},
	} {
		got := ""
		if ways := Cover(period(t, c.target), periods(t, c.known)); ways != nil {
			got = sum(ways[0])
		}
		if got != c.want {
			t.Errorf("%s from %s:\n got %s\nwant %s", c.target, c.known, got, c.want)
		}
	}
}

func TestSeveralWaysComeFewestPartsFirst(t *testing.T) {
	ways := Cover(period(t, "2020"), periods(t, "2020 2020-H1 2020-H2 2020-Q1 2020-Q2 2020-Q3 2020-Q4"))
	var got []string
	for _, w := range ways {
		got = append(got, sum(w))
	}
	want := []string{"2020", "2020-H1 + 2020-H2", "2020-H1 + 2020-Q3 + 2020-Q4", "2020-Q1 + 2020-Q2 + 2020-H2",
		"2020-Q1 + 2020-Q2 + 2020-Q3 + 2020-Q4"}
	slices.Sort(got[2:4])
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// counts checks that the signed sum of way counts the days of want, and no others, once.
func counts(t *rapid.T, way []Part, want []Period) {
	n := map[Day]int{}
	add := func(p Period, by int) {
		for d := p.From; d < p.To; d++ {
			n[d] += by
		}
	}
	for _, p := range way {
		add(p.Period, map[bool]int{false: 1, true: -1}[p.Minus])
	}
	for _, p := range want {
		add(p, -1)
	}
	for d, k := range n {
		if k != 0 {
			t.Fatalf("%s counts %v %d times too often", sum(way), d, k)
		}
	}
}

// reportedOf draws a set of periods in two years.
func reportedOf(t *rapid.T) []Period {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Period {
		y := rapid.IntRange(2019, 2020).Draw(t, "year")
		switch rapid.IntRange(0, 5).Draw(t, "kind") {
		case 0:
			return Quarter(y, rapid.IntRange(1, 4).Draw(t, "quarter"))
		case 1:
			return Half(y, rapid.IntRange(1, 2).Draw(t, "half"))
		case 2:
			return Months(y, rapid.IntRange(1, 12).Draw(t, "months"))
		case 3:
			return Stage(2019, 2020)
		}
		return Month(y, monthOf(rapid.IntRange(1, 12).Draw(t, "month")))
	}), 0, 40).Draw(t, "known")
}

func TestNoWayCountsADayTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		known := reportedOf(t)
		targets := append([]Period{Year(2020), Stage(2019, 2020)}, Year(2020).Months()...)
		targets = append(targets, Year(2020).Parts(KindQuarter)...)
		targets = append(targets, Half(2020, 1), Half(2020, 2), Months(2020, 9))
		for _, target := range targets {
			ways := Cover(target, known)
			if len(ways) > maxWays {
				t.Fatalf("%d ways", len(ways))
			}
			written := map[string]bool{}
			for i, way := range ways {
				counts(t, way, []Period{target})
				if i > 0 && len(way) < len(ways[i-1]) || written[sum(way)] {
					t.Fatalf("%s: way %d out of order or said twice: %s", target, i, sum(way))
				}
				written[sum(way)] = true
				used := map[Period]bool{}
				for _, p := range way {
					if used[p.Period] || !slices.Contains(known, p.Period) {
						t.Fatalf("%s: %s", target, sum(way))
					}
					used[p.Period] = true
				}
			}
			gap := Gaps(target, known)
			if target.Kind() != KindMonth && (ways != nil) != (gap.Have == gap.Of) {
				t.Fatalf("%s has %d ways but %d of %d", target, len(ways), gap.Have, gap.Of)
			}
			var have []Period
			for _, p := range target.Parts(gap.Size) {
				if !slices.Contains(gap.Missing, p) {
					have = append(have, p)
				}
			}
			counts(t, gap.Sum, have)
		}
	})
}

// A way is found exactly if linear algebra says that there is one: the target
// lies in the span of what is known. Over months this is elimination.
func TestAWayIsFoundWheneverThereIsOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		known := reportedOf(t)
		months := Stage(2019, 2020).Months()
		row := func(p Period) []float64 {
			r := make([]float64, len(months))
			for i, m := range months {
				if p.Covers(m) {
					r[i] = 1
				}
			}
			return r
		}
		var rows [][]float64
		for _, k := range known {
			rows = append(rows, row(k))
		}
		for _, target := range append(Year(2020).Parts(KindQuarter), Year(2020), Half(2019, 2), Months(2019, 9)) {
			want := rank(rows) == rank(append(slices.Clone(rows), row(target)))
			if got := Cover(target, known) != nil; got != want {
				t.Fatalf("%s from %v: found %v, exists %v", target, known, got, want)
			}
		}
	})
}

func rank(rows [][]float64) (n int) {
	m := make([][]float64, len(rows))
	for i := range rows {
		m[i] = slices.Clone(rows[i])
	}
	for c := 0; len(m) > 0 && c < len(m[0]); c++ {
		i := slices.IndexFunc(m[n:], func(r []float64) bool { return r[c] != 0 })
		if i < 0 {
			continue
		}
		m[n], m[n+i] = m[n+i], m[n]
		for k := n + 1; k < len(m); k++ {
			f := m[k][c] / m[n][c]
			for j := range m[k] {
				m[k][j] -= f * m[n][j]
			}
		}
		if n++; n == len(m) {
			break
		}
	}
	return n
}

// Figures made from months, given for any periods, derive back to the same sums.
func TestDerivedFiguresAreTheSumsOfTheirMonths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		months := Stage(2019, 2020).Months()
		values := rapid.SliceOfN(rapid.Int64Range(-1e9, 1e9), len(months), len(months)).Draw(t, "values")
		figure := func(p Period) (v int64) {
			for i, m := range months {
				if p.Covers(m) {
					v += values[i]
				}
			}
			return v
		}
		known := reportedOf(t)
		for _, target := range []Period{Year(2020), Half(2020, 2), Quarter(2020, 3), Months(2019, 9), Stage(2019, 2020)} {
			for _, way := range Cover(target, known) {
				var v int64
				for _, p := range way {
					if p.Minus {
						v -= figure(p.Period)
					} else {
						v += figure(p.Period)
					}
				}
				if v != figure(target) {
					t.Fatalf("%s = %s: %d, want %d", target, sum(way), v, figure(target))
				}
			}
		}
	})
}

func TestWhatIsMissingIsCountedInTheMostCompleteSize(t *testing.T) {
	for _, c := range []struct {
		target, known string
		size          Kind
		have, of      int
		missing, sum  string
	}{
		{"2020-H1", "2020-01 2020-02 2020-03 2020-04 2020-05", KindMonth, 5, 6, "2020-06",
			"2020-01 + 2020-02 + 2020-03 + 2020-04 + 2020-05"},
		{"2020-H1", "2020-M05", KindMonth, 5, 6, "2020-06", "2020-M05"},
		{"2020-H1", "2020-Q1", KindQuarter, 1, 2, "2020-Q2", "2020-Q1"},
		{"2020-H1", "2020-Q1 2020-04", KindMonth, 4, 6, "2020-05 2020-06", "2020-Q1 + 2020-04"},
		{"2020", "2020-H1", KindHalf, 1, 2, "2020-H2", "2020-H1"},
		{"2020", "2020-M09", KindQuarter, 3, 4, "2020-Q4", "2020-M09"},
		{"2016..2020", "2016 2018 2020-H1", KindHalf, 5, 10, "2017-H1 2017-H2 2019-H1 2019-H2 2020-H2", "2016 + 2018 + 2020-H1"},
		{"2020", "2020-M09 2020-H1 2020-H2", KindHalf, 2, 2, "", "2020-H1 + 2020-H2"},
		{"2020-H2", "2020-M09 2020-H1", KindQuarter, 1, 2, "2020-Q4", "- 2020-H1 + 2020-M09"},
		{"2020-Q1", "", KindMonth, 0, 3, "2020-01 2020-02 2020-03", ""},
		{"2020-09", "2020-Q3", KindNone, 0, 0, "", ""},
	} {
		g := Gaps(period(t, c.target), periods(t, c.known))
		if g.Size != c.size || g.Have != c.have || g.Of != c.of || !slices.Equal(g.Missing, periods(t, c.missing)) || sum(g.Sum) != c.sum {
			t.Errorf("%s from %s: %d of %d %v, missing %v, %s", c.target, c.known, g.Have, g.Of, g.Size, g.Missing, sum(g.Sum))
		}
	}
}
