package calendar

import (
	"cmp"
	"slices"
)

// A Part is one term of a sum of periods: added, or taken away.
type Part struct {
	Period Period
	Minus  bool
}

// maxWays is how many derivations Cover returns; maxSteps bounds the search for
// them, which is over long before in a year of forty known periods.
const (
	maxWays  = 8
	maxSteps = 4000
)

// Cover returns the ways in which target is exactly a signed sum of known
// periods, at most eight, the best first: H1 as Q1 + Q2, Q3 as nine months less
// H1. Fewer parts are better, then fewer that are taken away, then earlier
// ones. The signed sum of each way counts every day of target once and every
// other day not at all. A target that is known itself comes first, as its own
// only part. There is no way if the result is nil: see Gaps.
//
// Whether figures may be added at all, as flows of one place, unit and funding
// may, is for the caller to know.
func Cover(target Period, known []Period) [][]Part {
	g := newGraph(target, known)
	if g == nil {
		return nil
	}
	from, to := g.node(target.From), g.node(target.To)
	g.measure(to)
	if g.dist[from] < 0 {
		return nil
	}
	s := search{graph: g, to: to, seen: make([]bool, len(g.days)), path: make([]Part, 0, g.dist[from])}
	// A way visits no day twice, so none has more parts than there are days.
	for length := g.dist[from]; length < len(g.days) && len(s.ways) < maxWays && s.steps < maxSteps; length++ {
		same := len(s.ways)
		s.walk(from, length)
		slices.SortStableFunc(s.ways[same:], func(a, b []Part) int { return cmp.Compare(minuses(a), minuses(b)) })
	}
	return s.ways[:min(len(s.ways), maxWays)]
}

func minuses(way []Part) (n int) {
	for _, p := range way {
		if p.Minus {
			n++
		}
	}
	return n
}

// A graph has the days on which periods begin and end as its nodes and the
// known periods as its edges, walked forward to add and backward to take away.
// Each walk between two days is a signed sum that is the range between them.
type graph struct {
	days  []Day
	edges [][]edge // by node, forward ones first
	dist  []int    // parts to the node of measure; -1 if it cannot be reached
	queue []int
}

type edge struct {
	to   int
	part Part
}

// newGraph returns nil if target or nothing known is Valid.
func newGraph(target Period, known []Period) *graph {
	if target.Valid() != nil {
		return nil
	}
	known = slices.Clone(known)
	known = slices.DeleteFunc(known, func(p Period) bool { return p.Valid() != nil })
	slices.SortFunc(known, func(a, b Period) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	known = slices.Compact(known)
	if len(known) == 0 {
		return nil
	}
	g := &graph{days: make([]Day, 0, 2*len(known)+2)}
	g.days = append(g.days, target.From, target.To)
	for _, p := range known {
		g.days = append(g.days, p.From, p.To)
	}
	slices.Sort(g.days)
	g.days = slices.Compact(g.days)
	g.connect(known)
	return g
}

func (g *graph) connect(known []Period) {
	ends := make([][2]int, len(known))
	degree := make([]int, len(g.days))
	for i, p := range known {
		ends[i] = [2]int{g.node(p.From), g.node(p.To)}
		degree[ends[i][0]]++
		degree[ends[i][1]]++
	}
	// One piece of memory for all edges.
	all := make([]edge, 0, 2*len(known))
	g.edges = make([][]edge, len(g.days))
	for n, d := range degree {
		g.edges[n] = all[len(all) : len(all) : len(all)+d]
		all = all[:len(all)+d]
	}
	for i, p := range known {
		a, b := ends[i][0], ends[i][1]
		g.edges[a] = append(g.edges[a], edge{b, Part{p, false}})
	}
	for i, p := range known {
		a, b := ends[i][0], ends[i][1]
		g.edges[b] = append(g.edges[b], edge{a, Part{p, true}})
	}
}

func (g *graph) node(d Day) int {
	n, _ := slices.BinarySearch(g.days, d)
	return n
}

// measure fills dist with the fewest parts from each node to the node to.
func (g *graph) measure(to int) {
	if g.dist == nil {
		g.dist = make([]int, len(g.days))
		g.queue = make([]int, 0, len(g.days))
	}
	for n := range g.dist {
		g.dist[n] = -1
	}
	g.dist[to] = 0
	g.queue = append(g.queue[:0], to)
	for k := 0; k < len(g.queue); k++ {
		n := g.queue[k]
		for _, e := range g.edges[n] {
			if g.dist[e.to] < 0 {
				g.dist[e.to] = g.dist[n] + 1
				g.queue = append(g.queue, e.to)
			}
		}
	}
}

// A search finds all ways of one length after the other.
type search struct {
	*graph
	to    int
	seen  []bool
	path  []Part
	ways  [][]Part
	steps int
}

// walk goes on from node n with exactly length parts left.
func (s *search) walk(n, length int) {
	if n == s.to {
		if length == 0 {
			s.ways = append(s.ways, slices.Clone(s.path))
		}
		return
	}
	s.seen[n] = true
	for _, e := range s.edges[n] {
		if s.seen[e.to] || s.dist[e.to] > length-1 || s.steps >= maxSteps {
			continue
		}
		s.steps++
		s.path = append(s.path, e.part)
		s.walk(e.to, length-1)
		s.path = s.path[:len(s.path)-1]
	}
	s.seen[n] = false
}
