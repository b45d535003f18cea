package question

import (
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/vi"
)

// measureClasses are the classes of the catalogue's words for measures.
func measureClass(target string, unsure bool, text string) class {
	switch target {
	case "plan":
		if unsure && vi.Fold(text) == "kh" {
			return planKH
		}
		return planned
	case "percent":
		return percentOf
	case "remaining":
		return remaining
	case "growth":
		return growth
	}
	return carried
}

// carried are words of doing that a plan can have as well: "kế hoạch thực hiện".
const carried class = "carried out"

// addMeasures adds the catalogue's words for measures to the cues where nothing
// longer of the lexicon holds the place.
func (r *reader) addMeasures() {
	spans := slices.DeleteFunc(r.measures.ScanText(r.spelt), func(sp vi.Span) bool {
		return !r.trusts(sp) || r.inPlace(sp.From, sp.To) || sp.How == vi.Typo && (!r.longSlip(sp) || r.otherWord(r.lexicon, sp)) ||
			slices.ContainsFunc(r.signals, func(s signal) bool { return s.reaches(sp.From, sp.To) })
	})
	for i, t := range r.tokens {
		if t.Text == "%" && r.cueAt(i) == nil {
			r.cues = append(r.cues, cue{class: percentOf, from: i, to: i + 1})
		}
	}
	for _, sp := range vi.Longest(spans) {
		m := sp.Matches[0]
		c := cue{measureClass(m.Target, m.Ambiguous, m.Text), sp.From, sp.To, sp.How > vi.Folded}
		held := slices.ContainsFunc(r.cues, func(o cue) bool {
			return o.from < c.to && c.from < o.to && (o.to-o.from > c.to-c.from || o.to-o.from == c.to-c.from && o.class != neutral && o.class != filler)
		})
		if !held {
			r.cues = slices.DeleteFunc(r.cues, func(o cue) bool { return o.from < c.to && c.from < o.to })
			r.cues = append(r.cues, c)
		}
	}
	slices.SortFunc(r.cues, func(a, b cue) int { return a.from - b.from })
}

// readMeasure fills Measure: plan where the words say so, else actual.
func (r *reader) readMeasure() {
	plan := slices.ContainsFunc(r.cues, r.meansPlan)
	actual := slices.ContainsFunc(r.cues, func(c cue) bool { return c.class == done && !r.denied(c) })
	for _, c := range r.cues {
		switch {
		case r.meansPlan(c):
			r.took(MeasureSlot, string(data.Plan), c.from, c.to)
		case c.class == done || c.class == carried:
			r.took(MeasureSlot, string(data.Actual), c.from, c.to)
		}
	}
	if slices.ContainsFunc(r.cues, r.spending) {
		r.ask(Choice{Slot: MeasureSlot, Measures: []data.Measure{data.Actual, data.Plan}})
	}
	r.q.Measure, r.q.MeasureSaid = data.Actual, plan || actual || r.has(carried)
	switch {
	case r.against != nil && !r.against.share:
		return // the plan is the base
	case plan && actual && !r.onlyAssigned():
		r.ask(Choice{Slot: MeasureSlot, Measures: []data.Measure{data.Actual, data.Plan}})
	case plan && !r.spent():
		r.q.Measure = data.Plan
	}
}

// meansPlan says whether a cue makes the figure asked for a plan.
func (r *reader) meansPlan(c cue) bool {
	switch c.class {
	case planned:
		if r.stretch(c.from, c.to) == "chi tieu" {
			return !r.has(indicators, tabled, situation) && !r.spending(c)
		}
		return !r.denied(c)
	case planKH:
		return !slices.ContainsFunc(r.places, func(p placeSpan) bool { return p.from == c.from })
	}
	return false
}

// denied says whether a cue is said not to be meant: không phải kế hoạch.
func (r *reader) denied(c cue) bool {
	return r.deniedAt(c.from) && r.says(max(0, c.from-5), c.from, "phai")
}

// spending says whether "chi tieu" without tones may be chi tiêu, to spend.
func (r *reader) spending(c cue) bool {
	return c.class == planned && !r.toned && r.asks(c.to) && r.stretch(c.from, c.to) == "chi tieu"
}

// onlyAssigned says whether all words for a plan are of assigning or approving,
// which are done themselves: "đã được duyệt".
func (r *reader) onlyAssigned() bool {
	return !slices.ContainsFunc(r.cues, func(c cue) bool {
		text := r.stretch(c.from, c.to)
		return r.meansPlan(c) && !strings.Contains(text, "giao") && !strings.Contains(text, "duyet") && !strings.Contains(text, "cap")
	})
}

// spent says whether the indicator is of money on its way out, so that
// "được giao" beside it says which money and not that a plan is asked for.
func (r *reader) spent() bool {
	code := r.q.Indicator.Code
	return (code == "budget.disbursed" || code == "budget.allocated") && r.onlyAssigned()
}
