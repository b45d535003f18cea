package chart

import "math"

// obstacles are what a label keeps clear of.
type obstacles struct {
	plan   [][]point
	lines  []stroke
	points []dot
}

func (o obstacles) free(b box) bool {
	for _, line := range o.plan {
		if touched(b.grow(planWidth/2), line) {
			return false
		}
	}
	for _, line := range o.lines {
		if touched(b.grow(line.width/2), line.points) {
			return false
		}
	}
	for _, d := range o.points {
		if b.meets(d.bounds()) {
			return false
		}
	}
	return true
}

func touched(b box, line []point) bool {
	for k := 1; k < len(line); k++ {
		if b.crosses(line[k-1], line[k]) {
			return true
		}
	}
	return false
}

// endLabels are the labels beside the right edge: the last value, if it is of
// the last point, and the last plan.
func (t Trend) endLabels(s *sheet) (out []*run) {
	n := len(t.Points) - 1
	for _, value := range []bool{true, false} {
		if id, words := t.endLabel(n, value); words != "" {
			out = append(out, s.face(id).fit(words, 84))
		}
	}
	return out
}

// endLabel is the label of point n at the edge, for its value or its plan.
func (t Trend) endLabel(n int, value bool) (id faceID, words string) {
	p := t.Points[n]
	switch {
	case value && p.Missing == "":
		return smallStrongFace, p.ValueText
	case !value && p.HasPlan:
		return smallFace, p.PlanText
	}
	return smallFace, ""
}

// labels writes values at points where there is room for them: the last, the
// highest and the lowest first, the others only if the points are few.
func (p plot) labels(s *sheet, t Trend, o obstacles, taken ...box) {
	n := len(t.Points) - 1
	atEdge := p.edge(s, t, n)
	const few = 13
	for rank, k := range t.telling() {
		if k == n && atEdge || rank >= 3 && len(t.Points) > few {
			continue
		}
		r := s.face(smallStrongFace).fit(t.Points[k].ValueText, 84)
		at, ok := p.spot(r, point{p.x(k), p.y(t.Points[k].Value)}, func(b box) bool {
			for _, other := range taken {
				if b.meets(other) {
					return false
				}
			}
			return o.free(b)
		})
		if !ok {
			continue
		}
		taken = append(taken, r.ink.shift(at.x, at.y).grow(2))
		s.put(ground, block{r.ink.shift(at.x, at.y).grow(1), paper})
		s.write(r, at.x, at.y, start, text)
	}
}

// edge writes the last value and the last plan beside the field, apart from
// each other, and reports whether the value was there.
func (p plot) edge(s *sheet, t Trend, n int) bool {
	const apart = 16.0
	valueFace, value := t.endLabel(n, true)
	planFace, plan := t.endLabel(n, false)
	y, z := p.y(t.Points[n].Value), p.y(t.Points[n].Plan)
	if value != "" && plan != "" && math.Abs(y-z) < apart {
		middle := (y + z) / 2
		if y > z {
			y, z = middle+apart/2, middle-apart/2
		} else {
			y, z = middle-apart/2, middle+apart/2
		}
	}
	lowest := p.y1 - 2 // keeps off the names of the periods
	if low := max(y, z); value != "" && plan != "" && low > lowest {
		y, z = y-(low-lowest), z-(low-lowest)
	}
	y, z = min(y, lowest), min(z, lowest)
	if value != "" {
		s.write(s.face(valueFace).fit(value, 84), p.x1+7, y+3.8, start, text)
	}
	if plan != "" {
		s.write(s.face(planFace).fit(plan, 84), p.x1+7, z+3.8, start, muted)
	}
	return value != ""
}

// telling orders the points with a figure by how much their labels tell.
func (t Trend) telling() []int {
	var all []int
	last, high, low := -1, -1, -1
	for k, p := range t.Points {
		if p.Missing != "" {
			continue
		}
		all = append(all, k)
		last = k
		if high < 0 || p.Value > t.Points[high].Value {
			high = k
		}
		if low < 0 || p.Value < t.Points[low].Value {
			low = k
		}
	}
	if last < 0 {
		return nil
	}
	out := []int{last, high, low}
	seen := map[int]bool{last: true, high: true, low: true}
	for _, k := range all {
		if !seen[k] {
			out = append(out, k)
		}
	}
	return out
}

// spot finds where a label of the point at stands free, the nearest first. It
// returns the pen's place.
func (p plot) spot(r *run, at point, free func(box) bool) (point, bool) {
	w, h := r.ink.x1-r.ink.x0, r.ink.y1-r.ink.y0
	field := box{p.x0 + 1, p.y0 - 16, p.x1, p.y1 - 1}
	for _, far := range []float64{0, 5, 11, 18} {
		for _, side := range []point{{0, -1}, {0, 1}, {-0.6, -1}, {0.6, -1}, {-0.6, 1}, {0.6, 1}, {1, 0}, {-1, 0}} {
			reach := p.radius + 4 + far
			centre := point{at.x + side.x*(w/2+reach), at.y + side.y*(h/2+reach)}
			b := box{centre.x - w/2, centre.y - h/2, centre.x + w/2, centre.y + h/2}
			if field.holds(b) && free(b.grow(1.5)) {
				return point{b.x0 - r.ink.x0, b.y0 - r.ink.y0}, true
			}
		}
	}
	return point{}, false
}
