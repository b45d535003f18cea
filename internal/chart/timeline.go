package chart

import "fmt"

// MaxStages is how many stages a timeline holds.
const MaxStages = 20

// Timeline is the stages of a project, planned against real. Moments are in any
// unit that runs evenly, such as days since a date.
type Timeline struct {
	Title, Subtitle string
	Stages          []Stage
	Ticks           []Moment // named moments on the scale, ascending
	Now             Moment   // drawn if it has a text and lies among the others
	Note            string
	Words           TimelineWords
}

// A Moment is a point in time with its name.
type Moment struct {
	At   float64
	Text string
}

// A Stage has a planned span, a real one, or both.
type Stage struct {
	Name             string
	Text             string // at the right: "trễ 12 ngày"
	PlanFrom, PlanTo float64
	RealFrom, RealTo float64 // of an open one, RealTo is today
	HasPlan, HasReal bool
	Open             bool // still going on: ends in a hollow point
}

// TimelineWords are the words of the key, which shows those that are used.
type TimelineWords struct {
	Plan  string // "Kế hoạch"
	Real  string // "Thực tế"
	Late  string // the part after the planned end: "Quá hạn"
	Open  string // "Đang thực hiện"
	Empty string // there is no stage
}

// Alt implements Picture.
func (t Timeline) Alt(limit int) string {
	a := newAlt(t.Title, t.Subtitle)
	for _, g := range t.Stages {
		a.row(g.Name, g.Text)
	}
	if len(t.Stages) == 0 {
		a.row("", t.Words.Empty)
	}
	return a.text(limit, t.Note)
}

func (t Timeline) compose(s *sheet) error {
	if len(t.Stages) > MaxStages || len(t.Ticks) > MaxPoints {
		return fmt.Errorf("%d stages, %d ticks: %w", len(t.Stages), len(t.Ticks), ErrCount)
	}
	axis, err := t.scale()
	if err != nil {
		return err
	}
	s.head(t.Title, t.Subtitle)
	if len(t.Stages) == 0 {
		s.nothing(t.Words.Empty)
		s.foot(t.Note)
		return nil
	}
	t.key(s)
	spans{axis, left + 6, right - 6}.compose(s, t)
	s.foot(t.Note)
	return nil
}

// scale spans the stages; unlike the others it need not hold zero.
func (t Timeline) scale() (scale, error) {
	var axis scale
	seen := false
	for _, g := range t.Stages {
		for _, v := range []struct {
			used     bool
			from, to float64
		}{{g.HasPlan, g.PlanFrom, g.PlanTo}, {g.HasReal, g.RealFrom, g.RealTo}} {
			if !v.used {
				continue
			}
			probe := newScale()
			for _, at := range []float64{v.from, v.to} {
				if err := probe.include(at); err != nil {
					return axis, fmt.Errorf("stage %q: %w", g.Name, err)
				}
				if !seen {
					axis, seen = scale{at, at}, true
				}
				axis.low, axis.high = min(axis.low, at), max(axis.high, at)
			}
			if v.to < v.from {
				return axis, fmt.Errorf("stage %q ends before it begins: %w", g.Name, ErrValue)
			}
		}
	}
	return axis, nil
}

func (t Timeline) key(s *sheet) {
	var plan, real, late, open bool
	for _, g := range t.Stages {
		plan, real = plan || g.HasPlan, real || g.HasReal
		late = late || g.late()
		open = open || g.HasReal && g.Open
	}
	var k key
	add := func(used bool, words string, draw func(*sheet, box)) {
		if used {
			k.add(words, func(s *sheet, at box) { draw(s, box{at.x0, at.y0 + 1.5, at.x1, at.y1 - 1.5}) })
		}
	}
	add(plan, t.Words.Plan, func(s *sheet, at box) { s.put(mark, block{at, class2}) })
	add(real, t.Words.Real, func(s *sheet, at box) { s.put(mark, block{at, blue}) })
	add(late, t.Words.Late, lateBar)
	add(open, t.Words.Open, func(s *sheet, at box) {
		s.put(mark, dot{ring, point{(at.x0 + at.x1) / 2, (at.y0 + at.y1) / 2}, 4, blue})
	})
	k.compose(s)
}

func (g Stage) late() bool { return g.HasReal && g.HasPlan && g.RealTo > g.PlanTo }

// lateBar is orange and striped.
func lateBar(s *sheet, at box) {
	s.put(mark, block{at, orange})
	s.put(mark, texture{at, slashes, paper})
}
