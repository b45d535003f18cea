package chart

// periods writes the names of the points under the field, as many as have room,
// and of their groups, and moves s.y below them.
func (p plot) periods(s *sheet, t Trend) {
	widest := 0.0
	for _, at := range t.Points {
		widest = max(widest, s.face(smallFace).fit(at.Short, 90).width)
	}
	every := 1
	for _, every = range []int{1, 2, 3, 4, 6, 12, 24, 60} {
		if float64(every)*p.step >= widest+7 {
			break
		}
	}
	if widest > 0 {
		reach := p.x0 - 5 // keeps off the scale
		for k := 0; k < len(t.Points); k += every {
			r := s.face(smallFace).fit(t.Points[k].Short, 90)
			x := min(max(p.x(k)-r.width/2, p.x0-4), right-r.width)
			if x > reach {
				s.write(r, x, s.y+18, start, muted)
				reach = x + r.width + 4
			}
		}
		s.y += 20
	}
	p.groups(s, t)
	s.y += 9
}

// groups writes the name of each group at its first point, with a tick between
// groups.
func (p plot) groups(s *sheet, t Trend) {
	var any bool
	reach := left - 1
	for k := 0; k < len(t.Points); k++ {
		first := k
		for k+1 < len(t.Points) && t.Points[k+1].Group == t.Points[first].Group {
			k++
		}
		if t.Points[first].Group == "" {
			continue
		}
		any = true
		span := p.column(first, k)
		r := s.face(smallFace).fit(t.Points[first].Group, 120)
		x := min(span.x0+4, right-r.width)
		if x < reach || x+r.width > span.x1 && k+1 < len(t.Points) {
			continue
		}
		if first > 0 && x > span.x0 {
			s.put(ground, block{box{span.x0 - 0.4, s.y + 5, span.x0 + 0.4, s.y + 16}, hatching})
		}
		s.write(r, x, s.y+14, start, muted)
		reach = x + r.width + 6
	}
	if any {
		s.y += 15
	}
}
