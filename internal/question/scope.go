package question

import (
	"slices"

	"tiendo/data"
	"tiendo/internal/vi"
)

// doubtScope asks where the words take something out of the places or sources
// of funds that are named, or want a part beside the whole: none of the figures
// that could be given would be the one asked for.
func (r *reader) doubtScope() {
	for _, c := range r.cues {
		switch {
		case c.class == except && r.placeAt(c.to):
			r.q.Places = nil
			r.ask(Choice{Slot: PlaceSlot})
		case c.class == except && r.fundAt(c.to) && r.allDenied():
			r.q.Funding = data.All
			r.ask(Choice{Slot: FundingSlot})
		case c.class == except && !r.inPeriod(c.from) && r.contentAt(c.to):
			r.q.Indicator = data.Indicator{}
			r.ask(Choice{Slot: IndicatorSlot})
		case c.class == ofWhich && len(r.q.Fundings) == 0 && r.q.FundingSaid && r.countAsks() > 1:
			r.ask(Choice{Slot: FundingSlot})
		}
	}
	r.doubtSlips()
	if r.has(register) && r.q.Intent == Value && !r.q.MeasureSaid {
		// What was registered is neither approved nor done.
		r.ask(Choice{Slot: MeasureSlot, Measures: []data.Measure{data.Plan, data.Actual}})
	}
}

// suspects are words that decide a slot, without tones. An unknown word that is
// one slip away from one may be it.
var suspects = []struct {
	text string
	slot Slot
}{
	{"hoach", MeasureSlot}, {"duyet", MeasureSlot}, {"toan", MeasureSlot}, {"phuong", FundingSlot}, {"quoc", FundingSlot}, {"nguon", FundingSlot}, {"kcqg", FundingSlot}, {"kcdp", FundingSlot},
	{"thang", PeriodSlot}, {"truoc", PeriodSlot}, {"ngoai", PeriodSlot}, {"nhieu", IndicatorSlot}, {"giai", IndicatorSlot}, {"phan", IndicatorSlot}, {"huyen", PlaceSlot},
}

// doubtSlips asks for what an unknown word would decide if it is a slip.
func (r *reader) doubtSlips() {
	for i, t := range r.tokens {
		if !r.unknown(i) || len(t.Folded) < 3 {
			continue
		}
		for _, s := range suspects {
			if s.slot == PeriodSlot && r.tokens[max(i-1, 0)].Kind != vi.Number && !r.is(i-1, neutral) {
				continue // a unit of time has its number or "năm" before it
			}
			if vi.OneOff(t.Folded, s.text) && !slices.Contains(r.q.Ambiguous, s.slot) {
				r.ask(Choice{Slot: s.slot})
			}
		}
	}
}

// placeAt says whether a place name begins at token i or behind one more word.
func (r *reader) placeAt(i int) bool {
	for _, p := range r.places {
		if p.from == i || p.from == i+1 {
			return true
		}
	}
	return false
}

// fundAt says whether the name of a source of funds begins at token i or behind
// one more word.
func (r *reader) fundAt(i int) bool {
	for _, f := range r.funds {
		if f.from == i || f.from == i+1 {
			return true
		}
	}
	return false
}

// allDenied says whether no source of funds is left but what is taken out.
func (r *reader) allDenied() bool {
	return !slices.ContainsFunc(r.funds, func(f fundSpan) bool { return !r.deniedAt(f.from) })
}

// contentAt says whether a content is named at token i or behind one more word.
func (r *reader) contentAt(i int) bool {
	return slices.ContainsFunc(r.signals, func(s signal) bool { return (s.from == i || s.from == i+1) && s.topic != budget && s.topic != noTopic })
}

// countAsks counts the words that ask how many.
func (r *reader) countAsks() int {
	n := 0
	for _, c := range r.cues {
		if c.class == howMany {
			n++
		}
	}
	return n
}
