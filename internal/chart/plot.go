package chart

import "slices"

// A plot is the field of a trend: where the points stand, in units.
type plot struct {
	box
	axis   scale
	ticks  []float64
	step   float64 // between points
	inset  float64 // of the first and last point from the field's edge
	radius float64 // of a point
}

const (
	plotHeight = 176.0
	planWidth  = 1.5
	planDash   = 4.0
)

// formSize makes forms look equally large.
func formSize(f form, radius float64) float64 {
	if f == diamond {
		return radius * 1.35
	}
	return radius
}

// dashOf is the dash of a line to a point of that form.
func dashOf(f form) float64 {
	if f == ring {
		return 3
	}
	return 0
}

func newPlot(s *sheet, t Trend, axis scale) plot {
	p := plot{axis: axis, ticks: axis.ticks()}
	p.axis.high = max(p.axis.high, p.ticks[len(p.ticks)-1])
	p.axis.low = min(p.axis.low, p.ticks[0])
	ticks, ends := 0.0, 0.0
	if t.Tick != nil {
		for _, v := range p.ticks {
			ticks = max(ticks, s.face(smallFace).fit(t.Tick(v), 80).width+6)
		}
	}
	for _, l := range t.endLabels(s) {
		ends = max(ends, l.width+7)
	}
	p.box = box{left + ticks, s.y + 22, right - ends, s.y + 22 + plotHeight}
	if p.step = p.x1 - p.x0; len(t.Points) > 1 {
		p.inset = min(12, p.step/float64(2*len(t.Points)))
		p.step = (p.step - 2*p.inset) / float64(len(t.Points)-1)
	} else {
		p.inset = p.step / 2
	}
	p.radius = max(1.7, min(3.4, p.step*0.28))
	return p
}

func (p plot) x(k int) float64 { return p.x0 + p.inset + float64(k)*p.step }

func (p plot) y(v float64) float64 { return p.axis.place(v, p.y1, p.y0) }

// column is the part of the field that belongs to the points from a to b.
func (p plot) column(a, b int) box {
	return box{max(p.x(a)-p.step/2, p.x0), p.y0, min(p.x(b)+p.step/2, p.x1), p.y1}
}

func (p plot) compose(s *sheet, t Trend) {
	unit := label{s.face(smallFace).fit(t.Unit, p.x1-left), point{left, s.y + 8.5}, muted}
	s.put(caption, unit)
	p.grid(s, t)
	p.gaps(s, t)
	plan := p.plan(t)
	for _, line := range plan {
		s.put(mark, stroke{points: line, width: planWidth, dash: planDash, ink: text})
	}
	lines := p.lines(t)
	for _, line := range lines {
		s.put(mark, line)
	}
	var points []dot
	for k, at := range t.Points {
		if at.Missing == "" {
			d := dot{t.form(k), point{p.x(k), p.y(at.Value)}, p.radius, blue}
			d.radius = formSize(d.form, p.radius)
			points = append(points, d)
			s.put(mark, d)
		}
	}
	p.labels(s, t, obstacles{plan, lines, points}, unit.bounds())
	s.y = p.y1
	p.periods(s, t)
}

// form is how the point k is marked.
func (t Trend) form(k int) form {
	switch {
	case t.Points[k].Estimate:
		return ring
	case t.Points[k].Sample:
		return diamond
	}
	return disc
}

func (p plot) grid(s *sheet, t Trend) {
	for _, v := range p.ticks {
		y, i := p.y(v), hair
		if v == 0 {
			i = hatching
		}
		s.put(ground, block{box{p.x0, y - 0.4, p.x1, y + 0.4}, i})
		if t.Tick != nil {
			s.write(s.face(smallFace).fit(t.Tick(v), 80), p.x0-6, y+3.8, end, muted)
		}
	}
}

// gaps hatches the columns of points without a figure.
func (p plot) gaps(s *sheet, t Trend) {
	reasons := t.reasons()
	for k := 0; k < len(t.Points); k++ {
		first := k
		for k+1 < len(t.Points) && t.Points[k+1].Missing == t.Points[first].Missing {
			k++
		}
		if reason := slices.Index(reasons, t.Points[first].Missing); reason >= 0 {
			s.put(ground, texture{p.column(first, k), pattern(min(reason, int(patternCount)-1)), hatching})
		}
	}
}

// plan is the plan as steps, one line for each run of points that have one.
func (p plot) plan(t Trend) (out [][]point) {
	var line []point
	for k, at := range t.Points {
		if !at.HasPlan {
			if line != nil {
				out = append(out, line)
			}
			line = nil
			continue
		}
		column, y := p.column(k, k), p.y(at.Plan)
		if n := len(line); n > 0 && line[n-1].y == y {
			line[n-1].x = column.x1
			continue
		}
		line = append(line, point{column.x0, y}, point{column.x1, y})
	}
	if line != nil {
		out = append(out, line)
	}
	return out
}

// lines are the segments between neighbours that both have a figure.
func (p plot) lines(t Trend) (out []stroke) {
	for k := 1; k < len(t.Points); k++ {
		a, b := t.Points[k-1], t.Points[k]
		if a.Missing != "" || b.Missing != "" {
			continue
		}
		from, to := point{p.x(k - 1), p.y(a.Value)}, point{p.x(k), p.y(b.Value)}
		dash := dashOf(t.form(k))
		if n := len(out); n > 0 && out[n-1].dash == dash && out[n-1].points[len(out[n-1].points)-1] == from {
			out[n-1].points = append(out[n-1].points, to)
			continue
		}
		out = append(out, stroke{points: []point{from, to}, width: 2.2, dash: dash, ink: blue})
	}
	return out
}
