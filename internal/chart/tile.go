package chart

import (
	"slices"
	"strings"
)

// class returns the place of a value's class, and the inks of a tile of it.
func (m Map) class(v float64) (k int, fill, letters ink) {
	for n, c := range m.Classes {
		if v >= c.From {
			k = n
		}
	}
	return k, m.fill(k), lettersOn(m.fill(k))
}

const maxClasses = 5

// fill spreads the classes over the five inks from light to dark.
func (m Map) fill(class int) ink {
	if len(m.Classes) == 1 {
		return class2
	}
	return class0 + ink((class*(maxClasses-1)+(len(m.Classes)-1)/2)/(len(m.Classes)-1))
}

func lettersOn(fill ink) ink {
	if fill == class3 || fill == class4 {
		return white
	}
	return text
}

// tile draws one province.
func (m Map) tile(s *sheet, at box, short string, t Tile, reasons []string) {
	if t.Missing != "" {
		missingTile(s, at, short, min(slices.Index(reasons, t.Missing), int(patternCount)-1), t.Focus)
		return
	}
	class, fill, letters := m.class(t.Value)
	s.put(panel, block{at, fill})
	if t.Focus {
		focus(s, at)
	}
	base := tileName(s, at, short, letters)
	number := t.Text
	if t.Small {
		number += smallSign
	}
	face := strongFace
	if tiny(at) {
		face = narrowNumberFace
	}
	s.write(s.face(face).fit(number, at.x1-at.x0-1), (at.x0+at.x1)/2, base, middle, letters)
	pips(s, at, class, letters)
}

// tileName writes the name at the top of the tile, in a line or two, and
// returns the baseline of the number below it.
func tileName(s *sheet, at box, short string, i ink) float64 {
	f, x, room := s.face(tileFace), (at.x0+at.x1)/2, at.x1-at.x0-2
	first, second, two := strings.Cut(short, " ")
	if tiny(at) {
		f, room = s.face(narrowTileFace), at.x1-at.x0-0.6
		if two {
			s.write(f.fit(first, room), x, at.y0+10, middle, i)
			s.write(f.fit(second, room), x, at.y0+21, middle, i)
		} else {
			s.write(f.fit(short, room), x, at.y0+16, middle, i)
		}
		return at.y0 + 33.4
	}
	switch {
	case !narrow(at):
		s.write(f.fit(short, room), x, at.y0+13.2, middle, i)
		return at.y0 + 27.2
	case !two:
		s.write(f.fit(short, room), x, at.y0+18, middle, i)
	default:
		s.write(f.fit(first, room), x, at.y0+11.6, middle, i)
		s.write(f.fit(second, room), x, at.y0+23, middle, i)
	}
	return at.y0 + 37.6
}

// narrow tiles hold a name in two lines.
func narrow(tile box) bool { return tile.x1-tile.x0 < 64 }

// tiny tiles have smaller letters.
func tiny(tile box) bool { return tile.x1-tile.x0 < narrowest }

// pips count the classes below: side by side at the bottom of a tile, down the
// right edge of a narrow one, where the name leaves room.
func pips(s *sheet, at box, count int, i ink) {
	p, step := point{middleOf(at, count), whole(at.y1 - 5.4)}, point{pipStep, 0}
	if narrow(at) && !tiny(at) {
		p, step = point{whole(at.x1 - 5), whole(at.y0 + 4)}, point{0, pipStep}
	}
	for range count {
		s.put(mark, block{box{p.x, p.y, p.x + pipSize, p.y + pipSize}, i})
		p.x, p.y = p.x+step.x, p.y+step.y
	}
}

const pipSize, pipStep = 2.5, 5.0

// middleOf is where a row of pips in the middle of a box begins.
func middleOf(at box, count int) float64 {
	return whole((at.x0+at.x1)/2 - (float64(count)*pipStep-(pipStep-pipSize))/2)
}

// whole moves a length to a whole pixel, so that pips are alike.
func whole(units float64) float64 { return float64(px(units)) / density }

// missingTile has a pattern where the number would be.
func missingTile(s *sheet, at box, short string, reason int, focused bool) {
	s.put(panel, border{at, hatching, false})
	if focused {
		focus(s, at)
	}
	base := tileName(s, at, short, muted)
	s.put(mark, texture{box{at.x0 + 4, base - 8, at.x1 - 4, at.y1 - 4}, pattern(reason), hatching})
}

// emptyTile is a province that is not asked about.
func emptyTile(s *sheet, at box, short string) {
	s.put(panel, border{at, hair, true})
	drop := 6.0
	if narrow(at) {
		drop = 5
	}
	tileName(s, at.shift(0, drop), short, muted)
}

// focus frames the tile that was asked about: a dark line, and a light one so
// that it shows around a dark tile too.
func focus(s *sheet, at box) {
	s.put(ground, border{at.grow(1.5), text, false})
	s.put(ground, border{at.grow(0.5), paper, false})
}

// islands draws an archipelago: a few dots and its name.
func islands(s *sheet, at box, name string) {
	x, y := (at.x0+at.x1)/2, at.y0+10
	for _, d := range []point{{-9, -2}, {-3, 3}, {1, -4}, {6, 1}, {11, -3}} {
		s.put(mark, dot{disc, point{x + d.x, y + d.y}, 1.3, muted})
	}
	if first, second, two := strings.Cut(name, " "); two && tiny(at) {
		s.print(narrowTileFace, first, x, y+14, middle, muted)
		s.print(narrowTileFace, second, x, y+25, middle, muted)
		return
	}
	s.write(s.face(tileFace).fit(name, at.x1-at.x0+2), x, y+17, middle, muted)
}
