package chart

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// Coverage is kept in steps: at 2 pixels a unit more of them cannot be seen, and
// few colours make a small picture.
const levels = 6

func level(coverage uint8) uint8 { return uint8((int(coverage)*levels + 127) / 255) }

// A canvas is the picture in pixels of a palette, which starts with the inks
// and grows by the blends that edges need.
type canvas struct {
	w, h    int
	pix     []uint8 // lines of w pixels, each after a zero; see encode
	palette [][3]uint8
	// blends[ink][ground][level] is the colour of a pixel of the ground that
	// the ink covers so far; 0 means not asked yet.
	blends [inkCount][256][levels]uint8

	raster vector.Rasterizer
	mask   image.Alpha
	packer packer
}

// reset makes c a blank card of w by h pixels.
func (c *canvas) reset(w, h int) {
	c.w, c.h = w, h
	if size := (w + 1) * h; cap(c.pix) < size {
		c.pix = make([]uint8, size)
	} else {
		c.pix = c.pix[:size]
	}
	clear(c.pix) // paper is 0
	clear(c.blends[:])
	c.palette = c.palette[:0]
	for i := range inkCount {
		c.palette = append(c.palette, i.rgb())
	}
}

// at is where pixel (x, y) is kept.
func (c *canvas) at(x, y int) int { return y*(c.w+1) + 1 + x }

// px is the pixel edge nearest to a length in units.
func px(units float64) int { return int(math.Round(units * density)) }

// blend returns the palette entry for ground covered by i to the level, which
// is between 1 and levels-1. When the palette is full it is the nearest there.
func (c *canvas) blend(i ink, ground, level uint8) uint8 {
	known := &c.blends[i][ground][level]
	if *known != 0 {
		return *known
	}
	over, under := c.palette[i], c.palette[ground]
	var want [3]uint8
	for k := range want {
		want[k] = uint8((int(over[k])*int(level) + int(under[k])*int(levels-level) + levels/2) / levels)
	}
	best, distance := 0, math.MaxInt
	for at, have := range c.palette {
		d := 0
		for k := range want {
			d += (int(want[k]) - int(have[k])) * (int(want[k]) - int(have[k]))
		}
		if d < distance {
			best, distance = at, d
		}
	}
	if distance > 0 && len(c.palette) < 256 {
		best = len(c.palette)
		c.palette = append(c.palette, want)
	}
	*known = uint8(best)
	return *known
}

// fill colours the pixels from (x0, y0) up to, not including, (x1, y1).
func (c *canvas) fill(x0, y0, x1, y1 int, i ink) {
	x0, y0, x1, y1 = max(x0, 0), max(y0, 0), min(x1, c.w), min(y1, c.h)
	if x0 >= x1 || y0 >= y1 {
		return
	}
	first := c.pix[c.at(x0, y0):c.at(x1, y0)]
	for k := range first {
		first[k] = uint8(i)
	}
	for y := y0 + 1; y < y1; y++ {
		copy(c.pix[c.at(x0, y):], first)
	}
}

// shade colours one pixel to a level.
func (c *canvas) shade(at int, i ink, level uint8) {
	switch level {
	case 0:
	case levels:
		c.pix[at] = uint8(i)
	default:
		c.pix[at] = c.blend(i, c.pix[at], level)
	}
}

// stamp colours through a stencil whose pen stands at pixel (x, y).
func (c *canvas) stamp(g *stencil, x, y int, i ink) {
	x, y = x+g.x, y+g.y
	if x < 0 || y < 0 || x+g.w > c.w || y+g.h > c.h {
		return // text is laid out inside the card; what is not, is not there
	}
	for row := range g.h {
		at := c.at(x, y+row)
		for column, level := range g.levels[row*g.w : (row+1)*g.w] {
			if level != 0 {
				c.shade(at+column, i, level)
			}
		}
	}
}

// flood colours what trace outlines, in pixels from the box's corner. Outlines
// that overlap must turn the same way.
func (c *canvas) flood(area box, i ink, trace func(z *vector.Rasterizer, dx, dy float32)) {
	x0, y0 := max(int(math.Floor(area.x0*density)), 0), max(int(math.Floor(area.y0*density)), 0)
	x1, y1 := min(int(math.Ceil(area.x1*density)), c.w), min(int(math.Ceil(area.y1*density)), c.h)
	if x0 >= x1 || y0 >= y1 {
		return
	}
	w, h := x1-x0, y1-y0
	c.raster.Reset(w, h)
	trace(&c.raster, float32(-x0), float32(-y0))
	if cap(c.mask.Pix) < w*h {
		c.mask.Pix = make([]uint8, w*h)
	}
	c.mask = image.Alpha{Pix: c.mask.Pix[:w*h], Stride: w, Rect: image.Rect(0, 0, w, h)}
	c.raster.DrawOp = draw.Src
	c.raster.Draw(&c.mask, c.mask.Rect, image.Opaque, image.Point{})
	for y := range h {
		at := c.at(x0, y0+y)
		for x, coverage := range c.mask.Pix[y*w : (y+1)*w] {
			if coverage != 0 {
				c.shade(at+x, i, level(coverage))
			}
		}
	}
}
