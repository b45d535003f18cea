package chart

import "fmt"

// MaxBars is how many bars a picture holds: the provinces until July 2025.
const MaxBars = 63

// Bars is a ranking: a bar a row, in the order given, with a tick where the
// plan stands. Without rows it shows Words.Empty. Many rows stand in two
// columns, so that a phone shows them all; there is room for one number in a
// row then, the percentage where there is one.
type Bars struct {
	Title    string // the answer in words; whole up to about 300 letters
	Subtitle string // period, place, whose money
	Unit     string // stands over the values
	Rows     []Bar
	Note     string // the rule of the ranking, the source
	Words    BarWords
}

// A Bar is one row. A name is whole up to three lines of the name column, which
// is some sixty letters; a longer one is cut with an ellipsis.
type Bar struct {
	Rank        string // "2="; may be empty
	Name        string
	Value, Plan float64 // same scale; only for the length of the bar and the tick
	ValueText   string  // "12/15"
	PercentText string  // "80%"
	HasPlan     bool
	Missing     string // why there is no figure; then no number of the row is used
	Small       bool   // the denominator is small: marked °
	Sample      bool   // an illustration, no real figure: a hollow bar
	Focus       bool   // the row that was asked about
}

// BarWords are the words around the bars. The key shows those of Value, Plan
// and Sample that are used in the picture and not empty.
type BarWords struct {
	Value   string // what a bar is: "Thực hiện"
	Plan    string // what a tick is: "Kế hoạch"
	Percent string // stands over the percents: "% KH"
	Small   string // what ° means
	Sample  string // what a hollow bar means
	Empty   string // there is no row
}

// Alt implements Picture.
func (b Bars) Alt(limit int) string {
	a := newAlt(b.Title, b.Subtitle, b.Unit)
	for _, r := range b.Rows {
		name := join(" ", r.Rank, r.Name)
		if r.Missing != "" {
			a.row(name, r.Missing)
			continue
		}
		a.row(name, join(", ", r.ValueText, mark1(r.PercentText, r.Small)))
	}
	if len(b.Rows) == 0 {
		a.row("", b.Words.Empty)
	}
	return a.text(limit, b.Note)
}

func mark1(text string, small bool) string {
	if small {
		return text + smallSign
	}
	return text
}

const smallSign = "°"

func (b Bars) compose(s *sheet) error {
	if len(b.Rows) > MaxBars {
		return fmt.Errorf("%d rows: %w", len(b.Rows), ErrCount)
	}
	axis := newScale()
	for _, r := range b.Rows {
		if r.Missing != "" {
			continue
		}
		if err := axis.include(r.Value); err != nil {
			return fmt.Errorf("value of %q: %w", r.Name, err)
		}
		if r.HasPlan {
			if err := axis.include(r.Plan); err != nil {
				return fmt.Errorf("plan of %q: %w", r.Name, err)
			}
		}
	}
	if len(b.Rows) > oneColumn {
		return b.pair(s)
	}
	s.head(b.Title, b.Subtitle)
	if len(b.Rows) == 0 {
		s.nothing(b.Words.Empty)
		s.foot(b.Note)
		return nil
	}
	b.key(s)
	newBarColumns(s, b, axis).compose(s, b)
	s.foot(b.footnote())
	return nil
}

// footnote is the note, after what ° means if it is there.
func (b Bars) footnote() string {
	for _, r := range b.Rows {
		if r.Small && r.Missing == "" && b.Words.Small != "" {
			return join(" · ", smallSign+" "+b.Words.Small, b.Note)
		}
	}
	return b.Note
}

// key explains the marks that are in the picture.
func (b Bars) key(s *sheet) {
	var plan, sample, real bool
	for _, r := range b.Rows {
		has := r.Missing == ""
		plan = plan || has && r.HasPlan
		sample = sample || has && r.Sample
		real = real || has && !r.Sample
	}
	var k key
	if real {
		k.add(b.Words.Value, func(s *sheet, at box) { s.put(mark, barOf(at, false)) })
	}
	if sample {
		k.add(b.Words.Sample, func(s *sheet, at box) { s.put(mark, barOf(at, true)) })
	}
	if plan {
		k.add(b.Words.Plan, func(s *sheet, at box) {
			s.put(ground, block{at, track})
			s.put(mark, planTick(at.x1-1, at))
		})
	}
	k.compose(s)
}

// barOf is a bar: full for a figure, hollow for a sample.
func barOf(at box, sample bool) shape {
	if sample {
		return hollow{at, blue}
	}
	return block{at, blue}
}

// planTick is the mark of a plan at x, a little higher than the bar.
func planTick(x float64, bar box) block {
	return block{box{x - 1, bar.y0 - 2.4, x + 1, bar.y1 + 2.4}, text}
}
