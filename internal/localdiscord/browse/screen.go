package browse

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/chromedp/chromedp"
)

// maxScreen is what one kept screenshot may weigh.
const maxScreen = 150 << 10

// Screen keeps a picture of the page as a PNG file at path.
func (g *Page) Screen(path string) {
	g.T.Helper()
	g.Do(chromedp.Sleep(300 * time.Millisecond)) // a drawer slides for 180 ms
	raw, err := chromedp.Run(g.Tab, chromedp.CaptureScreenshot())
	if err != nil {
		g.T.Fatal(err)
	}
	small, err := squeeze(raw)
	if err != nil {
		g.T.Fatalf("squeeze screen %s: %v", path, err)
	}
	if len(small) > maxScreen {
		g.T.Errorf("screen %s has %d bytes, more than %d", path, len(small), maxScreen)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		g.T.Fatal(err)
	}
	if err := os.WriteFile(path, small, 0o644); err != nil {
		g.T.Fatal(err)
	}
}

// squeeze writes a PNG with the 256 colours that it uses most.
func squeeze(raw []byte) ([]byte, error) {
	img, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	count := map[color.RGBA]int{}
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			r, g, b, _ := img.At(x, y).RGBA()
			count[color.RGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 255}]++
		}
	}
	colours := make([]color.RGBA, 0, len(count))
	for c := range count {
		colours = append(colours, c)
	}
	slices.SortFunc(colours, func(a, b color.RGBA) int { return count[b] - count[a] })
	palette := color.Palette{}
	for _, c := range colours[:min(256, len(colours))] {
		palette = append(palette, c)
	}
	out := image.NewPaletted(img.Bounds(), palette)
	draw.Draw(out, out.Bounds(), img, image.Point{}, draw.Src)
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&b, out); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
