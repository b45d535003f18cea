package chart

// swatch is a small tile of a class.
func (m Map) swatch(s *sheet, at box, class int) {
	fill := m.fill(class)
	s.put(ground, block{at, fill})
	x, y := middleOf(at, class), whole((at.y0+at.y1-pipSize)/2)
	for range class {
		s.put(mark, block{box{x, y, x + pipSize, y + pipSize}, lettersOn(fill)})
		x += pipStep
	}
}

// The key beside the map.
const (
	classStep = 16.0
	keyWidth  = 93.0
)

// keyBeside explains the colours in land west of the narrow centre, and reports
// whether the rows there are drawn.
func (m Map) keyBeside(s *sheet, v view) bool {
	at := v.key()
	if at.y0 < v.top || at.y0+classStep*float64(len(m.Classes)) > v.bottom()+tileGap {
		return false
	}
	face := smallFace
	if tiny(at) {
		face = narrowTileFace
	}
	for k := len(m.Classes) - 1; k >= 0; k-- {
		m.swatch(s, box{at.x0, at.y0, at.x0 + 24, at.y0 + 14}, k)
		s.write(s.face(face).fit(m.Classes[k].Name, keyWidth-29), at.x0+29, at.y0+11, start, muted)
		at = at.shift(0, classStep)
	}
	return true
}

func (m Map) keyBelow(s *sheet) {
	k := key{swatch: 26}
	for class := range m.Classes {
		k.add(m.Classes[class].Name, func(s *sheet, at box) { m.swatch(s, at.grow(1.5), class) })
	}
	k.compose(s)
}

// missingKey explains the patterns. Reasons beyond the last pattern share it.
func missingKey(s *sheet, reasons []string) {
	var k key
	for n := range min(len(reasons), int(patternCount)) {
		words := reasons[n]
		if n == int(patternCount)-1 {
			words = join(" · ", reasons[n:]...)
		}
		k.add(words, func(s *sheet, at box) {
			s.put(ground, border{at, hatching, false})
			s.put(mark, texture{at.grow(-0.8), pattern(n), hatching})
		})
	}
	k.compose(s)
}
