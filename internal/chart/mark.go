package chart

import "golang.org/x/image/vector"

// A form is how a point is marked.
type form uint8

const (
	disc form = iota
	ring
	diamond
)

// A dot marks a point. A ring and a diamond are hollow: paper inside.
type dot struct {
	form   form
	at     point
	radius float64
	ink    ink
}

func (d dot) bounds() box { return box{d.at.x, d.at.y, d.at.x, d.at.y}.grow(d.radius) }

func (d dot) paint(c *canvas) {
	area := d.bounds().grow(1)
	inner := d.radius - 1.6
	trace := func(radius float64) func(z *vector.Rasterizer, dx, dy float32) {
		return func(z *vector.Rasterizer, dx, dy float32) {
			if d.form == diamond {
				outline(z, dx, dy, point{d.at.x, d.at.y - radius}, point{d.at.x + radius, d.at.y},
					point{d.at.x, d.at.y + radius}, point{d.at.x - radius, d.at.y})
				return
			}
			circle(z, d.at, radius, dx, dy, false)
		}
	}
	c.flood(area, d.ink, trace(d.radius))
	if d.form != disc {
		c.flood(area, paper, trace(inner))
	}
}

// A pattern is a texture that stands for a word in the key.
type pattern uint8

const (
	slashes pattern = iota
	dots
	lines
	crosses
	patternCount
)

// A texture is a box filled with a pattern, over what is there.
type texture struct {
	box
	pattern pattern
	ink     ink
}

func (t texture) bounds() box { return t.box }

func (t texture) paint(c *canvas) {
	x0, y0, x1, y1 := max(px(t.x0), 0), max(px(t.y0), 0), min(px(t.x1), c.w), min(px(t.y1), c.h)
	for y := y0; y < y1; y++ {
		for x := x0; x < x1; x++ {
			if level := t.pattern.level(x-x0, y-y0); level != 0 {
				c.shade(c.at(x, y), t.ink, level)
			}
		}
	}
}

// level is the pattern's coverage at a pixel.
func (p pattern) level(x, y int) uint8 {
	const period = 10
	slope := [period]uint8{levels / 2, levels, levels / 2} // a smooth diagonal line
	switch p {
	case dots:
		x, y = x%period, (y+period/2*(x/period%2))%period
		if x < 3 && y < 3 {
			return levels
		}
		return 0
	case lines:
		if y%period < 2 {
			return levels
		}
		return 0
	case crosses:
		return max(slope[(x+y)%period], slope[(x-y+period*1000)%period])
	}
	return slope[(x+y)%period]
}
