package chart

// A point is a place on the card, in units from its upper left corner.
type point struct{ x, y float64 }

// A box is an upright rectangle, in units; empty unless x0 < x1 and y0 < y1.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) empty() bool { return b.x0 >= b.x1 || b.y0 >= b.y1 }

func (b box) union(c box) box {
	switch {
	case b.empty():
		return c
	case c.empty():
		return b
	}
	return box{min(b.x0, c.x0), min(b.y0, c.y0), max(b.x1, c.x1), max(b.y1, c.y1)}
}

func (b box) meets(c box) bool {
	return b.x0 < c.x1 && c.x0 < b.x1 && b.y0 < c.y1 && c.y0 < b.y1
}

func (b box) holds(c box) bool {
	return b.x0 <= c.x0 && b.y0 <= c.y0 && c.x1 <= b.x1 && c.y1 <= b.y1
}

func (b box) grow(by float64) box { return box{b.x0 - by, b.y0 - by, b.x1 + by, b.y1 + by} }

func (b box) shift(x, y float64) box { return box{b.x0 + x, b.y0 + y, b.x1 + x, b.y1 + y} }

// crosses reports whether the line from p to q runs through b.
func (b box) crosses(p, q point) bool {
	enter, leave := 0.0, 1.0
	clip := func(from, step, low, high float64) bool {
		if step == 0 {
			return low < from && from < high
		}
		a, z := (low-from)/step, (high-from)/step
		enter, leave = max(enter, min(a, z)), min(leave, max(a, z))
		return enter < leave
	}
	return !b.empty() && clip(p.x, q.x-p.x, b.x0, b.x1) && clip(p.y, q.y-p.y, b.y0, b.y1)
}
