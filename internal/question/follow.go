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
	words := 0
	for i, t := range r.tokens {
		if t.Kind != vi.Sign && !r.is(i, filler) {
			words++
		}
	}
	return r.continues() || words > 0 && words <= followWords
}

// continues says whether the question begins with "còn" or ends with "thì sao", or
// takes back a part of the one before.
func (r *reader) continues() bool {
	if r.corrects {
		return true
	}
	for i, t := range r.tokens {
		if t.Kind != vi.Sign && !r.is(i, filler, together) {
			return r.is(i, beginning) || r.has(inTurn)
		}
	}
	return r.has(inTurn)
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
	if !r.followsUp() || !r.related() || r.complete() {
		return
	}
	r.followYear()
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
		r.q.Period, r.q.Periods = p.Period, []calendar.Period{p.Period}
		r.comparePeriods()
	}
	r.followIndicator(inherit)
	if p.MeasureSaid && inherit(MeasureSlot, !r.q.MeasureSaid && r.q.Intent != Percent && r.q.Intent != Remaining) {
		r.q.Measure, r.q.MeasureSaid = p.Measure, true
	}
	if p.FundingSaid && inherit(FundingSlot, !r.q.FundingSaid) {
		r.q.Funding, r.q.Fundings, r.q.FundingSaid = p.Funding, p.Fundings, true
	}
	r.followIntent(inherit)
}

// complete says whether a question that does not begin or end like a follow-up
// names all that it needs.
func (r *reader) complete() bool {
	return len(r.places) > 0 && r.q.Indicator.Code != "" && (r.q.Period != noPeriod || r.q.Latest) && !r.continues()
}

// followIntent takes the intent of the question before, unless a plan is asked
// for after what was counted of it.
func (r *reader) followIntent(inherit func(Slot, bool) bool) {
	p := r.ctx.Previous
	ofPlan := p.Intent == Percent || p.Intent == Remaining
	if r.q.Intent != "" || p.Intent == Source || p.Intent == Value || ofPlan && slices.ContainsFunc(r.cues, r.meansPlan) || !inherit(IntentSlot, true) {
		return
	}
	r.q.Intent, r.q.Order = p.Intent, p.Order
	if p.Base != nil {
		r.against = &against{share: p.Base.Measure != data.Plan}
	}
	if slices.Contains(r.q.Inherited, PeriodSlot) && len(p.Periods) > 1 {
		r.q.Periods = slices.Clone(p.Periods)
	}
}

// followYear gives a part of a year that is named without its year the year of
// the question before: "còn quý III?".
func (r *reader) followYear() {
	year, ok := r.ctx.Previous.Period.YearOf()
	if !ok || len(r.q.Periods) != 1 || !slices.ContainsFunc(r.periods, func(m periodSpan) bool { return m.Yearless && m.Word == calendar.WordNone }) {
		return
	}
	r.q.Period = r.q.Period.InYear(year.From.Year())
	r.q.Periods = []calendar.Period{r.q.Period}
	r.q.Inherited = append(r.q.Inherited, PeriodSlot)
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
