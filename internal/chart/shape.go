package chart

import (
	"math"

	"golang.org/x/image/vector"
)

// A shape is something on the card.
type shape interface {
	bounds() box
	paint(*canvas)
}

// A block is a filled box, on whole pixels.
type block struct {
	box
	ink ink
}

func (b block) bounds() box { return b.box }

func (b block) paint(c *canvas) { c.fill(px(b.x0), px(b.y0), px(b.x1), px(b.y1), b.ink) }

// A border is a line of one unit just inside a box, whole or dashed.
type border struct {
	box
	ink    ink
	dashed bool
}

func (b border) bounds() box { return b.box }

func (b border) paint(c *canvas) {
	x0, y0, x1, y1 := px(b.x0), px(b.y0), px(b.x1), px(b.y1)
	const thick, dash = 2, 8
	if !b.dashed {
		c.fill(x0, y0, x1, y0+thick, b.ink)
		c.fill(x0, y1-thick, x1, y1, b.ink)
		c.fill(x0, y0, x0+thick, y1, b.ink)
		c.fill(x1-thick, y0, x1, y1, b.ink)
		return
	}
	for x := x0; x < x1; x += 2 * dash {
		c.fill(x, y0, min(x+dash, x1), y0+thick, b.ink)
		c.fill(x, y1-thick, min(x+dash, x1), y1, b.ink)
	}
	for y := y0; y < y1; y += 2 * dash {
		c.fill(x0, y, x0+thick, min(y+dash, y1), b.ink)
		c.fill(x1-thick, y, x1, min(y+dash, y1), b.ink)
	}
}

// A hollow is a lightly filled box with a border.
type hollow struct {
	box
	ink ink
}

func (h hollow) bounds() box { return h.box }

func (h hollow) paint(c *canvas) {
	const thick = 3
	x0, y0, x1, y1 := px(h.x0), px(h.y0), px(h.x1), px(h.y1)
	c.fill(x0, y0, x1, y1, h.ink)
	c.fill(x0+thick, y0+thick, x1-thick, y1-thick, class1)
}

// A label is a run placed with its pen on the baseline.
type label struct {
	run *run
	at  point
	ink ink
}

// bounds is exact: letters stand on whole pixels.
func (l label) bounds() box {
	return l.run.ink.shift(float64(px(l.at.x))/density, float64(px(l.at.y))/density)
}

func (l label) paint(c *canvas) {
	for _, p := range l.run.letter {
		c.stamp(p.stencil, px(l.at.x)+p.x, px(l.at.y), l.ink)
	}
}

// A stroke is a line through points, with round joins and ends; dashed lines
// have flat ends.
type stroke struct {
	points []point
	width  float64
	dash   float64 // length of a dash and of a gap; 0 is a whole line
	ink    ink
}

func (s stroke) bounds() box {
	var b box
	for _, p := range s.points {
		b = b.union(box{p.x, p.y, p.x, p.y}.grow(s.width / 2))
	}
	return b
}

func (s stroke) paint(c *canvas) {
	c.flood(s.bounds().grow(1), s.ink, func(z *vector.Rasterizer, dx, dy float32) {
		walked := 0.0
		for k := 1; k < len(s.points); k++ {
			p, q := s.points[k-1], s.points[k]
			if s.dash > 0 {
				walked = s.dashes(z, p, q, walked, dx, dy)
				continue
			}
			s.segment(z, p, q, dx, dy)
			circle(z, p, s.width/2, dx, dy, false)
			circle(z, q, s.width/2, dx, dy, false)
		}
	})
}

// dashes draws the dashes from p to q of a line that has come walked units, and
// returns how far it has come then.
func (s stroke) dashes(z *vector.Rasterizer, p, q point, walked float64, dx, dy float32) float64 {
	length := math.Hypot(q.x-p.x, q.y-p.y)
	if length == 0 {
		return walked
	}
	along := func(d float64) point {
		return point{p.x + (q.x-p.x)*d/length, p.y + (q.y-p.y)*d/length}
	}
	for from := -math.Mod(walked, 2*s.dash); from < length; from += 2 * s.dash {
		if a, b := max(from, 0), min(from+s.dash, length); a < b {
			s.segment(z, along(a), along(b), dx, dy)
		}
	}
	return walked + length
}

func (s stroke) segment(z *vector.Rasterizer, p, q point, dx, dy float32) {
	length := math.Hypot(q.x-p.x, q.y-p.y)
	if length == 0 {
		return
	}
	nx, ny := (q.y-p.y)/length*s.width/2, -(q.x-p.x)/length*s.width/2
	outline(z, dx, dy, point{p.x - nx, p.y - ny}, point{p.x + nx, p.y + ny}, point{q.x + nx, q.y + ny}, point{q.x - nx, q.y - ny})
}

// outline traces a closed shape through corners given in units.
func outline(z *vector.Rasterizer, dx, dy float32, corners ...point) {
	for k, p := range corners {
		x, y := float32(p.x*density)+dx, float32(p.y*density)+dy
		if k == 0 {
			z.MoveTo(x, y)
		} else {
			z.LineTo(x, y)
		}
	}
	z.ClosePath()
}

// circle traces a circle clockwise on the screen, or the other way round, which
// cuts it out of one that is around it.
func circle(z *vector.Rasterizer, at point, radius float64, dx, dy float32, hole bool) {
	const sides = 24 // a marker is at most 20 pixels wide
	var corners [sides]point
	for k := range corners {
		turn := 2 * math.Pi * float64(k) / sides
		if hole {
			turn = -turn
		}
		corners[k] = point{at.x + radius*math.Cos(turn), at.y + radius*math.Sin(turn)}
	}
	outline(z, dx, dy, corners[:]...)
}
