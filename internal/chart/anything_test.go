package chart

import (
	"bytes"
	"errors"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Whatever is asked, a picture is drawn in which no label touches anything, or
// one of the errors of the package is returned.
func TestAnythingIsDrawnOrRefused(t *testing.T) {
	r := renderer(t)
	for name, picture := range map[string]*rapid.Generator[Picture]{
		"bars": anyBars(), "trend": anyTrend(), "map": anyMap(r), "bullet": anyBullet(), "timeline": anyTimeline(),
	} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) { checkPicture(t, r, picture.Draw(t, "picture")) }))
	}
}

func checkPicture(t *rapid.T, r *Renderer, p Picture) {
	s, err := r.compose(p)
	if err != nil {
		if !errors.Is(err, ErrValue) && !errors.Is(err, ErrCount) && !errors.Is(err, ErrPlace) {
			t.Fatalf("error of no kind: %v", err)
		}
		return
	}
	if found := faults(s); len(found) > 0 {
		t.Fatalf("%s", strings.Join(found, "\n"))
	}
	if alt := p.Alt(100); len([]rune(alt)) > 100 {
		t.Fatalf("alt text of %d characters: %q", len([]rune(alt)), alt)
	}
	if rapid.IntRange(0, 3).Draw(t, "one in four is painted") > 0 {
		return // the slow part, and the same for all
	}
	file, err := r.PNG(p)
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if m.Width != px(width) || m.Height != px(s.y+marginBottom) {
		t.Fatalf("%d by %d pixels", m.Width, m.Height)
	}
}

func words() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"", "Huế", "Bà Rịa - Vũng Tàu", "12/15", "1.234.567,8", "80%", "chưa có báo cáo", "a", "🙂\n→\u200b", "Hue\u0302\u0301",
			"Miền Trung - Tây Nguyên", strings.Repeat("W", 200), strings.Repeat("Ẫgj ", 50), strings.Repeat("Nguyễn", 34), "\xff\xfe",
		}),
		rapid.StringN(0, 40, 200),
	)
}

func numbers() *rapid.Generator[string] { return rapid.StringMatching(`-?[0-9.,]{0,9} ?%?`) }

func value() *rapid.Generator[float64] {
	return rapid.OneOf(
		rapid.Float64Range(0, 100),
		rapid.Float64(),
		rapid.SampledFrom([]float64{0, 1, -1, 1e300, -1e300, 1e301, 5e-324, math.NaN(), math.Inf(1), math.Copysign(0, -1)}),
	)
}

// seldom is true once in ten times.
func seldom() *rapid.Generator[bool] {
	return rapid.Custom(func(t *rapid.T) bool { return rapid.IntRange(0, 9).Draw(t, "one in ten") == 0 })
}

// sane is a value that can be drawn, nearly always.
func sane() *rapid.Generator[float64] {
	return rapid.Custom(func(t *rapid.T) float64 {
		if rapid.IntRange(0, 199).Draw(t, "one in 200") == 0 {
			return value().Draw(t, "value")
		}
		return rapid.Float64Range(-1, 100).Draw(t, "value")
	})
}

// missing is a reason, or nothing most of the time.
func missing() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		if rapid.IntRange(0, 4).Draw(t, "one in five") > 0 {
			return ""
		}
		return words().Draw(t, "missing")
	})
}

func anyBars() *rapid.Generator[Picture] {
	row := rapid.Custom(func(t *rapid.T) Bar {
		return Bar{
			Rank: words().Draw(t, "rank"), Name: words().Draw(t, "name"), Value: sane().Draw(t, "v"), Plan: sane().Draw(t, "p"),
			ValueText: words().Draw(t, "value text"), PercentText: words().Draw(t, "percent text"),
			HasPlan: rapid.Bool().Draw(t, "has plan"), Missing: missing().Draw(t, "missing"),
			Small: seldom().Draw(t, "small"), Sample: seldom().Draw(t, "sample"), Focus: seldom().Draw(t, "focus"),
		}
	})
	return rapid.Custom(func(t *rapid.T) Picture {
		return Bars{
			Title: words().Draw(t, "title"), Subtitle: words().Draw(t, "subtitle"), Unit: words().Draw(t, "unit"),
			Note: words().Draw(t, "note"), Rows: rapid.SliceOfN(row, 0, MaxBars+1).Draw(t, "rows"),
			Words: BarWords{words().Draw(t, "1"), words().Draw(t, "2"), words().Draw(t, "3"), words().Draw(t, "4"), words().Draw(t, "5"), words().Draw(t, "6")},
		}
	})
}

