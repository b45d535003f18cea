package question

import (
	"cmp"
	"slices"

	"tiendo/data"
)

// slotOrder is the order in which slots are asked for.
var slotOrder = []Slot{PlaceSlot, IndicatorSlot, PeriodSlot, MeasureSlot, FundingSlot, ConferenceSlot, DeadlineSlot, IntentSlot}

// finish locates the places, asks for what is missing and gives the status.
func (r *reader) finish() {
	r.locate()
	r.readBase()
	if r.asksNorm() {
		r.q = Query{Text: r.text, Status: Other, Outside: Norms}
		return
	}
	if r.offTopic() {
		r.q = Query{Text: r.text, Status: Other}
		return
	}
	if r.otherDistrict() || r.asksDistricts() && len(r.signals) > 0 {
		r.q.Status, r.q.Outside, r.q.Ambiguous, r.q.Choices = Other, Districts, nil, nil
		return
	}
	r.onePlace()
	r.doubtIndicator()
	r.doubtScope()
	for _, s := range r.required() {
		if r.missing(s) {
			r.ask(Choice{Slot: s, Indicators: r.ofSource(s)})
		}
	}
	r.conclude()
}

// ofSource are the indicators that are likely meant where only a source of funds
// is named: KCĐP 2019 bao nhiêu.
func (r *reader) ofSource(s Slot) []data.Indicator {
	if s != IndicatorSlot || len(r.funds) == 0 || len(r.signals) > 0 || r.q.Intent != Value {
		return nil
	}
	var all []data.Indicator
	for _, code := range []string{"budget.executed", "projects"} {
		if i, ok := r.catalogue.Indicator(code); ok {
			all = append(all, i)
		}
	}
	return all
}

// onePlace makes a comparison of what is asked of several places, where there
// is one, or asks for the place.
func (r *reader) onePlace() {
	if len(r.q.Places) < 2 {
		return
	}
	switch r.q.Intent {
	case Percent, Remaining:
		r.q.Intent, r.q.Order.ByPercent, r.q.Base = Compare, true, nil
	case Value:
		r.q.Intent = Compare
	case Source:
		r.ask(Choice{Slot: PlaceSlot, Places: r.q.Places})
		r.q.Places = nil
	}
}

// conclude puts what has to be asked in order and gives the status.
func (r *reader) conclude() {
	slices.SortStableFunc(r.q.Ambiguous, func(a, b Slot) int {
		return cmp.Compare(slices.Index(slotOrder, a), slices.Index(slotOrder, b))
	})
	slices.SortStableFunc(r.q.Took, func(a, b Reading) int { return cmp.Compare(a.Start, b.Start) })
	r.q.Status = Answerable
	if len(r.q.Ambiguous) > 0 {
		r.q.Status = Clarify
	}
	if !r.q.Latest && r.q.Intent == Table && r.q.Indicator.Code == "" && len(r.q.Choices) == 0 {
		r.q.Indicator = data.Indicator{}
	}
}

// required lists the slots without which an intent cannot be answered.
func (r *reader) required() []Slot {
	switch r.q.Intent {
	case Table:
		return []Slot{PlaceSlot, PeriodSlot}
	case Trend:
		return []Slot{PlaceSlot, IndicatorSlot}
	}
	return []Slot{PlaceSlot, IndicatorSlot, PeriodSlot}
}

// missing says whether a slot has neither a value nor a question about it.
func (r *reader) missing(s Slot) bool {
	if slices.Contains(r.q.Ambiguous, s) {
		return false
	}
	switch s {
	case PlaceSlot:
		return len(r.q.Places) == 0
	case IndicatorSlot:
		return r.q.Indicator.Code == ""
	}
	return r.q.Period == noPeriod
}
