package question

import "slices"

// reachSpan is how many words may stand between a word for reaching and the plan:
// "reach its local budget plan", "đạt được mức kế hoạch".
const reachSpan = 6

// reachWords are words for reaching a plan, or for falling short of it, without
// tones.
var reachWords = []string{"reach", "reached", "reaches", "meet", "met", "hit", "achieve", "achieved", "fulfil", "fulfilled", "fulfill", "exceed", "exceeded", "surpass", "surpassed", "beat", "miss", "missed", "behind", "ahead", "below", "above", "dat", "vuot", "kip", "du"}

// reachesPlan says whether it is asked if the plan is reached, with words between
// the verb and the plan.
func (r *reader) reachesPlan() bool {
	if r.has(howMany) || !r.has(yesOrNo) && !r.beginsWith("did", "has", "have", "does", "do", "is", "are", "was", "were", "will", "can", "whether") {
		return false
	}
	return slices.ContainsFunc(r.cues, func(c cue) bool {
		return (c.class == planned || c.class == planKH) && r.says(max(0, c.from-reachSpan), c.from, reachWords...)
	})
}

// beginsWith says whether the first word that matters is one of words.
func (r *reader) beginsWith(words ...string) bool {
	for i := range r.tokens {
		if slices.Contains(words, r.folded(i)) {
			return true
		}
		if r.folded(i) != "," && !r.is(i, filler, greeting) {
			return false
		}
	}
	return false
}

// farFromPlan: how far is Lâm Đồng from its plan, how much short of the target.
func (r *reader) farFromPlan() bool {
	for i := range r.tokens {
		far := r.folded(i) == "how" && r.folded(i+1) == "far" && r.says(i+2, len(r.tokens), "from", "off", "below", "short", "behind")
		short := r.folded(i) == "short" && r.folded(i+1) == "of"
		if (far || short) && r.has(planned, toPlan, reachPlan) {
			return true
		}
	}
	return false
}

// bothMeasures says whether the plan and the result are asked for together: kế
// hoạch và thực hiện, KH/TH, plan and actual. The result is shown with its plan.
func (r *reader) bothMeasures() bool {
	return slices.ContainsFunc(r.cues, func(c cue) bool {
		if !r.meansPlan(c) {
			return false
		}
		return slices.ContainsFunc(r.cues, func(o cue) bool {
			first, second := c, o
			if o.from < c.from {
				first, second = o, c
			}
			return (o.class == done || o.class == carried) && r.joins(first.to, second.from)
		})
	})
}

// measuresApart says whether the plan of one period and the result of another are
// named: kế hoạch 2023 và thực hiện 2022.
func (r *reader) measuresApart() bool {
	return len(r.q.Periods) > 1 && slices.ContainsFunc(r.cues, func(c cue) bool {
		return r.meansPlan(c) && slices.ContainsFunc(r.cues, func(o cue) bool {
			if o.class != done && o.class != carried {
				return false
			}
			from, to := min(c.to, o.to), max(c.from, o.from)
			return slices.ContainsFunc(r.periods, func(m periodSpan) bool { return from <= m.from && m.to <= to })
		})
	})
}

// joins says whether the tokens of a stretch say no more than "and", or end in an
// "and" after what is counted: giao bao nhiêu tiền và thực hiện bao nhiêu.
func (r *reader) joins(from, to int) bool {
	and := func(i int) bool {
		return r.is(i, together) || r.says(i, i+1, "/", "-", "&", "+", "vs", "lan", "cung", "so")
	}
	switch {
	case to <= from:
		return false
	case to == from+1 && (and(from) || r.folded(from) == ","):
		return true
	}
	seen := false
	for i := from; i < to; i++ {
		switch {
		case and(i):
			seen = true
		case r.is(i, howMany, numberOf, filler, money, undertaking, compared, soWord), r.folded(i) == ",":
		default:
			return false
		}
	}
	return seen
}