func anyTrend() *rapid.Generator[Picture] {
	at := rapid.Custom(func(t *rapid.T) Point {
		return Point{
			Name: words().Draw(t, "name"), Short: words().Draw(t, "short"), Group: rapid.SampledFrom([]string{"", "2025", "2026"}).Draw(t, "group"),
			Value: sane().Draw(t, "v"), Plan: sane().Draw(t, "p"), ValueText: words().Draw(t, "value text"), PlanText: words().Draw(t, "plan text"),
			HasPlan: rapid.Bool().Draw(t, "has plan"), Missing: missing().Draw(t, "missing"),
			Estimate: seldom().Draw(t, "estimate"), Sample: seldom().Draw(t, "sample"),
		}
	})
	return rapid.Custom(func(t *rapid.T) Picture {
		tick := words().Draw(t, "tick")
		return Trend{
			Title: words().Draw(t, "title"), Unit: words().Draw(t, "unit"), Note: words().Draw(t, "note"),
			Points: rapid.SliceOfN(at, 0, MaxPoints+1).Draw(t, "points"), Tick: func(float64) string { return tick },
			Words: TrendWords{words().Draw(t, "1"), words().Draw(t, "2"), words().Draw(t, "3"), words().Draw(t, "4"), words().Draw(t, "5")},
		}
	})
}

func anyMap(r *Renderer) *rapid.Generator[Picture] {
	return rapid.Custom(func(t *rapid.T) Picture {
		m := Map{Title: words().Draw(t, "title"), Note: words().Draw(t, "note"), Words: MapWords{words().Draw(t, "1"), words().Draw(t, "2")}}
		for range rapid.IntRange(0, maxClasses+1).Draw(t, "classes") {
			m.Classes = append(m.Classes, Class{float64(20 * len(m.Classes)), words().Draw(t, "class")})
		}
		grid := r.maps[rapid.SampledFrom([]string{"gso2004", "gso2025"}).Draw(t, "set")]
		for _, p := range slices.Concat(grid.tiles, grid.islands) {
			if rapid.Bool().Draw(t, "there") {
				m.Tiles = append(m.Tiles, Tile{
					Key: p.key, Value: sane().Draw(t, "v"), Text: numbers().Draw(t, "text"), Missing: missing().Draw(t, "missing"),
					Small: seldom().Draw(t, "small"), Focus: seldom().Draw(t, "focus"),
				})
			}
		}
		return m
	})
}

func anyBullet() *rapid.Generator[Picture] {
	return rapid.Custom(func(t *rapid.T) Picture {
		return Bullet{
			Title: words().Draw(t, "title"), Value: value().Draw(t, "v"), Plan: value().Draw(t, "p"), Before: value().Draw(t, "b"),
			ValueText: words().Draw(t, "value text"), PercentText: words().Draw(t, "percent"), PlanText: words().Draw(t, "plan"),
			BeforeText: words().Draw(t, "before"), HasPlan: rapid.Bool().Draw(t, "has plan"), HasBefore: rapid.Bool().Draw(t, "has before"),
			Missing: missing().Draw(t, "missing"), Small: rapid.Bool().Draw(t, "small"), Sample: rapid.Bool().Draw(t, "sample"),
			Words: BulletWords{words().Draw(t, "1"), words().Draw(t, "2"), words().Draw(t, "3"), words().Draw(t, "4"), words().Draw(t, "5"), words().Draw(t, "6")},
		}
	})
}

func anyTimeline() *rapid.Generator[Picture] {
	stage := rapid.Custom(func(t *rapid.T) Stage {
		from, to := sane().Draw(t, "from"), sane().Draw(t, "to")
		return Stage{
			Name: words().Draw(t, "name"), Text: words().Draw(t, "text"), PlanFrom: from, PlanTo: from + math.Abs(to), RealFrom: to, RealTo: to + 3,
			HasPlan: rapid.Bool().Draw(t, "plan"), HasReal: rapid.Bool().Draw(t, "real"), Open: rapid.Bool().Draw(t, "open"),
		}
	})
	moment := rapid.Custom(func(t *rapid.T) Moment { return Moment{value().Draw(t, "at"), words().Draw(t, "name")} })
	return rapid.Custom(func(t *rapid.T) Picture {
		return Timeline{
			Title: words().Draw(t, "title"), Stages: rapid.SliceOfN(stage, 0, MaxStages+1).Draw(t, "stages"),
			Ticks: rapid.SliceOfN(moment, 0, 20).Draw(t, "ticks"), Now: moment.Draw(t, "now"),
			Words: TimelineWords{words().Draw(t, "1"), words().Draw(t, "2"), words().Draw(t, "3"), words().Draw(t, "4"), words().Draw(t, "5")},
		}
	})
}
