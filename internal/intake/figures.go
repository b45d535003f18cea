package intake

// figuresAtOnce is how many figures a piece of a list holds.
const figuresAtOnce = 1 << 12

// figures is a long list in pieces: a slice that grows by copying would hold
// hundreds of thousands of figures twice, again and again.
type figures struct {
	pieces [][]Figure
	n      int
}

func (l *figures) add(f Figure) {
	if l.n%figuresAtOnce == 0 {
		l.pieces = append(l.pieces, make([]Figure, 0, min(figuresAtOnce, max(64, l.n))))
	}
	last := &l.pieces[len(l.pieces)-1]
	*last = append(*last, f)
	l.n++
}

// at is the figure that was added as number i, from 0.
func (l *figures) at(i int) *Figure { return &l.pieces[i/figuresAtOnce][i%figuresAtOnce] }

// all is the list in one; the pieces are let go of while it is made.
func (l *figures) all() []Figure {
	if l.n == 0 {
		return nil
	}
	all := make([]Figure, 0, l.n)
	for i, piece := range l.pieces {
		all = append(all, piece...)
		l.pieces[i] = nil
	}
	return all
}
