package vi

// A pattern is a text that many others are compared with.
type pattern struct {
	text    string
	letters uint64
	at      [256]uint64 // for each byte, the places where it stands
}

// newPattern prepares text, at most 64 bytes of it.
func newPattern(text string) *pattern {
	p := &pattern{text: text[:min(len(text), 64)]}
	p.letters = letterSet(p.text)
	for i := range len(p.text) {
		p.at[p.text[i]] |= 1 << i
	}
	return p
}

// distance counts the edits (one letter more, less, other, two swapped) that
// make s of the pattern, none inside another: Hyyrö's bit-parallel form of the
// optimal string alignment distance (2003), one step a letter of s.
func (p *pattern) distance(s string) int {
	if p.text == "" {
		return len(s)
	}
	n, last := len(p.text), uint64(1)<<(len(p.text)-1)
	var minus, diagonal, before uint64
	plus := ^uint64(0)
	for i := range len(s) {
		at := p.at[s[i]]
		swapped := (^diagonal & at) << 1 & before
		diagonal = ((at&plus + plus) ^ plus) | at | minus | swapped
		up, down := minus|^(diagonal|plus), diagonal&plus
		if up&last != 0 {
			n++
		}
		if down&last != 0 {
			n--
		}
		up = up<<1 | 1
		plus, minus = down<<1|^(diagonal|up), diagonal&up
		before = at
	}
	return n
}
