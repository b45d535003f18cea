package chart

import (
	_ "embed" // the fonts are in the program
	"image"
	"math"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// Be Vietnam Pro, SIL Open Font License 1.1 (font/OFL.txt).
var (
	//go:embed font/BeVietnamPro-Regular.ttf
	regularFont string
	//go:embed font/BeVietnamPro-SemiBold.ttf
	semiBoldFont string
)

// A face is one weight at one size, with the letters drawn so far. Their number
// is bounded by the font's, about 500.
type face struct {
	font *sfnt.Font
	ppem fixed.Int26_6 // in pixels

	mu     sync.Mutex
	buffer sfnt.Buffer
	raster vector.Rasterizer
	index  map[rune]*glyph
	glyphs map[sfnt.GlyphIndex]*glyph
	kerns  map[[2]sfnt.GlyphIndex]float64
	digit  float64 // how wide every digit is in a column of numbers
}

// phases, two to the power of phaseBits, is how many places within a pixel a letter can stand at; letters on
// whole pixels only would stand unevenly.
const (
	phaseBits = 1
	phases    = 1 << phaseBits
)

// A glyph is a letter of a face, drawn at each phase when first needed.
type glyph struct {
	index   sfnt.GlyphIndex
	advance float64 // in pixels
	digit   bool
	drawn   [phases]*stencil
}

// A stencil is a glyph in pixels: its coverage in levels, and where it stands
// from the pen's pixel.
type stencil struct {
	x, y   int
	w, h   int
	levels []uint8
}

func (r *Renderer) openFaces() error {
	regular, err := sfnt.Parse([]byte(regularFont))
	if err != nil {
		return err
	}
	semiBold, err := sfnt.Parse([]byte(semiBoldFont))
	if err != nil {
		return err
	}
	for id := range faceCount {
		units, bold := id.size()
		f := &face{font: regular, ppem: fixed.Int26_6(math.Round(units * density * 64))}
		if bold {
			f.font = semiBold
		}
		f.index = map[rune]*glyph{}
		f.glyphs = map[sfnt.GlyphIndex]*glyph{}
		f.kerns = map[[2]sfnt.GlyphIndex]float64{}
		// The font has no digits of equal width. The 8 is of middling width,
		// and the 4, the widest, still keeps clear of its neighbours.
		f.digit = f.glyph('8').advance
		r.faces[id] = f
	}
	return nil
}

// glyph draws the letter unless it is there. A rune that the font lacks is the
// font's own empty box. The caller holds f.mu.
func (f *face) glyph(r rune) *glyph {
	if g, ok := f.index[r]; ok {
		return g
	}
	index, err := f.font.GlyphIndex(&f.buffer, r)
	if err != nil {
		index = 0
	}
	g, ok := f.glyphs[index]
	if !ok {
		g = &glyph{index: index, digit: '0' <= r && r <= '9'}
		if advance, err := f.font.GlyphAdvance(&f.buffer, index, f.ppem, font.HintingNone); err == nil {
			g.advance = float64(advance) / 64
		}
		f.glyphs[index] = g
	}
	if index != 0 { // unknown runes are many, their box is one
		f.index[r] = g
	}
	return g
}

// stencil draws g at a phase unless that is done. The caller holds f.mu.
func (f *face) stencil(g *glyph, phase int) *stencil {
	if g.drawn[phase] == nil {
		g.drawn[phase] = f.draw(g.index, fixed.Int26_6(phase*64/phases))
	}
	return g.drawn[phase]
}

// draw draws a glyph that begins so much after the pen's pixel. One without an
// outline, such as a space, has no levels.
func (f *face) draw(index sfnt.GlyphIndex, after fixed.Int26_6) *stencil {
	g := &stencil{}
	segments, err := f.font.LoadGlyph(&f.buffer, index, f.ppem, nil)
	if err != nil || len(segments) == 0 {
		return g
	}
	bounds := segments.Bounds()
	bounds.Min.X += after
	bounds.Max.X += after
	g.x, g.y = bounds.Min.X.Floor(), bounds.Min.Y.Floor()
	g.w, g.h = bounds.Max.X.Ceil()-g.x, bounds.Max.Y.Ceil()-g.y
	f.raster.Reset(g.w, g.h)
	at := func(p fixed.Point26_6) (x, y float32) {
		return float32(p.X+after)/64 - float32(g.x), float32(p.Y)/64 - float32(g.y)
	}
	for _, s := range segments {
		ax, ay := at(s.Args[0])
		bx, by := at(s.Args[1])
		cx, cy := at(s.Args[2])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			f.raster.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			f.raster.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			f.raster.QuadTo(ax, ay, bx, by)
		case sfnt.SegmentOpCubeTo:
			f.raster.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	f.raster.ClosePath()
	mask := image.NewAlpha(image.Rect(0, 0, g.w, g.h))
	f.raster.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	g.levels = mask.Pix
	for i, coverage := range g.levels {
		g.levels[i] = level(coverage)
	}
	return g
}

// kern returns how much closer b stands to a than their advance, in pixels.
// The caller holds f.mu.
func (f *face) kern(a, b sfnt.GlyphIndex) float64 {
	pair := [2]sfnt.GlyphIndex{a, b}
	k, ok := f.kerns[pair]
	if !ok {
		if units, err := f.font.Kern(&f.buffer, a, b, f.ppem, font.HintingNone); err == nil {
			k = float64(units) / 64
		}
		f.kerns[pair] = k
	}
	return k
}
