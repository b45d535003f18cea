package vi

import (
	"cmp"
	"slices"
)

// A Span is a stretch of tokens that names something.
type Span struct {
	From, To int     // tokens[From:To]
	How      How     // the same for all its matches: Exact to Folded, Contradicted or Typo
	Matches  []Match // every target it may mean, in the order of the index
}

// maximal drops every span that lies within another which is as long or
// longer and at least as sure, and sorts the rest. Folded and better are
// equally sure when one is longer.
func maximal(spans []Span) []Span {
	slices.SortStableFunc(spans, func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To), cmp.Compare(a.How, b.How))
	})
	// Sorted so, whatever holds a span stands before it; of the sure and the
	// unsure ones before it, the one that reaches farthest decides.
	out := spans[:0]
	sureTo, unsureTo := 0, 0
	for _, s := range spans {
		if s.To <= sureTo || s.How > Folded && s.To <= unsureTo {
			continue
		}
		out = append(out, s)
		if s.How <= Folded {
			sureTo = max(sureTo, s.To)
		} else {
			unsureTo = max(unsureTo, s.To)
		}
	}
	return out
}

// Longest chooses from the spans of one sentence some that do not overlap:
// sure ones before unsure ones, then those of more tokens, then the earlier.
// The result is sorted by start.
func Longest(spans []Span) []Span {
	order := slices.Clone(spans)
	if len(spans) < 2 {
		return order
	}
	slices.SortStableFunc(order, func(a, b Span) int {
		return cmp.Or(
			cmp.Compare(btoi(a.How > Folded), btoi(b.How > Folded)),
			cmp.Compare(b.To-b.From, a.To-a.From),
			cmp.Compare(a.From, b.From),
		)
	})
	last := 0
	for _, s := range spans {
		last = max(last, s.To)
	}
	taken := make([]bool, last)
	var out []Span
next:
	for _, s := range order {
		for i := s.From; i < s.To; i++ {
			if taken[i] {
				continue next
			}
		}
		for i := s.From; i < s.To; i++ {
			taken[i] = true
		}
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
	return out
}
