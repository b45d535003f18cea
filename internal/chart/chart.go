// Package chart draws figures: numbers in, PNG out.
//
// It knows shapes and no sentences: every word and every printed number comes
// from the caller, the float64 beside it only says where the mark stands. A
// picture is a light card with a ground of its own, so that it reads the same
// on a dark and on a light page and can be pasted into a report; no state is
// told by colour alone.
package chart

import (
	"errors"
	"fmt"
	"sync"
)

// Errors of a picture that cannot be drawn.
var (
	// ErrValue is a number that has no place on a scale: NaN, infinite, or
	// beyond 1e300 either way, in a row that claims to have a figure.
	ErrValue = errors.New("not a number that can be drawn")
	// ErrCount is more rows, points or stages than a picture holds, or not one
	// to five classes.
	ErrCount = errors.New("not as many as can be drawn")
	// ErrPlace is a tile whose key is on no map, is there twice, or is of
	// another map than the first.
	ErrPlace = errors.New("no such tile")
)

// A Picture is something that a Renderer draws: Bars, Trend, Map, Bullet or
// Timeline.
type Picture interface {
	// Alt says in words what the picture shows, for those who cannot see it:
	// its title, then what is printed in it, row by row. A limit above zero
	// cuts it after the last row that fits in so many characters.
	Alt(limit int) string

	compose(*sheet) error
}

// A Renderer draws pictures. It keeps the letters it has drawn; it may be used
// by many at once.
type Renderer struct {
	faces    [faceCount]*face
	maps     map[string]*tileMap // by code set
	canvases sync.Pool           // of *canvas
}

// New reads the embedded fonts.
func New() (*Renderer, error) {
	r := &Renderer{canvases: sync.Pool{New: func() any { return new(canvas) }}}
	if err := r.openFaces(); err != nil {
		return nil, fmt.Errorf("open fonts: %w", err)
	}
	var err error
	if r.maps, err = readTiles(tilesCSV); err != nil {
		return nil, fmt.Errorf("read tiles: %w", err)
	}
	return r, nil
}

// PNG draws p, 800 pixels wide and as high as it needs. The same picture
// always gives the same bytes. It returns ErrValue, ErrCount or ErrPlace,
// wrapped, for what cannot be drawn; a picture without rows is no mistake and
// shows the caller's words for "nothing here".
func (r *Renderer) PNG(p Picture) ([]byte, error) {
	s, err := r.compose(p)
	if err != nil {
		return nil, err
	}
	c := r.canvases.Get().(*canvas)
	defer r.canvases.Put(c)
	s.paint(c)
	file, err := c.encode()
	if err != nil {
		return nil, fmt.Errorf("encode %T: %w", p, err)
	}
	return file, nil
}

func (r *Renderer) compose(p Picture) (*sheet, error) {
	s := &sheet{faces: &r.faces, maps: r.maps, y: marginTop}
	if err := p.compose(s); err != nil {
		return nil, fmt.Errorf("draw %T: %w", p, err)
	}
	return s, nil
}
