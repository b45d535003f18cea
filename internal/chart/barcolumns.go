package chart

// barColumns is where the parts of a row stand, in units.
type barColumns struct {
	axis        scale
	pitch       float64 // height of a row with a name of one line
	name        float64 // where names start
	nameWidth   float64
	bar0, bar1  float64 // the bars
	value       float64 // where values end
	percent     float64 // where percents end, before the sign of a small one
	unit, share *run    // over the columns
}

const (
	gutter = 9.0

	widestRank    = 30.0
	widestName    = 136.0
	widestValue   = 88.0
	widestPercent = 62.0
	shortestBar   = 60.0 // names give way for it
)

func newBarColumns(s *sheet, b Bars, axis scale) barColumns {
	c := barColumns{axis: axis, pitch: 24, name: left}
	if len(b.Rows) > 10 {
		c.pitch = 20
	}
	c.share = s.face(smallFace).fit(b.Words.Percent, widestPercent)
	value, percent, sign := 0.0, c.share.width, 0.0
	rank, name := 0.0, 0.0
	for _, r := range b.Rows {
		rank = max(rank, s.face(r.face()).fit(r.Rank, widestRank).width)
		name = max(name, s.face(r.face()).fit(r.Name, widestName).width)
		if r.Missing != "" {
			continue
		}
		value = max(value, s.number(r.face(), r.ValueText, widestValue).width)
		percent = max(percent, s.number(r.face(), r.PercentText, widestPercent).width)
		if r.Small && r.PercentText != "" {
			sign = s.face(r.face()).set(smallSign, false).width + 1
		}
	}
	if rank > 0 {
		c.name += rank + 7
	}
	c.percent = right - sign
	c.value = c.percent
	if percent > 0 {
		c.value -= percent + gutter
	}
	c.bar1 = c.value
	if value > 0 {
		c.bar1 -= value + gutter
	}
	c.nameWidth = min(name+0.1, c.bar1-shortestBar-gutter-c.name)
	c.bar0 = c.name + c.nameWidth + gutter
	c.unit = s.face(smallFace).fit(b.Unit, c.value-left)
	return c
}

func (r Bar) face() faceID {
	if r.Focus {
		return strongFace
	}
	return bodyFace
}

// number sets text for a column of numbers.
func (s *sheet) number(id faceID, text string, width float64) *run {
	f := s.face(id)
	r := f.set(clean(text), true)
	if r.width > width {
		return f.fit(text, width)
	}
	return r
}

func (c barColumns) compose(s *sheet, b Bars) {
	if c.unit.text != "" || c.share.text != "" {
		s.write(c.unit, c.value, s.y+11, end, muted)
		s.write(c.share, c.percent, s.y+11, end, muted)
		s.y += 17
	}
	for k, r := range b.Rows {
		if k > 0 && r.Missing != "" && b.Rows[k-1].Missing == "" {
			s.y += 4
			s.put(ground, block{box{left, s.y, right, s.y + 0.8}, hair})
			s.y += 4
		}
		c.row(s, r)
	}
}

// x is where a value stands among the bars.
func (c barColumns) x(v float64) float64 { return c.axis.place(v, c.bar0, c.bar1) }

func (c barColumns) row(s *sheet, r Bar) {
	face, nameInk := s.face(r.face()), text
	lines := face.wrap(r.Name, c.nameWidth, 3)
	height := c.pitch + bodyFace.leading()*float64(max(len(lines), 1)-1)
	var why []*run
	if r.Missing != "" {
		why, nameInk = face.wrap(r.Missing, right-c.bar0, 3), muted
		height = max(height, c.pitch+bodyFace.leading()*float64(len(why)-1))
	}
	if r.Focus {
		s.put(ground, block{box{left - 8, s.y, right + 8, s.y + height}, band})
	}
	base := s.y + c.pitch/2 + 4.5
	if r.Rank != "" {
		s.write(s.face(r.face()).fit(r.Rank, widestRank), c.name-7, base, end, muted)
	}
	for k, line := range lines {
		s.write(line, c.name, base+bodyFace.leading()*float64(k), start, nameInk)
	}
	for k, line := range why {
		s.write(line, c.bar0, base+bodyFace.leading()*float64(k), start, muted)
	}
	if r.Missing == "" {
		c.figure(s, r, base, height)
	}
	s.y += height
}

// figure draws the bar of a row, its plan, and the numbers.
func (c barColumns) figure(s *sheet, r Bar, base, height float64) {
	at := box{y0: base - 9.5, y1: base + 0.5}
	from := c.x(0)
	s.put(ground, block{box{from - 0.4, s.y, from + 0.4, s.y + height}, hatching})
	if r.HasPlan {
		at.x0, at.x1 = min(from, c.x(r.Plan)), max(from, c.x(r.Plan))
		s.put(ground, block{at, track})
	}
	at.x0, at.x1 = min(from, c.x(r.Value)), max(from, c.x(r.Value))
	s.put(mark, barOf(at, r.Sample))
	if r.HasPlan {
		s.put(mark, planTick(c.x(r.Plan), at))
	}
	s.write(s.number(r.face(), r.ValueText, widestValue), c.value, base, end, text)
	s.write(s.number(r.face(), r.PercentText, widestPercent), c.percent, base, end, text)
	if r.Small && r.PercentText != "" {
		s.print(r.face(), smallSign, c.percent+1, base, start, text)
	}
}
