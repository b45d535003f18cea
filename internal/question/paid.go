package question

import (
	"slices"
	"strings"

	"tiendo/data"
)

// paid says which money is meant: that of a content if one is named, a kind of
// money of its own (giải ngân, đối ứng), else the support. Support, total cost
// and counterpart are never mixed.
func (r *reader) paid(s signal, signals []signal) guess {
	about := r.topics(signals)
	var kinds []string // of money other than the support
	for _, o := range signals {
		for _, code := range o.codes {
			switch {
			case topicOf(code) == budget && code != "budget.executed" && !slices.Contains(kinds, code):
				kinds = append(kinds, code)
			case nounOf(code) == money && topicOf(code) != budget && len(about) == 1:
				return guess{codes: []string{code}}
			}
		}
	}
	kinds = r.apart(kinds, signals)
	if r.includesCounterpart(signals) {
		kinds = []string{"budget.total_cost"}
	}
	if len(about) == 0 && s.noun == income {
		about = []topic{consulting} // nothing else of the programme brings money in
	}
	switch {
	case len(about) > 1:
		return guess{codes: moneyOf(about)}
	case len(about) == 1 && len(kinds) == 0:
		if code := codeOf(about[0], money); code != "" {
			return guess{codes: []string{code}}
		}
		return guess{codes: codesOf(about[0])}
	case len(about) == 1 && len(kinds) == 1 && kinds[0] == "budget.total_cost" && r.bareTotal(signals):
		return guess{codes: []string{codeOf(about[0], money)}}
	case len(about) == 1 && slices.Equal(kinds, []string{"budget.total_cost"}): // the money of a content has no counterpart in it
		return guess{codes: append(kinds, moneyOf(about)...), byFigures: true}
	case len(about) == 1:
		return guess{codes: append(moneyOf(about), kinds...)}
	case slices.ContainsFunc(signals, func(o signal) bool { return slices.Contains(o.codes, "projects.stopped") }):
		return guess{codes: []string{"projects.stopped", "budget.executed"}}
	case len(kinds) == 0 && (r.totalBefore(s) || slices.ContainsFunc(signals, r.totalMoney)), len(kinds) == 1 && kinds[0] == "budget.total_cost" && r.bareTotal(signals):
		return r.totalCost()
	case len(kinds) > 0:
		return guess{codes: kinds}
	}
	return guess{codes: []string{"budget.executed"}}
}

// moneyOf lists the money of contents.
func moneyOf(about []topic) []string {
	var codes []string
	for _, t := range about {
		if code := codeOf(t, money); code != "" {
			codes = append(codes, code)
		}
	}
	return codes
}

// apart drops what belongs to the name of another kind: the counterpart that a
// total cost includes.
func (r *reader) apart(kinds []string, signals []signal) []string {
	if slices.Contains(kinds, "budget.total_cost") && slices.Contains(kinds, "budget.counterpart") {
		at := slices.IndexFunc(signals, func(s signal) bool { return slices.Contains(s.codes, "budget.counterpart") })
		if at > 0 { // tổng kinh phí, gồm cả vốn đối ứng
			return []string{"budget.total_cost"}
		}
	}
	return kinds
}

// includesCounterpart says whether the enterprises' part is named as included and
// not for itself: "cả vốn đối ứng hết mấy tỷ".
func (r *reader) includesCounterpart(signals []signal) bool {
	return slices.ContainsFunc(signals, func(s signal) bool {
		return slices.Contains(s.codes, "budget.counterpart") && (r.added(s, signals) || slices.ContainsFunc(r.cues, func(c cue) bool {
			return c.class == counterpart && c.from < s.to && s.from < c.to
		}))
	})
}

// added says whether the counterpart is added to the support: gộp cả tiền hỗ trợ
// lẫn tiền doanh nghiệp bỏ ra, tổng vốn, tính luôn phần đối ứng.
func (r *reader) added(s signal, signals []signal) bool {
	for i := s.from - 1; i >= max(0, s.from-6); i-- {
		switch f := r.folded(i); f {
		case "ca", "luon", "gom", "lan", "+", "cong", "gop", "including", "plus", "ke":
			next := r.folded(i + 1)
			switch {
			case r.inPlace(i, i+1), f == "cong" && !r.is(i, together), f == "lan" && r.toned && !r.tokens[i].Toned, f == "ke" && next != "ca" && next != "luon", f == "gop" && r.tokens[i].Text != "gộp" && next != "ca" && next != "lai" && next != "chung", f == "ca" && (next == "nam" || next == "nuoc" || r.folded(i-1) == "tat"):
				continue
			}
			return !r.excluded(i)
		}
		if r.is(i, howMany) || slices.ContainsFunc(r.periods, func(m periodSpan) bool { return m.from <= i && i < m.to }) {
			break
		}
	}
	return false
}

// bareTotal says whether the total cost is only called "tổng kinh phí", which
// can also be the sum of the two sources of funds.
func (r *reader) bareTotal(signals []signal) bool {
	return !slices.ContainsFunc(signals, func(s signal) bool {
		if !slices.Contains(s.codes, "budget.total_cost") {
			return slices.Contains(s.codes, "budget.counterpart")
		}
		return !strings.HasPrefix(r.stretch(s.from, s.to), "tong kinh phi") || strings.HasSuffix(r.stretch(s.from, s.to), "de an")
	}) && !r.has(counterpart)
}

// stretch is a stretch of tokens without tones.
func (r *reader) stretch(from, to int) string {
	var words []string
	for _, t := range r.tokens[from:to] {
		words = append(words, t.Folded)
	}
	return strings.Join(words, " ")
}

// totalBefore says whether "tổng" stands before a plain word for money.
func (r *reader) totalBefore(s signal) bool {
	return r.folded(s.from-1) == "tong" && (s.to-s.from <= 2 || len(s.codes) == 1 && s.codes[0] == "budget.executed" && !r.has(done))
}

// totalMoney says whether a name of the support has "tổng" before it.
func (r *reader) totalMoney(s signal) bool {
	return slices.Contains(s.codes, "budget.executed") && r.folded(s.from) == "kinh" && r.totalBefore(s)
}

// totalCost reads "tổng kinh phí": both sources of funds together if they are
// named, or what was assigned; the whole cost if the counterpart is in it; else
// one of the two.
func (r *reader) totalCost() guess {
	switch {
	case r.has(counterpart):
		return guess{codes: []string{"budget.total_cost"}}
	case r.assigned() || slices.ContainsFunc(r.funds, func(f fundSpan) bool { return f.funding == data.All }):
		return guess{codes: []string{"budget.executed"}}
	}
	return guess{codes: []string{"budget.executed", "budget.total_cost"}, byFigures: true}
}

// assigned says whether money is said to be assigned, which only support is.
func (r *reader) assigned() bool {
	return slices.ContainsFunc(r.cues, func(c cue) bool {
		return c.class == planned && strings.Contains(r.stretch(c.from, c.to), "giao")
	})
}
