package chart

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"Hue\u0302\u0301":        "Huế",
		" a \n\t b\u200b ":       "a b",
		"1\u202f234\u00a0%":      "1\u00a0234\u00a0%",
		"T3\u20112026":           "T3-2026",
		"\xff":                   "\uFFFD",
		"o\u0308\u0308\u0308 k":  "ö k",
		"\u202ea\u2066b\u2069\a": "ab",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// What is taken for clean at a glance is what the long way would leave.
func TestPlainTextIsClean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("a Zđướệ°·–…1%\t\u0301\u00ad\u200b"))).Draw(t, "text")
		if plain(text) && scrub(text) != text {
			t.Fatalf("%q becomes %q", text, scrub(text))
		}
	})
}

func TestWrapLosesNothingUntilTheLastLine(t *testing.T) {
	f := renderer(t).faces[bodyFace]
	for _, c := range []struct {
		text  string
		width float64
		lines int
		want  []string
	}{
		{"", 100, 3, nil},
		{"Huế", 100, 3, []string{"Huế"}},
		{"Bà Rịa - Vũng Tàu", 80, 3, []string{"Bà Rịa -", "Vũng Tàu"}},
		{"Bà Rịa - Vũng Tàu", 80, 1, []string{"Bà Rịa - Vũ…"}},
		{"WWWWWWWWWW", 60, 3, []string{"WWWW", "WWWW", "WW"}},
		{"WW", 1, 3, []string{"W", "W"}},
	} {
		var got []string
		for _, line := range f.wrap(c.text, c.width, c.lines) {
			got = append(got, line.text)
			if line.width > c.width && len(line.letter) > 2 {
				t.Errorf("%q is %.1f wide, limit %.1f", line.text, line.width, c.width)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("wrap(%q, %v, %d) = %q, want %q", c.text, c.width, c.lines, got, c.want)
		}
	}
}

func TestNoWordStandsAlone(t *testing.T) {
	f := renderer(t).faces[titleFace]
	const title = "Kinh phí khuyến công của các tỉnh miền Trung năm"
	width := f.set(title, false).width - 1
	lines := f.wrap(title, f.balance(title, width), 3)
	if len(lines) != 2 || len(strings.Fields(lines[1].text)) < 3 {
		t.Errorf("%d lines, the last %q", len(lines), lines[len(lines)-1].text)
	}
}

func TestNumbersStandUnderEachOther(t *testing.T) {
	f := renderer(t).faces[bodyFace]
	if a, b := f.set("1.111,1", true).width, f.set("4.404,4", true).width; math.Abs(a-b) >= 0.5 { // half a unit is a pixel
		t.Errorf("widths %v and %v", a, b)
	}
}
