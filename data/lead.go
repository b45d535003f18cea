package data

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// pick takes of the known figures those that answer q for a period and funding
// source, as they were known at q.AsOf. A question about what was done takes
// estimates where no actual figure is.
func pick(known []Figure, q Query, funding Funding, period calendar.Period) []Figure {
	done := current(choose(known, &q, q.Measure, funding, period))
	if len(done) > 0 || q.Measure != Actual {
		return done
	}
	return current(choose(known, &q, Estimate, funding, period))
}

// choose takes the known figures of one key. Mostly there is one: a Figure is
// large, so it is left where it is.
func choose(known []Figure, q *Query, measure Measure, funding Funding, period calendar.Period) []Figure {
	var chosen []Figure
	for i := range known {
		f := &known[i]
		if f.Period != period || f.Funding != funding || f.Measure != measure || !q.knew(f) {
			continue
		}
		if chosen == nil {
			chosen = known[i : i+1 : i+1]
		} else {
			chosen = append(chosen, *f)
		}
	}
	return chosen
}

// knew reports whether f was known at the time that q asks for: entered by
// then, and not withdrawn yet.
func (q Query) knew(f *Figure) bool {
	if q.AsOf.IsZero() {
		return !f.Entry.Withdrawn
	}
	return !f.Entry.At.After(q.AsOf) && (!f.Entry.Withdrawn || f.Entry.WithdrawnAt.After(q.AsOf))
}

// current leaves of every source and key the newest entry.
func current(figures []Figure) []Figure {
	if len(figures) < 2 {
		return figures
	}
	type spoken struct {
		source string
		key    Key
	}
	newest := make(map[spoken]int, len(figures))
	var left []Figure
	for _, f := range figures {
		by := spoken{f.Entry.Source, f.Key}
		at, ok := newest[by]
		switch {
		case !ok:
			newest[by] = len(left)
			left = append(left, f)
		case f.Entry.ID > left[at].Entry.ID:
			left[at] = f
		}
	}
	return left
}

// leading chooses among what several sources give of one key: a number before
// a reason for having none, a report before the press, the latest publication,
// the latest entry. A vague value gives way to an exact one that agrees with it.
// The others follow in the same order.
func leading(figures []Figure, c *Catalogue) (lead Figure, others []Figure, ok bool) {
	switch len(figures) {
	case 0:
		return Figure{}, nil, false
	case 1:
		return figures[0], nil, true
	}
	figures = slices.Clone(figures)
	slices.SortStableFunc(figures, func(a, b Figure) int {
		return cmp.Or(
			-compareBools(a.Absence == Present, b.Absence == Present),
			-compareBools(a.Entry.Basis == "report", b.Entry.Basis == "report"),
			-cmp.Compare(c.published(a), c.published(b)),
			-cmp.Compare(a.Entry.ID, b.Entry.ID),
		)
	})
	for i, f := range figures[1:] {
		if f.Qualifier == Exact && f.Absence == Present && figures[0].Vague() && figures[0].Agrees(f.Value) {
			figures = slices.Insert(slices.Delete(figures, i+1, i+2), 0, f)
			break
		}
	}
	return figures[0], figures[1:], true
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func (c *Catalogue) published(f Figure) string {
	source, _ := c.Source(f.Entry.Source)
	return source.Published
}

// Vague reports whether the source gives only about how much.
func (f Figure) Vague() bool { return f.Qualifier != Exact }

// Agrees reports whether an exact value does not contradict f: what lies within
// a tenth on the side that "hơn", "gần" or "khoảng" leaves open.
func (f Figure) Agrees(exact decimal.Decimal) bool {
	if f.Absence != Present {
		return false
	}
	tenth := f.Value.Shift(-1)
	above, below := f.Value.Add(tenth), f.Value.Sub(tenth)
	switch f.Qualifier {
	case Exact:
		return exact.Equal(f.Value)
	case Over:
		return exact.GreaterThanOrEqual(f.Value) && exact.LessThanOrEqual(above)
	case Under:
		return exact.LessThanOrEqual(f.Value) && exact.GreaterThanOrEqual(below)
	}
	return exact.GreaterThanOrEqual(below) && exact.LessThanOrEqual(above)
}
