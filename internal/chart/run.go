package chart

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A run is a line of text set in a face, ready to be placed.
type run struct {
	text   string
	letter []placed
	width  float64 // in units, from the pen's start to its end
	ink    box     // what is black, in units from the pen's start on the baseline
}

// placed is a letter and the pixel it stands at, counted from the start.
type placed struct {
	stencil *stencil
	x       int
}

// set sets text as it stands. In a column of numbers every digit is equally
// wide, so that they stand under each other.
func (f *face) set(text string, column bool) *run {
	r := &run{text: text, letter: make([]placed, 0, len(text))}
	f.mu.Lock()
	defer f.mu.Unlock()
	pen := 0.0
	var before *glyph
	for _, char := range text {
		g := f.glyph(char)
		digits := column && g.digit
		if before != nil && !digits && !(column && before.digit) {
			pen += f.kern(before.index, g.index)
		}
		x, advance := pen, g.advance
		if digits {
			x, advance = pen+(f.digit-g.advance)/2, f.digit
		}
		place := int(math.Round(x * phases))
		if z := f.stencil(g, place&(phases-1)); z.levels != nil {
			r.letter = append(r.letter, placed{z, place >> phaseBits})
			from := place>>phaseBits + z.x
			r.ink = r.ink.union(box{
				float64(from) / density, float64(z.y) / density,
				float64(from+z.w) / density, float64(z.y+z.h) / density,
			})
		}
		pen += advance
		before = g
	}
	r.width = max(pen/density, r.ink.x1) // some letters lean out
	return r
}

// clean makes one line of s in NFC, since the font has the letters of
// Vietnamese whole and no marks to put on them. Characters that show nothing
// are dropped, the many spaces and hyphens become the one the font has.
func clean(s string) string {
	if s = strings.Trim(s, " "); plain(s) {
		return s
	}
	return scrub(s)
}

// scrub is the long way to clean.
func scrub(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD"))
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u2010' || r == '\u2011':
			return '-'
		case r == '\u00a0' || r == '\u202f' || r == '\u2007':
			return '\u00a0'
		case unicode.IsSpace(r):
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Mn, unicode.Me):
			return -1
		}
		return r
	}, s)
	for strings.Contains(s, "  ") {
		s = strings.ReplaceAll(s, "  ", " ")
	}
	return strings.Trim(s, " ")
}

// plain reports whether s is clean already, as nearly all words are.
func plain(s string) bool {
	before := ' '
	for _, r := range s {
		switch {
		case r == ' ' && before == ' ':
			return false
		case r >= ' ' && r <= '~', r >= 'À' && r <= 'ɏ', r >= 'Ạ' && r <= 'ỹ', r == '°', r == '·', r == '–', r == '…':
		default:
			return false
		}
		before = r
	}
	return s == "" || before != ' '
}

const ellipsis = "…"

// wrap sets text in at most lines lines of at most width units. It breaks at
// spaces, and inside a word only if the word is wider than a line; what does
// not fit after the last line is cut, with an ellipsis.
func (f *face) wrap(s string, width float64, lines int) []*run {
	rest := clean(s)
	var out []*run
	for rest != "" && len(out) < lines {
		if len(out) == lines-1 {
			return append(out, f.fit(rest, width))
		}
		line, after := f.firstLine(rest, width)
		out = append(out, f.set(line, false))
		rest = after
	}
	return out
}

// balance returns width, or if the last of two or three lines were short the
// narrowest width that takes no more lines: then no word stands alone.
func (f *face) balance(s string, width float64) float64 {
	s = clean(s)
	const most = 3
	count := func(width float64) (lines, last int) {
		for rest := s; rest != "" && lines <= most; lines++ {
			last = len(rest)
			_, rest = f.firstLine(rest, width)
		}
		return lines, last
	}
	lines, last := count(width)
	if lines < 2 || lines > most || last*lines*2 > len(s) {
		return width
	}
	low, high := width/2, width
	for high-low > 4 {
		mid := (low + high) / 2
		if n, _ := count(mid); n <= lines {
			high = mid
		} else {
			low = mid
		}
	}
	return high
}

// firstLine returns as much of s as fits in width, broken well, and the rest.
func (f *face) firstLine(s string, width float64) (line, rest string) {
	end := f.reach(s, width)
	if end == len(s) {
		return s, ""
	}
	if s[end] == ' ' {
		return s[:end], strings.TrimLeft(s[end:], " ")
	}
	if space := strings.LastIndexByte(s[:end], ' '); space > 0 {
		return s[:space], s[space+1:]
	}
	return s[:end], s[end:]
}

// fit sets s in one line, cut with an ellipsis if it is wider than width.
func (f *face) fit(s string, width float64) *run {
	s = clean(s)
	end := f.reach(s, width)
	if end == len(s) {
		return f.set(s, false)
	}
	end = f.reach(s, width-f.set(ellipsis, false).width)
	return f.set(strings.TrimRight(s[:end], " ")+ellipsis, false)
}

// reach returns how many bytes of s fit in width units: whole letters, at least
// one.
func (f *face) reach(s string, width float64) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	pen := 0.0
	var before *glyph
	for i, char := range s {
		g := f.glyph(char)
		if before != nil {
			pen += f.kern(before.index, g.index)
		}
		pen += g.advance
		if i > 0 && pen > width*density+0.01 {
			return i
		}
		before = g
	}
	return len(s)
}
