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

const classStep = 18.0 // of the key beside the map

// keyBeside explains the colours in land west of the narrow centre, and reports
// whether the rows there are drawn.
func (m Map) keyBeside(s *sheet, v view) bool {
	_, h := v.grid.size()
	needs := int(classStep*float64(len(m.Classes))/(h+tileGap)) + 1
	if v.grid.key.row < v.first || v.grid.key.row+needs > v.last+1 {
		return false
	}
	at := v.at(v.grid.key)
	for k := len(m.Classes) - 1; k >= 0; k-- {
		m.swatch(s, box{at.x0, at.y0, at.x0 + 30, at.y0 + 15}, k)
		s.write(s.face(smallFace).fit(m.Classes[k].Name, 110), at.x0+37, at.y0+11.5, start, muted)
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
