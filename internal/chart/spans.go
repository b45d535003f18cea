package chart

// spans is where moments stand on a timeline.
type spans struct {
	axis   scale
	x0, x1 float64
}

func (p spans) x(at float64) float64 { return p.axis.place(at, p.x0, p.x1) }

func (p spans) compose(s *sheet, t Timeline) {
	ticks := p.moments(s, t)
	now, today := t.now(p.axis)
	for _, g := range t.Stages {
		p.stage(s, g, ticks, now, today)
	}
}

// now is where today is drawn, if it is among the stages.
func (t Timeline) now(axis scale) (at float64, ok bool) {
	return t.Now.At, t.Now.Text != "" && axis.low <= t.Now.At && t.Now.At <= axis.high
}

// moments writes the name of today and, below, those of the ticks as many as
// have room; it returns where all ticks are.
func (p spans) moments(s *sheet, t Timeline) (ticks []float64) {
	f := s.face(smallFace)
	if at, ok := t.now(p.axis); ok {
		r := f.fit(t.Now.Text, 160)
		s.write(r, min(max(p.x(at)-r.width/2, left), right-r.width), s.y+11, start, orange)
		s.y += 16
	}
	reach := left - 1
	for _, tick := range t.Ticks {
		if !(p.axis.low <= tick.At && tick.At <= p.axis.high) {
			continue
		}
		ticks = append(ticks, p.x(tick.At))
		r := f.fit(tick.Text, 120)
		if x := min(max(p.x(tick.At)-r.width/2, left), right-r.width); x > reach {
			s.write(r, x, s.y+11, start, muted)
			reach = x + r.width + 8
		}
	}
	if len(ticks) > 0 {
		s.y += 16
	}
	return ticks
}

// stage draws one row: its name and text, then the plan above what was real.
// The gridlines run only where there are no words.
func (p spans) stage(s *sheet, g Stage, ticks []float64, now float64, today bool) {
	words := s.face(bodyFace).fit(g.Text, 150)
	names := s.face(strongFace).wrap(g.Name, right-left-words.width-10, 3)
	s.write(words, right, s.y+15, end, text)
	for k, line := range names {
		s.write(line, left, s.y+15+strongFace.leading()*float64(k), start, text)
	}
	s.y += 21 + strongFace.leading()*float64(max(len(names), 1)-1)
	at := box{left, s.y, right, s.y + 22}
	s.put(ground, block{at, band})
	for _, x := range ticks {
		s.put(ground, block{box{x - 0.4, at.y0, x + 0.4, at.y1}, frame})
	}
	if g.HasPlan {
		s.put(mark, block{box{p.x(g.PlanFrom), at.y0 + 3, p.x(g.PlanTo), at.y0 + 10}, class2})
		s.put(mark, block{box{p.x(g.PlanTo) - 1, at.y0 + 2, p.x(g.PlanTo) + 1, at.y0 + 11}, text})
	}
	if g.HasReal {
		p.real(s, g, at.y0+11.5)
	}
	if today {
		s.put(mark, stroke{points: []point{{p.x(now), at.y0}, {p.x(now), at.y1}}, width: 1.4, dash: 2.6, ink: orange})
	}
	s.y += 28
}

func (p spans) real(s *sheet, g Stage, top float64) {
	at := box{p.x(g.RealFrom), top, p.x(g.RealTo), top + 7}
	if g.late() {
		turn := max(p.x(g.PlanTo), at.x0)
		s.put(mark, block{box{at.x0, at.y0, turn, at.y1}, blue})
		lateBar(s, box{turn, at.y0, at.x1, at.y1})
	} else {
		s.put(mark, block{at, blue})
	}
	if g.Open {
		s.put(mark, dot{ring, point{at.x1, top + 3.5}, 4, blue})
	}
}
