package commands

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/data"
)

// A ranking is the provinces in order, and apart those that cannot be ranked.
type ranking struct {
	query  data.Query
	all    []data.Attainment // in the order of the catalogue
	by     string
	lowest bool // the lowest stands first
	ranked []standing
	apart  map[string][]data.Place // by the reason, in words' terms
	below  int                     // ranked, and left out: only the first were asked for
	equals int                     // of these share the place up to which was asked
}

// A standing is one ranked province.
type standing struct {
	data.Attainment
	key  decimal.Decimal
	rank string // "2", "2=" where others stand there too
}

// smallPlan is the plan below which a percentage says little: one piece more or
// less is a fifth of it.
const smallPlan = 5

func newRanking(all []data.Attainment, q data.Query, by string, lowest bool) ranking {
	r := ranking{query: q, all: all, by: by, lowest: lowest, apart: map[string][]data.Place{}}
	for _, p := range all {
		switch key, why := rankKey(p, by); {
		case why != "":
			r.apart[why] = append(r.apart[why], p.Actual.Place)
		default:
			r.ranked = append(r.ranked, standing{Attainment: p, key: key})
		}
	}
	slices.SortStableFunc(r.ranked, func(a, b standing) int {
		if lowest {
			a, b = b, a
		}
		return b.key.Cmp(a.key)
	})
	for i := range r.ranked {
		r.ranked[i].rank = strconv.Itoa(i + 1)
		if i > 0 && r.ranked[i].key.Equal(r.ranked[i-1].key) {
			first := strings.TrimSuffix(r.ranked[i-1].rank, "=") + "="
			r.ranked[i-1].rank, r.ranked[i].rank = first, first
		}
	}
	return r
}

// cut leaves the first n places, 0 every one. Nobody is chosen among equals: all
// that share the last place stay, or where they are more than a page, none.
func (r *ranking) cut(n int) {
	if n == 0 || n >= len(r.ranked) {
		return
	}
	from, to := n, n
	for from > 0 && r.ranked[from-1].rank == r.ranked[n-1].rank {
		from--
	}
	for to < len(r.ranked) && r.ranked[to].rank == r.ranked[n-1].rank {
		to++
	}
	if to > max(n, rowsPerPage) && from > 0 {
		r.equals, to = to-from, from
	}
	r.below, r.ranked = len(r.ranked)-to, r.ranked[:to]
}

// rankKey is what a province is ranked by, or why it is not: a missing figure
// is never ranked as 0.
func rankKey(p data.Attainment, by string) (key decimal.Decimal, why string) {
	switch {
	case by == byPlan && p.Plan.Is() && p.Plan.Period == p.Actual.Period:
		return p.Plan.Value, ""
	case by == byPlan:
		return key, "no_plan"
	case !p.Actual.Is():
		return key, string(p.Actual.Reason)
	case by == byValue:
		return p.Actual.Value, ""
	case !p.Measured:
		return key, "no_plan"
	}
	return p.Percent, ""
}

// small reports whether the percentage says little.
func (s standing) small() bool {
	return s.Measured && !s.Plan.Indicator.Money() && s.Plan.Value.LessThan(decimal.NewFromInt(smallPlan))
}

// shown are the answers that a ranking shows of a province.
func (s standing) shown(by string) []data.Answer {
	switch {
	case by == byPlan:
		return []data.Answer{s.Plan}
	case by == byValue && !s.Measured:
		return []data.Answer{s.Actual}
	}
	return []data.Answer{s.Actual, s.Plan}
}
