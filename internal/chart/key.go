package chart

// A key explains the marks of a picture: a swatch and a word each, in lines as
// they fit.
type key struct {
	entries []entry
	swatch  float64 // width of a swatch, if not the usual
}

type entry struct {
	words  string
	swatch func(*sheet, box)
}

// add adds an entry, unless there are no words for it.
func (k *key) add(words string, swatch func(*sheet, box)) {
	if words = clean(words); words != "" {
		k.entries = append(k.entries, entry{words, swatch})
	}
}

const swatchWidth = 16.0

// compose writes the key from s.y down.
func (k *key) compose(s *sheet) {
	if len(k.entries) == 0 {
		return
	}
	wide := k.swatch
	if wide == 0 {
		wide = swatchWidth
	}
	x := left
	for _, e := range k.entries {
		lines := s.face(smallFace).wrap(e.words, right-left-wide-6, 4)
		widest := 0.0
		for _, line := range lines {
			widest = max(widest, line.width)
		}
		if x > left && x+wide+6+widest > right {
			x = left
			s.y += 17
		}
		e.swatch(s, box{x, s.y + 2, x + wide, s.y + 11})
		for n, line := range lines {
			if n > 0 {
				s.y += smallFace.leading()
			}
			s.write(line, x+wide+6, s.y+10.5, start, muted)
		}
		x += wide + 6 + widest + 16
		if len(lines) > 1 {
			x = right // the next one begins a line
		}
	}
	s.y += 21
}
