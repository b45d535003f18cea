package chart

import (
	"fmt"
	"slices"
)

// MaxPoints is how many periods a trend holds: five years of months.
const MaxPoints = 60

// Trend is a line through the figures of one place over time, evenly spaced.
// A point without a figure is a gap in the line, hatched and named below; it is
// never drawn as zero. Without points it shows Words.Empty.
type Trend struct {
	Title, Subtitle string
	Unit            string // stands over the scale
	Points          []Point
	// Tick prints a value of the scale at the left; nil leaves them out. The
	// values are round ones, chosen here.
	Tick  func(float64) string
	Note  string
	Words TrendWords
}

// A Point is one period.
type Point struct {
	Name        string // "tháng 3/2026", where it is named
	Short       string // "T3", at the scale
	Group       string // "2026", below the first of its points
	Value, Plan float64
	ValueText   string
	PlanText    string
	HasPlan     bool
	Missing     string // why there is no figure; its Plan is still drawn
	Estimate    bool   // hollow, and the line to it is dashed
	Sample      bool   // an illustration: a hollow diamond
}

// TrendWords are the words of the key, which shows those that are used.
type TrendWords struct {
	Value    string // what the line is: "Thực hiện"
	Plan     string // what the dashed steps are: "Kế hoạch"
	Estimate string // "Ước thực hiện"
	Sample   string // "Số liệu minh hoạ"
	Empty    string // there is no point
}

// Alt implements Picture.
func (t Trend) Alt(limit int) string {
	a := newAlt(t.Title, t.Subtitle, t.Unit)
	for _, p := range t.Points {
		what := p.ValueText
		switch {
		case p.Missing != "":
			what = p.Missing
		case p.Estimate:
			what = join(" ", p.ValueText, t.Words.Estimate)
		}
		if p.HasPlan {
			what = join(", ", what, join(" ", t.Words.Plan, p.PlanText))
		}
		a.row(p.Name, what)
	}
	if len(t.Points) == 0 {
		a.row("", t.Words.Empty)
	}
	return a.text(limit, t.Note)
}

func (t Trend) compose(s *sheet) error {
	if len(t.Points) > MaxPoints {
		return fmt.Errorf("%d points: %w", len(t.Points), ErrCount)
	}
	axis := newScale()
	for _, p := range t.Points {
		if p.Missing == "" {
			if err := axis.include(p.Value); err != nil {
				return fmt.Errorf("value of %q: %w", p.Name, err)
			}
		}
		if p.HasPlan {
			if err := axis.include(p.Plan); err != nil {
				return fmt.Errorf("plan of %q: %w", p.Name, err)
			}
		}
	}
	s.head(t.Title, t.Subtitle)
	if len(t.Points) == 0 {
		s.nothing(t.Words.Empty)
	} else {
		t.key(s)
		newPlot(s, t, axis).compose(s, t)
		t.gapKey(s)
	}
	s.foot(t.Note)
	return nil
}

// has reports whether a point with a figure is of a kind.
func (t Trend) has(kind func(Point) bool) bool {
	return slices.ContainsFunc(t.Points, func(p Point) bool { return p.Missing == "" && kind(p) })
}

func (t Trend) key(s *sheet) {
	var k key
	line := func(words string, form form) {
		k.add(words, func(s *sheet, at box) {
			y := (at.y0 + at.y1) / 2
			s.put(mark, stroke{points: []point{{at.x0 + 1, y}, {at.x1 - 1, y}}, width: 2, dash: dashOf(form), ink: blue})
			s.put(mark, dot{form, point{(at.x0 + at.x1) / 2, y}, formSize(form, 3.2), blue})
		})
	}
	if t.has(func(p Point) bool { return !p.Estimate && !p.Sample }) {
		line(t.Words.Value, disc)
	}
	if t.has(func(p Point) bool { return p.Estimate }) {
		line(t.Words.Estimate, ring)
	}
	if t.has(func(p Point) bool { return p.Sample && !p.Estimate }) {
		line(t.Words.Sample, diamond)
	}
	if slices.ContainsFunc(t.Points, func(p Point) bool { return p.HasPlan }) {
		k.add(t.Words.Plan, func(s *sheet, at box) {
			y := (at.y0 + at.y1) / 2
			s.put(mark, stroke{points: []point{{at.x0, y}, {at.x1, y}}, width: planWidth, dash: planDash, ink: text})
		})
	}
	k.compose(s)
}

// gapKey names the points without a figure, by reason.
func (t Trend) gapKey(s *sheet) {
	var k key
	for n, reason := range t.reasons() {
		words := join(": ", reason, join(", ", t.runs(reason)...))
		k.add(words, func(s *sheet, at box) {
			s.put(ground, border{at, hatching, false})
			s.put(mark, texture{at.grow(-0.8), pattern(min(n, int(patternCount)-1)), hatching})
		})
	}
	k.compose(s)
}

// reasons are the different reasons of missing figures, in order.
func (t Trend) reasons() []string {
	var out []string
	for _, p := range t.Points {
		if p.Missing != "" && !slices.Contains(out, p.Missing) {
			out = append(out, p.Missing)
		}
	}
	return out
}

// runs names the points that miss for a reason: "T3/2026", "T5/2026 – T7/2026".
func (t Trend) runs(reason string) []string {
	var out []string
	for k := 0; k < len(t.Points); k++ {
		first := k
		for k < len(t.Points) && t.Points[k].Missing == reason {
			k++
		}
		if first < k {
			name := t.Points[first].Name
			if first < k-1 {
				name = join(" – ", name, t.Points[k-1].Name)
			}
			out = append(out, name)
		}
	}
	return out
}
