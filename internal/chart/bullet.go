package chart

import "fmt"

// Bullet is one figure against its plan and against the same period of the year
// before.
type Bullet struct {
	Title, Subtitle     string
	Value, Plan, Before float64 // same scale; only for the marks
	ValueText           string  // "12 mô hình", drawn large
	PercentText         string  // "80%", drawn large
	PlanText            string  // "15"
	BeforeText          string  // "9"
	HasPlan, HasBefore  bool
	Missing             string // why there is no figure; then Value and its texts are not used
	Small               bool   // the denominator is small: marked °
	Sample              bool   // an illustration: a hollow bar
	Note                string
	Words               BulletWords
}

// BulletWords are the words around the bar.
type BulletWords struct {
	Value   string // under the value: "Thực hiện 9 tháng năm 2026"
	Percent string // under the percent: "kế hoạch năm"
	Plan    string // before PlanText: "Kế hoạch năm 2026:"
	Before  string // before BeforeText: "Cùng kỳ năm 2025:"
	Small   string // what ° means
	Sample  string // beside Value where the bar is hollow
}

// Alt implements Picture.
func (b Bullet) Alt(limit int) string {
	a := newAlt(b.Title, b.Subtitle)
	if b.Missing != "" {
		a.row(b.Words.Value, b.Missing)
	} else {
		a.row(b.Words.Value, b.ValueText)
		a.row("", join(" ", mark1(b.PercentText, b.Small && b.PercentText != ""), b.Words.Percent))
	}
	if b.HasPlan {
		a.row("", join(" ", b.Words.Plan, b.PlanText))
	}
	if b.HasBefore {
		a.row("", join(" ", b.Words.Before, b.BeforeText))
	}
	return a.text(limit, b.Note)
}

func (b Bullet) compose(s *sheet) error {
	axis := newScale()
	for _, v := range []struct {
		name  string
		used  bool
		value float64
	}{{"value", b.Missing == "", b.Value}, {"plan", b.HasPlan, b.Plan}, {"year before", b.HasBefore, b.Before}} {
		if !v.used {
			continue
		}
		if err := axis.include(v.value); err != nil {
			return fmt.Errorf("%s: %w", v.name, err)
		}
	}
	s.head(b.Title, b.Subtitle)
	b.figures(s)
	b.bar(s, axis)
	note := b.Note
	if b.Small && b.Missing == "" {
		note = join(" · ", smallSign+" "+b.Words.Small, note)
	}
	s.foot(note)
	return nil
}

// figures writes the value and the percent large, each over what it is.
func (b Bullet) figures(s *sheet) {
	if b.Missing != "" {
		s.paragraph(titleFace, b.Missing, 4, muted)
		s.y += 4
		return
	}
	percent := s.face(figureFace).fit(mark1(b.PercentText, b.Small && b.PercentText != ""), 150)
	room := right - left - percent.width - 12
	var value *run
	for _, id := range []faceID{figureFace, lesserFigureFace, titleFace} {
		value = s.face(id).fit(b.ValueText, room)
		if value.text == clean(b.ValueText) {
			break // whole; else a smaller one is tried
		}
	}
	s.write(value, left, s.y+29, start, text)
	s.write(percent, right, s.y+29, end, text)
	under := s.face(smallFace).fit(b.Words.Percent, 150)
	s.write(under, right, s.y+49.5, end, muted)
	what := b.Words.Value
	if b.Sample {
		what = join(" · ", what, b.Words.Sample)
	}
	s.write(s.face(smallFace).fit(what, right-left-under.width-12), left, s.y+49.5, start, muted)
	s.y += 60
}

// bar draws the marks, the plan named above them and the year before below.
func (b Bullet) bar(s *sheet, axis scale) {
	if axis.low == axis.high && !b.HasPlan && !b.HasBefore && b.Missing != "" {
		return
	}
	place := func(v float64) float64 { return axis.place(v, left+1, right-1) }
	if b.HasPlan {
		b.name(s, join(" ", b.Words.Plan, b.PlanText), place(b.Plan), s.y+13)
		s.y += 19
	}
	at, zero := box{y0: s.y + 2, y1: s.y + 24}, place(0)
	s.put(ground, block{box{zero - 0.8, at.y0 - 2, zero + 0.4, at.y1 + 2}, hatching})
	if b.HasPlan {
		at.x0, at.x1 = min(zero, place(b.Plan)), max(zero, place(b.Plan))
		s.put(ground, block{at, track})
	}
	if b.Missing == "" {
		at.x0, at.x1 = min(zero, place(b.Value)), max(zero, place(b.Value))
		s.put(mark, barOf(at, b.Sample))
	}
	if b.HasPlan {
		x := place(b.Plan)
		s.put(mark, block{box{x - 1.2, at.y0 - 4, x + 1.2, at.y1 + 3}, text})
	}
	s.y += 28
	if b.HasBefore {
		x := place(b.Before)
		s.put(mark, block{box{x - 0.6, at.y1 - 2, x + 0.6, at.y1 + 6}, orange})
		s.put(mark, dot{diamond, point{min(max(x, left+7), right-7), (at.y0 + at.y1) / 2}, 7, orange})
		b.name(s, join(" ", b.Words.Before, b.BeforeText), x, s.y+16)
		s.y += 21
	}
	s.y += 4
}

// name writes a label centred on x as far as the card allows.
func (b Bullet) name(s *sheet, words string, x, base float64) {
	r := s.face(smallFace).fit(words, right-left)
	s.write(r, min(max(x-r.width/2, left), right-r.width), base, start, muted)
}
