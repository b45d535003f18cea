package chart

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestLabelsTouchNothing(t *testing.T) {
	r := renderer(t)
	for name, picture := range samples() {
		s, err := r.compose(picture)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range faults(s) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

func TestFaultsAreSeen(t *testing.T) {
	r := renderer(t)
	word := func(x float64) label { return label{r.faces[bodyFace].set("Huế", false), point{x, 50}, text} }
	for name, items := range map[string][]item{
		"label on label":     {{caption, word(50)}, {caption, word(55)}},
		"line through label": {{mark, stroke{points: []point{{40, 40}, {80, 52}}, width: 1}}, {caption, word(50)}},
		"bar under label":    {{mark, block{box{60, 40, 90, 60}, blue}}, {caption, word(50)}},
		"gridline":           {{ground, block{box{0, 45, 400, 46}, hair}}, {caption, word(50)}},
		"half on a tile":     {{panel, block{box{60, 30, 90, 60}, blue}}, {caption, word(50)}},
		"off the card":       {{caption, word(385)}},
		"hatched":            {{ground, texture{box{0, 0, 90, 90}, slashes, hair}}, {caption, word(50)}},
	} {
		if len(faults(&sheet{items: items, y: 100})) == 0 {
			t.Errorf("%s: not seen", name)
		}
	}
	plated := []item{{ground, block{box{0, 45, 400, 46}, hair}}, {ground, block{box{40, 30, 90, 60}, paper}}, {caption, word(50)}}
	if found := faults(&sheet{items: plated, y: 100}); len(found) > 0 {
		t.Errorf("a label on paper above a gridline: %v", found)
	}
}

// faults lists labels that touch each other, a mark, the edge of a tile or the
// card, or that a gridline or a pattern runs through.
func faults(s *sheet) (out []string) {
	var labels []label
	for k, it := range s.items {
		l, ok := it.shape.(label)
		if !ok || l.bounds().empty() {
			continue
		}
		b := l.bounds()
		if card := (box{2, 2, width - 2, s.y + marginBottom - 2}); !card.holds(b) {
			out = append(out, fmt.Sprintf("%q leaves the card: %v", l.run.text, b))
		}
		for _, other := range labels {
			if b.meets(other.bounds()) {
				out = append(out, fmt.Sprintf("%q at %v meets %q at %v", l.run.text, l.at, other.run.text, other.at))
			}
		}
		labels = append(labels, l)
		ruled := false
		for n, under := range s.items {
			switch {
			case under.role == mark && touches(under.shape, b):
				out = append(out, fmt.Sprintf("%q meets %T %v", l.run.text, under.shape, under.shape.bounds()))
			case under.role == panel && b.meets(under.shape.bounds()) && !under.shape.bounds().holds(b):
				out = append(out, fmt.Sprintf("%q is half on a tile", l.run.text))
			case under.role == ground && n < k:
				ruled = rules(under.shape, b) || ruled && !plate(under.shape, b)
			}
		}
		if ruled {
			out = append(out, fmt.Sprintf("%q is crossed by a line of the ground", l.run.text))
		}
	}
	return out
}

func touches(s shape, b box) bool {
	if line, ok := s.(stroke); ok {
		return touched(b.grow(line.width/2), line.points)
	}
	return b.meets(s.bounds())
}

// rules reports whether a shape of the ground would run through the letters.
func rules(s shape, b box) bool {
	switch s := s.(type) {
	case block:
		return b.meets(s.box) && min(s.x1-s.x0, s.y1-s.y0) < 3
	case border:
		return b.meets(s.box) && !s.box.grow(-1).holds(b)
	}
	return touches(s, b)
}

func plate(s shape, b box) bool {
	block, ok := s.(block)
	return ok && block.ink == paper && block.holds(b)
}

func TestTitleIsWhole(t *testing.T) {
	r := renderer(t)
	long := strings.Repeat("Kinh phí khuyến công thực hiện năm 2026 của các tỉnh ", 5)
	pictures := samples()
	for name, p := range map[string]Picture{
		"long bars":     Bars{Title: long, Rows: someBars().Rows},
		"long trend":    Trend{Title: long, Points: shortTrend().Points},
		"long map":      Map{Title: long, Tiles: regionMap().Tiles, Classes: fourClasses},
		"long bullet":   Bullet{Title: long},
		"long timeline": Timeline{Title: long},
	} {
		pictures[name] = p
	}
	for name, p := range pictures {
		s, err := r.compose(p)
		if err != nil {
			t.Fatal(err)
		}
		title := strings.Fields(titleOf(p))
		var drawn []string
		for _, it := range s.items {
			if l, ok := it.shape.(label); ok && len(drawn) < len(title) {
				drawn = append(drawn, strings.Fields(l.run.text)...)
			}
		}
		if !slices.Equal(drawn, title) {
			t.Errorf("%s: title is drawn as %q", name, drawn)
		}
	}
}

func titleOf(p Picture) string {
	switch p := p.(type) {
	case Bars:
		return p.Title
	case Trend:
		return p.Title
	case Map:
		return p.Title
	case Bullet:
		return p.Title
	case Timeline:
		return p.Title
	}
	panic("a picture without a title")
}
