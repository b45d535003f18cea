package chart

// oneColumn is how many bars stand one under the other; more stand in two
// columns.
const oneColumn = 17

// A barPair is where the parts of a row stand in each of two columns, from the
// column's left edge.
type barPair struct {
	axis       scale
	share      bool    // bars are shares of their plans, with all plans at one place
	name       float64 // where names start
	nameWidth  float64
	bar0, bar1 float64
	number     float64 // where numbers end, before the sign of a small one
}

const (
	pairGap   = 18.0
	pairWidth = (right - left - pairGap) / 2
	pairPitch = 16.0

	widestPairName   = 82.0
	widestPairNumber = 52.0
	shortestPairBar  = 24.0
)

// pair draws the rows in two columns.
func (b Bars) pair(s *sheet) error {
	s.denseHead(b.Title, b.Subtitle)
	b.key(s)
	p, err := b.newPair(s)
	if err != nil {
		return err
	}
	head := b.Unit
	if p.share {
		head = b.Words.Percent
	}
	half := (len(b.Rows) + 1) / 2
	top, bottom := s.y, s.y
	for n, rows := range [][]Bar{b.Rows[:half], b.Rows[half:]} {
		x := left + float64(n)*(pairWidth+pairGap)
		s.y = top
		s.write(s.face(smallFace).fit(head, pairWidth), x+p.number, s.y+10, end, muted)
		s.y += 15
		for _, r := range rows {
			p.row(s, r, x)
		}
		bottom = max(bottom, s.y)
	}
	s.y = bottom
	s.foot(b.footnote())
	return nil
}

// newPair finds how wide the columns' parts are.
func (b Bars) newPair(s *sheet) (barPair, error) {
	p := barPair{axis: newScale(), share: true}
	for _, r := range b.Rows {
		p.share = p.share && (r.Missing != "" || r.PercentText != "" && r.HasPlan && r.Plan > 0)
	}
	rank, name, number, sign := 0.0, 0.0, 0.0, 0.0
	for _, r := range b.Rows {
		f := s.face(r.pairFace())
		rank = max(rank, f.fit(r.Rank, widestRank).width)
		name = max(name, f.fit(r.Name, widestPairName).width)
		if r.Missing != "" {
			continue
		}
		number = max(number, s.number(r.pairFace(), p.text(r), widestPairNumber).width)
		if p.share && r.Small {
			sign = f.set(smallSign, false).width + 1
		}
		value, plan := p.lengths(r)
		if err := p.axis.include(value); err != nil {
			return p, err
		}
		if err := p.axis.include(plan); err != nil {
			return p, err
		}
	}
	p.number = pairWidth - sign
	p.bar1 = p.number - number - 6
	if rank > 0 {
		p.name = rank + 5
	}
	p.nameWidth = min(name+0.1, p.bar1-shortestPairBar-6-p.name)
	p.bar0 = p.name + p.nameWidth + 6
	return p, nil
}

// pairFace is smaller than that of one column.
func (r Bar) pairFace() faceID {
	if r.Focus {
		return smallStrongFace
	}
	return smallFace
}

// text is the one number of a row.
func (p barPair) text(r Bar) string {
	if p.share {
		return r.PercentText
	}
	return r.ValueText
}

// lengths are the bar of a row and its plan, 0 for none.
func (p barPair) lengths(r Bar) (value, plan float64) {
	switch {
	case p.share:
		return 100 * (r.Value / r.Plan), 100
	case r.HasPlan:
		return r.Value, r.Plan
	}
	return r.Value, 0
}

func (p barPair) row(s *sheet, r Bar, x float64) {
	face, nameInk := s.face(r.pairFace()), text
	lines := face.wrap(r.Name, p.nameWidth, 3)
	var why []*run
	if r.Missing != "" {
		why, nameInk = face.wrap(r.Missing, pairWidth-p.bar0, 3), muted
	}
	height := pairPitch + smallFace.leading()*float64(max(len(lines), len(why), 1)-1)
	if r.Focus {
		s.put(ground, block{box{x - 5, s.y, x + pairWidth + 5, s.y + height}, band})
	}
	base := s.y + pairPitch/2 + 4
	if r.Rank != "" {
		s.write(face.fit(r.Rank, widestRank), x+p.name-5, base, end, muted)
	}
	for k, line := range lines {
		s.write(line, x+p.name, base+smallFace.leading()*float64(k), start, nameInk)
	}
	for k, line := range why {
		s.write(line, x+p.bar0, base+smallFace.leading()*float64(k), start, muted)
	}
	if r.Missing == "" {
		p.figure(s, r, x, base)
	}
	s.y += height
}

// figure draws the bar of a row, its plan, and the number.
func (p barPair) figure(s *sheet, r Bar, x, base float64) {
	value, plan := p.lengths(r)
	place := func(v float64) float64 { return p.axis.place(v, x+p.bar0, x+p.bar1) }
	at := box{y0: base - 7.5, y1: base - 0.5}
	if r.HasPlan {
		at.x0, at.x1 = min(place(0), place(plan)), max(place(0), place(plan))
		s.put(ground, block{at, track})
	}
	at.x0, at.x1 = min(place(0), place(value)), max(place(0), place(value))
	s.put(mark, barOf(at, r.Sample))
	if r.HasPlan {
		s.put(mark, planTick(place(plan), at))
	}
	s.write(s.number(r.pairFace(), p.text(r), widestPairNumber), x+p.number, base, end, text)
	if r.Small && p.share {
		s.print(r.pairFace(), smallSign, x+p.number+1, base, start, text)
	}
}
