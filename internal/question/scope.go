package question

import (
	"slices"
	"strings"

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

// suspects are words that decide a slot, without tones, each beside the words that
// make it one. An unknown word that is one slip away from it may be it.
var suspects = []struct {
	text          string
	slot          Slot
	before, after []string
}{
	{"hoach", MeasureSlot, []string{"ke"}, nil}, {"duyet", MeasureSlot, []string{"duoc", "dc", "phe", "da"}, nil}, {"toan", MeasureSlot, []string{"du"}, nil}, {"actual", MeasureSlot, nil, nil},
	{"phuong", FundingSlot, []string{"dia"}, nil}, {"quoc", FundingSlot, nil, []string{"gia"}}, {"nguon", FundingSlot, nil, []string{"dia", "tinh", "quoc", "trung", "von"}}, {"kcqg", FundingSlot, nil, nil}, {"kcdp", FundingSlot, nil, nil}, {"national", FundingSlot, nil, nil}, {"local", FundingSlot, nil, nil},
	{"nhieu", IndicatorSlot, []string{"bao"}, nil}, {"giai", IndicatorSlot, nil, []string{"ngan"}}, {"phan", IndicatorSlot, nil, []string{"bo"}}, {"huyen", PlaceSlot, nil, nil},
	{"technology", IndicatorSlot, nil, nil}, {"machinery", IndicatorSlot, nil, nil}, {"equipment", IndicatorSlot, nil, nil}, {"training", IndicatorSlot, nil, nil}, {"counterpart", IndicatorSlot, nil, nil}, {"consulting", IndicatorSlot, nil, nil},
	{"thang", PeriodSlot, nil, nil}, {"truoc", PeriodSlot, []string{"nam", "thang", "quy"}, nil}, {"ngoai", PeriodSlot, []string{"nam"}, nil},
}

// doubtSlips asks for what an unknown word would decide if it is a slip.
func (r *reader) doubtSlips() {
	for i, t := range r.tokens {
		if !r.unknown(i) || len(t.Folded) < 3 {
			continue
		}
		other := r.words[strings.ToLower(t.Text)]
		for _, s := range suspects {
			beside := s.before == nil && s.after == nil && !other || slices.Contains(s.before, r.folded(i-1)) || slices.Contains(s.after, r.folded(i+1))
			if s.text == "thang" {
				beside = !other && i > 0 && r.tokens[i-1].Kind == vi.Number
			}
			if beside && vi.OneOff(t.Folded, s.text) && !slices.Contains(r.q.Ambiguous, s.slot) {
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
