package question

import (
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// against is what a percentage or remainder is counted of, as the words say.
type against struct {
	from, to  int  // the tokens that say it; what they name is not the figure asked for
	share     bool // of a whole and not of a plan
	period    calendar.Period
	funding   data.Funding
	indicator guess
}

// holds says whether token i speaks of the base.
func (a *against) holds(i int) bool { return a != nil && a.from <= i && i < a.to }

// readAgainst finds the words for the base of a percentage or remainder: "% kế
// hoạch năm", "so với số được giao", "thì đạt kế hoạch 2020".
func (r *reader) readAgainst() {
	if r.q.Intent != Percent && r.q.Intent != Remaining {
		return
	}
	r.against = &against{share: r.shareSaid()}
	if at := r.baseStart(); at >= 0 {
		r.against.from, r.against.to = at, r.baseEnd(at)
	}
	plan := slices.ContainsFunc(r.cues, func(c cue) bool {
		return (c.class == planned || c.class == toPlan || c.class == reachPlan) && r.against.holds(c.from)
	})
	if r.q.Intent == Percent && r.against.to > r.against.from && !plan && r.wholeSaid() {
		r.against.share = true
	}
	if plan && !r.shareSaid() {
		r.against.share = false
	}
}

// shareSaid says whether a share of a whole is asked for: chiếm bao nhiêu phần trăm.
func (r *reader) shareSaid() bool {
	return slices.ContainsFunc(r.cues, func(c cue) bool {
		return c.class == shareOf || c.class == percentOf && r.folded(c.from) == "chiem"
	})
}

// wholeSaid says whether the words of the base name a total.
func (r *reader) wholeSaid() bool {
	for i := r.against.from; i < r.against.to; i++ {
		if r.folded(i) == "tong" || r.is(i, totalOfSources) {
			return true
		}
	}
	return false
}

// baseStart returns the token at which the words for the base begin, or -1.
func (r *reader) baseStart() int {
	if c := r.first(toPlan, reachPlan); c != nil {
		return c.from
	}
	for _, p := range r.cues {
		if p.class != percentOf {
			continue
		}
		for i := p.to; i < min(p.to+4, len(r.tokens)); i++ {
			switch {
			case r.is(i, planned, planKH, totalOfSources), r.is(i, numberOf) && i == p.to:
				return i
			case r.moneyAt(i) && r.folded(p.to-1) != "le": // % vốn đã phân bổ, but not tỷ lệ giải ngân
				return i
			case r.is(i, filler, compared):
				continue
			}
			break
		}
	}
	for i := range r.tokens { // tính trên số tiền đã phân bổ
		if r.folded(i) == "tren" && !r.deniedAt(i) && (r.moneyAt(i+1) || r.is(i+1, numberOf, planned)) && r.has(percentOf) {
			return i + 1
		}
	}
	for i := range r.tokens { // đề án KCQG trên tổng số đề án
		if (r.folded(i) == "tren" || r.folded(i) == "trong" || r.is(i, compared)) && r.folded(i+1) == "tong" {
			return i + 1
		}
	}
	if r.q.Intent == Remaining || !r.against.share {
		if c := r.first(planned); c != nil {
			return c.from
		}
	}
	return -1
}

// moneyAt says whether a name of money that belongs to all contents begins at
// token i.
func (r *reader) moneyAt(i int) bool {
	return slices.ContainsFunc(r.signals, func(s signal) bool {
		return s.from == i && s.noun == money && (s.topic == budget || s.topic == noTopic)
	})
}

// baseEnd returns the token after the words for the base that begin at token i:
// its plan words, money, period and source, up to whatever else comes.
func (r *reader) baseEnd(i int) int {
	for ; i < len(r.tokens); i++ {
		period := slices.ContainsFunc(r.periods, func(m periodSpan) bool { return m.from <= i && i < m.to })
		paid := slices.ContainsFunc(r.signals, func(s signal) bool {
			return s.from <= i && i < s.to && (s.topic == budget || s.topic == noTopic && s.noun == money)
		})
		fund := slices.ContainsFunc(r.funds, func(f fundSpan) bool { return f.from <= i && i < f.to })
		small := r.is(i, filler) && r.folded(i) != "cua" && r.folded(i) != "cho" && r.folded(i) != "o"
		if !period && !paid && !fund && !small && !r.is(i, planned, planKH, toPlan, reachPlan, numberOf, totalOfSources, domainWord) {
			break
		}
	}
	return i
}

// readBase fills Base, once the slots of the question are known.
func (r *reader) readBase() {
	if r.against == nil || r.q.Intent != Percent && r.q.Intent != Remaining {
		return
	}
	b := &Base{Indicator: r.q.Indicator, Measure: data.Plan, Funding: r.q.Funding}
	if year, ok := r.q.Period.YearOf(); ok {
		b.Period = year
	} else {
		b.Period = r.q.Period
	}
	if r.against.share {
		r.readShare(b)
	} else {
		r.readPlanBase(b)
	}
	if r.against.period != noPeriod {
		b.Period = r.against.period
	}
	r.q.Base = b
}

// readPlanBase fills the base that is a plan, or another kind of the same money.
func (r *reader) readPlanBase(b *Base) {
	if plan, ok := r.catalogue.Indicator(r.q.Indicator.PlanOf); ok {
		b.Indicator = plan
	}
	if codes := r.against.indicator.codes; len(codes) == 1 && codes[0] != r.q.Indicator.Code && codes[0] != "budget.executed" {
		if i, ok := r.catalogue.Indicator(codes[0]); ok { // % vốn đã phân bổ
			b.Indicator, b.Measure = i, data.Actual
		}
	}
	if r.against.period == noPeriod && r.against.to == r.against.from && r.q.Period.Kind() == calendar.KindStage {
		b.Period = r.q.Period
	}
}

// readShare fills the base that is a whole: both sources of funds, all contents
// or all places, with the same measure.
func (r *reader) readShare(b *Base) {
	b.Measure, b.Period = r.q.Measure, r.q.Period
	switch t := topicOf(r.q.Indicator.Code); {
	case len(r.q.Places) > 1:
	case r.ofTotalCost():
		b.Indicator, _ = r.catalogue.Indicator("budget.total_cost")
	case r.q.Indicator.Money() && t != budget:
		if i, ok := r.catalogue.Indicator("budget.executed"); ok {
			b.Indicator = i
		}
	case r.q.FundingSaid && r.q.Funding != data.All:
		b.Funding = data.All
	}
	if n := len(r.q.Places); n == 2 && r.q.Places[0].Key != data.Nation && !r.q.Places[1].Province() {
		b.Place, r.q.Places = r.q.Places[1], r.q.Places[:1]
	} else if n == 2 && !r.q.Places[0].Province() {
		b.Place, r.q.Places = r.q.Places[0], r.q.Places[1:]
	}
	if whole := r.against.funding; whole != "" {
		b.Funding = whole
	}
	if p := r.against.period; p != noPeriod {
		b.Period = p
	}
	itself := b.Place.Key == "" && b.Indicator.Code == r.q.Indicator.Code && b.Funding == r.q.Funding && b.Period == r.q.Period
	if itself && b.Indicator.Code != "" && b.Period != noPeriod && len(r.q.Places) == 1 {
		r.ask(Choice{Slot: IndicatorSlot}) // nothing is a part of itself
		r.q.Indicator = data.Indicator{}
	}
}

// ofTotalCost says whether the whole is the total cost, of which the support and
// the counterpart are the parts.
func (r *reader) ofTotalCost() bool {
	if !slices.Contains(r.against.indicator.codes, "budget.total_cost") {
		return false
	}
	oneSource := r.q.FundingSaid && r.q.Funding != data.All && (r.against.funding == "" || r.against.funding == data.All)
	return r.q.Indicator.Code == "budget.counterpart" || r.q.Indicator.Code == "budget.executed" && !oneSource
}
