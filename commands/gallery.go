package commands

import (
	"crypto/sha256"
	"fmt"
	"sync"

	"tiendo/internal/chart"
	"tiendo/internal/message"
)

// A gallery draws pictures and keeps the last ones: the same question twice
// draws once. A picture is known by all that it shows, so one that is kept can
// never be out of date. The fonts are read when the first picture is wanted.
type gallery struct {
	open sync.Once
	pen  *chart.Renderer
	err  error

	mu    sync.Mutex
	kept  map[[32]byte][]byte
	order [][32]byte // oldest first
}

// galleryRoom bounds the memory: 64 pictures of at most 90 kB.
const galleryRoom = 64

func newGallery() *gallery { return &gallery{kept: map[[32]byte][]byte{}} }

// altLimit leaves room below the 1024 characters that Discord takes.
const altLimit = 1000

// hang returns the picture as a message takes it.
func (g *gallery) hang(name string, p chart.Picture) *message.Picture {
	key := sync.OnceValue(func() [32]byte { return shownBy(p) })
	return &message.Picture{Name: name + ".png", Alt: p.Alt(altLimit), Draw: func() ([]byte, error) { return g.drawn(key(), p) }}
}

// shownBy is what a picture is known by: all that it shows.
func shownBy(p chart.Picture) [32]byte { return sha256.Sum256(fmt.Appendf(nil, "%#v", p)) }

func (g *gallery) draw(p chart.Picture) ([]byte, error) { return g.drawn(shownBy(p), p) }

func (g *gallery) drawn(key [32]byte, p chart.Picture) ([]byte, error) {
	g.mu.Lock()
	png, ok := g.kept[key]
	g.mu.Unlock()
	if ok {
		return png, nil
	}
	if g.open.Do(func() { g.pen, g.err = chart.New() }); g.err != nil {
		return nil, g.err
	}
	png, err := g.pen.PNG(p)
	if err != nil {
		return nil, err
	}
	g.keep(key, png)
	return png, nil
}

func (g *gallery) keep(key [32]byte, png []byte) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if _, ok := g.kept[key]; ok {
		return
	}
	if len(g.order) == galleryRoom {
		delete(g.kept, g.order[0])
		g.order = g.order[1:]
	}
	g.kept[key] = png
	g.order = append(g.order, key)
}
