package calendar

// A Gap says how much of a period that has no figure can be told: "5 of 6
// months", and what the sum of those five is made of.
type Gap struct {
	Size    Kind     // the size of part counted; KindNone if the period has no smaller parts
	Have    int      // parts of that size that are known or follow from what is known
	Of      int      // parts that there are
	Missing []Period // those that are not known, in order
	Sum     []Part   // the parts that are, as one signed sum; never an answer for the whole
}

// Gaps returns how complete target is. It counts in the size of part, among
// years, halves, quarters and months, of which the largest share is known, and
// in the larger size if two are alike. If nothing is missing, Cover has a way.
func Gaps(target Period, known []Period) Gap {
	var best Gap
	var told []Period
	g := newGraph(target, known)
	if g != nil {
		told = g.told(target)
	}
	for _, size := range []Kind{KindYear, KindHalf, KindQuarter, KindMonth} {
		parts := target.Parts(size)
		if len(parts) < 2 {
			continue
		}
		gap := Gap{Size: size, Of: len(parts)}
		for _, p := range parts {
			if coveredByOne(p, told) {
				gap.Have++
			} else {
				gap.Missing = append(gap.Missing, p)
			}
		}
		if best.Of == 0 || gap.Have*best.Of > best.Have*gap.Of {
			best = gap
		}
	}
	if best.Have > 0 {
		for _, r := range told {
			best.Sum = append(best.Sum, g.shortest(r)...)
		}
	}
	return best
}

// A range that is told can end inside a part but not cross into the next
// without it, so a part is covered by one range or not at all.
func coveredByOne(p Period, told []Period) bool {
	for _, r := range told {
		if r.Covers(p) {
			return true
		}
	}
	return false
}

// told returns ranges of whole months in target that follow from what is known:
// disjoint, in order, with as many days as possible in as few ranges as needed.
func (g *graph) told(target Period) []Period {
	same := g.components()
	var at []int // nodes in target at which a month begins
	for n, d := range g.days {
		if _, _, day := d.Date(); day == 1 && target.From <= d && d <= target.To {
			at = append(at, n)
		}
	}
	// most[i] is the number of days told from at[i] on, next[i] the end of the
	// range that begins there, or i if none does.
	most, next := make([]int, len(at)+1), make([]int, len(at))
	for i := len(at) - 1; i >= 0; i-- {
		most[i], next[i] = most[i+1], i
		for j := i + 1; j < len(at); j++ {
			days := int(g.days[at[j]]-g.days[at[i]]) + most[j]
			if same[at[i]] == same[at[j]] && days >= most[i] {
				most[i], next[i] = days, j
			}
		}
	}
	var told []Period
	for i := 0; i < len(at); {
		if next[i] == i {
			i++
			continue
		}
		told = append(told, Period{g.days[at[i]], g.days[at[next[i]]]})
		i = next[i]
	}
	return told
}

// components numbers the nodes so that two have the same number if the range
// between them follows from what is known.
func (g *graph) components() []int {
	of := make([]int, len(g.days))
	for n := range of {
		if of[n] != 0 {
			continue
		}
		g.measure(n)
		for m, d := range g.dist {
			if d >= 0 {
				of[m] = n + 1
			}
		}
	}
	return of
}

// shortest returns the sum with the fewest parts that is r.
func (g *graph) shortest(r Period) []Part {
	to := g.node(r.To)
	g.measure(to)
	var parts []Part
	for n := g.node(r.From); n != to; {
		for _, e := range g.edges[n] {
			if g.dist[e.to] == g.dist[n]-1 {
				parts, n = append(parts, e.part), e.to
				break
			}
		}
	}
	return parts
}
