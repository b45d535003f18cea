package question

import "tiendo/data"

// doubtScope asks where the words take something out of the places or sources
// of funds that are named, or want a part beside the whole: none of the figures
// that could be given would be the one asked for.
func (r *reader) doubtScope() {
	for _, c := range r.cues {
		switch {
		case c.class == except && r.placeAt(c.to):
			r.q.Places = nil
			r.ask(Choice{Slot: PlaceSlot})
		case c.class == except && r.fundAt(c.to):
			r.q.Funding = data.All
			r.ask(Choice{Slot: FundingSlot})
		case c.class == ofWhich && len(r.q.Fundings) == 0 && r.q.FundingSaid && r.countAsks() > 1:
			r.ask(Choice{Slot: FundingSlot})
		}
	}
	if r.has(register) && r.q.Intent == Value && !r.q.MeasureSaid {
		// What was registered is neither approved nor done.
		r.ask(Choice{Slot: MeasureSlot, Measures: []data.Measure{data.Plan, data.Actual}})
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
