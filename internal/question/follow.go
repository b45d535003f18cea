package question

import (
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// followWords is how many words a question may have that goes on from the one
// before without saying so.
const followWords = 10

// followsUp says whether the question can be a follow-up: it begins with "còn"
// or ends with "thì sao", or it is short.
func (r *reader) followsUp() bool {
	if r.ctx.Previous == nil || r.ctx.Previous.Status == Other {
		return false
	}
	words, first := 0, -1
	for i, t := range r.tokens {
		if t.Kind == vi.Sign {
			continue
		}
		if first < 0 && !r.is(i, filler, together) {
			first = i
		}
		if !r.is(i, filler) {
			words++
		}
	}
	return r.is(first, beginning) || r.has(inTurn) || words > 0 && words <= followWords
}

// goesOn is the intent of a follow-up about duties or conferences, which have
// slots of their own.
func (r *reader) goesOn() Intent {
	if !r.followsUp() {
		return ""
	}
	named := slices.ContainsFunc(r.signals, func(s signal) bool { return s.noun != "" })
	switch before := r.ctx.Previous.Intent; before {
	case Deadline, MissingReports:
		if r.has(report, everyMonth, everyQuart, everyHalf, everyYear, register, byDepartment, byCentre, byCommittee, byUnit) || !named && len(r.periods) > 0 {
			return before
		}
	case Conference:
		if r.has(edition, whereWord, whenWord, hosting, chaired, awarded, tasked, flagWord, attended) {
			return before
		}
	}
	return ""
}

// follow takes from the question before what a short follow-up leaves out, and
// notes it.
func (r *reader) follow() {
	p := r.ctx.Previous
	if !r.followsUp() || !r.related() {
		return
	}
	switch p.Intent {
	case Deadline, MissingReports, Conference:
		return
	}
	inherit := func(slot Slot, missing bool) bool {
		if missing && !slices.Contains(r.q.Ambiguous, slot) {
			r.q.Inherited = append(r.q.Inherited, slot)
			return true
		}
		return false
	}
	if len(p.mentioned) > 0 && inherit(PlaceSlot, len(r.q.mentioned) == 0) {
		r.q.mentioned = p.mentioned
	}
	if p.Period != noPeriod && inherit(PeriodSlot, r.q.Period == noPeriod && !r.q.Latest) {
		r.q.Period, r.q.Periods = p.Period, slices.Clone(p.Periods)
		if len(r.q.Periods) == 0 {
			r.q.Periods = []calendar.Period{p.Period}
		}
		r.comparePeriods()
	}
	r.followIndicator(inherit)
	if p.MeasureSaid && inherit(MeasureSlot, !r.q.MeasureSaid && r.q.Intent != Percent && r.q.Intent != Remaining) {
		r.q.Measure, r.q.MeasureSaid = p.Measure, true
	}
	if p.FundingSaid && inherit(FundingSlot, !r.q.FundingSaid) {
		r.q.Funding, r.q.Fundings, r.q.FundingSaid = p.Funding, p.Fundings, true
	}
	if r.q.Intent == "" && p.Intent != Source && p.Intent != Value && inherit(IntentSlot, true) {
		r.q.Intent, r.q.Order = p.Intent, p.Order
		if p.Base != nil {
			r.against = &against{share: p.Base.Measure != data.Plan}
		}
	}
}

// related says whether the question names anything, or asks for something, that
// the one before can complete.
func (r *reader) related() bool {
	return len(r.q.mentioned) > 0 || len(r.periods) > 0 || len(r.signals) > 0 || len(r.funds) > 0 || r.q.Intent != "" || r.q.MeasureSaid || r.has(howMany)
}

// comparePeriods completes "so với cùng kỳ?" once the period is known.
func (r *reader) comparePeriods() {
	for _, m := range r.periods {
		if m.Word == calendar.WordSamePeriod {
			r.q.Periods = []calendar.Period{r.q.Period}
			r.samePeriod(m)
		}
	}
}

// followIndicator takes the indicator of the question before. Money asked for
// after a count may be that of its content.
func (r *reader) followIndicator(inherit func(Slot, bool) bool) {
	p := r.ctx.Previous
	if p.Indicator.Code == "" {
		return
	}
	if inherit(IndicatorSlot, r.q.Indicator.Code == "") {
		r.q.Indicator = p.Indicator
		return
	}
	t := topicOf(p.Indicator.Code)
	code := codeOf(t, money)
	if r.q.Indicator.Code != "budget.executed" || t == budget || code == "" || !slices.Contains(r.q.Inherited, PlaceSlot) {
		return
	}
	if content, ok := r.catalogue.Indicator(code); ok && content.Code != r.q.Indicator.Code {
		r.ask(Choice{Slot: IndicatorSlot, Indicators: []data.Indicator{content, r.q.Indicator}})
		r.q.Indicator = data.Indicator{}
	}
}
