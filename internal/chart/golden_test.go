package chart

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the golden pictures")

// tolerance is the share of pixels that may differ.
const tolerance = 0.00004

func renderer(t testing.TB) *Renderer {
	t.Helper()
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestPicturesLookAsApproved(t *testing.T) {
	r := renderer(t)
	for name, picture := range samples() {
		t.Run(name, func(t *testing.T) {
			got, err := r.PNG(picture)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join("testdata", name+".png")
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if part := difference(t, decode(t, got), decode(t, want)); part > tolerance {
				t.Errorf("%.4f%% of the pixels differ from %s; look at the picture, then run with -update", part*100, file)
			}
		})
	}
}

// The tolerance lets pass another processor's rounding, and nothing that a
// reader would see.
func TestSmallChangesAreSeen(t *testing.T) {
	r := renderer(t)
	png := func(p Picture) image.Image {
		file, err := r.PNG(p)
		if err != nil {
			t.Fatal(err)
		}
		return decode(t, file)
	}
	before, changed := someBars(), someBars()
	changed.Rows[1].Value--
	if part := difference(t, png(before), png(changed)); part <= tolerance {
		t.Errorf("a bar shorter by one is %.4f%% of the pixels, within the tolerance", part*100)
	}
	changed = someBars()
	changed.Rows[5].PercentText = "26%"
	if part := difference(t, png(before), png(changed)); part <= tolerance {
		t.Errorf("another digit is %.4f%% of the pixels, within the tolerance", part*100)
	}
}

func decode(t *testing.T, file []byte) image.Image {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// difference is the share of pixels that are more than one step of an edge apart.
func difference(t *testing.T, a, b image.Image) float64 {
	t.Helper()
	if a.Bounds() != b.Bounds() {
		t.Fatalf("size %v, want %v", a.Bounds(), b.Bounds())
	}
	apart := func(x, y uint32) bool { return x > y+0x3000 || y > x+0x3000 }
	count := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			r, g, u, _ := a.At(x, y).RGBA()
			s, h, v, _ := b.At(x, y).RGBA()
			if apart(r, s) || apart(g, h) || apart(u, v) {
				count++
			}
		}
	}
	return float64(count) / float64(a.Bounds().Dx()*a.Bounds().Dy())
}
