package browsertest

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// biggestScreen is what one kept screenshot may weigh.
const biggestScreen = 150 << 10

// screen keeps a picture of the page under testdata/screens when the test runs with -update.
func (g *page) screen(name string) {
	g.t.Helper()
	if !*update {
		return
	}
	g.do(chromedp.Sleep(300 * time.Millisecond)) // a drawer slides for 180 ms
	raw, err := chromedp.Run(g.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		g.t.Fatal(err)
	}
	small, err := squeeze(raw)
	if err != nil {
		g.t.Fatalf("squeeze screen %s: %v", name, err)
	}
	if len(small) > biggestScreen {
		g.t.Errorf("screen %s has %d bytes, more than %d", name, len(small), biggestScreen)
	}
	path := filepath.Join("testdata", "screens", name+".png")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		g.t.Fatal(err)
	}
	if err := os.WriteFile(path, small, 0o644); err != nil {
		g.t.Fatal(err)
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

func TestThemes(t *testing.T) {
	browser := startBrowser(t)
	for _, theme := range []string{"light", "dark"} {
		for _, language := range []string{"vi", "en"} {
			for name, r := range map[string]reader{"desk": desk(), "phone": phone()} {
				r.theme, r.language = theme, language
				t.Run("a conversation on a "+name+" in "+language+", "+theme, func(t *testing.T) {
					g := openPlace(t).open(t, browser, r)
					conversation(g)
					g.screen(name + "-" + language + "-" + theme)
				})
			}
		}
	}
}

// conversation shows a table, a private answer, a reminder and a figure.
func conversation(g *page) {
	s := g.place.server
	g.asks("/rank")
	g.sees("trang 1")
	g.asks("/mine")
	g.sees("Bạn còn 2 báo cáo.")
	g.place.bot.post(s.ID("channel:chung"), reminder(s.ID("user:staff"), s.Now().Add(48*time.Hour).Unix()))
	g.sees("Quảng Nam còn thiếu 2 báo cáo")
	if dark := eval[bool](g, `getComputedStyle(document.body).backgroundColor === "rgb(18, 22, 23)"`); dark != (g.reader.theme == "dark") {
		g.t.Errorf("the page is dark: %v", dark)
	}
	only := map[string]string{"vi": "Chỉ mình bạn thấy", "en": "Only you can see this"}[g.reader.language]
	g.sees(only)
}
