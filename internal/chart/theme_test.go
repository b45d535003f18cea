package chart

import (
	"math"
	"testing"
)

// lightness is the relative luminance of WCAG 2.
func lightness(i ink) float64 {
	sum := 0.0
	for k, weight := range []float64{0.2126, 0.7152, 0.0722} {
		v := float64(i.rgb()[k]) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

func contrast(a, b ink) float64 {
	x, y := lightness(a)+0.05, lightness(b)+0.05
	return max(x, y) / min(x, y)
}

func TestInksCanBeReadAndToldApart(t *testing.T) {
	for _, c := range []struct {
		name  string
		a, b  ink
		least float64
	}{
		{"text", text, paper, 7},
		{"text on the row asked about", text, band, 7},
		{"small text", muted, paper, 4.5},
		{"bars", blue, paper, 3},
		{"a bar on its plan", blue, track, 3},
		{"the plan's tick on a bar", text, blue, 2.5},
		{"the year before", orange, paper, 3},
		{"today's name", orange, paper, 4.5},
		{"planned and real spans", class2, blue, 2},
		{"classes 0 and 1", class0, class1, 1.2},
		{"classes 1 and 2", class1, class2, 1.2},
		{"classes 2 and 3", class2, class3, 1.2},
		{"classes 3 and 4", class3, class4, 1.2},
	} {
		if got := contrast(c.a, c.b); got < c.least {
			t.Errorf("%s: contrast %.2f to 1, want %.1f", c.name, got, c.least)
		}
	}
}

func TestFontsHaveTheLetters(t *testing.T) {
	r := renderer(t)
	const letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ" +
		"AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴĐ" +
		"bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ0123456789.,;:!?%°–—-−+=×/()[]“”\"'’…·•₫≤≥±«»\u00a0"
	for id, f := range r.faces {
		for _, letter := range letters {
			f.mu.Lock()
			g := f.glyph(letter)
			f.mu.Unlock()
			if g.index == 0 {
				t.Errorf("face %d lacks %q", id, letter)
			}
		}
	}
}
